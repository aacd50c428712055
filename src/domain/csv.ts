/** How a file of comma-separated values is written. */
export interface CsvOptions {
  /** Begins with a byte order mark, without which Excel takes the file for the computer's old code page. */
  readonly bom?: boolean;
}

/**
 * Rows as comma-separated values (RFC 4180, CRLF) that no spreadsheet runs as a formula and none takes digits from.
 *
 * A cell that a spreadsheet would calculate, and a number that it would round or strip of zeros, gets an apostrophe in front: the spreadsheets' own
 * sign for "this is text". `plainCell` takes it away again.
 */
export function csvOf(rows: readonly (readonly string[])[], { bom = false }: CsvOptions = {}): string {
  const lines = rows.map((row) => `${row.map(cellOf).join(',')}\r\n`);
  return (bom ? '\ufeff' : '') + lines.join('');
}

/** A cell as it was before `csvOf` marked it as text. */
export function plainCell(cell: string): string {
  return eachLine(cell, (line) => (line.startsWith("'") && isChanged(line.slice(1)) ? line.slice(1) : line));
}

function cellOf(value: string): string {
  const safe = eachLine(value, (line) => (isChanged(line) ? `'${line}` : line));
  return /^[\p{L}\p{N} ._:/-]*$/u.test(safe) && safe === safe.trim()
    ? safe
    : `"${safe.replaceAll('"', '""')}"`;
}

/** Spreadsheets that do not know quotes begin a cell anew after a line break, so each line counts by itself. */
function eachLine(text: string, change: (line: string) => string): string {
  const parts = text.split(/(\r\n|[\r\n])/);
  return parts.map((part, index) => (index % 2 === 0 ? change(part) : part)).join('');
}

/** Whether a spreadsheet would calculate a line, or take something from it, if it were not marked as text. */
function isChanged(line: string): boolean {
  // Apostrophes in front are passed over, so that one more of them can be told from one that was there.
  const bare = line.replace(/^'+/, '');
  return formula.test(bare) || damaged.test(bare);
}

/**
 * What a spreadsheet calculates, after whatever it passes over: white space, marks that are not seen, quotes. Dashes of every kind, since a published list has
 * the en dash, and the full-width and small forms of each sign.
 */
const formula = /^[\s\p{Cc}\p{Cf}"']*[=+@\p{Pd}\u2212\uff1d\uff0b\uff20\ufe66\ufe62\ufe6b|%]|^[\t\0]/u;
/** More digits than are shown, zeros in front, and a serial number such as 12E5. */
const damaged = /^\s*(?:\d{12,}|0\d+|\d+[eE][+-]?\d+)\s*$/;
