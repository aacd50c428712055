import type { PageSort, SortOrder } from '../../domain/sorting.js';
import type { ChangeableView } from './view-controls.js';

/**
 * A table's view, for a host that keeps views: plain JSON, with its version. The search is left out unless a host asks for it: it may be an
 * IMEI, which must not lie in a browser's storage.
 */
export interface TableState {
  readonly version: 1;
  readonly page: number;
  readonly pageSize: number;
  readonly states: string;
  readonly columns: string;
  readonly density: ChangeableView['density'];
  readonly sortBy: string;
  readonly sortOrder: '' | 'ascending' | 'descending';
  readonly exactTimes: boolean;
  /** The order within the page; `null` for none. */
  readonly pageSort: PageSort | null;
  readonly search?: string;
}

/** What of a kept view stands in properties, and what beside them. */
export interface KeptView {
  readonly view: Partial<Omit<TableState, 'version' | 'exactTimes' | 'pageSort'>>;
  readonly exactTimes: boolean;
  readonly pageSort: PageSort | null;
}

/** Reads a kept view; what is missing, of another type or of another version keeps its present value. */
export function readState(state: unknown, now: TableState): KeptView {
  const kept = Object(state) as Record<string, unknown>;
  if (kept.version !== 1) return { view: {}, exactTimes: now.exactTimes, pageSort: now.pageSort };
  const order = (value: unknown): value is SortOrder => value === 'ascending' || value === 'descending';
  const sort = Object(kept.pageSort) as Record<string, unknown>;
  const { field, order: sorted } = sort;
  return {
    view: {
      page: number(kept.page, now.page),
      pageSize: number(kept.pageSize, now.pageSize),
      states: text(kept.states, now.states),
      columns: text(kept.columns, now.columns),
      density: densities.find((density) => density === kept.density) ?? now.density,
      sortBy: text(kept.sortBy, now.sortBy),
      sortOrder: order(kept.sortOrder) ? kept.sortOrder : kept.sortOrder === '' ? '' : now.sortOrder,
      ...(typeof kept.search === 'string' && { search: kept.search }),
    },
    exactTimes: typeof kept.exactTimes === 'boolean' ? kept.exactTimes : now.exactTimes,
    pageSort:
      typeof field === 'string' && order(sorted)
        ? { field, order: sorted }
        : kept.pageSort === null
          ? null
          : now.pageSort,
  };
}

const densities = ['comfortable', 'standard', 'compact'] as const;

function number(value: unknown, now: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : now;
}

function text(value: unknown, now: string): string {
  return typeof value === 'string' && value.length <= 2000 ? value : now;
}
