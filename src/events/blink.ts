import type { BlinkRequest, CommandAnswer } from '../api/index.js';
import { KgEvent } from './kg-event.js';

/** A reminder that was confirmed and is about to be sent. */
export interface BlinkDetail {
  /** As it will be sent: placeholders are filled in, and exactly one identifier is named. */
  readonly request: BlinkRequest;
  /** The id of this confirmation; sent as `Idempotency-Key`. */
  readonly commandId: string;
}

/** A person confirmed a reminder. Cancel it to send it yourself, under `detail.commandId`. */
export class KgBlinkEvent extends KgEvent<BlinkDetail> {
  constructor(detail: BlinkDetail) {
    super('kg-blink', detail, { cancelable: true });
  }
}

/** A reminder that Knox Guard has accepted. */
export interface BlinkedDetail {
  readonly request: BlinkRequest;
  /** What the vendor answered. */
  readonly response: CommandAnswer;
  /** The vendor-side id, for `getTransaction`; absent behind a proxy that does not tell it. */
  readonly transactionId: string | undefined;
}

/** Knox Guard accepted a reminder. The phone has it only once the device's state is `Blinked`. */
export class KgBlinkedEvent extends KgEvent<BlinkedDetail> {
  constructor(detail: BlinkedDetail) {
    super('kg-blinked', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kg-blink': KgBlinkEvent;
    'kg-blinked': KgBlinkedEvent;
  }
}
