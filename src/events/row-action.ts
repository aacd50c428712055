import type { Device } from '../api/index.js';
import { KgEvent } from './kg-event.js';

/** Which action a person chose, for which device. */
export interface RowActionDetail {
  /** `approve`, `blink`, or the name of a host's own action. */
  readonly action: string;
  /** The device as it was when the person pressed. */
  readonly device: Device;
}

/** A person chose an action for a device. Cancel it to do the action yourself. */
export class KgRowActionEvent extends KgEvent<RowActionDetail> {
  constructor(detail: RowActionDetail) {
    super('kg-row-action', detail, { cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kg-row-action': KgRowActionEvent;
  }
}
