import type { Device } from '../api/index.js';
import { KgEvent } from './kg-event.js';

/** What is selected now. */
export interface SelectionChangeDetail {
  /** `rows`: just `devices`. `all`: all that match search and filter, but for `except`; nobody has read them, so `devices` is empty. */
  readonly scope: 'rows' | 'all';
  /** Row keys: `objectId`, else `deviceUid`. */
  readonly keys: readonly string[];
  /** The devices as last seen; one on another page may have changed since. */
  readonly devices: readonly Device[];
  /** Devices left out of `all`. */
  readonly except: readonly Device[];
}

/** A person changed the selection. */
export class KgSelectionChangeEvent extends KgEvent<SelectionChangeDetail> {
  constructor(detail: SelectionChangeDetail) {
    super('kg-selection-change', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kg-selection-change': KgSelectionChangeEvent;
  }
}
