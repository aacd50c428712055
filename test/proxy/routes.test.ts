import { describe, expect, it } from 'vitest';
import { blinkDevice, listDevices, operations } from '../../src/api/index.js';
import { ask, PORTAL, problemOf, proxyBefore } from './support.js';

const legal: Record<string, unknown> = {
  checkAuthorization: undefined,
  getTransaction: { transactionId: 'ABC123' },
  uploadDevices: { deviceList: [{ deviceUid: '354387110044347' }] },
  listUploads: undefined,
  getUpload: undefined,
  listDevices: {},
  approveDevice: { deviceUid: '354387110044347' },
  blinkDevice: { objectId: 'o', interval: 60, message: 'Pay', tel: '1' },
};

describe('the allow-list', () => {
  it.each(operations)('serves $method $path', async (operation) => {
    const { handler, arrived } = proxyBefore();
    const path = operation.path.replace('{uploadId}', 'up-1');
    const response = await handler(
      ask(operation.method, path, legal[operation.name], { 'idempotency-key': 'k'.repeat(32) }),
    );
    expect(response.status).toBe(200);
    expect(arrived.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      `${operation.method} /kcs/v1.1/kg${path}`,
    ]);
  });

  it('answers 405 with Allow to every other method, HEAD and lower case included', async () => {
    const { handler, arrived } = proxyBefore();
    for (const [path, allow] of [
      ['/devices/list', 'POST'],
      ['/authorization', 'GET'],
      ['/devices/uploads', 'POST, GET'],
      ['/-/health', 'GET'],
    ] as const)
      for (const method of ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'patch', 'QUERY']) {
        const response = await handler(new Request(`${PORTAL}/api/knox-guard${path}`, { method }));
        expect([method, path, response.status, response.headers.get('allow')]).toEqual([
          method,
          path,
          405,
          allow,
        ]);
      }
    expect(arrived).toEqual([]);
  });

  it('answers 404 to every other path and sends nothing upstream', async () => {
    const { handler, arrived } = proxyBefore();
    const steps = [
      '..',
      '%2e%2e',
      '%2E%2E%2F',
      '//evil.test',
      '\\evil.test',
      '%5Cevil.test',
      ';x',
      '%00',
      '%0a',
      '.',
      '%252e',
      '@evil.test',
    ];
    const stems = [
      '/devices',
      '/devices/list',
      '/devices/uploads',
      '/devices/uploads/u1',
      '',
      '/-',
      '/authorization',
    ];
    let tried = 0;
    for (const stem of stems)
      for (const step of steps)
        for (const tail of ['', '/', '/devices/lock', '?a=1', '/list']) {
          const request = ask('POST', `${stem}/${step}${tail}`, {});
          // The URL standard itself resolves some of them, before anybody routes.
          if (new URL(request.url).pathname === '/api/knox-guard/devices/list') continue;
          const response = await handler(request);
          expect([404, 405, 422], request.url).toContain(response.status);
          tried += 1;
        }
    for (const path of [
      '/devices/lock',
      '/devices/list/',
      '/DEVICES/LIST',
      '/-/metrics',
      '/devices/uploads/u1/x',
    ])
      expect((await handler(ask('POST', path, {}))).status, path).toBe(404);
    expect(tried).toBeGreaterThan(400);
    expect(arrived).toEqual([]);
  });

  it('takes an upload id as one plain word, never as a path', async () => {
    const { handler, arrived } = proxyBefore();
    for (const id of ['%2e%2e', 'a%2Fb', 'a%3Fb', 'a%00', 'a.b', 'ä', '%E0%A4%A', 'x'.repeat(65)]) {
      const response = await handler(ask('GET', `/devices/uploads/${id}`));
      expect([404, 422], id).toContain(response.status);
    }
    expect(arrived).toEqual([]);
  });

  it('serves only the operations it is told to', async () => {
    const { handler } = proxyBefore(undefined, { operations: [listDevices] });
    expect((await handler(ask('POST', '/devices/list', {}))).status).toBe(200);
    expect((await handler(ask('POST', blinkDevice.path, {}))).status).toBe(404);
  });

  it('serves below its base path only', async () => {
    const { handler } = proxyBefore(undefined, { basePath: '/kg' });
    expect((await handler(ask('POST', '/devices/list', {}))).status).toBe(404);
    expect((await handler(new Request(`${PORTAL}/kg/-/health`))).status).toBe(200);
  });

  it('answers its health with a static body, to anybody, and says nothing more', async () => {
    const { handler, arrived } = proxyBefore(undefined, { authorize: () => null });
    const response = await handler(new Request(`${PORTAL}/api/knox-guard/-/health`));
    expect([response.status, await response.text(), arrived.length]).toEqual([200, '{"status":"ok"}', 0]);
  });
});

describe('authorize and permit', () => {
  it('answers 401 when nobody is signed in, and 503 when the portal cannot tell', async () => {
    const nobody = await proxyBefore(undefined, { authorize: () => null }).handler(
      ask('POST', '/devices/list', {}),
    );
    expect([nobody.status, (await problemOf(nobody)).code]).toEqual([401, 'unauthorized']);
    const { handler, arrived, log } = proxyBefore(undefined, {
      authorize: () => Promise.reject(new Error('secret: db password')),
    });
    const broken = await handler(ask('POST', '/devices/list', {}));
    expect([broken.status, (await problemOf(broken)).code]).toEqual([503, 'authorize-failed']);
    expect(arrived).toEqual([]);
    expect(JSON.stringify(log)).not.toContain('password');
  });

  it('asks permit with the checked fields, and only `true` permits', async () => {
    const seen: unknown[] = [];
    for (const [answer, status] of [
      [true, 200],
      [false, 403],
      ['yes' as never, 403],
    ] as const) {
      const { handler } = proxyBefore(undefined, {
        permit: (principal, operation, body) => {
          seen.push([principal.id, operation.name, body]);
          return answer;
        },
      });
      expect((await handler(ask('POST', '/devices/list', { search: 'x' }))).status).toBe(status);
    }
    expect(seen[0]).toEqual(['officer-7', 'listDevices', { search: 'x' }]);
  });
});
