import type { ApproveRequest, CommandAnswer } from '../api/index.js';
import { KgEvent } from './kg-event.js';

/** What is about to be sent. */
export interface ApproveDetail {
  readonly request: ApproveRequest;
  /** The id of this intent: whoever sends it instead of us sends it under this id. */
  readonly commandId: string;
}

/** What was approved. */
export interface ApprovedDetail {
  readonly request: ApproveRequest;
  readonly response: CommandAnswer;
  /** The vendor-side id; absent behind a proxy that does not tell it. */
  readonly transactionId: string | undefined;
}

/** A person has confirmed an approval, and it is about to be sent. Cancel it to send it yourself. */
export class KgApproveEvent extends KgEvent<ApproveDetail> {
  constructor(detail: ApproveDetail) {
    super('kg-approve', detail, { cancelable: true });
  }
}

/** Knox Guard has approved a device; the phone has yet to activate. */
export class KgApprovedEvent extends KgEvent<ApprovedDetail> {
  constructor(detail: ApprovedDetail) {
    super('kg-approved', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kg-approve': KgApproveEvent;
    'kg-approved': KgApprovedEvent;
  }
}
