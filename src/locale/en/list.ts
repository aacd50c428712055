import type { ListTerms } from '../terms/list.js';
import { commonEn } from './common.js';

/** English. */
export const listEn: ListTerms = {
  ...commonEn,
  rowsRange: (from, to, total) => (total === undefined ? `${from}–${to}` : `${from}–${to} of ${total}`),
  noRows: 'No rows',
  pageSize: 'Rows per page',
  firstPage: 'First page',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  lastPage: 'Last page',
  pager: 'Pages',
  emptyPastEnd: {
    title: 'This page is past the end of the list',
    next: 'The list has become shorter since you opened it.',
  },
};
