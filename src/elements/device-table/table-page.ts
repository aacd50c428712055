import type { DevicePage } from '../../api/index.js';
import type { Answer } from '../../controllers/query-controller.js';
import { type Place, placeOf } from '../shared/page-place.js';
import { defaultPageSize, type TableRequest } from './request.js';

/** What a table reads: a page, and of several identifiers those that no device has. */
export interface TableAnswer extends DevicePage {
  readonly missing?: readonly string[];
}

/** A page of devices with the request it answers. */
export type TablePage = Answer<TableRequest, TableAnswer>;

/** What a client answered, if it is a page: the client is the host's, and may answer anything. */
export function asPage(answer: DevicePage): DevicePage {
  const { rows } = Object(answer) as Partial<DevicePage>;
  if (!Array.isArray(rows)) throw new TypeError('listDevices answered no page.');
  return answer;
}

/** Where a page lies in its list. */
export function placeOfPage({ args, value }: TablePage): Place {
  // What was found of several identifiers is one page, however long.
  const pageSize = args.searches ? Math.max(value.rows.length, 1) : (args.pageSize ?? defaultPageSize);
  return placeOf(args.pageNum ?? 0, pageSize, value.rows.length, value.totalCount);
}

/** Rows in the whole list and the header, for screen readers; -1 says "unknown". */
export function rowCountOf(page: TablePage | undefined): number {
  const total = page && placeOfPage(page).total;
  return total === undefined ? -1 : total + 1;
}
