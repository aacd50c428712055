import { unzipSync, type UnzipFileInfo, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { fileLimits } from '../limits.js';
import { UnreadableFile } from '../types.js';

/** The first sheet with anything in it, every cell as text. Loaded when a workbook is read, and not before. */
export async function readXlsx(
  bytes: Uint8Array,
): Promise<{ readonly rows: string[][]; readonly sheet?: string }> {
  let sheets;
  try {
    sheets = await readWorkbook(unpacked(bytes), { trim: false, parseNumber: exactDigits });
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile('damaged', { cause });
  }
  const used = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  const [first] = used;
  if (!first) throw new UnreadableFile('empty');
  if (first.data.length > fileLimits.rows) throw new UnreadableFile('too-many-rows');
  return {
    rows: first.data.map((row) => row.map(textOf)),
    ...(used.length > 1 && { sheet: first.sheet }),
  };
}

/**
 * The workbook's parts, unpacked here and packed again without compression. What comes compressed and is large the library would give to a worker made
 * of a blob; a strict policy blocks that, and the library then waits for ever (measured at 10,000 rows). What is stored it takes as it is.
 */
function unpacked(bytes: Uint8Array): ArrayBuffer {
  let size = 0;
  let isWorkbook = false;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    isWorkbook ||= name === 'xl/workbook.xml';
    if (!/\.(?:xml|rels)$/.test(name)) return false;
    size += originalSize;
    // Said in the archive before anything is unpacked; what is longer than it says is cut off by the unpacking itself.
    if (size > fileLimits.unpackedBytes) throw new UnreadableFile('too-large');
    return true;
  };
  let files;
  try {
    files = unzipSync(bytes, { filter });
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile('damaged', { cause });
  }
  if (!isWorkbook) throw new UnreadableFile('zip');
  return zipSync(files, { level: 0 }).buffer as ArrayBuffer;
}

/**
 * A number as a workbook stores it, with all the digits it has: up to fifteen are exact, also where they are written as 3.53918051234561E+14. What is
 * not whole stays as it is written, for whoever checks the cell.
 */
function exactDigits(written: string): string {
  const value = Number(written);
  return Number.isSafeInteger(value) ? String(value) : written;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell as string | number | boolean);
}
