import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import express from 'express';
import { Hono } from 'hono';
import { getRequestListener } from '@hono/node-server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createNodeListener, limitTimes } from '../../src/proxy/node.js';
import { approve, ask, deferred, IMEI, proxyBefore, succeed } from './support.js';

const open: Server[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(server: Server): Promise<string> {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

type Handler = (request: Request) => Promise<Response>;

const hosts: Record<string, (handler: Handler) => Server> = {
  'node:http': (handler) => createServer(createNodeListener(handler)),
  // The listener knows our handler and asks it without Request streams and Responses; in a host's own function it does not.
  'node:http, in a function of the host’s': (handler) =>
    createServer(createNodeListener((request) => handler(request))),
  Express: (handler) => createServer(express().use(createNodeListener(handler))),
  'Express under a path, after express.json()': (handler) =>
    createServer(
      express()
        .use(express.json({ limit: '5mb' }))
        .use('/api/knox-guard', createNodeListener(handler)),
    ),
  Hono: (handler) => {
    const app = new Hono().all('/api/knox-guard/*', ({ req }) => handler(req.raw));
    return createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }) as never);
  },
};

/** The same request to a server: only where it goes differs. */
function moved(request: Request, origin: string): Request {
  return new Request(request.url.replace('https://portal.test', origin), request);
}

const requests: (() => Request)[] = [
  () => ask('GET', '/authorization'),
  () => ask('GET', '/devices/uploads?pageNum=0&pageSize=25'),
  () => ask('GET', '/devices/uploads/u1'),
  () => ask('POST', '/devices/list', { search: 'Müller \u2028 "x"' }),
  () => approve('a'),
  () => approve('a'),
  () => approve('a', '350595220006493'),
  () => ask('POST', '/devices/approve', { deviceUid: IMEI }),
  () => ask('POST', '/devices/list', { nope: 1 }),
  () => ask('GET', '/-/health'),
  () => ask('GET', '/devices/list'),
  () => ask('GET', '/authorization', undefined, { 'x-kg-request': '0' }),
  () =>
    ask(
      'POST',
      '/devices/uploads',
      {
        deviceList: Array.from({ length: 10_000 }, (_, i) => ({
          deviceUid: String(350_000_000_000_000 + i),
        })),
      },
      { 'idempotency-key': 'u'.repeat(32) },
    ),
];

/** What a browser can see, without what each server writes itself and what is random. */
async function seen(response: Response): Promise<unknown> {
  const ignored = [
    'date',
    'connection',
    'keep-alive',
    'content-length',
    'transfer-encoding',
    'x-powered-by',
    'x-kg-transaction-id',
  ];
  const headers = [...response.headers].filter(([name]) => !ignored.includes(name));
  return [response.status, headers, await response.text()];
}

describe.each(Object.keys(hosts))('under %s', (name) => {
  it('the same handler gives the same answers over a real socket as it gives when called', async () => {
    const direct = proxyBefore();
    const served = proxyBefore();
    const origin = await listen(hosts[name]!(served.handler));
    for (const request of requests)
      expect(await seen(await fetch(moved(request(), origin)))).toEqual(
        await seen(await direct.handler(request())),
      );
    expect(served.arrived.map(({ url }) => url)).toEqual(direct.arrived.map(({ url }) => url));
    expect(served.arrived.length).toBe(6);
  });

  it('a command outlives the browser’s connection, and a repeat gets its answer', async () => {
    const vendor = deferred();
    const { handler, arrived } = proxyBefore(async () => {
      await vendor.promise;
      return succeed();
    });
    const origin = await listen(hosts[name]!(handler));
    const browser = new AbortController();
    const lost = fetch(moved(approve('a'), origin), { signal: browser.signal }).catch(() => 'gone');
    await vi.waitFor(() => {
      expect(arrived).toHaveLength(1);
    });
    browser.abort();
    expect(await lost).toBe('gone');
    vendor.resolve();
    await vi.waitFor(async () => {
      expect((await fetch(moved(approve('a'), origin))).headers.get('x-kg-outcome')).toBe('done');
    });
    expect(arrived).toHaveLength(1);
  });
});

