import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { start, withFolder } from './support.js';

describe('kg-elements', () => {
  it('prints help and version', async () => {
    for (const args of [['--help'], ['-h'], ['help'], ['proxy', '--help'], ['emulator', '-h']]) {
      const { exit, out } = start(args);
      expect([await exit, out[0]]).toEqual([0, expect.stringContaining('Usage: kg-elements emulator')]);
    }
    const { exit, out } = start(['--version']);
    expect([await exit, out]).toEqual([0, [expect.stringMatching(/^\d+\.\d+\.\d+/)]]);
  });

  it.each([
    [['serve'], /"serve" is no command/],
    [['proxy', '--prot', '1'], /Unknown option '--prot'/],
    [['emulator', 'extra'], /Unexpected argument 'extra'/],
    [['emulator', '--port', '70000'], /--port must be a port from 0 to 65535/],
    [['emulator', '--port', '-1'], /--port/],
    [['emulator', '--devices', 'many'], /--devices must be a whole number/],
    [
      ['emulator', '--port', '0', '--keys', '/no/such/folder/keys.json'],
      /--keys: .* cannot be written \(ENOENT\)/,
    ],
  ])('answers %j with one clear line and exit code 1', async (args, line) => {
    const { exit, err, out } = start(args);
    expect(await exit).toBe(1);
    expect(out).toEqual([]);
    expect(err).toEqual([expect.stringMatching(line)]);
    expect(err[0]).not.toContain('\n');
  });

  it('says in one line when the port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const { exit, err } = start(['emulator', '--devices', '1', '--port', String(port)]);
    expect([await exit, err]).toEqual([
      1,
      [`kg-elements: cannot listen on 127.0.0.1 port ${port}: another program uses it.`],
    ]);
    await new Promise((resolve) => taken.close(resolve));
  });
});

describe('kg-elements emulator and kg-elements proxy', () => {
  it('find each other, serve a signed-in browser, and end when asked', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'keys.json');
      const emulator = start(['emulator', '--port', '0', '--devices', '30', '--seed', 'x', '--keys', file]);
      const upstream = await emulator.url();
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      const written = await readFile(file, 'utf8');
      const { Identifier } = JSON.parse(written) as { Identifier: string };

      const portal = createServer((request, response) => {
        const known = request.headers.cookie === 'session=good';
        response
          .writeHead(known ? 200 : 401, { 'content-type': 'application/json' })
          .end(JSON.stringify({ id: 'anna' }));
      });
      await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
      const { port } = portal.address() as { port: number };

      const proxy = start(['proxy', '--port', '0'], {
        KG_UPSTREAM: upstream,
        KG_KEYS_FILE: file,
        KG_CLIENT_IDENTIFIER: Identifier,
        KG_AUTHORIZE_URL: `http://127.0.0.1:${port}/whoami`,
        KG_REGION: '',
        KG_REDIS_URL: ' ',
      });
      const origin = await proxy.url();
      const list = (cookie: string) =>
        fetch(`${origin}/api/knox-guard/devices/list`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-kg-request': '1', origin, cookie },
          body: '{"pageSize":5}',
        });
      const good = await list('session=good');
      expect([good.status, ((await good.json()) as { totalCount: number }).totalCount]).toEqual([200, 30]);
      expect((await list('session=bad')).status).toBe(401);

      const entries = proxy.out.slice(1).map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(entries).toMatchObject([
        { operation: 'listDevices', principal: 'anna', status: 200 },
        { operation: 'listDevices', status: 401 },
      ]);

      // A second start keeps the file: any pair will do for the emulator, and a proxy may be using it.
      const again = start(['emulator', '--port', '0', '--devices', '1', '--keys', file]);
      await again.url();
      expect(await readFile(file, 'utf8')).toBe(written);
      for (const one of [proxy, emulator, again]) {
        one.stop();
        expect(await one.exit).toBe(0);
      }
      portal.closeAllConnections();
      await new Promise((resolve) => portal.close(resolve));
    });
  });

  it('a proxy that is asked to end takes nothing new but lets a running command finish', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'keys.json');
      const emulator = start(['emulator', '--port', '0', '--devices', '1', '--keys', file]);
      const upstream = await emulator.url();
      let release: () => void = () => undefined;
      let reached = false;
      // A relay before the emulator that holds the approval back, as a slow service would.
      const relay = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const answer = async () => {
            if (request.url?.endsWith('/approve')) {
              reached = true;
              await new Promise<void>((resolve) => (release = resolve));
              response.writeHead(200, { 'content-type': 'application/json' }).end('{"result":"SUCCESS"}');
              return;
            }
            const passed = await fetch(upstream + (request.url ?? ''), {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: Buffer.concat(chunks),
            });
            response
              .writeHead(passed.status, { 'content-type': 'application/json' })
              .end(await passed.text());
          };
          void answer();
        });
      });
      await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
      const portal = createServer((_, response) => response.end('ok'));
      await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
      const at = (server: typeof relay) => `http://127.0.0.1:${(server.address() as { port: number }).port}`;

      const proxy = start(['proxy', '--port', '0'], {
        KG_UPSTREAM: at(relay),
        KG_KEYS_FILE: file,
        KG_CLIENT_IDENTIFIER: 'x',
        KG_AUTHORIZE_URL: at(portal),
      });
      const origin = await proxy.url();
      const browser = new AbortController();
      const command = (signal?: AbortSignal) =>
        fetch(`${origin}/api/knox-guard/devices/approve`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-kg-request': '1',
            origin,
            cookie: 'a=1',
            'idempotency-key': 'k'.repeat(32),
          },
          body: '{"deviceUid":"354387110044347"}',
          ...(signal && { signal }),
        });
      const lost = command(browser.signal).catch(() => 'gone');
      await vi.waitFor(() => {
        expect(reached).toBe(true);
      });
      browser.abort();
      expect(await lost).toBe('gone');
      proxy.stop();
      let ended = false;
      void proxy.exit.then(() => (ended = true));
      await expect(command()).rejects.toThrow();
      expect(ended).toBe(false);
      release();
      expect(await proxy.exit).toBe(0);
      expect(proxy.out.at(-1)).toContain('"outcome":"done"');

      emulator.stop();
      await emulator.exit;
      for (const server of [relay, portal]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    });
  });
});
