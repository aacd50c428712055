import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  approve,
  ask,
  fakeTime,
  IMEI,
  problemOf,
  proxyBefore,
  succeed,
  TOKEN,
  vendorFail,
} from './support.js';

afterEach(() => {
  vi.useRealTimers();
});

// Vitest types its matchers as `any`.
const aNumber: unknown = expect.any(Number);
const anId: unknown = expect.stringMatching(/^[A-Z2-7]{32}$/);
const list = () => ask('POST', '/devices/list', {});

describe('what goes upstream', () => {
  it('has the four headers we build and none of the client’s', async () => {
    const { handler, arrived } = proxyBefore();
    const foreign = {
      'x-knox-apitoken': 'mine',
      x_knox_apitoken: 'mine',
      'x-knox-transactionid': 'mine',
      cookie: 'session=1',
      authorization: 'Bearer x',
      'x-forwarded-for': '1.2.3.4',
      forwarded: 'for=1',
      'x-http-method-override': 'DELETE',
      referer: 'https://portal.test/loans/4711',
      'accept-language': 'de',
    };
    await handler(ask('POST', '/devices/list', { search: 'x' }, foreign));
    await handler(ask('GET', '/authorization', undefined, foreign));
    const [post, get] = arrived.map(({ headers }) => Object.fromEntries(headers));
    expect(post).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'x-knox-apitoken': TOKEN,
      'x-knox-transactionid': anId,
    });
    expect(Object.keys(get!).sort()).toEqual(['accept', 'x-knox-apitoken', 'x-knox-transactionid']);
    expect(get!['x-knox-transactionid']).not.toBe(post!['x-knox-transactionid']);
    expect(arrived.map(({ redirect }) => redirect)).toEqual(['manual', 'manual']);
  });
});

describe('an answer', () => {
  it.each([
    ['a read', list, () => Response.json({ deviceList: [] })],
    ['a command', () => approve('a'), succeed],
    ['a vendor refusal', () => approve('a'), () => vendorFail(400, 4000310)],
    ['a refusal of ours', () => ask('POST', '/devices/list', { x: 1 }), succeed],
    ['a 404', () => ask('GET', '/nothing'), succeed],
    ['a 405', () => new Request('https://portal.test/api/knox-guard/devices/list'), succeed],
    ['a bad gateway', list, () => new Response('<html>', { status: 502 })],
  ] as const)('to %s has our own headers only', async (_, request, vendor) => {
    const noisy = async () => {
      const { status, body } = vendor();
      return new Response(body, {
        status,
        headers: {
          'set-cookie': 'a=1',
          'www-authenticate': 'Knox',
          server: 'kg',
          location: '/x',
          etag: '"1"',
          'x-knox-apitoken': TOKEN,
          'cache-control': 'public, max-age=60',
          'access-control-allow-origin': '*',
          'content-encoding': 'identity',
          'content-type': 'text/html',
        },
      });
    };
    const { handler } = proxyBefore(noisy);
    const { headers } = await handler(request());
    const may = ['allow', 'x-kg-outcome', 'x-kg-transaction-id', 'retry-after'];
    expect([...headers.keys()].filter((name) => !may.includes(name)).sort()).toEqual([
      'cache-control',
      'content-security-policy',
      'content-type',
      'cross-origin-resource-policy',
      'x-content-type-options',
      'x-kg-environment',
      'x-kg-region',
    ]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toMatch(/^application\/(problem\+)?json$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('says which Knox Guard it came from', async () => {
    const { handler } = proxyBefore(undefined, { upstream: { region: 'eu', environment: 'production' } });
    const { headers } = await handler(list());
    expect([headers.get('x-kg-region'), headers.get('x-kg-environment')]).toEqual(['eu', 'production']);
  });

  it('leaves out what nobody asked for, wherever it stands, and keeps fields it does not know', async () => {
    const user = {
      companyName: 'Lender',
      country: 'DE',
      name: 'A',
      email: 'a@b.c',
      phone: '1',
      __proto__: null,
    };
    const { handler } = proxyBefore(() => Response.json({ user, more: [{ user }], unknown: { deep: [1] } }));
    const seen = { companyName: 'Lender', country: 'DE', name: 'A' };
    expect(await (await handler(ask('GET', '/authorization'))).json()).toEqual({
      user: seen,
      more: [{ user: seen }],
      unknown: { deep: [1] },
    });
  });

  it('keeps identifiers to the last digit', async () => {
    const body = {
      deviceList: [{ deviceUid: '000354387110044347', lastSeen: 1767225600000 }],
      totalCount: 1,
    };
    const { handler } = proxyBefore(() => Response.json(body));
    expect(await (await handler(list())).json()).toEqual(body);
  });

  it.each([
    ['the token', (token: string) => ({ echo: token })],
    ['the token within a text', (token: string) => ({ a: [{ error: `bad header ${token}!` }] })],
    ['the token as a name', (token: string) => ({ [token]: 1 })],
  ])('that holds %s is withheld', async (_, body) => {
    const { handler } = proxyBefore((request) =>
      Response.json(body(request.headers.get('x-knox-apitoken')!)),
    );
    const response = await handler(list());
    const text = await response.text();
    expect(response.status).toBe(502);
    expect(text).not.toContain(TOKEN);
    const control = proxyBefore(() => Response.json({ echo: 'another token' }));
    expect((await control.handler(list())).status).toBe(200);
  });

  it.each([
    [
      'HTML',
      () =>
        new Response('<html>maintenance</html>', { status: 200, headers: { 'content-type': 'text/html' } }),
    ],
    ['HTML with a 503', () => new Response('<html>', { status: 503 })],
    ['an empty 200', () => new Response(null)],
    ['a 204', () => new Response(null, { status: 204 })],
    ['a list', () => Response.json([])],
    ['a text', () => Response.json('ok')],
    ['null', () => Response.json(null)],
    ['cut JSON', () => new Response('{"deviceList":[')],
    ['200,000 brackets', () => new Response('['.repeat(200_000))],
    ['more than 8 MiB', () => new Response(`{"a":"${'x'.repeat(9_000_000)}"}`)],
  ])('made of %s becomes a 502 that says so', async (_, vendor) => {
    const { handler } = proxyBefore(vendor);
    const response = await handler(list());
    expect([response.status, (await problemOf(response)).code]).toEqual([502, 'bad-response']);
  });

  it.each([301, 302, 303, 307, 308])(
    'that redirects (%i) is an error, and nobody follows it',
    async (status) => {
      const { handler, arrived } = proxyBefore(
        () => new Response(null, { status, headers: { location: 'https://evil.test/' } }),
      );
      const response = await handler(approve('a'));
      expect([
        response.status,
        response.headers.get('x-kg-outcome'),
        response.headers.get('location'),
        arrived.length,
      ]).toEqual([502, 'unknown', null, 1]);
    },
  );

  it.each([
    ['7', '7'],
    ['0', '0'],
    ['3600', '3600'],
    ['3601', null],
    ['99999999', null],
    ['-1', null],
    ['1.5', null],
    ['Wed, 21 Oct 2026 07:28:00 GMT', null],
    ['soon', null],
  ])('passes Retry-After: %s on as %s', async (given, passed) => {
    const { handler } = proxyBefore(
      () => new Response(null, { status: 429, headers: { 'retry-after': given } }),
    );
    const response = await handler(list());
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, passed]);
  });

  it('of the vendor with an error passes with its status and its words', async () => {
    for (const [status, code] of [
      [400, 4000310],
      [404, 4040300],
      [412, 4120000],
      [403, 4030102],
      [500, 5001804],
    ] as const) {
      const { handler } = proxyBefore(() => vendorFail(status, code, "Current status is 'Enrolled'."));
      const response = await handler(list());
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({
        error: { code, reason: "Current status is 'Enrolled'." },
      });
    }
  });

  it('that never comes is a 504 after 20 s, and its call is ended', async () => {
    fakeTime();
    let ended = false;
    const { handler, arrived } = proxyBefore((request) => {
      request.signal.addEventListener('abort', () => (ended = true));
      return new Promise<never>(() => undefined);
    });
    const answer = handler(list());
    await vi.waitFor(() => {
      expect(arrived).toHaveLength(1);
    });
    await vi.advanceTimersByTimeAsync(20_000);
    const response = await answer;
    expect([response.status, (await problemOf(response)).code, ended]).toEqual([504, 'timeout', true]);
  });

  it('whose body drips for ever is a 504 too', async () => {
    fakeTime();
    const { handler, arrived } = proxyBefore(
      () =>
        new Response(
          new ReadableStream({
            start: (c) => {
              c.enqueue(new Uint8Array([123]));
            },
          }),
        ),
    );
    const answer = handler(list());
    await vi.waitFor(() => {
      expect(arrived).toHaveLength(1);
    });
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await answer).status).toBe(504);
  });
});

