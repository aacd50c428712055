/** What was removed or rewritten to get from what somebody typed or pasted to a number; each is said, none is silent. */
export type NumberChange = 'spaces' | 'dashes' | 'quotes' | 'separators' | 'digits' | 'invisible' | 'label';

/** Why a text cannot be a device's number. */
export type NumberProblem =
  | 'missing'
  /** `3.53E+14`: the spreadsheet has thrown digits away. */
  | 'exponent'
  /** `353918051234567.0`: a number with decimals, as a program writes it that took it for an amount. */
  | 'decimals'
  /** Two numbers pasted at once; joining them would make a third. */
  | 'several'
  | 'characters'
  | 'too-long';

/** What is unusual about a number that may still be right: serial numbers have no rule we could hold them to. */
export type NumberHint =
  | 'check-digit'
  | 'no-check-digit'
  | 'leading-zero'
  | 'software-version'
  | 'length'
  | 'serial-length'
  | 'lower-case'
  | 'rounded';

/** A text read as a device's number: IMEI or serial. */
export interface DeviceNumber {
  /** The number as it will be shown and sent. */
  readonly value: string;
  readonly changes: readonly NumberChange[];
  readonly problem?: NumberProblem;
  readonly hints: readonly NumberHint[];
}

/** Longest number we take; the vendor's own limit is not published. */
export const longestNumber = 40;

/**
 * Reads what somebody typed or pasted as an IMEI or a serial number. Spaces, dashes and what spreadsheets add are taken away and named; what
 * has lost digits is refused. Upper and lower case stay as they are: identifiers are compared byte by byte.
 */
export function readDeviceNumber(text: string): DeviceNumber {
  const damage = spreadsheetDamage(text);
  if (damage) return { value: text.trim(), changes: [], problem: damage, hints: [] };
  const { value, changes } = normalise(text);
  const problem = problemOf(value);
  return problem ? { value, changes, problem, hints: [] } : { value, changes, hints: numberHints(value) };
}

/** What is unusual about a number, whoever gave it. */
export function numberHints(value: string): readonly NumberHint[] {
  return /^\d+$/.test(value) ? digitHints(value) : serialHints(value);
}

/** Whether the last digit is the check digit of those before it. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return digits.length > 1 && sum % 10 === 0;
}

/** Looked for before anything is removed: the sign and the point are what gives it away. */
function spreadsheetDamage(text: string): NumberProblem | undefined {
  const bare = asciiDigits(text).replace(/[\s\p{Cf}'’"=]/gu, '');
  if (/^[+-]?\d+(?:[.,]\d*)?E[+-]\d+$/i.test(bare) || /^[+-]?\d+[.,]\d+E\d+$/i.test(bare)) return 'exponent';
  if (/^\d{8,}[.,]\d{1,2}$/.test(bare)) return 'decimals';
  return numbersIn(text) > 1 ? 'several' : undefined;
}

/** How many whole numbers stand in a text, apart from each other. */
function numbersIn(text: string): number {
  const lines = asciiDigits(text).split(/[\n\r\t,;/|]+|\s+(?:and|or|&)\s+/i);
  const pieces = lines.flatMap((line) =>
    /^\s*\d{14,16}(?:\s+\d{14,16})+\s*$/.test(line) ? line.trim().split(/\s+/) : [line],
  );
  return pieces.filter((piece) =>
    /^\d{14,16}$|^(?=.*[A-Z])[A-Z0-9]{8,}$/i.test(piece.replace(/^.*:/, '').replace(/[\s-]/g, '')),
  ).length;
}

function normalise(text: string): Pick<DeviceNumber, 'value' | 'changes'> {
  const changes: NumberChange[] = [];
  let value = text;
  for (const [change, rewrite] of steps) {
    const next = rewrite(value);
    if (next !== value) changes.push(change);
    value = next;
  }
  return { value, changes };
}

const steps: readonly (readonly [NumberChange, (text: string) => string])[] = [
  ['digits', asciiDigits],
  ['invisible', (text) => text.replace(/\p{Cf}|(?!\s)\p{Cc}/gu, '')],
  [
    'label',
    (text) =>
      text.replace(
        /^\s*(?:IMEI\s?[12]?\s*[:#.]|IMEI[12]?\s+(?=\d)|S\/?N\s*[:#.]|Serial(?: (?:number|no\.?))?\s*[:#])\s*/i,
        '',
      ),
  ],
  ['spaces', (text) => text.replace(/\s/g, '')],
  // `="3539…"` and `'3539…` are how a spreadsheet is told that a number is text.
  ['quotes', (text) => text.replace(/^=?["'‘’“”`]+|["'‘’“”`]+$/g, '')],
  [
    'separators',
    (text) => (/^\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text),
  ],
  ['dashes', (text) => text.replace(/[\p{Pd}\u2212]/gu, '')],
];

/** Digits of any script as ASCII, and full-width letters too. */
function asciiDigits(text: string): string {
  return text
    .replace(/[\uff01-\uff5e\u{1d7ce}-\u{1d7ff}]/gu, (wide) => wide.normalize('NFKC'))
    .replace(/\p{Nd}/gu, (digit) => {
      // Digits stand ten in a row, from a code point that ends in 0 or in 6.
      const code = digit.codePointAt(0) ?? 0;
      const row = code - (code % 16);
      const zero = code < 128 ? 48 : /\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6;
      return String(code - zero);
    });
}

function problemOf(value: string): NumberProblem | undefined {
  if (value === '') return 'missing';
  if (/[^A-Za-z0-9]/.test(value)) return 'characters';
  return value.length > longestNumber ? 'too-long' : undefined;
}

function digitHints(digits: string): readonly NumberHint[] {
  const hints: NumberHint[] = [];
  if (digits.length >= 14 && /0{6}$/.test(digits)) hints.push('rounded');
  if (digits.length === 15) return passesLuhn(digits) ? hints : [...hints, 'check-digit'];
  if (digits.length === 14) return [...hints, passesLuhn(`0${digits}`) ? 'leading-zero' : 'no-check-digit'];
  return [...hints, digits.length === 16 ? 'software-version' : 'length'];
}

/** Samsung's serial numbers have 11 characters, in capitals; 14 hexadecimal ones are an MEID. */
function serialHints(value: string): readonly NumberHint[] {
  const usual = value.length === 11 || /^[0-9A-F]{14}$/i.test(value);
  return [
    ...(usual ? [] : (['serial-length'] as const)),
    ...(/[a-z]/.test(value) ? (['lower-case'] as const) : []),
  ];
}
