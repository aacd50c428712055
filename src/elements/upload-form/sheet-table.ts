/** A file as rows of cells, as they stand in it. */
export interface SheetTable {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
}

/** Which column is which. */
export interface SheetMapping {
  readonly header: boolean;
  readonly deviceUid: number;
  readonly approveId: number | undefined;
}

/** The same while a person has not said yet which column holds the number. */
export interface GuessedMapping {
  readonly header: boolean;
  readonly deviceUid: number | undefined;
  readonly approveId: number | undefined;
}

/** Why a file cannot be read. */
export class UnreadableFile extends Error {
  readonly code: 'empty' | 'too-large' | 'binary' | 'unreadable';

  constructor(code: UnreadableFile['code'], options?: ErrorOptions) {
    super(`The file cannot be read: ${code}.`, options);
    this.name = 'UnreadableFile';
    this.code = code;
  }
}

/** Bytes beyond which nobody's list of devices is. */
const largest = 64 * 1024 * 1024;

/** Reads a file or a pasted text as a table. */
export async function readTable(source: File | string): Promise<SheetTable> {
  if (typeof source === 'string') return tableOf('', source);
  if (source.size > largest) throw new UnreadableFile('too-large');
  try {
    return tableOf(source.name, decode(new Uint8Array(await source.arrayBuffer())));
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile('unreadable', { cause });
  }
}

/** Which columns hold what, by their headers, else by what stands in them. */
export function guessMapping({ cells }: SheetTable): {
  readonly mapping: GuessedMapping;
  readonly columns: number;
} {
  const columns = cells.slice(0, 100).reduce((most, row) => Math.max(most, row.length), 0);
  const first = (cells[0] ?? []).map((cell) => cell.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const numberAt = first.findIndex((cell) => numberHeaders.has(cell));
  const idAt = first.findIndex((cell) => idHeaders.has(cell));
  const header = numberAt >= 0 || idAt >= 0 || !(cells[0] ?? []).some(isNumberLike);
  const byContent = (cells[header ? 1 : 0] ?? []).findIndex(isNumberLike);
  const deviceUid = numberAt >= 0 ? numberAt : byContent >= 0 ? byContent : columns === 1 ? 0 : -1;
  return {
    columns,
    mapping: {
      header,
      deviceUid: deviceUid >= 0 ? deviceUid : undefined,
      approveId: idAt >= 0 ? idAt : undefined,
    },
  };
}

const numberHeaders = new Set([
  'deviceuid',
  'deviceid',
  'imei',
  'imeisn',
  'imei1',
  'imeinumber',
  'imeiserial',
  'serial',
  'serialnumber',
  'serialno',
  'sn',
  'imeiorserialnumber',
]);
const idHeaders = new Set([
  'approveid',
  'approvalid',
  'loan',
  'loanid',
  'loannumber',
  'contract',
  'contractid',
  'customerid',
]);

function isNumberLike(cell: string): boolean {
  return /^[\s"'=]*[A-Z0-9][A-Z0-9\s-]{9,}["'\s]*$/i.test(cell) && /\d{4}/.test(cell);
}

function decode(bytes: Uint8Array): string {
  const [one, two] = bytes;
  if (one === 0x50 && two === 0x4b) throw new UnreadableFile('binary');
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (one === 0xfe && two === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function tableOf(name: string, text: string): SheetTable {
  const cells = cellsIn(text.replace(/^\ufeff/, ''));
  while (cells.at(-1)?.every((cell) => cell.trim() === '')) cells.pop();
  if (cells.length === 0) throw new UnreadableFile('empty');
  return { name, cells };
}

function cellsIn(text: string): string[][] {
  const head = text.slice(0, 4000).split(/\r?\n/, 1)[0] ?? '';
  const delimiter = ['\t', ';', ',', '|'].reduce((best, one) =>
    head.split(one).length > head.split(best).length ? one : best,
  );
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const end = text.indexOf('"', at);
        cell += text.slice(at, end < 0 ? text.length : end);
        at = end < 0 ? text.length : end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    let end = at;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
    row.push((cell + text.slice(at, end)).replace(/\r$/, ''));
    if (end >= text.length || text[end] === '\n') {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return rows;
}
