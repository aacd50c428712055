import type { ListDevicesRequest } from '../../api/index.js';
import { limits } from '../../api/limits.js';
import { mostSearches } from '../../domain/search-list.js';

/** What a table's attributes ask for; they may hold anything a page's author or a URL put there. */
export interface TableView {
  readonly page: number;
  readonly pageSize: number;
  readonly search: string;
  readonly states: string;
  readonly sortBy: string;
  readonly sortOrder: '' | 'ascending' | 'descending';
}

/** What a table asks: one page of the list, or several identifiers looked up one after the other. */
export interface TableRequest extends ListDevicesRequest {
  readonly searches?: readonly string[];
}

/** The vendor counts pages in 32 bits. */
const maxPage = 2 ** 31 - 1;

/** Devices a page unless the host says otherwise. */
export const defaultPageSize = 25;

/** The request for a view; what cannot be meant (a page below 0, a page size beyond the vendor's) becomes the nearest that can. */
export function requestOf(view: TableView): TableRequest {
  const states = words(view.states);
  const search = view.search.trim();
  const searches = search.includes('\n') ? words(search, /\s*\n\s*/) : [];
  const filter = states.length > 0 && { filter: { status: states } };
  if (searches.length > 1) return { searches: searches.slice(0, mostSearches), ...filter };
  return {
    pageNum: pageNumOf(view.page),
    pageSize: pageSizeOf(view.pageSize),
    ...(search && { search }),
    ...(view.sortBy && { sortBy: view.sortBy }),
    ...(view.sortOrder && { sortOrder: view.sortOrder }),
    ...filter,
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

/** The words of a list, space-separated unless said otherwise, each once. */
export function words(list: string, between = /\s+/): string[] {
  return Array.from(new Set(list.split(between).filter(Boolean)));
}
