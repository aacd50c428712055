import type { Problem } from '../../api/problems.js';
import type { BlinkRequest } from '../../api/requests.js';
import type { ReminderDraft } from './draft.js';
import { reminderErrors } from './errors.js';
import { isQuietAt, quietPeriodOf, shownMinutesPerWeek, shownWindowHours } from './quiet.js';

/**
 * What is wrong with a reminder, or should be asked about.
 * An `error` is why the request would be refused; its codes are those of every other request. A `warning` may be sent.
 */
export type ReminderProblem = ReminderError | ReminderWarning;

/** Why the request would be refused. */
export interface ReminderError extends Problem {
  readonly level: 'error';
}

/** What may be sent, but is rarely meant. */
export interface ReminderWarning {
  readonly level: 'warning';
  /** The field to show it at. */
  readonly path: keyof BlinkRequest;
  readonly code: ReminderWarningCode;
  /** The limit that was passed, in the field's own unit; shown hours a week for `rarely-shown`. */
  readonly limit?: number;
}

/** Why a reminder that may be sent is worth a second look. */
export type ReminderWarningCode =
  /** Comes back within 5 minutes, the vendor's own default: seconds may have been taken for minutes. */
  | 'too-frequent'
  /** Comes more than once an hour at a time when people sleep. */
  | 'often-at-night'
  /** The interval is longer than the time between two quiet spans, so on some of them it is not shown at all. */
  | 'interval-outlasts-window'
  /** A weekly span that ends on the day it starts, at an earlier hour: all but those few hours are quiet. */
  | 'nearly-whole-week'
  /** Shown for less than 24 hours a week. */
  | 'rarely-shown'
  /** The phone number starts with a code that the vendor blocks. */
  | 'blocked-code';

/** Seconds; the vendor's default for a new reminder. */
const frequent = 300;
const hourly = 3600;
/** Hours 23–6: the vendor's own example of a quiet time. */
const night = [23, 0, 1, 2, 3, 4, 5, 6];
const fewHours = 24;
/** Vendor's help pages on locking and notifications; the API reference is silent. */
const blockedCodes = /^\*(?:09|42|56|60|63|64|68|72|77|78)/;

const scheduleFields = /^(?:interval|(?:time|days)Limit)/;

/**
 * Judges a reminder as it would be sent, errors first.
 * There is an error exactly when the request would be refused. Warnings about the schedule wait until it has no error.
 * Placeholders in the message are the host's to judge.
 */
export function reminderProblems(request: ReminderDraft): ReminderProblem[] {
  const errors = reminderErrors(request);
  const isScheduleSound = !errors.some(({ path }) => scheduleFields.test(path));
  const isTelSound = !errors.some(({ path }) => path === 'tel');
  return [
    ...errors.map((error): ReminderError => ({ level: 'error', ...error })),
    ...(isScheduleSound ? scheduleWarnings(request) : []),
    ...(isTelSound && blockedCodes.test(request.tel ?? '') ? [warning('tel', 'blocked-code')] : []),
  ];
}

function scheduleWarnings(request: ReminderDraft): ReminderWarning[] {
  const { interval = 0 } = request;
  const quiet = quietPeriodOf(request);
  const warnings: ReminderWarning[] = [];
  if (interval < frequent) warnings.push(warning('interval', 'too-frequent', frequent));
  if (interval < hourly && isShownAtNight(request))
    warnings.push(warning('interval', 'often-at-night', hourly));

  const window = shownWindowHours(quiet) * 3600;
  if (interval > window) warnings.push(warning('interval', 'interval-outlasts-window', window));
  if (quiet.kind === 'weekly' && quiet.fromDay === quiet.toDay && quiet.toHour < quiet.fromHour)
    warnings.push(warning('timeLimit', 'nearly-whole-week'));
  else if (shownMinutesPerWeek(request) < fewHours * 60)
    warnings.push(warning('timeLimit', 'rarely-shown', fewHours));
  return warnings;
}

function isShownAtNight(request: ReminderDraft): boolean {
  return [0, 1, 2, 3, 4, 5, 6].some((day) => night.some((hour) => !isQuietAt(request, day, hour * 60)));
}

function warning(path: keyof BlinkRequest, code: ReminderWarningCode, limit?: number): ReminderWarning {
  return { level: 'warning', path, code, ...(limit === undefined ? {} : { limit }) };
}
