import type { BlinkRequest } from '../../api/index.js';
import { type IntervalUnit, secondsOf, splitInterval } from '../../domain/reminder/describe.js';
import type { ReminderDraft } from '../../domain/reminder/draft.js';
import { type QuietPeriod, quietPeriodOf, withQuietPeriod } from '../../domain/reminder/quiet.js';

/** The three identifiers, of which exactly one is sent. */
export type Identifiers = Pick<BlinkRequest, 'objectId' | 'deviceUid' | 'approveId'>;

/** The form as a person left it: what was typed, not what it means. The quiet times not chosen are kept, so that going back loses nothing. */
export interface Draft {
  readonly every: string;
  readonly unit: IntervalUnit;
  readonly quiet: QuietPeriod['kind'];
  readonly daily: Extract<QuietPeriod, { kind: 'daily' }>;
  readonly weekly: Extract<QuietPeriod, { kind: 'weekly' }>;
  readonly message: string;
  readonly tel: string;
  readonly email: string;
}

/** A form nobody has touched: nights, and Sundays, are what the other choices of quiet time start with. */
export const emptyDraft: Draft = {
  every: '',
  unit: 'hours',
  quiet: 'none',
  daily: { kind: 'daily', from: 23, to: 7 },
  weekly: { kind: 'weekly', fromDay: 0, fromHour: 0, toDay: 1, toHour: 0 },
  message: '',
  tel: '',
  email: '',
};

/** A form that shows a reminder. */
export function draftOf(value: ReminderDraft): Draft {
  const quiet = quietPeriodOf(value);
  return {
    ...withQuiet(emptyDraft, quiet),
    ...intervalFields(value.interval),
    message: value.message ?? '',
    tel: value.tel ?? '',
    email: value.email ?? '',
  };
}

/** The two fields of an interval in seconds. */
export function intervalFields(seconds: number | undefined): Pick<Draft, 'every' | 'unit'> {
  if (seconds === undefined || !Number.isFinite(seconds)) return { every: '', unit: 'hours' };
  const { value, unit } = splitInterval(seconds);
  return { every: String(value), unit };
}

/** The form with another quiet time chosen. */
export function withQuiet(draft: Draft, quiet: QuietPeriod): Draft {
  return { ...draft, quiet: quiet.kind, ...(quiet.kind !== 'none' && { [quiet.kind]: quiet }) };
}

/** The quiet time that is chosen. */
export function quietOf(draft: Draft): QuietPeriod {
  return draft.quiet === 'none' ? { kind: 'none' } : draft[draft.quiet];
}

/** What would be sent: one identifier's fields, the message as the borrower reads it, `null` for what is not used. */
export function requestOf(draft: Draft, identifiers: Identifiers, message: string): ReminderDraft {
  const email = draft.email.trim();
  // As people write numbers; the vendor takes digits and # + * only, and the preview shows what is left.
  // "+49 (0)30": the zero is for callers from within the country, who leave the rest out.
  const tel = draft.tel.replace(/^(\s*\+\d{1,3}\s*)\(0\)/, '$1').replace(/[\s().\-\u{2010}-\u{2015}/]/gu, '');
  const interval = secondsTyped(draft);
  return withQuietPeriod(
    {
      ...identifiers,
      ...(interval !== undefined && { interval }),
      message,
      ...(email && { email }),
      ...(tel && { tel }),
    },
    quietOf(draft),
  );
}

function secondsTyped({ every, unit }: Draft): number | undefined {
  const text = every.trim().replace(',', '.');
  if (text === '') return undefined;
  const seconds = secondsOf({ value: /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN, unit });
  // 1.1 hours is 3960.0000000000005 seconds only to a computer.
  return Math.abs(seconds - Math.round(seconds)) < 1e-6 ? Math.round(seconds) : seconds;
}

/** What a field's new value changes. */
export function patchOf(name: string, value: string, draft: Draft): Partial<Draft> {
  switch (name) {
    case 'every':
    case 'message':
    case 'tel':
    case 'email':
      return { [name]: value };
    case 'unit':
      return { unit: value as IntervalUnit };
    case 'quiet':
      return { quiet: value as QuietPeriod['kind'] };
    case 'from':
    case 'to':
      return { daily: { ...draft.daily, [name]: Number(value) } };
    case 'fromDay':
    case 'fromHour':
    case 'toDay':
    case 'toHour':
      return { weekly: { ...draft.weekly, [name]: Number(value) } };
    default:
      return {};
  }
}
