/** Most identifiers looked up at once: each is a call of its own, and the vendor's calls are shared with everyone who works. */
export const mostSearches = 500;

/**
 * The identifiers in what somebody typed or pasted: a spreadsheet column, a list with commas, or numbers with spaces between them.
 * One search stays as it is, spaces included; several come back each once, in their order.
 */
export function searchesIn(text: string): string[] {
  const cells = text.split(/[\n\r\t,;]+/).flatMap(numbersIn);
  return Array.from(new Set(cells.map(unquoted).filter(Boolean)));
}

/** How several identifiers stand in one `search`: no identifier holds a line break. */
export function searchOf(searches: readonly string[]): string {
  return searches.join('\n');
}

/** Several whole numbers in one line are several; the groups of one number (`353918 05 123457 9`) are not. */
function numbersIn(cell: string): string[] {
  const words = cell.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => /^(?=(?:.*\d){6})[\dA-Za-z]{10,18}$/.test(word))
    ? words
    : [cell];
}

/** Without the marks by which spreadsheets say "this is text". */
function unquoted(cell: string): string {
  return cell
    .trim()
    .replace(/^["'=]+|["']+$/g, '')
    .trim();
}
