import type { BlinkRequest } from '../../api/requests.js';

/** A reminder while someone is still filling it in: any field may be missing. Every `BlinkRequest` is one. */
export type ReminderDraft = { readonly [Field in keyof BlinkRequest]?: BlinkRequest[Field] | undefined };

/** The fields that say when a reminder stays hidden. Every `BlinkRequest` and every draft has them. */
export interface QuietFields {
  readonly timeLimitEnable?: boolean | undefined;
  readonly daysLimitEnable?: boolean | undefined;
  readonly timeLimit?: readonly number[] | null | undefined;
  readonly daysLimit?: readonly number[] | null | undefined;
}
