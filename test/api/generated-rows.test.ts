import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceReader, readDevicePage } from '../../src/api/devices.js';
import * as tables from '../../src/api/generated/rows.js';
import { fieldsReader, type Kind, wrong } from '../../src/api/read-fields.js';
import * as schemas from '../../src/api/rows.js';
import { safelyChanged } from '../support/damage.js';
import { isSame, readWithZod } from '../support/zod-reading.js';

type Table = Readonly<Record<string, Kind<unknown>>>;
const rowNames = Object.keys(schemas) as (keyof typeof schemas)[];
const tableOf = (name: keyof typeof schemas): Table => tables[name];

/** Values about which a kind might be of another opinion than its schema: at each limit, in each spelling, and of no kind at all. */
const edges: readonly unknown[] = [
  ...[null, undefined, true, false, 'true', 'false', 'TRUE', '', ' ', '0', '-1', '1.5', '1e3', '\ud800'],
  ...[0, -0, -1, 1.5, NaN, Infinity, -Infinity, 2 ** 53 - 1, 2 ** 53, 1e308, Number.MIN_VALUE],
  ...[1e11 - 1, 1e11, 8.64e12, 8.64e12 + 1, 8.64e15, 8.64e15 + 1, 1_767_225_600, 1_767_225_600_000],
  ...['9007199254740991', '9007199254740993', '9999999999999999', '99999999999999999', '\u0661'],
  ...[[], {}, [null], { length: 0 }, 10n, Symbol('x'), new Date(0), /x/, () => 'x', Object.create(null)],
  ...[new String('x'), new Number(1), new Boolean(true), 'x'.repeat(10_000)],
  JSON.parse('{"__proto__":{"polluted":1}}'),
];

const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...edges),
  fc.nat().map(String),
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
);

const strangers = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'length', 'esim', '7', ''];

/** A row of any fields in any order; `__proto__` is a field of its own, as JSON and a spread can make it. */
function rowOf(table: Table): fc.Arbitrary<Record<string, unknown>> {
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...Object.keys(table)) },
    fc.constantFrom(...strangers),
    fc.string(),
  );
  return fc.array(fc.tuple(name, value), { maxLength: 40 }).map((entries) => {
    const row: Record<string, unknown> = {};
    for (const [field, held] of entries)
      Object.defineProperty(row, field, {
        value: held,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    return row;
  });
}

type Schema = (typeof schemas)[keyof typeof schemas];

/** Whether a table and a schema read a row alike. */
function agree(table: Table, schema: Schema, row: Record<string, unknown>): boolean {
  const { value: read, broken } = fieldsReader(table)(row);
  return isSame({ value: read, broken }, readWithZod(schema, row));
}

/** Every edge in every field, or in the one named: alone, and with all others there, from the last to the first. */
function isAlikeAtEveryEdge(table: Table, schema: Schema, field?: string): boolean {
  const names = Object.keys(schema.def.shape);
  const full = Object.fromEntries(['stranger', ...names.toReversed()].map((name) => [name, null]));
  return (field === undefined ? names : [field]).every((name) =>
    edges.every(
      (edge) => agree(table, schema, { [name]: edge }) && agree(table, schema, { ...full, [name]: edge }),
    ),
  );
}

describe('a table made from a schema', () => {
  it.each(rowNames)('of %s reads every field as Zod does, at every edge of every kind', (name) => {
    expect(isAlikeAtEveryEdge(tableOf(name), schemas[name])).toBe(true);
    expect(Object.keys(tableOf(name))).toEqual(Object.keys(schemas[name].def.shape));
  });

  it.each(rowNames)('of %s reads any row as Zod does, to the order of its fields', (name) => {
    const property = fc.property(rowOf(tableOf(name)), (row) => agree(tableOf(name), schemas[name], row));
    fc.assert(property, { numRuns: 500 });
  });

  it('reads a field that holds a hundred thousand items as Zod does', () => {
    for (const name of ['model', 'lastSeen', 'stranger'])
      expect(agree(tableOf('Device'), schemas.Device, { [name]: Array(100_000).fill('x') })).toBe(true);
  });
});

describe('a page of devices', () => {
  const sample = {
    objectId: '64f0c2a1b3d4e5f601234567',
    imei: '354387110044347',
    state: 'Enrolled',
    lastSeen: '1769990400',
    relockTimestamp: 0,
    offlineLocked: 'false',
    esim: { slots: 2 },
  };
  const fields = [...Object.keys(sample), 'deviceUid', 'status', 'model', ...strangers];

  it('is read as it was when Zod read it, whatever happens to its rows', () => {
    const damage = fc.array(fc.tuple(fc.constantFrom(...fields), value), { maxLength: 4 });
    const property = fc.property(fc.array(damage, { maxLength: 4 }), (damages) => {
      const deviceList = damages.map((all) =>
        all.reduce<unknown>((row, [field, other]) => safelyChanged(row, [field], other), sample),
      );
      const page = readDevicePage({ deviceList });
      const rows = deviceList.map((raw, index) => {
        const row = { ...(raw as Record<string, unknown>) };
        const issues = deviceReader.normalise(row);
        if (issues.some(({ code }) => code === 'missing')) return { readable: false, index, issues };
        const { value: read, broken } = readWithZod(schemas.Device, row);
        const all = [...issues, ...broken.map((path) => ({ path, code: 'wrong-type' }))];
        return { readable: true, index, value: read, issues: all };
      });
      return isSame(page, { rows });
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('counts what Zod would count', () => {
    fc.assert(
      fc.property(value, (totalCount) => {
        const { value: byZod } = readWithZod(schemas.TransactionCounts, { count: totalCount });
        const { count } = byZod as { count?: number };
        const page = readDevicePage({ deviceList: [], totalCount });
        return isSame(page, count === undefined ? { rows: [] } : { rows: [], totalCount: count });
      }),
      { numRuns: 2000 },
    );
  });
});

/** A comparison that cannot fail proves nothing: every table is made wrong in every field, and each must be noticed. */
describe('controls', () => {
  const others: Readonly<Record<string, Kind<unknown>>> = {
    'takes anything': (given) => given,
    'takes nothing': () => wrong,
    'forgets null': (given) => (given === null ? wrong : tables.text(given)),
  };

  it.each(rowNames)('every field of %s with another kind is noticed', (name) => {
    for (const [field, kind] of Object.entries(tableOf(name)))
      for (const other of [...Object.values(others), tables.text, tables.count, tables.flag, tables.instant])
        if (other !== kind)
          expect(isAlikeAtEveryEdge({ ...tableOf(name), [field]: other }, schemas[name], field), field).toBe(
            false,
          );
  });

  it('a field that is left out, one too many and one that stands elsewhere is noticed', () => {
    const { model, ...without } = tableOf('Device');
    if (!model) throw new Error('No model.');
    expect(isAlikeAtEveryEdge(without, schemas.Device)).toBe(false);
    expect(isAlikeAtEveryEdge({ ...without, model }, schemas.Device)).toBe(false);
    expect(isAlikeAtEveryEdge({ ...tableOf('Device'), stranger: tables.text }, schemas.Device)).toBe(false);
  });

  it('rows at random notice a wrong kind, too', () => {
    const mutant = { ...tableOf('Account'), country: tables.flag };
    const property = fc.property(rowOf(mutant), (row) => agree(mutant, schemas.Account, row));
    expect(fc.check(property, { numRuns: 1000, endOnFailure: true }).failed).toBe(true);
  });
});
