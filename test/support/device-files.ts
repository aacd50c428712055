import { strToU8, zipSync } from 'fflate';
import type { FileProblem, RowError, RowWarning } from '../../src/domain/device-file/index.js';

/** A file of the corpus: how it is made, and what has to become of it. */
export interface CorpusFile {
  readonly name: string;
  readonly bytes: () => Uint8Array<ArrayBuffer>;
  /** Why it cannot be read at all. */
  readonly unreadable?: FileProblem;
  /** The numbers that would be sent, in their order; with the id after a colon. */
  readonly ready?: readonly string[];
  /** How many would be sent, where there are too many to list. */
  readonly readyCount?: number;
  /** What is said about a row, by its number in the spreadsheet. */
  readonly said?: Readonly<Record<number, readonly (RowError | RowWarning)[]>>;
}

/** Numbers of invented phones, each with its check digit. */
export function imei(index: number): string {
  const body = `35391805${String(100_000 + index).padStart(6, '0')}`;
  let sum = 0;
  for (const [place, digit] of Array.from(body).reverse().entries()) {
    const weighed = place % 2 === 0 ? Number(digit) * 2 : Number(digit);
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return body + String((10 - (sum % 10)) % 10);
}

const [A, B, C] = [imei(1), imei(2), imei(3)];
const utf8 = (text: string): Uint8Array<ArrayBuffer> => strToU8(text);
const withBom = (text: string): Uint8Array<ArrayBuffer> => utf8(`\ufeff${text}`);
const utf16 = (text: string, { big = false, bom = true } = {}): Uint8Array<ArrayBuffer> => {
  const marked = (bom ? '\ufeff' : '') + text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index += 1)
    view.setUint16(index * 2, marked.charCodeAt(index), !big);
  return bytes;
};
const latin1 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** A cell of a workbook: text, a number as it is written there, or nothing. */
export type Cell =
  string | { readonly number: string } | { readonly formula: string; readonly value: string } | null;

