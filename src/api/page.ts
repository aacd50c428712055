import { count } from './generated/rows.js';
import { type FieldsOf, fieldsReader, wrong } from './read-fields.js';

/**
 * One page of a list, read row by row: a row that cannot be read keeps its place and blanks nobody else's.
 */
export interface Page<Row> {
  readonly rows: readonly PageRow<Row>[];
  /** Rows in the whole list, where the vendor says it. Never derived. */
  readonly totalCount?: number;
}

/** A row of a page: its value with what was wrong in it, or the reason why there is none. */
export type PageRow<Row> =
  | {
      readonly readable: true;
      readonly index: number;
      readonly value: Row;
      readonly issues: readonly RowIssue[];
    }
  | { readonly readable: false; readonly index: number; readonly issues: readonly RowIssue[] };

/** A row that could be read. */
export type ReadableRow<Row> = Extract<PageRow<Row>, { readonly readable: true }>;

/** Whether a row's identifiers came exactly; nothing may be done by one that may have lost digits. */
export function isExact({ issues }: PageRow<unknown>): boolean {
  return issues.length === 0 || !issues.some(({ code }) => code === 'not-exact');
}

/** What was wrong with one field of an answer. It never carries the value, which may identify a person. */
export interface RowIssue {
  readonly path: string;
  readonly code: 'wrong-type' | 'not-exact' | 'missing';
}

/** How one kind of row is read. */
export interface RowReader<Row> {
  /** Made from the row's schema; fields we do not know are kept. */
  readonly fields: FieldsOf<Row>;
  /** Brings other spellings to ours, on a copy that is safe to change. */
  readonly normalise: (row: Record<string, unknown>) => RowIssue[];
}

/** Reads the page that a body holds under `name`; `undefined` when there is no list. */
export function readPage<Row>(
  body: Readonly<Record<string, unknown>>,
  name: string,
  reader: RowReader<Row>,
): Page<Row> | undefined {
  const rows = readRows(body[name], reader);
  if (!rows) return undefined;
  const totalCount = count(body.totalCount);
  return { rows, ...(totalCount !== undefined && totalCount !== wrong && { totalCount }) };
}

/** Reads a list of rows; `undefined` when it is no list at all. */
export function readRows<Row>(list: unknown, reader: RowReader<Row>): PageRow<Row>[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const read = fieldsReader(reader.fields);
  return list.map((raw: unknown, index) => readRow(raw, index, reader, read));
}

/** Reads one row; fields that cannot be read are left out and named in `issues`. */
export function readRow<Row>(
  raw: unknown,
  index: number,
  reader: RowReader<Row>,
  read = fieldsReader(reader.fields),
): PageRow<Row> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { readable: false, index, issues: [{ path: '', code: 'wrong-type' }] };

  const row: Record<string, unknown> = { ...raw };
  const issues = reader.normalise(row);
  if (issues.some(({ code }) => code === 'missing')) return { readable: false, index, issues };

  const { value, broken } = read(row);
  for (const path of broken) issues.push({ path, code: 'wrong-type' });
  return { readable: true, index, value, issues };
}

/** The values that could be read, in the page's order. */
export function readableRows<Row>(page: Page<Row>): Row[] {
  return page.rows.flatMap((row) => (row.readable ? [row.value] : []));
}

/** Gives `row[to]` the value of the first of `from` that has one, unless it has its own. An empty text is none. */
export function alias(row: Record<string, unknown>, to: string, ...from: string[]): void {
  if (isGiven(row[to])) return;
  for (const name of from)
    if (isGiven(row[name])) {
      row[to] = row[name];
      return;
    }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
