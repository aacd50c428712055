import type { ReminderDraft } from '../../domain/reminder/draft.js';
import { type ReminderProblem, reminderProblems } from '../../domain/reminder/problems.js';
import type { FindingTerms } from '../../locale/index.js';

/** Where a finding is shown. `device` is no field: the host says which device it is. */
export type Field = 'device' | 'interval' | 'quiet' | 'message' | 'tel' | 'email';

/** Something wrong with the form, or worth a second look, in words and at its place. */
export interface Finding {
  readonly field: Field;
  readonly level: 'error' | 'warning';
  readonly code: string;
  readonly text: string;
}

/** The order in which a person meets the fields. */
const order: readonly Field[] = ['device', 'interval', 'quiet', 'message', 'tel', 'email'];

/** All that is to say about a form: at most one error a field, and the warnings beside it. */
export function findingsOf(
  request: ReminderDraft,
  missing: readonly string[],
  terms: FindingTerms,
): Finding[] {
  const unresolved: Finding = {
    field: 'message',
    level: 'error',
    code: 'unresolved',
    text: terms.unresolvedNames(missing.join(', ')),
  };
  const all = [
    ...(missing.length > 0 ? [unresolved] : []),
    ...reminderProblems(request).map((problem) => findingOf(problem, terms)),
  ];
  return order.flatMap((field) => {
    const here = all.filter((finding) => finding.field === field);
    return [
      ...here.filter(({ level }) => level === 'error').slice(0, 1),
      ...here.filter(({ level }) => level === 'warning'),
    ];
  });
}

/** A finding's part in what a form knows of validity. */
export function validityOf({ code }: Finding): ValidityStateFlags {
  switch (code) {
    case 'missing':
    case 'too-short':
    case 'contact-missing':
    case 'identifier-missing':
      return { valueMissing: true };
    case 'too-long':
      return { tooLong: true };
    case 'too-small':
      return { rangeUnderflow: true };
    case 'too-large':
      return { rangeOverflow: true };
    case 'wrong-format':
      return { patternMismatch: true };
    default:
      return { customError: true };
  }
}

function findingOf(problem: ReminderProblem, terms: FindingTerms): Finding {
  const { level, code, limit = 0 } = problem;
  const field = fieldOf(problem.path);
  const text =
    level === 'warning'
      ? terms.reminderWarnings[code]
      : (terms.reminderProblems[`${field}.${code}`] ?? terms.problems[code])?.(limit);
  return { field, level, code, text: text ?? code };
}

function fieldOf(path: string): Field {
  if (/^(?:time|days)Limit/.test(path)) return 'quiet';
  return order.find((field) => field === path) ?? 'device';
}
