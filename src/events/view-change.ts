import { KgEvent } from './kg-event.js';

/** The part of a table's view that a host may want to keep. */
export interface ViewChangeDetail {
  readonly page: number;
  readonly pageSize: number;
  readonly search: string;
  /** Space-separated internal state names. */
  readonly states: string;
}

/** A person changed page, page size, search or filter. */
export class KgViewChangeEvent extends KgEvent<ViewChangeDetail> {
  constructor(detail: ViewChangeDetail) {
    super('kg-view-change', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kg-view-change': KgViewChangeEvent;
  }
}
