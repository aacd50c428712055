import { csvOf } from './csv.js';

/** One column of a file: its header, and a row's value in it. */
export interface ExportColumn<Row> {
  readonly header: string;
  readonly valueOf: (row: Row) => unknown;
}

/**
 * Rows as a file for spreadsheets: identifiers as text, so that no digit is lost, nothing that would be calculated, and times as ISO 8601, which
 * every program reads alike.
 */
export function exportOf<Row>(
  rows: readonly Row[],
  columns: readonly ExportColumn<Row>[],
  times: (header: ExportColumn<Row>) => boolean,
): string {
  const lines = rows.map((row) => columns.map((column) => textOf(column.valueOf(row), times(column))));
  return csvOf([columns.map(({ header }) => header), ...lines], { bom: true });
}

function textOf(value: unknown, isTime: boolean): string {
  if (isTime && typeof value === 'number' && Math.abs(value) < 8.64e15) return new Date(value).toISOString();
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return JSON.stringify(value);
}
