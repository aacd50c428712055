import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRequest, operations } from '../../src/api/operations.js';
import type { Problem } from '../../src/api/problems.js';
import { routes } from '../../src/api/routes.js';
import { checkShape, type Shape } from '../../src/api/shape.js';
import { changed, junk, placesIn, safelyChanged } from '../support/damage.js';
import { mutantsOf } from '../support/shape-mutants.js';
import { isSame } from '../support/zod-reading.js';
import { blink, edges, text } from './edges.js';

type Name = (typeof routes)[number]['name'];
const names = routes.map(({ name }) => name);
const shapeOf = (name: Name): Shape => routes.find((route) => route.name === name)!.takes; // every name is a route's
const operationOf = (name: Name) => operations.find((operation) => operation.name === name)!; // and an operation's

/** Requests in which every field stands, allowed together or not. */
const full: Readonly<Record<Name, object>> = {
  checkAuthorization: {},
  getTransaction: { transactionId: 'T1' },
  uploadDevices: {
    deviceList: [{ deviceUid: 'a', approveId: 'b' }, { deviceUid: 'c' }],
    autoAccept: true,
    autoLock: false,
    applySimControl: true,
    enableBlockFactoryReset: true,
  },
  listUploads: { pageNum: 0, pageSize: 1 },
  getUpload: { uploadId: 'a', pageNum: 0, pageSize: 1 },
  listDevices: {
    pageNum: 0,
    pageSize: 1,
    search: 'x',
    sortBy: 'x',
    sortOrder: 'ascending',
    filter: { status: ['Enrolled', 'Pending'] },
  },
  approveDevice: { deviceUid: 'a', approveId: 'b', approveComment: 'c' },
  blinkDevice: {
    ...blink,
    approveId: 'a',
    objectId: 'b',
    email: 'a@b.c',
    timeLimitEnable: true,
    daysLimitEnable: true,
    timeLimit: [1, 2],
    daysLimit: [1, 2],
  },
};

const limits = [0, 1, 2, 3, 6, 7, 20, 21, 23, 24, 30, 31, 50, 51, 60, 61, 64, 65, 100, 101, 200, 201];

/** Values at each limit and beyond, in units and in code points, and values that have a length without being a text or a list. */
const sharp: readonly unknown[] = [
  ...limits.flatMap((limit) => [limit, text(limit), '😀'.repeat(limit), Array(limit).fill(1)]),
  ...[Array(30).fill('x'), Array(31).fill('x'), Array(3), [[]], [null], [undefined], [1.5, 2, 3], ['1', 2]],
  ...[
    -1,
    -0,
    1.5,
    NaN,
    Infinity,
    -Infinity,
    1000,
    1001,
    86_400,
    86_401,
    2 ** 31 - 1,
    2 ** 31,
    2 ** 53,
    -(2 ** 53),
  ],
  ...[
    text(1000),
    text(1001),
    '',
    ' ',
    '\n',
    'a b',
    'a_b-c',
    '\u0000',
    '\ud800',
    'a@b',
    'a@b.c',
    '+49#*',
    'x;',
  ],
  ...[
    null,
    undefined,
    true,
    false,
    'true',
    'ascending',
    'descending',
    'up',
    {},
    { length: 0 },
    { length: 31 },
  ],
  ...[10n, Symbol('x'), new Date(0), () => 'x', new String('x'), Object.create(null), { status: undefined }],
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
];

/** What no table may answer differently: the known limits, and every sharp value at every place of a request. */
function corpusOf(name: Name): unknown[] {
  const known = edges.flatMap(([operation, good, bad]) => (operation === name ? [good, bad] : []));
  const base = full[name];
  const objects = placesIn(base).filter((place) => isPlainObject(at(base, place)));
  const strangers = ['stranger', '__proto__', 'constructor', 'toString', '', '7'];
  const places = [
    ...placesIn(base),
    ...objects.flatMap((place) => strangers.map((field) => [...place, field])),
  ];
  return [
    ...known,
    ...known.map((request) => ({ ...request, stranger: 1 })),
    ...known.map((request) => Object.create(request) as object),
    ...known.map((request) => Object.fromEntries(Object.entries(request).reverse())),
    Object.freeze(Object.assign(Object.create(null), base)),
    ...places.flatMap((place) => sharp.map((value) => changed(base, place, value))),
    // Last, as they take the longest.
    ...(name === 'uploadDevices' ? [{ deviceList: manyDevices.slice(1) }, { deviceList: manyDevices }] : []),
  ];
}

const manyDevices = Array.from({ length: 10_001 }, (_, index) => ({
  deviceUid: `R${index}`,
  approveId: 'a',
}));