describe('a Node server', () => {
  it('that drops a browser’s connection and is sent the same command again carries it out once', async () => {
    const { handler, arrived } = proxyBefore();
    const origin = await listen(createServer(createNodeListener(handler)));
    const port = Number(new URL(origin).port);
    const body = JSON.stringify({ deviceUid: IMEI });
    const raw = `POST /api/knox-guard/devices/approve HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-KG-Request: 1\r\nSec-Fetch-Site: same-origin\r\nIdempotency-Key: ${'r'.repeat(32)}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const send = () =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(raw));
        socket.once('data', (data) => {
          socket.destroy();
          resolve(data.toString().slice(0, 12));
        });
        socket.once('error', reject);
      });
    expect(await Promise.all([send(), send(), send()])).toContain('HTTP/1.1 200');
    expect(arrived).toHaveLength(1);
  });

  it('lets `authorize` look at a clone of the body, and reads it all the same', async () => {
    const looked: unknown[] = [];
    const { handler, arrived } = proxyBefore(undefined, {
      authorize: async (request) => {
        looked.push(await request.clone().json());
        return { id: 'officer-7' };
      },
      permit: (_, __, body) => looked.push(body) > 0,
    });
    const origin = await listen(createServer(createNodeListener(handler)));
    const response = await fetch(moved(ask('POST', '/devices/list', { search: 'x' }), origin));
    expect([response.status, looked, arrived.length]).toEqual([200, [{ search: 'x' }, { search: 'x' }], 1]);
  });

  it.each([
    ['asked plainly', (handler: Handler) => handler],
    ['in a function of the host’s', (handler: Handler) => (request: Request) => handler(request)],
  ])('counts the bytes of a body without a length, and stops at the limit (%s)', async (_, given) => {
    const { handler, arrived } = proxyBefore(undefined, { maxBodyBytes: 1000 });
    const origin = await listen(createServer(createNodeListener(given(handler))));
    const send = (bytes: number) =>
      fetch(`${origin}/api/knox-guard/devices/list`, {
        method: 'POST',
        headers: { 'x-kg-request': '1', 'content-type': 'application/json', origin },
        body: new Blob([`{"search":"x"${' '.repeat(bytes)}}`]).stream(),
        duplex: 'half',
      } as RequestInit);
    expect((await send(1001)).status).toBe(413);
    expect((await send(100_000)).status).toBe(413);
    expect(arrived).toHaveLength(0);
    expect((await send(900)).status).toBe(200);
  });

  it('ends a read upstream when its browser has left, and sends nothing of a body that was cut off', async () => {
    const signals: AbortSignal[] = [];
    const { handler, arrived, log } = proxyBefore((request) => {
      signals.push(request.signal);
      return deferred<Response>().promise;
    });
    const origin = await listen(createServer(createNodeListener(handler)));
    const browser = new AbortController();
    const lost = fetch(moved(ask('POST', '/devices/list', {}), origin), { signal: browser.signal }).catch(
      () => 'gone',
    );
    await vi.waitFor(() => {
      expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    });
    browser.abort();
    expect(await lost).toBe('gone');
    await vi.waitFor(() => {
      expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    });

    const port = Number(new URL(origin).port);
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        'POST /api/knox-guard/devices/list HTTP/1.1\r\nHost: a\r\nX-KG-Request: 1\r\nSec-Fetch-Site: same-origin\r\n' +
          'Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{"search":',
      );
      setImmediate(() => socket.destroy());
    });
    await vi.waitFor(() => {
      expect(log.map(({ status }) => status)).toEqual([499, 500]);
    });
    expect(arrived).toHaveLength(1);
  });

  it('makes no Response of its own to answer, where (control) a host’s function must be given one', async () => {
    const made = vi.fn();
    class Counted extends Response {
      constructor(...args: ConstructorParameters<typeof Response>) {
        super(...args);
        made();
      }
    }
    vi.stubGlobal('Response', Counted);
    try {
      const { handler } = proxyBefore(() => Response.json({ result: 'SUCCESS' }));
      for (const [given, count] of [
        [handler, 0],
        [(request: Request) => handler(request), 1],
      ] as const) {
        const origin = await listen(createServer(createNodeListener(given)));
        made.mockClear();
        const answered = await fetch(moved(ask('POST', '/devices/list', {}), origin));
        expect([answered.status, made.mock.calls.length]).toEqual([200, count]);
      }
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('keeps idle connections longer than a load balancer does, and cuts slow senders off', () => {
    const server = limitTimes(createServer());
    expect(server.keepAliveTimeout).toBe(75_000);
    expect(server.headersTimeout).toBe(10_000);
    expect(server.requestTimeout).toBe(25_000);
  });
});
