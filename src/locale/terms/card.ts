import type { DeviceTerms } from './device.js';
import type { Message } from './common.js';

/** Words of the device card. */
export interface CardTerms extends DeviceTerms {
  readonly cardLabel: string;
  readonly noDevice: Message;
  readonly deviceNotListed: Message;
  readonly namesDiffer: Message;
  readonly damaged: (fields: string) => string;
  /** Of a device on its way to a state: the state's label. */
  readonly awaits: (state: string) => string;
  readonly offline: string;
  readonly offlineLocked: string;
  readonly neverSeen: string;
  readonly askedTitle: string;
  /** How a setting stands, by what was asked for and what the phone has confirmed. */
  readonly pairStands: Readonly<Record<'on' | 'off' | 'coming' | 'going' | 'asked' | 'not-told', string>>;
  readonly visitTitle: string;
  readonly visitEmpty: string;
  /** What was done, by its name in `visitActions`. */
  readonly visitSteps: Readonly<
    Record<
      'confirmed' | 'done' | 'rejected' | 'not-sent' | 'unknown' | 'cancelled' | 'left',
      (action: string) => string
    >
  >;
  readonly visitActions: Readonly<Record<'approve' | 'blink' | 'upload', string>>;
  readonly visitState: (before: string, after: string) => string;
  readonly allFields: (count: string) => string;
  readonly otherFields: string;
  readonly yes: string;
  readonly no: string;
  readonly nothingThere: string;
}