const at = (value: unknown, place: readonly string[]): unknown =>
  place.reduce((part, name) => (part as Readonly<Record<string, unknown>>)[name], value);

const isPlainObject = (value: unknown) => typeof value === 'object' && !Array.isArray(value);

const corpora = Object.fromEntries(names.map((name) => [name, corpusOf(name)])) as Record<Name, unknown[]>;

/** Whether a table and a schema say the same: the copy that is sent to its last field, or each problem in its order. */
function agree(shape: Shape, name: Name, request: unknown): boolean {
  return isSame(checkShape(shape, request), checkRequest(operationOf(name), request));
}

const agreeOnAll = (shape: Shape, name: Name) =>
  corpora[name].every((request) => agree(shape, name, request));

describe('the table of a request', () => {
  it.each(names)('%s says what Zod says, at every limit of every field', (name) => {
    const odd = corpora[name].filter((request) => !agree(shapeOf(name), name, request));
    expect(
      odd.map((request) => [checkShape(shapeOf(name), request), checkRequest(operationOf(name), request)]),
    ).toEqual([]);
    if (name === 'checkAuthorization') return;
    const verdicts = corpora[name].map((request) => checkShape(shapeOf(name), request).ok);
    expect(new Set(verdicts).size).toBe(2);
  });

  it.each(names)('%s says what Zod says of a request with several faults', (name) => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true });
    const other = fc.oneof(fc.constantFrom(...sharp), junk, anything);
    const places = [...placesIn(full[name]), ['stranger'], ['__proto__'], ['']];
    const damage = fc.array(fc.tuple(fc.constantFrom(...places), other), { minLength: 1, maxLength: 5 });
    const bases = [full[name], ...corpora[name].slice(0, 60)];
    const property = fc.property(fc.constantFrom(...bases), damage, (base, all) =>
      agree(
        shapeOf(name),
        name,
        all.reduce<unknown>((request, [place, value]) => safelyChanged(request, place, value), base),
      ),
    );
    fc.assert(property, { numRuns: 2000 });
  });

  it.each(names)('%s says what Zod says of anything else', (name) => {
    const property = fc.property(fc.anything({ withNullPrototype: true }), (request) =>
      agree(shapeOf(name), name, request),
    );
    fc.assert(property, { numRuns: 300 });
  });

  it('of an upload lets 10,000 devices pass and no more', () => {
    const shape = shapeOf('uploadDevices');
    expect(checkShape(shape, { deviceList: manyDevices.slice(1) }).ok).toBe(true);
    expect(checkShape(shape, { deviceList: manyDevices })).toEqual({
      ok: false,
      problems: [{ path: 'deviceList', code: 'too-long', limit: 10_000 }],
    });
  });

  it('gives a copy, which whoever asked cannot change any more', () => {
    const request = { deviceList: [{ deviceUid: 'a' }] };
    const checked = checkShape(shapeOf('uploadDevices'), request);
    request.deviceList[0] = { deviceUid: 'b' };
    expect(checked).toEqual({ ok: true, value: { deviceList: [{ deviceUid: 'a' }] } });
  });
});

describe('an operation', () => {
  it('is the route of its name, with its schema: what a client calls is what a proxy serves', () => {
    expect(operations.map(({ name }) => name)).toEqual(names);
    for (const [index, route] of routes.entries())
      expect({ ...operations[index], takes: route.takes }).toEqual({
        ...route,
        request: operations[index]?.request,
      });
  });
});

/** A comparison that cannot fail proves nothing: each table is made wrong in every way that `mutantsOf` knows, and each must be noticed. */
describe('controls', () => {
  it.each(names)('a table of %s that is wrong in one thing is noticed', (name) => {
    const mutants = mutantsOf(shapeOf(name));
    expect(mutants.length).toBeGreaterThan(2);
    expect(mutants.filter(([, shape]) => agreeOnAll(shape, name)).map(([what]) => what)).toEqual([]);
  });

  it('a rule that says something else is noticed', () => {
    const { checks = [], ...shape } = shapeOf('blinkDevice');
    const renamed = (problems: readonly Problem[]) =>
      problems.map((problem) => ({ ...problem, path: 'email' }));
    for (const [index, check] of checks.entries())
      if ('rule' in check) {
        const other = { rule: (request: object) => renamed(check.rule(request)) };
        expect(agreeOnAll({ ...shape, checks: checks.with(index, other) }, 'blinkDevice')).toBe(false);
      }
    expect(agreeOnAll({ ...shape, checks: checks.toReversed() }, 'blinkDevice')).toBe(false);
  });
});
