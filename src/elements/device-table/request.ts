import type { ListDevicesRequest } from '../../api/index.js';
import { limits } from '../../api/limits.js';

/** What a table's attributes ask for; they may hold anything a page's author or a URL put there. */
export interface TableView {
  readonly page: number;
  readonly pageSize: number;
  readonly search: string;
  readonly states: string;
  readonly sortBy: string;
  readonly sortOrder: '' | 'ascending' | 'descending';
}

/** The vendor counts pages in 32 bits. */
const maxPage = 2 ** 31 - 1;

/** Devices a page unless the host says otherwise. */
export const defaultPageSize = 25;

/** The request for a view; what cannot be meant (a page below 0, a page size beyond the vendor's) becomes the nearest that can. */
export function requestOf(view: TableView): ListDevicesRequest {
  const states = words(view.states);
  const search = view.search.trim();
  return {
    pageNum: pageNumOf(view.page),
    pageSize: pageSizeOf(view.pageSize),
    ...(search && { search }),
    ...(view.sortBy && { sortBy: view.sortBy }),
    ...(view.sortOrder && { sortOrder: view.sortOrder }),
    ...(states.length > 0 && { filter: { status: states } }),
  };
}

/** A page that the vendor takes. */
export function pageNumOf(page: number): number {
  return page > 0 ? Math.min(Math.trunc(page), maxPage) : 0;
}

/** A page size that the vendor takes. */
export function pageSizeOf(pageSize: number): number {
  const size = Math.trunc(pageSize);
  return size >= 1 ? Math.min(size, limits.pageSize) : defaultPageSize;
}

/** The words of a space-separated list, each once. */
export function words(list: string): string[] {
  return Array.from(new Set(list.split(/\s+/).filter(Boolean)));
}
