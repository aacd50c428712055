import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { settingsFrom } from '../../src/cli/settings.js';
import { createEmulator, type Emulator } from '../../src/emulator/index.js';
import type { AuditRecord } from '../../src/proxy/index.js';
import { snippets } from '../support/guides.js';
import { call, type Handler, keyFile, type Modules, modulesOf, namedIn } from '../support/run-guide.js';

describe('the proxy’s guide, with a portal of ours', () => {
  let modules: Modules;
  let emulator: Emulator;
  let pending: string;
  let written: AuditRecord[];
  let lines: string[];
  const servers: Server[] = [];

  beforeAll(async () => {
    modules = await modulesOf(namedIn('proxy.md'));
  });
  afterAll(() => {
    modules.remove();
  });
  beforeEach(() => {
    emulator = createEmulator({ devices: 5 });
    pending = emulator.devices.add({ status: 'Pending' }).deviceUid;
    written = [];
    lines = [];
    const officers: Record<string, object> = {
      anna: { id: 'anna', name: 'anna', branch: 'north', role: 'collections' },
      ben: { id: 'ben', name: 'ben', branch: 'north', role: 'reader' },
    };
    vi.stubGlobal('portal', {
      keys: () => emulator.credentials.keys,
      officerOf: (cookie: string | null) => Promise.resolve(officers[cookie ?? ''] ?? null),
    });
    vi.stubGlobal('books', { write: (record: AuditRecord) => written.push(record) });
    vi.stubEnv('KG_CLIENT_IDENTIFIER', 'any');
    vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
    const own = globalThis.fetch;
    vi.stubGlobal('fetch', (request: Request | string, init?: RequestInit) =>
      request instanceof Request && request.url.includes('samsungknox.com')
        ? emulator.fetch(request)
        : own(request, init),
    );
    const listen = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Server.prototype), 'listen')
      ?.value as (port: number, host: string) => Server;
    vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server) {
      servers.push(this);
      return listen.call(this, 0, '127.0.0.1');
    });
  });
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it('asks who is calling and what they may, writes down, logs, and shares reads of one permission', async () => {
    const { handler } = (await modules.load('knox-guard.js')) as { handler: Handler };
    const body = { deviceUid: pending };
    expect((await handler(call('/authorization'))).status).toBe(401);
    expect((await handler(call('/devices/approve', { cookie: 'ben', body }))).status).toBe(403);
    expect(written).toEqual([]);
    expect((await handler(call('/devices/approve', { cookie: 'anna', body }))).status).toBe(200);
    expect(written).toMatchObject([{ principal: 'anna', operation: 'approveDevice' }]);
    expect(lines.map((line) => (JSON.parse(line) as { status: number }).status)).toEqual([401, 403, 200]);

    const list = { pageNum: 0, pageSize: 5 };
    const before = emulator.log.arrived('POST /devices/list');
    const answers = await Promise.all(
      ['anna', 'ben'].map((cookie) => handler(call('/devices/list', { cookie, body: list }))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(emulator.log.arrived('POST /devices/list')).toBe(before + 1);
  });

  it.each(['node.js', 'express.js'])('%s serves it over HTTP', async (file) => {
    await modules.load(file);
    await vi.waitFor(() => {
      expect(servers[0]?.listening).toBe(true);
    });
    const { port } = servers[0]?.address() as AddressInfo;
    const ask = (cookie: string) =>
      fetch(`http://127.0.0.1:${port}/api/knox-guard/authorization`, {
        headers: { 'x-kg-request': '1', cookie },
      });
    expect((await ask('nobody')).status).toBe(401);
    expect((await ask('anna')).status).toBe(200);
  });

  it('hono.js serves it at its path', async () => {
    const { app } = (await modules.load('hono.js')) as { app: { fetch: Handler } };
    expect((await app.fetch(call('/authorization', { cookie: 'anna' }))).status).toBe(200);
  });

  it('route.js is what Next asks for: a function for each method', async () => {
    const { GET, POST } = (await modules.load('route.js')) as { GET: Handler; POST: Handler };
    expect((await GET(call('/authorization', { cookie: 'anna' }))).status).toBe(200);
    const body = { pageNum: 0, pageSize: 5 };
    expect((await POST(call('/devices/list', { cookie: 'anna', body }))).status).toBe(200);
  });

  it('worker.js keeps each worker alive by its own context', async () => {
    const { default: worker } = (await modules.load('worker.js')) as {
      default: { fetch: (request: Request, env: object, context: object) => Promise<Response> };
    };
    const keys = await keyFile(emulator);
    const env = { KG_CLIENT_IDENTIFIER: 'any', KG_KEYS: JSON.stringify(keys) };
    const contexts = [{ waitUntil: vi.fn() }, { waitUntil: vi.fn() }] as const;
    expect((await worker.fetch(call('/authorization', { cookie: 'anna' }), env, contexts[0])).status).toBe(
      200,
    );
    const command = call('/devices/approve', { cookie: 'anna', body: { deviceUid: pending } });
    expect((await worker.fetch(command, env, contexts[1])).status).toBe(200);
    expect(contexts.map(({ waitUntil }) => waitUntil.mock.calls.length)).toEqual([0, 1]);
  });

  it('shared.js makes a store that several processes share', async () => {
    vi.stubEnv('KG_REDIS_URL', 'redis://127.0.0.1:1');
    vi.stubEnv('KG_SECRET', 'x'.repeat(32));
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { store } = (await modules.load('shared.js')) as {
      store: { hash: { of: (text: string) => Promise<string> }; close: () => Promise<void> };
    };
    expect(await store.hash.of('a')).toMatch(/^\w{32}$/);
    // Nobody listens there, and the operator is told.
    await vi.waitFor(() => {
      expect(said).toHaveBeenCalledWith(expect.stringContaining('Redis cannot be used'));
    }, 10_000);
    await store.close();
  });
});

describe('the side-car’s guide', () => {
  const starts = snippets
    .filter(({ guide, language }) => guide.endsWith('side-car.md') && language === 'sh')
    .flatMap(({ code }) => code.split('\n').filter((line) => line.endsWith('npx kg-elements proxy')));

  it('starts it with settings that it takes, each time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kg-guide-'));
    const file = join(folder, 'keys.json');
    try {
      writeFileSync(file, JSON.stringify(await keyFile(createEmulator({ devices: 0 }))));
      const all = await Promise.all(
        starts.map((line) => {
          const set = [...line.matchAll(/(\w+)=(\S+)/g)].map(
            ([, name = '', value = '']) => [name, value] as const,
          );
          const env: Record<string, string> = Object.fromEntries(set);
          return settingsFrom({ ...env, KG_KEYS_FILE: file }, {});
        }),
      );
      expect(all.map(({ options }) => options.upstream)).toMatchObject([
        { region: 'eu', environment: 'production' },
        { apiBaseUrl: 'http://127.0.0.1:4010/kcs/v1.1/kg' },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