describe('the log', () => {
  it('has one entry a request, which says what became of it', async () => {
    const { handler, log } = proxyBefore();
    await handler(approve('a'));
    await handler(ask('POST', '/devices/approve', {}));
    await handler(ask('GET', '/nothing'));
    expect(log).toEqual([
      {
        operation: 'approveDevice',
        method: 'POST',
        principal: 'officer-7',
        status: 200,
        outcome: 'done',
        ms: aNumber,
        upstreamStatus: 200,
        upstreamCalls: 1,
        commandId: 'a---------------',
        transactionId: anId,
      },
      {
        operation: 'approveDevice',
        method: 'POST',
        principal: 'officer-7',
        status: 422,
        outcome: 'not-sent',
        ms: aNumber,
        upstreamCalls: 0,
        code: 'invalid-request',
      },
      { method: 'GET', status: 404, ms: aNumber, upstreamCalls: 0, code: 'not-found' },
    ]);
  });

  it('never holds a token, an IMEI or a body, whatever fails', async () => {
    const failures = [
      succeed,
      () => vendorFail(400, 4000310, `Device ${IMEI} has ${TOKEN}`),
      () => Promise.reject(new Error(`${IMEI} ${TOKEN}`, { cause: new Error(IMEI) })),
      () => new Response(`<html>${IMEI}${TOKEN}`),
      () => Response.json({ token: TOKEN, imei: IMEI }),
    ];
    const all: unknown[] = [];
    for (const vendor of failures) {
      const { handler, log } = proxyBefore(vendor);
      await handler(approve('a'));
      await handler(ask('POST', '/devices/list', { search: IMEI }));
      await handler(ask('GET', `/devices/${IMEI}`));
      await handler(ask('GET', `/devices/uploads?search=${IMEI}`));
      await handler(ask('POST', '/devices/approve', `{"deviceUid":"${IMEI}"`));
      all.push(...log);
    }
    expect(all).toHaveLength(25);
    const text = JSON.stringify(all);
    expect(text).not.toContain(TOKEN);
    expect(text).not.toContain(IMEI);
    expect(text).toContain('officer-7');
  });

  it('that fails does not fail the request', async () => {
    const { handler } = proxyBefore(undefined, {
      log: () => {
        throw new Error('disk full');
      },
    });
    expect((await handler(approve('a'))).status).toBe(200);
  });
});
