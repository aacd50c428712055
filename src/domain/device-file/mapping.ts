import { readDeviceNumber } from '../device-number.js';
import { plainCell } from '../csv.js';
import type { Mapping } from './types.js';

/** Rows among which a header is looked for: titles and empty rows may stand above it. */
const headerWithin = 15;
/** Rows that are looked at to find out what a column holds. */
const sample = 60;

/** What most likely stands where; a person can correct it. */
export function detectMapping(rows: readonly (readonly string[])[]): Mapping {
  const header = rows.slice(0, headerWithin).findIndex((row) => row.some((cell) => isDeviceHeader(cell)));
  if (header >= 0) {
    const names = rows[header] ?? [];
    const deviceUid = bestOf(names, deviceNames);
    return { header, deviceUid, approveId: idColumn(names, deviceUid) };
  }
  const deviceUid = columnOfNumbers(rows);
  const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const above = rows[first]?.[deviceUid] ?? '';
  // A first row whose cell is words is a header whose words we do not know.
  const isHeader =
    first >= 0 && !looksLikeNumber(above) && /\p{L}{3}/u.test(above) && rows.length > first + 1;
  const names = isHeader ? (rows[first] ?? []) : [];
  return {
    header: isHeader ? first : undefined,
    deviceUid,
    approveId: isHeader ? idColumn(names, deviceUid) : secondOfTwo(rows, deviceUid),
  };
}

/** How many columns a table has. */
export function widthOf(rows: readonly (readonly string[])[]): number {
  let width = 0;
  for (const row of rows) width = Math.max(width, row.length);
  return width;
}

/** A column as a spreadsheet names it: A, B, … Z, AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

function isDeviceHeader(cell: string): boolean {
  return rankIn(cell, deviceNames) !== undefined;
}

function idColumn(names: readonly string[], deviceUid: number): number | undefined {
  const others = names.map((name, index) => (index === deviceUid ? '' : name));
  const index = bestOf(others, idNames);
  return rankIn(others[index] ?? '', idNames) === undefined ? undefined : index;
}

function bestOf(names: readonly string[], known: readonly RegExp[]): number {
  const ranks = names.map((name) => rankIn(name, known) ?? Infinity);
  return Math.max(0, ranks.indexOf(Math.min(...ranks)));
}

/** How sure a name is; the lower the surer. */
function rankIn(name: string, known: readonly RegExp[]): number | undefined {
  const bare = name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  const rank = bare.length > 0 && bare.length <= 40 ? known.findIndex((pattern) => pattern.test(bare)) : -1;
  return rank < 0 ? undefined : rank;
}

/** Names of the number, the surest first: with two IMEI columns the first is the device's. */
const deviceNames = [
  /^deviceuid$/,
  /^(?:imei|imei1|imeino|imeinumber|imei1number|imeinr|numeroimei|nimei|nomorimei)$/,
  /^imei(?:or|and)?(?:sn|serial)/,
  /^(?:device|phone|handset)?imei/,
  /^(?:serial|sn|serialno|serialnumber|seriennummer|numerodeserie|noserie|nserie|numerodeserie|nomorseri|serie)$/,
  /^(?:deviceid|devicenumber|deviceidentifier|uid|geraet|dispositivo|appareil|perangkat)$/,
];
const idNames = [
  /^approv(?:e|al)id$/,
  /^approv/,
  /^(?:loan|contract|agreement|account|application|order)(?:id|no|nr|number|ref|reference)?$/,
  /^(?:vertrag|kontrak|contrato|contrat|prestamo|emprestimo|pret|pinjaman|kredit|credito)/,
  /^(?:ref|reference|referencia|referenz|refno|referensi)$/,
  /^(?:customer|client|borrower|cliente|kunde)(?:id|no|nr|number)?$/,
];

function looksLikeNumber(cell: string): boolean {
  const { problem, value } = readDeviceNumber(plainCell(cell));
  if (problem === 'exponent' || problem === 'decimals') return true;
  return problem === undefined && value.length >= 8 && /\d{3}/.test(value);
}

function columnOfNumbers(rows: readonly (readonly string[])[]): number {
  const scores = new Map<number, number>();
  for (const row of rows.slice(0, sample))
    for (const [index, cell] of row.entries()) {
      if (!looksLikeNumber(cell)) continue;
      // Fifteen digits are an IMEI; eight may be anything.
      scores.set(index, (scores.get(index) ?? 0) + (/^\D*\d{14,16}\D*$/.test(cell) ? 3 : 1));
    }
  const [best] = [...scores].sort(([a, one], [b, other]) => other - one || a - b);
  return best?.[0] ?? 0;
}

/** Two columns without a header: the other one is the lender's id, if it holds anything like one. */
function secondOfTwo(rows: readonly (readonly string[])[], deviceUid: number): number | undefined {
  if (widthOf(rows.slice(0, sample)) !== 2 || deviceUid > 1) return undefined;
  const other = 1 - deviceUid;
  return rows.slice(0, sample).some((row) => (row[other] ?? '').trim() !== '') ? other : undefined;
}
