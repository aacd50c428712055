import type { CommandTerms } from './command.js';
import type { ReminderWords } from './reminder.js';
import type { FindingTerms } from './reminder-findings.js';

/** Words of the reminder editor. */
export interface ReminderEditorTerms extends CommandTerms, ReminderWords, FindingTerms {
  readonly readingDevice: string;
  readonly noDevice: { readonly title: string; readonly next: string };
  readonly reminderObstacle: (state: string) => string;

  readonly interval: string;
  readonly intervalHint: string;
  readonly unit: string;
  readonly units: Readonly<Record<'seconds' | 'minutes' | 'hours', string>>;
  readonly commonChoices: string;

  readonly quietTime: string;
  readonly quietKinds: Readonly<Record<'none' | 'daily' | 'weekly', string>>;
  readonly from: string;
  readonly to: string;
  readonly fromDay: string;
  readonly fromHour: string;
  readonly toDay: string;
  readonly toHour: string;
  /** A value of somebody else had both kinds of quiet time on. */
  readonly bothQuiet: string;

  readonly message: string;
  readonly template: string;
  readonly chooseTemplate: string;
  readonly backToTyped: string;
  readonly placeholderHint: (names: string) => string;

  readonly contact: string;
  readonly contactHint: string;
  readonly tel: string;
  readonly telHint: string;
  readonly email: string;

  readonly setReminder: string;
  readonly confirmReminder: string;
  readonly reminderWhat: string;
  /** Where a reminder is stopped, since no operation does it. */
  readonly reminderStop: string;
  readonly reminderSent: string;
  /** A reminder was on before: the phone's state does not tell the new one from it. */
  readonly reminderReplaced: string;
}
