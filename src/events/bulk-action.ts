import type { Device } from '../api/index.js';
import { KgEvent } from './kg-event.js';

/** Which action a person chose, for which devices. */
export interface BulkActionDetail {
  /** `approve`, or the name of a host's own action. */
  readonly action: string;
  /** The selected devices, each once; of a selection of "all that match", read page by page just before. */
  readonly devices: readonly Device[];
}

/** A person chose an action for the selected devices. Cancel it to do the action yourself. */
export class KgBulkActionEvent extends KgEvent<BulkActionDetail> {
  constructor(detail: BulkActionDetail) {
    super('kg-bulk-action', detail, { cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kg-bulk-action': KgBulkActionEvent;
  }
}