/** A workbook as Excel would save it, with shared strings. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
): Uint8Array<ArrayBuffer> {
  const shared: string[] = [];
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const cellXml = (cell: Cell, reference: string): string => {
    if (cell === null) return '';
    if (typeof cell !== 'string')
      return 'number' in cell
        ? `<c r="${reference}"><v>${cell.number}</v></c>`
        : `<c r="${reference}" t="str"><f>${cell.formula}</f><v>${cell.value}</v></c>`;
    shared.push(cell);
    return `<c r="${reference}" t="s"><v>${shared.length - 1}</v></c>`;
  };
  const sheetXml = (rows: readonly (readonly Cell[])[]): string =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
      .map(
        (row, r) =>
          `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${String.fromCharCode(65 + c)}${r + 1}`)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`;
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
  };
  names.forEach((name, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheets[name] ?? []);
  });
  files['xl/sharedStrings.xml'] =
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${shared.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const file = (
  name: string,
  make: () => Uint8Array<ArrayBuffer>,
  expected: Omit<CorpusFile, 'name' | 'bytes'>,
): CorpusFile => ({
  name,
  bytes: make,
  ...expected,
});
const csv = (name: string, text: string, expected: Omit<CorpusFile, 'name' | 'bytes'>): CorpusFile =>
  file(name, () => utf8(text), expected);
const many = (count: number): string => Array.from({ length: count }, (_, index) => imei(index)).join('\n');

/** Files as people send them. */
export const corpus: readonly CorpusFile[] = [
  csv('a column with its header', `IMEI\n${A}\n${B}\n`, { ready: [A, B] }),
  csv('a pasted column without a header', `${A}\n${B}\n${C}`, { ready: [A, B, C] }),
  csv('one number and nothing else', A, { ready: [A] }),
  csv('two columns without a header', `${A},LOAN-1\n${B},LOAN-2`, { ready: [`${A}:LOAN-1`, `${B}:LOAN-2`] }),
  csv('number and loan', `IMEI,Loan number\n${A},LOAN-1\n`, { ready: [`${A}:LOAN-1`] }),
  csv('the vendor’s own names', `deviceUid,approveId\n${A},LOAN-1\n`, { ready: [`${A}:LOAN-1`] }),
  csv(
    'the console’s export',
    `IMEI,IMEI2,SN,MODEL,STATUS,APP VERSION,APPROVAL ID\n${A},${B},R58N1000000,SM-A156B,Pending,,LOAN-1\n`,
    {
      ready: [`${A}:LOAN-1`],
    },
  ),
  csv('loan before number', `Contract,IMEI/SN\nLOAN-1,${A}\n`, { ready: [`${A}:LOAN-1`] }),
  csv('names in capitals with spaces', ` IMEI NO. , LOAN ID \n${A},L1\n`, { ready: [`${A}:L1`] }),
  csv('Spanish names', `Número de serie;Contrato\nR58N1000000;C-1\n`, { ready: ['R58N1000000:C-1'] }),
  csv('Portuguese names', `Número IMEI;Empréstimo\n${A};E-1\n`, { ready: [`${A}:E-1`] }),
  csv('German names', `Seriennummer;Vertragsnummer\nR58N1000000;V-1\n`, { ready: ['R58N1000000:V-1'] }),
  csv('semicolons', `IMEI;Loan\r\n${A};L1\r\n${B};L2\r\n`, { ready: [`${A}:L1`, `${B}:L2`] }),
  csv('tabs', `IMEI\tLoan\n${A}\tL1\n`, { ready: [`${A}:L1`] }),
  csv('pipes', `IMEI|Loan\n${A}|L1\n`, { ready: [`${A}:L1`] }),
  csv('Excel’s own word for the delimiter', `sep=;\r\nIMEI;Loan\r\n${A};L1\r\n`, { ready: [`${A}:L1`] }),
  csv('a comma in a quoted id', `IMEI,Loan\n${A},"L,1"\n`, { ready: [`${A}:L,1`] }),
  csv('semicolons in quotes do not decide', `IMEI,Loan\n${A},"a;b;c;d"\n`, { ready: [`${A}:a;b;c;d`] }),
  csv('doubled quotes', `IMEI,Loan\n${A},"the ""first"" one"\n`, { ready: [`${A}:the "first" one`] }),
  csv('everything quoted', `"IMEI","Loan"\n"${A}","L1"\n`, { ready: [`${A}:L1`] }),
  csv('a quote that never ends', `IMEI\n${A}\n"${B}\n${C}`, { ready: [A], said: { 3: ['several'] } }),
  csv('a line break in an id', `IMEI,Loan\n${A},"L\n1"\n`, {
    ready: [],
    said: { 2: ['approve-id-characters'] },
  }),
  csv('CR alone', `IMEI\r${A}\r${B}\r`, { ready: [A, B] }),
  csv('CR LF and LF mixed', `IMEI\r\n${A}\n${B}\r\n${C}`, { ready: [A, B, C] }),
  csv('empty lines between', `IMEI\n\n${A}\n\n\n${B}\n`, { ready: [A, B] }),
  csv('lines of delimiters', `IMEI;Loan\n;\n${A};L1\n;;;\n`, { ready: [`${A}:L1`] }),
  csv('ragged rows', `IMEI,Loan,Note\n${A}\n${B},L2,x,y,z\n`, { ready: [A, `${B}:L2`] }),
  csv('a title above the header', `Acme Credit devices\nMarch\n\nIMEI,Loan\n${A},L1\n`, {
    ready: [`${A}:L1`],
  }),
  csv('a header whose words nobody knows', `Gerätekennung\n${A}\n`, { ready: [A] }),
  csv('a header alone', 'IMEI,Loan\n', { ready: [] }),
  csv('the header twice', `IMEI\n${A}\nIMEI\n${B}\n`, {
    ready: [A, 'IMEI', B],
    said: { 3: ['serial-length'] },
  }),
  file('UTF-8 with a mark', () => withBom(`IMEI,Loan\n${A},Prêt\n`), { ready: [`${A}:Prêt`] }),
  file('UTF-16, little end first', () => utf16(`IMEI\tLoan\r\n${A}\tL1\r\n`), { ready: [`${A}:L1`] }),
  file('UTF-16, big end first', () => utf16(`IMEI\tLoan\r\n${A}\tL1\r\n`, { big: true }), {
    ready: [`${A}:L1`],
  }),
  file('UTF-16 without a mark', () => utf16(`IMEI\n${A}\n`, { bom: false }), { ready: [A] }),
  file('the old code page', () => latin1(`IMEI;Vertrag\n${A};M\u00fcller\n`), { ready: [`${A}:Müller`] }),
  csv('Arabic digits', `IMEI\n${A.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))}\n`, {
    ready: [A],
  }),
  csv(
    'full-width digits',
    `IMEI\n${A.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))}\n`,
    { ready: [A] },
  ),
  csv('spaces and dashes', `IMEI\n${A.slice(0, 2)} ${A.slice(2, 8)}-${A.slice(8)}\n`, { ready: [A] }),
  csv('no-break spaces', `IMEI\n\u00a0${A}\u00a0\n`, { ready: [A] }),
  csv('characters nobody sees', `IMEI\n\u200b${A}\u200e\n`, { ready: [A] }),
  csv('a NUL in a number', `IMEI\n${A.slice(0, 7)}\0${A.slice(7)}\n`, { ready: [A] }),
  csv('an apostrophe in front', `IMEI\n'${A}\n`, { ready: [A] }),
  csv('a formula that says it is text', `IMEI\n"=""${A}"""\n`, { ready: [A] }),
  csv('a label in the cell', `Device\nIMEI: ${A}\n`, { ready: [A] }),
  csv('an exponent', `IMEI\n3.53918E+14\n${A}\n`, { ready: [A], said: { 2: ['exponent'] } }),
  csv('an exponent with a comma', `IMEI;Loan\n3,53918E+14;L1\n`, { ready: [], said: { 2: ['exponent'] } }),
  csv('decimals', `IMEI\n${A}.0\n`, { ready: [], said: { 2: ['decimals'] } }),
  csv('digits rounded away', 'IMEI\n353918051000000\n', {
    readyCount: 1,
    said: { 2: ['rounded', 'check-digit'] },
  }),
  csv('a zero lost in front', `IMEI\n${'035391805123456'.replace(/^0/, '')}\n`, { readyCount: 1 }),
  csv('a wrong check digit', `IMEI\n${A.slice(0, 14)}${(Number(A[14]) + 1) % 10}\n`, {
    readyCount: 1,
    said: { 2: ['check-digit'] },
  }),
  csv('sixteen digits', `IMEI\n${A.slice(0, 14)}07\n`, { readyCount: 1, said: { 2: ['software-version'] } }),
  csv('too short', 'IMEI\n35391\n', { readyCount: 1, said: { 2: ['length'] } }),
  csv('forty-one characters', `IMEI\n${'A'.repeat(41)}\n`, { ready: [], said: { 2: ['too-long'] } }),
  csv('words in the number’s place', `IMEI\nn/a\n${A}\n`, { ready: [A], said: { 2: ['characters'] } }),
  csv('a row without a number', `IMEI,Loan\n,L1\n${A},L2\n`, {
    ready: [`${A}:L2`],
    said: { 2: ['missing'] },
  }),
  csv('two numbers in a cell', `IMEI\n${A} / ${B}\n`, { ready: [], said: { 2: ['several'] } }),
  csv('the same number twice', `IMEI\n${A}\n${B}\n${A}\n`, { ready: [A, B], said: { 4: ['duplicate'] } }),
  csv('the same number twice, written in two ways', `IMEI\n${A}\n${A.slice(0, 8)} ${A.slice(8)}\n`, {
    ready: [A],
    said: { 3: ['duplicate'] },
  }),
  csv('the same id twice', `IMEI,Loan\n${A},L1\n${B},L1\n`, {
    ready: [`${A}:L1`, `${B}:L1`],
    said: { 2: ['approve-id-repeated'], 3: ['approve-id-repeated'] },
  }),
  csv('an id of 50 characters', `IMEI,Loan\n${A},${'x'.repeat(50)}\n`, { readyCount: 1 }),
  csv('an id of 51 characters', `IMEI,Loan\n${A},${'x'.repeat(51)}\n`, {
    ready: [],
    said: { 2: ['approve-id-too-long'] },
  }),
  csv('ids with every character the console allows', `IMEI,Loan\n${A},@:$/*%^&\\()+?{}[]\n`, {
    ready: [`${A}:@:$/*%^&\\()+?{}[]`],
  }),
  csv('a formula as an id', `IMEI,Loan\n${A},'=1+1\n`, { ready: [`${A}:=1+1`] }),
  csv('10,001 rows', many(10_001), { readyCount: 10_001 }),
  file(
    'a workbook',
    () =>
      workbook({
        Sheet1: [
          ['IMEI', 'Loan'],
          [A, 'L1'],
          [B, null],
        ],
      }),
    { ready: [`${A}:L1`, B] },
  ),
  file('a workbook with numbers as numbers', () => workbook({ Sheet1: [['IMEI'], [{ number: A }]] }), {
    ready: [A],
  }),
  file(
    'a workbook whose numbers are written as exponents, with all their digits',
    () => workbook({ Sheet1: [['IMEI'], [{ number: `${A[0]}.${A.slice(1)}E14` }]] }),
    { ready: [A] },
  ),
  file(
    'a workbook whose numbers have lost digits',
    () => workbook({ Sheet1: [['IMEI'], [{ number: '3.53918E14' }]] }),
    {
      readyCount: 1,
      said: { 2: ['rounded', 'check-digit'] },
    },
  ),
  file('a workbook with leading zeros as text', () => workbook({ Sheet1: [['IMEI'], ['035391805123456']] }), {
    readyCount: 1,
  }),
  file('a workbook with a formula', () => workbook({ Sheet1: [['IMEI'], [{ formula: 'A1', value: A }]] }), {
    ready: [A],
  }),
  file(
    'a workbook with titles above',
    () => workbook({ Sheet1: [['Acme Credit'], [null], ['Loan', 'IMEI'], ['L1', A]] }),
    { ready: [`${A}:L1`] },
  ),
  file('a workbook with an empty sheet first', () => workbook({ Notes: [], Devices: [['IMEI'], [A]] }), {
    ready: [A],
  }),
  file('a workbook with two sheets', () => workbook({ First: [['IMEI'], [A]], Second: [['IMEI'], [B]] }), {
    ready: [A],
  }),
  file('a workbook with nothing in it', () => workbook({ Sheet1: [] }), { unreadable: 'empty' }),
  file('a workbook cut off', () => workbook({ Sheet1: [['IMEI'], [A]] }).slice(0, 400), {
    unreadable: 'damaged',
  }),
  file('another archive, renamed', () => zipSync({ 'photo.jpg': strToU8('not a workbook') }), {
    unreadable: 'zip',
  }),
  file('nothing', () => new Uint8Array(), { unreadable: 'empty' }),
  csv('white space', ' \r\n\t\n', { unreadable: 'empty' }),
  file(
    'an Excel file of before 2007',
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
    { unreadable: 'old-excel' },
  ),
  csv('a PDF', '%PDF-1.7 …', { unreadable: 'pdf' }),
  file('a photo', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), {
    unreadable: 'picture',
  }),
  csv('a web page called .xls', `<html><table><tr><td>${A}</td></tr></table></html>`, { unreadable: 'html' }),
  csv('XML', `<?xml version="1.0"?><devices><imei>${A}</imei></devices>`, { unreadable: 'html' }),
  file('bytes of no kind', () => Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256), {
    unreadable: 'binary',
  }),
];
