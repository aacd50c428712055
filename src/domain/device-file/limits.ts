/** What a list of devices can be, at most. */
export const fileLimits = {
  /** Bytes of a file: ten times a list of 200,000 numbers with ids. */
  bytes: 50 * 1024 * 1024,
  /** Bytes of a workbook once unpacked: what a few hundred kilobytes can be made to grow into is refused. */
  unpackedBytes: 200 * 1024 * 1024,
  /** Rows of a list: twenty uploads of the vendor's largest size. */
  rows: 200_000,
} as const;
