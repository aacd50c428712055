/** Where a page lies in its list. */
export interface Place {
  readonly page: number;
  readonly pageSize: number;
  readonly rows: number;
  /** Rows in the whole list, where the vendor said it or a short page shows it. */
  readonly total: number | undefined;
}

/**
 * Where a page lies. The vendor's total is believed as far as the rows allow; without one, a page that is not full is the last
 * (the vendor's own rule), and a full one leaves the total unknown.
 */
export function placeOf(page: number, pageSize: number, rows: number, totalCount: number | undefined): Place {
  const seen = page * pageSize + rows;
  const isLast = rows < pageSize && (rows > 0 || page === 0);
  const total =
    totalCount === undefined ? (isLast ? seen : undefined) : Math.max(totalCount, rows > 0 ? seen : 0);
  return { page, pageSize, rows, total };
}

/** The last page, where it is known. */
export function lastPageOf({ pageSize, total }: Place): number | undefined {
  return total === undefined ? undefined : Math.max(0, Math.ceil(total / pageSize) - 1);
}
