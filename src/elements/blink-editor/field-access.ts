import type { DeviceIdentity } from '../../controllers/find-device.js';
import type { ReminderDraft } from '../../domain/reminder/draft.js';
import type { FindingTerms } from '../../locale/index.js';
import type { Finding } from './findings.js';
import type { Filled } from './placeholders.js';
import type { ReminderForm } from './reminder-form.js';

/** The field that an editor draws: it was there before, and stays the one place of what was typed. */
export interface FieldAccess {
  /** What was typed. */
  readonly form: ReminderForm;
  /** The device, where exactly one identifier is given. */
  readonly identity: () => DeviceIdentity | undefined;
  /** Whether it is a field of a host's form, and sends nothing. */
  readonly isField: () => boolean;
  /** Whether it, or a fieldset around it, is disabled. */
  readonly isDisabled: () => boolean;
  /** The message with its placeholders filled in. */
  readonly filled: () => Filled;
  /** What would be sent. */
  readonly request: () => ReminderDraft;
  /** What is to say about it. */
  readonly findings: () => readonly Finding[];
  /** Gives the words for that, once there are all of them. */
  readonly speak: (words: () => FindingTerms) => void;
  /** Tells host and form of a change. */
  readonly tell: (finished: boolean) => void;
}
