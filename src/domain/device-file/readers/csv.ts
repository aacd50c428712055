import Papa from 'papaparse';
import { fileLimits } from '../limits.js';
import { UnreadableFile } from '../types.js';

/** Characters parsed in one go: a few milliseconds of work. */
const chunkSize = 200_000;

/**
 * The rows of a text with any delimiter, quoted or not. Loaded when a file is read, and not before.
 *
 * @param rest - Called between pieces, so that a page stays alive over a long file.
 */
export async function readCsv(
  text: string,
  rest: () => Promise<void>,
): Promise<{ readonly rows: string[][]; readonly delimiter: string }> {
  const rows: string[][] = [];
  let delimiter = '';
  await new Promise<void>((resolve, reject) => {
    // Parsed in the page: the library's own worker is a blob, which a strict policy blocks without a word.
    Papa.parse<string[]>(text, {
      chunkSize,
      delimiter: delimiterOf(text),
      chunk({ data, meta }, parser) {
        delimiter = meta.delimiter;
        for (const row of data) rows.push(row);
        if (rows.length > fileLimits.rows) {
          parser.abort();
          reject(new UnreadableFile('too-many-rows'));
          return;
        }
        parser.pause();
        void rest().then(() => {
          parser.resume();
        });
      },
      complete: () => {
        resolve();
      },
      error: (cause: Error) => {
        reject(new UnreadableFile('damaged', { cause }));
      },
    });
  });
  return { rows, delimiter };
}

/**
 * The delimiter that most of the first lines agree on, or a comma. The library's own guess gives up on short and ragged lists, which is what
 * people paste.
 */
function delimiterOf(text: string): string {
  const declared = /^\ufeff?sep=(.)\r?\n/.exec(text)?.[1];
  if (declared) return declared;
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const score = (delimiter: string): number => {
    const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length - 1);
    const most = counts.filter((count) => count > 0).length;
    return most * 10 - new Set(counts).size;
  };
  const [best] = ['\t', ';', ',', '|'].sort((a, b) => score(b) - score(a));
  return best ?? ',';
}
