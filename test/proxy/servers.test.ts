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

  it('keeps idle connections longer than a load balancer does, and cuts slow senders off', () => {
    const server = limitTimes(createServer());
    expect(server.keepAliveTimeout).toBe(75_000);
    expect(server.headersTimeout).toBe(10_000);
    expect(server.requestTimeout).toBe(25_000);
  });
});
