/** Direction of a sort. */
export type SortOrder = 'ascending' | 'descending';

/** Rows put in order where they are: by a field the vendor does not sort by. */
export interface PageSort {
  readonly field: string;
  readonly order: SortOrder;
}

/**
 * The vendor's `sortBy` for a field; `undefined` where none is known. `updateTime` is the only value seen in clients (facts §4.6): a host that
 * knows more says so by setting the table's `sort-by` to it.
 */
export function vendorSortOf(field: string, hostSortBy = ''): string | undefined {
  if (field === 'modifiedDate') return 'updateTime';
  return hostSortBy !== '' && field === hostSortBy ? field : undefined;
}

/** Compares two values of a column: numbers by size, words as people order them, nothing last whatever the direction. */
export function compareValues(one: unknown, other: unknown, order: SortOrder): number {
  const [a, b] = [sortable(one), sortable(other)];
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const by = typeof a === 'number' && typeof b === 'number' ? a - b : inOrder(String(a), String(b));
  return order === 'ascending' ? by : -by;
}

function sortable(value: unknown): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' ? value : '';
}

/** Digits as numbers, so that LOAN-9 comes before LOAN-10. Of no language: an identifier has none. */
function inOrder(one: string, other: string): number {
  collator ??= new Intl.Collator('en', { numeric: true }); // takes milliseconds, which a page that sorts nothing need not wait for
  return collator.compare(one, other);
}

let collator: Intl.Collator | undefined;
