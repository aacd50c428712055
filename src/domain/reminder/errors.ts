import { limits } from '../../api/limits.js';
import type { Problem, ProblemCode } from '../../api/problems.js';
import type { BlinkRequest } from '../../api/requests.js';
import type { ReminderDraft } from './draft.js';

/**
 * Why a request would be refused: the rules of `BlinkRequest` in `api/requests.ts`, without Zod, so that a form can
 * ask at every keystroke at no cost. A test holds the two together. Unlike the schema, which stops early, it names
 * everything at once.
 * @internal
 */
export function reminderErrors(request: ReminderDraft): Problem[] {
  return [
    ...Object.keys(request)
      .filter((path) => !Object.hasOwn(fieldRules, path))
      .map((path): Problem => ({ path, code: 'unknown-field' })),
    ...Object.entries(fieldRules).flatMap(([path, rule]) =>
      rule(request[path as keyof BlinkRequest]).map((broken) => ({
        ...broken,
        path: broken.path === undefined ? path : `${path}.${broken.path}`,
      })),
    ),
    ...identifierErrors(request),
    ...contactErrors(request),
    ...quietErrors(request),
  ];
}

/** What a rule finds: the path is below the field's own, for an item of an array. */
interface Broken {
  readonly path?: number;
  readonly code: ProblemCode;
  readonly limit?: number;
}

type Rule = (value: unknown) => Broken[];

/** As the vendor gave it: never blank, no control characters. */
const identifier = (max: number) => text({ min: 1, max, format: /^(?!\s+$)[^\p{Cc}]*$/u });

const fieldRules: Readonly<Record<keyof BlinkRequest, Rule>> = {
  objectId: optional(identifier(100)),
  deviceUid: optional(identifier(100)),
  approveId: optional(identifier(limits.approveId)),
  interval: whole(limits.intervalSeconds.min, limits.intervalSeconds.max),
  message: text({ min: 1, max: limits.message, format: /\S/ }),
  email: optional(text({ max: limits.email, format: /^(?:[^\s@]+@[^\s@.]*\.[^\s@]*)?$/ })),
  tel: optional(text({ max: limits.tel, format: /^[0-9#+*]*$/ })),
  timeLimitEnable: optional(flag),
  daysLimitEnable: optional(flag),
  timeLimit: optional(pairUpTo(23)),
  daysLimit: optional(pairUpTo(6)),
};

function identifierErrors(request: ReminderDraft): Problem[] {
  const given = (['objectId', 'deviceUid', 'approveId'] as const).filter(
    (name) => request[name] !== undefined,
  );
  if (given.length === 0) return [{ path: 'objectId', code: 'identifier-missing' }];
  return given.slice(1).map((path) => ({ path, code: 'identifier-ambiguous' }));
}

function contactErrors({ email, tel }: ReminderDraft): Problem[] {
  return email || tel ? [] : [{ path: 'tel', code: 'contact-missing' }];
}

function quietErrors(request: ReminderDraft): Problem[] {
  const { timeLimitEnable: daily = false, daysLimitEnable: weekly = false, timeLimit, daysLimit } = request;
  const sameHour = timeLimit?.[0] === timeLimit?.[1];
  const sameDay = daysLimit?.[0] === daysLimit?.[1];
  const rules: [boolean, Problem][] = [
    [daily && weekly, { path: 'daysLimitEnable', code: 'flags-exclude' }],
    [(daily || weekly) && !timeLimit, { path: 'timeLimit', code: 'required-by-flag' }],
    [weekly && !daysLimit, { path: 'daysLimit', code: 'required-by-flag' }],
    [!daily && !weekly && !!timeLimit, { path: 'timeLimit', code: 'unused-not-null' }],
    [!weekly && !!daysLimit, { path: 'daysLimit', code: 'unused-not-null' }],
    [
      !!timeLimit && sameHour && (weekly ? !!daysLimit && sameDay : daily),
      { path: 'timeLimit', code: 'empty-span' },
    ],
  ];
  return rules.filter(([broken]) => broken).map(([, problem]) => problem);
}

function optional(rule: Rule): Rule {
  return (value) => (value === undefined ? [] : rule(value));
}

function wrongType(value: unknown): Broken[] {
  return [{ code: value === undefined ? 'missing' : 'wrong-type' }];
}

/** Length is counted in UTF-16 units. */
function text({ min = 0, max, format }: { min?: number; max: number; format: RegExp }): Rule {
  return (value) => {
    if (typeof value !== 'string') return wrongType(value);
    const broken: Broken[] = [];
    if (value.length < min) broken.push({ code: 'too-short', limit: min });
    if (value.length > max) broken.push({ code: 'too-long', limit: max });
    if (!format.test(value)) broken.push({ code: 'wrong-format' });
    return broken;
  };
}

function whole(min: number, max: number): Rule {
  return (value) => {
    if (!Number.isInteger(value)) return wrongType(value);
    if (Number(value) < min) return [{ code: 'too-small', limit: min }];
    return Number(value) > max ? [{ code: 'too-large', limit: max }] : [];
  };
}

function flag(value: unknown): Broken[] {
  return typeof value === 'boolean' ? [] : wrongType(value);
}

function pairUpTo(max: number): Rule {
  const item = whole(0, max);
  return (value) => {
    if (value === null) return [];
    if (!Array.isArray(value)) return wrongType(value);
    const broken = Array.from(value, item).flatMap((found, path) => found.map((each) => ({ ...each, path })));
    if (value.length < 2) return [{ code: 'too-short', limit: 2 }, ...broken];
    return value.length > 2 ? [{ code: 'too-long', limit: 2 }, ...broken] : broken;
  };
}
