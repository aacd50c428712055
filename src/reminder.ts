/**
 * The schedule of a blinking reminder: when it is shown, in words and times, and what is wrong with it.
 * Pure functions without Lit, DOM or Zod, for a portal's own form, a server or a report.
 * @module
 */
export type { BlinkRequest, Problem, ProblemCode } from './api/index.js';
export {
  describeReminder,
  secondsOf,
  splitInterval,
  type Interval,
  type IntervalUnit,
  type ReminderTerms,
} from './domain/reminder/describe.js';
export type { QuietFields, ReminderDraft } from './domain/reminder/draft.js';
export {
  reminderProblems,
  type ReminderError,
  type ReminderProblem,
  type ReminderWarning,
  type ReminderWarningCode,
} from './domain/reminder/problems.js';
export {
  isQuietAt,
  quietPeriodOf,
  shownMinutesPerWeek,
  withQuietPeriod,
  type QuietPeriod,
  type WrittenQuietFields,
} from './domain/reminder/quiet.js';
export { nextReminders, remindersPerWeek, type ReminderTiming } from './domain/reminder/times.js';
export { quietHours } from './domain/reminder/week.js';
