import { csvOf } from '../csv.js';
import type { FileTable } from './types.js';

/** A row that was refused, by whom or what does not matter, with the reason in words. */
export interface RejectedRow {
  readonly cells: readonly string[];
  readonly reason: string;
}

/**
 * The refused rows as a file: the columns as they were, and one more with the reason. Mended in a spreadsheet it can be read again; the reason's column is
 * passed over then.
 *
 * @param table - Where the rows came from.
 * @param header - The header's row in it, from 0.
 * @param title - What the reason's column is called.
 */
export function rejectsCsv(
  { rows }: Pick<FileTable, 'rows'>,
  header: number | undefined,
  rejected: readonly RejectedRow[],
  title: string,
): string {
  const names = header === undefined ? undefined : rows[header];
  const width = Math.max(names?.length ?? 0, ...rejected.map(({ cells }) => cells.length));
  const wide = (cells: readonly string[]) => Array.from({ length: width }, (_, index) => cells[index] ?? '');
  return csvOf(
    [
      ...(names ? [[...wide(names), title]] : []),
      ...rejected.map(({ cells, reason }) => [...wide(cells), reason]),
    ],
    { bom: true },
  );
}
