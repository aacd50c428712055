import { KgEvent } from './kg-event.js';

/** The part of a table's view that a host may want to keep. */
export interface ViewChangeDetail {
  readonly page: number;
  readonly pageSize: number;
  readonly search: string;
  /** Space-separated internal state names. */
  readonly states: string;
  /** Space-separated fields. */
  readonly columns: string;
  readonly density: 'comfortable' | 'standard' | 'compact';
  /** The vendor's field. */
  readonly sortBy: string;
  readonly sortOrder: '' | 'ascending' | 'descending';
  /** An order of the rows within their page, where the vendor does not sort; `null` for none. */
  readonly pageSort: { readonly field: string; readonly order: 'ascending' | 'descending' } | null;
}

/** A person changed page, page size, search, filter, columns, row height or sort. */
export class KgViewChangeEvent extends KgEvent<ViewChangeDetail> {
  constructor(detail: ViewChangeDetail) {
    super('kg-view-change', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kg-view-change': KgViewChangeEvent;
  }
}
