import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/api/limits.js';
import { longestNumber, passesLuhn, readDeviceNumber } from '../../src/domain/device-number.js';

const IMEI = '353918051234561';
const SERIAL = 'R58N12ABCDE';

describe('a number as people write it becomes the number, and what was taken away is named', () => {
  const table: [what: string, text: string, value: string, changes: string[]][] = [
    ['as it is', IMEI, IMEI, []],
    ['a serial number as it is', SERIAL, SERIAL, []],
    ['spaces at the ends', ` ${IMEI} `, IMEI, ['spaces']],
    ['spaces in groups', '35 391805 123456 1', IMEI, ['spaces']],
    ['a line break after it', `${IMEI}\n`, IMEI, ['spaces']],
    ['a tab before it', `\t${IMEI}`, IMEI, ['spaces']],
    ['no-break spaces', '35\u00a0391805\u00a01234561', IMEI, ['spaces']],
    ['narrow no-break spaces', '35\u202f391805\u202f1234561', IMEI, ['spaces']],
    ['dashes', '35-391805-123456-1', IMEI, ['dashes']],
    ['en dashes', '35–391805–123456–1', IMEI, ['dashes']],
    ['non-breaking hyphens', '35\u2011391805\u20111234561', IMEI, ['dashes']],
    ['a minus sign between groups', '35\u2212391805\u22121234561', IMEI, ['dashes']],
    ['spaces and dashes', ' 353918-05 123456-1', IMEI, ['spaces', 'dashes']],
    ['spaces in a serial number', 'R58N 12AB CDE', SERIAL, ['spaces']],
    ['the apostrophe that makes a cell text', `'${IMEI}`, IMEI, ['quotes']],
    ['a typographic apostrophe', `’${IMEI}`, IMEI, ['quotes']],
    ['double quotes around it', `"${IMEI}"`, IMEI, ['quotes']],
    ['the formula that makes a cell text', `="${IMEI}"`, IMEI, ['quotes']],
    ['full-width digits', '３５３９１８０５１２３４５６１', IMEI, ['digits']],
    ['full-width letters', 'Ｒ58N12ABCDE', SERIAL, ['digits']],
    ['Arabic digits', '٣٥٣٩١٨٠٥١٢٣٤٥٦١', IMEI, ['digits']],
    ['Persian digits', '۳۵۳۹۱۸۰۵۱۲۳۴۵۶۱', IMEI, ['digits']],
    ['Devanagari digits', '३५३९१८०५१२३४५६१', IMEI, ['digits']],
    ['Bengali digits', '৩৫৩৯১৮০৫১২৩৪৫৬১', IMEI, ['digits']],
    ['mathematical digits', '𝟑𝟓𝟑𝟗𝟏𝟖𝟎𝟓𝟏𝟐𝟑𝟒𝟓𝟔𝟏', IMEI, ['digits']],
    ['a zero-width space', `${IMEI.slice(0, 5)}\u200b${IMEI.slice(5)}`, IMEI, ['invisible']],
    ['a byte order mark', `\ufeff${IMEI}`, IMEI, ['invisible']],
    ['direction marks', `\u200e${IMEI}\u200f`, IMEI, ['invisible']],
    ['its label', `IMEI: ${IMEI}`, IMEI, ['label']],
    ['its label without a colon', `IMEI ${IMEI}`, IMEI, ['label']],
    ['a numbered label', `IMEI1: ${IMEI}`, IMEI, ['label']],
    ['a serial number’s label', `S/N: ${SERIAL}`, SERIAL, ['label']],
    ['another label of it', `Serial number: ${SERIAL}`, SERIAL, ['label']],
    ['thousands separators', '353,918,051,234,561', IMEI, ['separators']],
    ['thousands points', '353.918.051.234.561', IMEI, ['separators']],
    ['Swiss separators', "353'918'051'234'561", IMEI, ['separators']],
    ['fourteen digits', '35391805123456', '35391805123456', []],
    ['sixteen digits', '3539180512345601', '3539180512345601', []],
    ['an MEID with an E among its digits', '99000E12345678', '99000E12345678', []],
    ['lower case, which stays', 'r58n12abcde', 'r58n12abcde', []],
  ];
  it.each(table)('%s', (_what, text, value, changes) => {
    const read = readDeviceNumber(text);
    expect(read).toMatchObject({ value, changes });
    expect(read.problem).toBeUndefined();
  });
});

