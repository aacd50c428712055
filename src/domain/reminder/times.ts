import { limits } from '../../api/limits.js';
import type { QuietFields, ReminderDraft } from './draft.js';
import { quietLeft, quietPeriodOf, shownMinutesPerWeek, type QuietPeriod } from './quiet.js';

/** What the times of a reminder depend on. */
export type ReminderTiming = QuietFields & Pick<ReminderDraft, 'interval'>;

const hour = 3_600_000;
/** With an interval of whole hours, the pattern of shown and skipped repeats within 23 weeks. */
const longestSearch = 366 * 24 * hour;
/** What a Date can hold. */
const lastInstant = 8.64e15;

/**
 * When the reminder will be shown next: the first time at or after `from` that is not quiet, then one interval apart.
 * A time that falls in quiet time is skipped, and the rhythm goes on: it is not moved to the end of the quiet time.
 *
 * Days and hours are those of `from`'s own methods, so of this computer's time zone, standing in for the phone's.
 * Where clocks change, the interval is elapsed time (a daily 09:00 becomes 10:00 in spring) and quiet time is read off
 * the clock on the wall: an hour that is left out is not quiet, and an hour that comes twice is quiet twice.
 *
 * Fewer than `count` come back when none falls within a year of the last, as with a long interval and a short window;
 * none at all when `from` is not a date or the interval is not one the vendor takes.
 */
export function nextReminders(request: ReminderTiming, from: Date, count: number): Date[] {
  const { interval } = request;
  if (!isSendable(interval) || Number.isNaN(from.getTime())) return [];

  const quiet = quietPeriodOf(request);
  const step = interval * 1000;
  const times: Date[] = [];
  let time = endOfQuiet(quiet, from.getTime());
  let last = time;
  while (times.length < count && time - last <= longestSearch && time <= lastInstant) {
    const end = endOfQuiet(quiet, time);
    if (end === time) {
      times.push(new Date(time));
      last = time;
      time += step;
    } else {
      // To the first tick that is past this quiet time, however many lie within it.
      time += Math.ceil((end - time) / step) * step;
    }
  }
  return times;
}

/**
 * How often the reminder is shown in a week, on average over all the moments at which a phone may start to count.
 * Not rounded. Where the interval is longer than the time between two quiet spans, single weeks differ widely from it.
 * 0 when the interval is not one the vendor takes.
 */
export function remindersPerWeek(request: ReminderTiming): number {
  const { interval } = request;
  return isSendable(interval) ? (shownMinutesPerWeek(request) * 60) / interval : 0;
}

function isSendable(interval: number | undefined): interval is number {
  const { min, max } = limits.intervalSeconds;
  return interval !== undefined && Number.isInteger(interval) && interval >= min && interval <= max;
}

/** The first instant at or after `time` whose local clock does not show quiet time. */
function endOfQuiet(quiet: QuietPeriod, time: number): number {
  for (;;) {
    const left = quietLeft(quiet, millisecondOfWeek(time), hour);
    // Past the last instant there is no clock to read.
    if (left === 0 || Number.isNaN(left)) return time;
    const end = time + left;
    // If clocks change on the way, the sum holds only up to there; look again from the change on.
    time = offset(end) === offset(time) ? end : clockChange(time, end);
  }
}

function millisecondOfWeek(time: number): number {
  const date = new Date(time);
  const minute = (date.getDay() * 24 + date.getHours()) * 60 + date.getMinutes();
  return minute * 60_000 + date.getSeconds() * 1000 + date.getMilliseconds();
}

/** The first instant with another offset, between two instants that differ in it. */
function clockChange(before: number, after: number): number {
  const old = offset(before);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offset(middle) === old) before = middle;
    else after = middle;
  }
  return after;
}

function offset(time: number): number {
  return new Date(time).getTimezoneOffset();
}
