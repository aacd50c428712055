import { describe, expect, it } from 'vitest';
import { judgeOrigin } from '../../src/proxy/gate.js';
import { ask, problemOf, proxyBefore } from './support.js';

const own = 'https://portal.test';

/** None of today's commands is a GET; one that is added tomorrow must not pass on the own header alone. */
it('a command by GET with neither origin nor Sec-Fetch-Site is refused', () => {
  const asked = { ownHeader: '1', secFetchSite: null, origin: null, requestOrigin: own } as const;
  const policy = { allowedOrigins: [], missingOrigin: 'refuse' } as const;
  const pass = (kind: 'read' | 'command') =>
    judgeOrigin({ ...asked, operation: { method: 'GET', kind } }, policy).pass;
  expect([pass('read'), pass('command')]).toEqual([true, false]);
});
const listed = 'https://www.portal.example';

const headers = { ownHeader: ['1', null, '0', 'true'] } as const;
const sites = [null, 'same-origin', 'same-site', 'cross-site', 'none'] as const;
const origins = [
  null,
  own,
  listed,
  'https://evil.test',
  'https://portal.test.evil.test',
  'http://portal.test',
  'null',
] as const;
const operations = [
  { method: 'GET', kind: 'read' },
  { method: 'POST', kind: 'read' },
  { method: 'POST', kind: 'command' },
] as const;

/** Design §3.5 as one row a rule: what must hold, and whether the request then passes. `undefined` matches anything. */
const table: readonly {
  readonly header?: boolean;
  readonly site?: readonly (string | null)[];
  readonly origin?: readonly (string | null)[];
  readonly get?: boolean;
  readonly missing?: 'refuse' | 'accept';
  readonly pass: boolean;
}[] = [
  { header: false, pass: false },
  { header: true, site: ['same-origin'], pass: true },
  { header: true, site: ['same-site', 'cross-site', 'none'], pass: false },
  { header: true, site: [null], origin: [own, listed], pass: true },
  {
    header: true,
    site: [null],
    origin: ['https://evil.test', 'https://portal.test.evil.test', 'http://portal.test', 'null'],
    pass: false,
  },
  { header: true, site: [null], origin: [null], get: true, pass: true },
  { header: true, site: [null], origin: [null], get: false, missing: 'refuse', pass: false },
  { header: true, site: [null], origin: [null], get: false, missing: 'accept', pass: true },
];

describe('the gate', () => {
  it('decides every cell as the table of the design says, and each cell by exactly one row', () => {
    let cells = 0;
    const passed = new Set<boolean>();
    for (const ownHeader of headers.ownHeader)
      for (const secFetchSite of sites)
        for (const origin of origins)
          for (const operation of operations)
            for (const missingOrigin of ['refuse', 'accept'] as const) {
              const rows = table.filter(
                (row) =>
                  (row.header === undefined || row.header === (ownHeader === '1')) &&
                  (row.site?.includes(secFetchSite) ?? true) &&
                  (row.origin?.includes(origin) ?? true) &&
                  (row.get === undefined || row.get === (operation.method === 'GET')) &&
                  (row.missing === undefined || row.missing === missingOrigin),
              );
              const cell = JSON.stringify({ ownHeader, secFetchSite, origin, operation, missingOrigin });
              expect(rows, cell).toHaveLength(1);
              const verdict = judgeOrigin(
                { ownHeader, secFetchSite, origin, requestOrigin: own, operation },
                { allowedOrigins: [listed], missingOrigin },
              );
              expect(verdict.pass, cell).toBe(rows[0]!.pass);
              passed.add(verdict.pass);
              cells += 1;
            }
    expect(cells).toBe(840);
    expect(passed.size).toBe(2);
  });

  it('never takes the origin "null" for the portal, even where a request calls itself that', () => {
    const input = {
      ownHeader: '1',
      secFetchSite: null,
      origin: 'null',
      requestOrigin: 'null',
      operation: operations[2],
    };
    expect(judgeOrigin(input, { allowedOrigins: ['null'], missingOrigin: 'refuse' }).pass).toBe(false);
  });

  it('refuses with 403 before anybody is asked who it is and before a byte of the body is read', async () => {
    let asked = 0;
    const { handler, arrived } = proxyBefore(undefined, {
      authorize: () => {
        asked += 1;
        return { id: 'a' };
      },
    });
    const request = ask('POST', '/devices/approve', {}, { 'sec-fetch-site': 'cross-site' });
    const response = await handler(request);
    expect(response.status).toBe(403);
    expect(await problemOf(response)).toMatchObject({ code: 'cross-site' });
    expect([request.bodyUsed, asked, arrived.length]).toEqual([false, 0, 0]);

    const control = await handler(ask('GET', '/authorization'));
    expect([control.status, asked, arrived.length]).toEqual([200, 1, 1]);
  });

  it('grants no preflight and no cross-origin reading', async () => {
    const { handler } = proxyBefore(undefined, { allowedOrigins: [listed] });
    const preflight = await handler(
      new Request('https://portal.test/api/knox-guard/devices/approve', {
        method: 'OPTIONS',
        headers: { origin: listed, 'access-control-request-headers': 'x-kg-request' },
      }),
    );
    expect(preflight.status).toBe(405);
    const read = await handler(ask('GET', '/authorization', undefined, { origin: listed }));
    for (const { headers: sent } of [preflight, read])
      expect([...sent.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});