describe('what has lost digits, or is no number, is refused with the reason', () => {
  const table: [what: string, text: string, problem: string][] = [
    ['nothing', '', 'missing'],
    ['white space', '  \u00a0', 'missing'],
    ['quotes around nothing', "''", 'missing'],
    ['the exponent form', '3.53E+14', 'exponent'],
    ['… with a comma', '3,53918E+14', 'exponent'],
    ['… of more digits', '3.53918051234561E+14', 'exponent'],
    ['… in lower case', '3.53918e+14', 'exponent'],
    ['… without a plus', '3.53918E14', 'exponent'],
    ['… without a point', '3E+14', 'exponent'],
    ['… behind an apostrophe', "'3.53E+14", 'exponent'],
    ['… with spaces', ' 3.53 E+14 ', 'exponent'],
    ['… in full-width signs', '３.53E＋14'.replace('＋', '+'), 'exponent'],
    ['decimals', `${IMEI}.0`, 'decimals'],
    ['decimals with a comma', `${IMEI},00`, 'decimals'],
    ['two IMEIs on two lines', `${IMEI}\n353918051234579`, 'several'],
    ['two IMEIs with a space', `${IMEI} 353918051234579`, 'several'],
    ['two IMEIs with a slash', `${IMEI} / 353918051234579`, 'several'],
    ['a row of a spreadsheet', `${IMEI}\t${SERIAL}`, 'several'],
    ['both labels', `IMEI: ${IMEI}\nSN: ${SERIAL}`, 'several'],
    ['a Cyrillic letter that looks Latin', 'R58N12АBCDE', 'characters'],
    ['an underscore', 'R58N_12ABCDE', 'characters'],
    ['markup', '<b>1</b>', 'characters'],
    ['an emoji', '📱', 'characters'],
    ['a novel', '1'.repeat(longestNumber + 1), 'too-long'],
  ];
  it.each(table)('%s', (_what, text, problem) => {
    expect(readDeviceNumber(text).problem).toBe(problem);
  });
});

describe('what is unusual is a warning and refuses nothing: serial numbers exist', () => {
  const table: [what: string, text: string, hints: string[]][] = [
    ['a sound IMEI has none', IMEI, []],
    ['a serial number of eleven characters has none', SERIAL, []],
    ['a wrong check digit', '353918051234560', ['check-digit']],
    ['fourteen digits, the check digit missing', '35391805123456', ['no-check-digit']],
    ['sixteen digits', '3539180512345601', ['software-version']],
    ['digits of another length', '12345678', ['length']],
    ['many zeros at the end', '353918000000000', ['rounded', 'check-digit']],
    ['a serial number of another length', 'R58N12', ['serial-length']],
    ['lower case', 'r58n12abcde', ['lower-case']],
    ['an MEID', '99000E12345678', []],
  ];
  it.each(table)('%s', (_what, text, hints) => {
    const read = readDeviceNumber(text);
    expect(read.problem).toBeUndefined();
    expect(read.hints).toEqual(hints);
  });

  it('a fourteen-digit number that a zero in front makes an IMEI says so', () => {
    const zero = Array.from({ length: 10 }, (_, digit) => `1013000000000${digit}`).find((digits) =>
      passesLuhn(`0${digits}`),
    );
    expect(readDeviceNumber(zero ?? '').hints).toEqual(['leading-zero']);
  });
});

describe('the check digit', () => {
  it.each(['353918051234561', '001013000000010', '490154203237518'])('%s is sound', (imei) => {
    expect(passesLuhn(imei)).toBe(true);
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = Array.from(IMEI);
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(passesLuhn(digits.join(''))).toBe(false);
      }),
    );
  });

  it('nothing has no check digit', () => {
    expect(passesLuhn('')).toBe(false);
    expect(passesLuhn('0')).toBe(false);
  });
});

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789RSE +-.,\'"\u00a0\u200b٣３–IMEI:\n')) }),
  );

  it('what is accepted is plain, is a second time the same, and is not longer than the vendor takes', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { value, problem } = readDeviceNumber(text);
        if (problem) return;
        expect(value).toMatch(/^[A-Za-z0-9]+$/);
        expect(value.length).toBeLessThanOrEqual(Math.min(longestNumber, 100));
        expect(readDeviceNumber(value)).toMatchObject({ value, changes: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('what is accepted has every letter and digit that was typed, in order, unless a label was named', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Array.from('0123456789RSNAB')), { minLength: 8, maxLength: 20 }),
        (characters) => {
          const read = readDeviceNumber(characters.join(' '));
          if (read.problem === undefined && !read.changes.includes('label'))
            expect(read.value).toBe(characters.join(''));
        },
      ),
    );
  });

  it('a change is named exactly when there is one', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { value, changes, problem } = readDeviceNumber(text);
        if (problem === undefined) expect(changes.length > 0).toBe(value !== text);
      }),
      { numRuns: 2000 },
    );
  });

  it('control: taking the spaces out by hand would change a text that this property names', () => {
    const careless = (text: string) => ({ value: text.replace(/\s/g, ''), changes: [] as string[] });
    const { value, changes } = careless('35 39');
    expect(changes.length > 0).not.toBe(value !== '35 39');
  });
});

it('the limits of the other two fields are the vendor’s', () => {
  expect([limits.approveId, limits.approveComment]).toEqual([50, 1000]);
});
