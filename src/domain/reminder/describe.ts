import type { ReminderTiming } from './times.js';
import { quietPeriodOf, shownWindowHours } from './quiet.js';

/** An interval as people say it: 90 minutes rather than 5400 seconds. */
export interface Interval {
  readonly value: number;
  readonly unit: IntervalUnit;
}

/** What an interval may be given in. */
export type IntervalUnit = 'seconds' | 'minutes' | 'hours';

/**
 * The words of {@link describeReminder} in one language.
 * Every part is a function, so that each language has its own order, plurals and endings.
 */
export interface ReminderTerms {
  /** "Every 3 hours": starts the sentence. */
  readonly every: (interval: Interval) => string;
  /** "23:00"; hour 0–23. */
  readonly hour: (hour: number) => string;
  /** "Sunday 06:00"; day 0 is Sunday, hour 0–23. */
  readonly dayAndHour: (day: number, hour: number) => string;
  /** "Every 3 hours, day and night". */
  readonly always: (every: string) => string;
  /** "Every 3 hours, never between 23:00 and 07:00". */
  readonly neverDaily: (every: string, from: string, to: string) => string;
  /** "Every 3 hours, never from Sunday 06:00 to Monday 07:00". */
  readonly neverWeekly: (every: string, from: string, to: string) => string;
  /** "Every 3 hours, but the quiet time starts and ends at 07:00": what that means is not known, and it is refused. */
  readonly unclear: (every: string, at: string) => string;
}

const secondsPer: Readonly<Record<IntervalUnit, number>> = { hours: 3600, minutes: 60, seconds: 1 };

/** Says in one sentence when a reminder is shown; empty while there is no interval. */
export function describeReminder(request: ReminderTiming, terms: ReminderTerms): string {
  const { interval } = request;
  if (interval === undefined || Number.isNaN(interval)) return '';
  const every = terms.every(splitInterval(interval));
  const quiet = quietPeriodOf(request);
  if (quiet.kind === 'none') return terms.always(every);

  const isWeekly = quiet.kind === 'weekly';
  const from = isWeekly ? terms.dayAndHour(quiet.fromDay, quiet.fromHour) : terms.hour(quiet.from);
  const to = isWeekly ? terms.dayAndHour(quiet.toDay, quiet.toHour) : terms.hour(quiet.to);
  if (shownWindowHours(quiet) === Infinity) return terms.unclear(every, from);
  return (isWeekly ? terms.neverWeekly : terms.neverDaily)(every, from, to);
}

/** Seconds in the largest unit that divides them: 10,800 is 3 hours, 5400 is 90 minutes, 61 stays 61 seconds. */
export function splitInterval(seconds: number): Interval {
  for (const unit of ['hours', 'minutes'] as const)
    if (seconds !== 0 && seconds % secondsPer[unit] === 0) return { value: seconds / secondsPer[unit], unit };
  return { value: seconds, unit: 'seconds' };
}

/** An interval in seconds, as it is sent; the inverse of {@link splitInterval}. */
export function secondsOf(interval: Interval): number {
  return interval.value * secondsPer[interval.unit];
}
