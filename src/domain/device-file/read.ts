import { decodeText, kindOfFile } from './decode.js';
import { fileLimits } from './limits.js';
import { loadReaders } from './readers/load.js';
import { type FileTable, UnreadableFile } from './types.js';

/**
 * Reads a file of devices: comma-separated or tab-separated text of any encoding, or an Excel workbook, whatever its name says.
 *
 * @param rest - Called between pieces of work, so that a page stays alive.
 * @throws {UnreadableFile} with the reason as its `code`.
 */
export async function readDeviceFile(file: Blob, rest: () => Promise<void>): Promise<FileTable> {
  // Before a byte is read: a file can claim any size, and reading it would take a tab's memory.
  if (file.size > fileLimits.bytes) throw new UnreadableFile('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kindOfFile(bytes) === 'zip') {
    const { readXlsx } = await loadReaders.xlsx();
    return { kind: 'xlsx', ...(await readXlsx(bytes)) };
  }
  const { text, encoding } = decodeText(bytes);
  return { ...(await readDeviceText(text, rest)), encoding };
}

/** Reads what was pasted: a column, or cells copied from a spreadsheet. */
export async function readDeviceText(text: string, rest: () => Promise<void>): Promise<FileTable> {
  if (text.trim() === '') throw new UnreadableFile('empty');
  const { readCsv } = await loadReaders.csv();
  const { rows, delimiter } = await readCsv(text.replace(/^\ufeff?(?:sep=.\r?\n)?/, ''), rest);
  return { kind: 'csv', rows, delimiter };
}
