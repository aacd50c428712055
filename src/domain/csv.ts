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
  return cell.replace(/^'(?=[\s\S])/gm, (mark, at: number) => (textCell(cell.slice(at + 1)) ? '' : mark));
}

function cellOf(value: string): string {
  const safe = value
    .split(/(\r\n|[\r\n])/)
    .map((part) => (textCell(part) ? `'${part}` : part))
    .join('');
  return /^[\p{L}\p{N} ._:/-]*$/u.test(safe) && safe === safe.trim()
    ? safe
    : `"${safe.replaceAll('"', '""')}"`;
}

/** Whether a line would be calculated, or changed, if it were not marked as text. */
function textCell(line: string): boolean {
  return formula.test(line) || damaged.test(line);
}

/** What a spreadsheet calculates, after whatever it passes over: white space, marks that are not seen, and an apostrophe of its own. */
const formula = /^[\s\p{Cc}\p{Cf}"']*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212|%]|^[\t\r\0]/u;
/** More digits than are shown, zeros in front, and a serial number such as 12E5. */
const damaged = /^\s*(?:\d{12,}|0\d+|\d+[eE][+-]?\d+)\s*$/;
