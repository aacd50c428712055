import type { QuietFields } from './draft.js';

/**
 * When a reminder is not shown, as one choice of three.
 * Hours are 0–23 and days 0–6 from Sunday, on the phone's own clock; a span starts at `from` and is over at `to`.
 * - `daily`: the same hours every day; 23 to 7 runs through midnight.
 * - `weekly`: one span a week, e.g. Sunday 06:00 to Monday 07:00, not "06 to 07 on both days"; it may run through
 *   the end of the week.
 */
export type QuietPeriod =
  | { readonly kind: 'none' }
  | { readonly kind: 'daily'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'weekly';
      readonly fromDay: number;
      readonly fromHour: number;
      readonly toDay: number;
      readonly toHour: number;
    };

/** The four fields as {@link withQuietPeriod} writes them: one flag at most, and `null` for what is not used. */
export interface WrittenQuietFields {
  timeLimitEnable: boolean;
  daysLimitEnable: boolean;
  timeLimit: [number, number] | null;
  daysLimit: [number, number] | null;
}

/**
 * Reads when a request stays hidden.
 * Both flags on, which the vendor leaves open and its console cannot produce, read as weekly. A flag whose numbers
 * are missing or out of range reads as `none`: nobody can say what a phone would do, and `reminderProblems` reports it.
 */
export function quietPeriodOf(request: QuietFields): QuietPeriod {
  const { timeLimit, daysLimit } = request;
  if (request.daysLimitEnable === true)
    return isPair(timeLimit, 23) && isPair(daysLimit, 6)
      ? {
          kind: 'weekly',
          fromDay: daysLimit[0],
          fromHour: timeLimit[0],
          toDay: daysLimit[1],
          toHour: timeLimit[1],
        }
      : { kind: 'none' };
  return request.timeLimitEnable === true && isPair(timeLimit, 23)
    ? { kind: 'daily', from: timeLimit[0], to: timeLimit[1] }
    : { kind: 'none' };
}

/** The request with another quiet time: sets the one flag it needs and clears the rest, arrays to `null`. */
export function withQuietPeriod<Request extends object>(
  request: Request,
  quiet: QuietPeriod,
): Omit<Request, keyof QuietFields> & WrittenQuietFields {
  return { ...request, ...written(quiet) };
}

/**
 * Whether the reminder is hidden at a minute of the phone's week. Day 0 is Sunday.
 * A minute outside 0–1439 counts on into the neighbouring days, and the week has no end. A span that starts when it
 * ends is never quiet here: the vendor does not say whether it means nothing or everything, and it is refused anyway.
 */
export function isQuietAt(request: QuietFields, day: number, minuteOfDay: number): boolean {
  return quietLeft(quietPeriodOf(request), day * 1440 + minuteOfDay, 60) > 0;
}

/** Minutes of the phone's week in which a reminder can be shown: 10,080 without quiet time, and never less than 60. */
export function shownMinutesPerWeek(request: QuietFields): number {
  const { length, cycle } = spanOf(quietPeriodOf(request));
  return (168 - length * (168 / cycle)) * 60;
}

/**
 * Hours that can be shown without a break, between two quiet spans; `Infinity` without any.
 * @internal
 */
export function shownWindowHours(quiet: QuietPeriod): number {
  const { length, cycle } = spanOf(quiet);
  return length === 0 ? Infinity : cycle - length;
}

/**
 * How long it is still quiet at a point of the week, 0 when it is not.
 * `at` counts from Sunday 00:00 in any unit, of which `perHour` make an hour; so does the answer.
 * @internal
 */
export function quietLeft(quiet: QuietPeriod, at: number, perHour: number): number {
  const { start, length, cycle } = spanOf(quiet);
  return Math.max(0, length * perHour - modulo(at - start * perHour, cycle * perHour));
}

/** Hours: where a quiet span starts, how long it is, and after how many it comes again. */
function spanOf(quiet: QuietPeriod): { start: number; length: number; cycle: number } {
  switch (quiet.kind) {
    case 'none':
      return { start: 0, length: 0, cycle: 168 };
    case 'daily':
      return { start: quiet.from, length: modulo(quiet.to - quiet.from, 24), cycle: 24 };
    case 'weekly': {
      const start = quiet.fromDay * 24 + quiet.fromHour;
      return { start, length: modulo(quiet.toDay * 24 + quiet.toHour - start, 168), cycle: 168 };
    }
  }
}

function written(quiet: QuietPeriod): WrittenQuietFields {
  const unused = { timeLimitEnable: false, daysLimitEnable: false, timeLimit: null, daysLimit: null };
  switch (quiet.kind) {
    case 'none':
      return unused;
    case 'daily':
      return { ...unused, timeLimitEnable: true, timeLimit: [quiet.from, quiet.to] };
    case 'weekly':
      return {
        timeLimitEnable: false,
        daysLimitEnable: true,
        timeLimit: [quiet.fromHour, quiet.toHour],
        daysLimit: [quiet.fromDay, quiet.toDay],
      };
  }
}

function isPair(pair: readonly number[] | null | undefined, max: number): pair is readonly [number, number] {
  if (!Array.isArray(pair) || pair.length !== 2) return false;
  // By index, since `every` would pass over a hole.
  return [0, 1].every((index) => {
    const item: unknown = pair[index];
    return Number.isInteger(item) && Number(item) >= 0 && Number(item) <= max;
  });
}

/** The remainder that is never negative. */
function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
