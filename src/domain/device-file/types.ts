/** Why a file cannot be read at all. */
export type FileProblem =
  | 'empty'
  /** More bytes than any list of devices has. */
  | 'too-large'
  | 'too-many-rows'
  /** The binary Excel format of before 2007, or an Excel file with a password: both begin alike. */
  | 'old-excel'
  | 'pdf'
  | 'picture'
  /** A web page, as some systems call their "Excel" export. */
  | 'html'
  /** A ZIP archive without a workbook in it. */
  | 'zip'
  | 'binary'
  | 'damaged';

/** Thrown for a file that is no list. Its message never holds what is in the file. */
export class UnreadableFile extends Error {
  readonly code: FileProblem;

  constructor(code: FileProblem, options?: ErrorOptions) {
    super(`The file cannot be read: ${code}.`, options);
    this.name = 'UnreadableFile';
    this.code = code;
  }
}

/** The cells of a file as text, row by row as the person's spreadsheet counts them: `rows[0]` is row 1. */
export interface FileTable {
  readonly kind: 'csv' | 'xlsx';
  readonly rows: readonly (readonly string[])[];
  /** What separates the cells of a text file. */
  readonly delimiter?: string;
  /** How a text file is encoded. */
  readonly encoding?: string;
  /** The name of the sheet, where the workbook has several. */
  readonly sheet?: string;
}

/** What stands where in a table. Columns and the header row count from 0. */
export interface Mapping {
  /** The header's row; what stands above it is no data. */
  readonly header: number | undefined;
  readonly deviceUid: number;
  readonly approveId: number | undefined;
}

/** The fields of a device that a file can hold. */
export type ImportField = 'deviceUid' | 'approveId';

/** Why a row is refused. */
export type RowError =
  | 'missing'
  | 'exponent'
  | 'decimals'
  | 'several'
  | 'characters'
  | 'too-long'
  | 'duplicate'
  | 'approve-id-too-long'
  | 'approve-id-characters';

/** What is unusual about a row that may be right all the same. */
export type RowWarning =
  | 'check-digit'
  | 'no-check-digit'
  | 'leading-zero'
  | 'software-version'
  | 'length'
  | 'serial-length'
  | 'lower-case'
  | 'rounded'
  | 'approve-id-repeated'
  | 'known';

/** One thing that is wrong, or unusual, in one cell. */
export type RowProblem = {
  readonly field: ImportField;
  /** The cell as it stands. */
  readonly value: string;
  /** The other row, of a duplicate. */
  readonly other?: number;
} & (
  | { readonly level: 'error'; readonly code: RowError }
  | { readonly level: 'warning'; readonly code: RowWarning }
);

/** One device of a file, as it would be sent. */
export interface ImportRow {
  /** The row's number in the person's spreadsheet, from 1. */
  readonly row: number;
  /** The number as it is shown and sent. */
  readonly deviceUid: string;
  /** The lender's own id; none when empty. */
  readonly approveId: string;
  /** Left out by the person. */
  readonly dropped: boolean;
  readonly problems: readonly RowProblem[];
}

/** How many rows there are of each kind: ready, refused and dropped add up to `total`. */
export interface ImportCounts {
  readonly total: number;
  /** Would be sent; `warned` are among them. */
  readonly ready: number;
  readonly warned: number;
  /** Would not be sent; `duplicates` are among them. */
  readonly refused: number;
  readonly duplicates: number;
  readonly dropped: number;
}
