import { readFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditFile } from '../../src/cli/audit-file.js';
import { createEmulator } from '../../src/emulator/index.js';
import { createNodeListener } from '../../src/proxy/node.js';
import { start, withFolder } from './support.js';

const IMEI = '354387110044347';
const record = {
  at: '2026-11-27T12:00:00.000Z',
  principal: 'anna',
  operation: 'approveDevice',
  commandId: 'c'.repeat(32),
  transactionId: 'T'.repeat(26),
};
const linesOf = async (file: string) =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as typeof record);

/** What arrived at Knox Guard, and how the file looked at that moment. */
let arrived: { path: string; audited: number }[];
let file = '';
let upstream: Server;
let portal: Server;
const at = (server: Server) => `http://127.0.0.1:${(server.address() as { port: number }).port}`;

beforeAll(async () => {
  const emulator = createEmulator({ devices: 5, seed: 'audit' });
  upstream = createServer(
    createNodeListener(async (request) => {
      const path = new URL(request.url).pathname;
      if (!path.endsWith('accesstoken'))
        arrived.push({ path, audited: file ? (await linesOf(file).catch(() => [])).length : 0 });
      return emulator.fetch(request);
    }),
  );
  portal = createServer((_, response) =>
    // A name that would begin a line of its own, and clear a terminal.
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"an\\n\\u009b2Jna"}'),
  );
  for (const server of [upstream, portal])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  for (const server of [upstream, portal]) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A side-car that writes to this file, with a browser's calls. */
async function sideCar(folder: string, audit: string | undefined) {
  arrived = [];
  file = audit ?? '';
  const keys = join(folder, 'keys.json');
  const emulator = start(['emulator', '--port', '0', '--devices', '1', '--keys', keys]);
  await emulator.url();
  emulator.stop();
  const car = start(['proxy', '--port', '0'], {
    KG_UPSTREAM: at(upstream),
    KG_KEYS_FILE: keys,
    KG_CLIENT_IDENTIFIER: 'x',
    KG_AUTHORIZE_URL: at(portal),
    ...(audit !== undefined && { KG_AUDIT_FILE: audit }),
  });
  const origin = await car.url();
  const post = (path: string, body: object, key?: string) =>
    fetch(`${origin}/api/knox-guard${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-kg-request': '1',
        origin,
        cookie: 'a=1',
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      body: JSON.stringify(body),
    });
  return {
    ...car,
    approve: (key: string) => post('/devices/approve', { deviceUid: IMEI, approveId: 'LOAN-1' }, key),
    list: () => post('/devices/list', { pageSize: 5 }),
    log: () => car.out.slice(1).map((line) => JSON.parse(line) as Record<string, unknown>),
    end: async () => {
      car.stop();
      await car.exit;
    },
  };
}

describe('the side-car’s audit file', () => {
  it('holds each command before it reaches Knox Guard, with the ids of its log entry and without its device', async () => {
    await withFolder(async (folder) => {
      const audit = join(folder, 'audit.jsonl');
      const car = await sideCar(folder, audit);
      await car.list();
      await car.approve('first-'.repeat(4));
      await car.approve('second-'.repeat(4));
      await car.end();

      expect(arrived.filter(({ path }) => path.endsWith('approve')).map(({ audited }) => audited)).toEqual([
        1, 2,
      ]);
      const lines = await linesOf(audit);
      const logged = car.log().filter(({ operation }) => operation === 'approveDevice');
      expect(lines).toMatchObject([
        { operation: 'approveDevice', principal: 'an\n\u009b2Jna', commandId: 'first-'.repeat(4) },
        { commandId: 'second-'.repeat(4) },
      ]);
      expect(logged.map(({ commandId, transactionId }) => [commandId, transactionId])).toEqual(
        lines.map(({ commandId, transactionId }) => [commandId, transactionId]),
      );
      const text = await readFile(audit, 'utf8');
      expect(text).not.toMatch(/354387110044347|LOAN-1|\u009b/);
      expect((await stat(audit)).mode & 0o777).toBe(0o600);
    });
  });

  it('that cannot be written has commands refused as not sent, reads go on, and commands go again when it can', async () => {
    await withFolder(async (folder) => {
      const inside = join(folder, 'trail');
      await mkdir(inside);
      const car = await sideCar(folder, join(inside, 'audit.jsonl'));
      expect((await car.approve('before-'.repeat(4))).headers.get('x-kg-outcome')).toBe('rejected');
      await rm(inside, { recursive: true });

      const refused = await car.approve('during-'.repeat(4));
      expect([refused.status, refused.headers.get('x-kg-outcome')]).toEqual([503, 'not-sent']);
      expect(await refused.json()).toMatchObject({ code: 'audit-failed' });
      expect((await car.list()).status).toBe(200);
      expect(arrived.filter(({ path }) => path.endsWith('approve'))).toHaveLength(1);
      expect(car.log()).toContainEqual(
        expect.objectContaining({
          code: 'audit-failed',
          cause: 'ENOENT',
          commandId: 'during-'.repeat(4),
          upstreamCalls: 0,
        }),
      );

      await mkdir(inside);
      await car.approve('during-'.repeat(4));
      await car.end();
      expect(arrived.filter(({ path }) => path.endsWith('approve'))).toHaveLength(2);
      expect(await linesOf(join(inside, 'audit.jsonl'))).toHaveLength(1);
    });
  });

  it('(control) is asked for: without it the same command leaves, and nothing is written', async () => {
    await withFolder(async (folder) => {
      const car = await sideCar(folder, undefined);
      await car.approve('alone-'.repeat(4));
      await car.end();
      expect(arrived.filter(({ path }) => path.endsWith('approve'))).toHaveLength(1);
    });
  });

  it('that cannot be opened ends the start with one line', async () => {
    await withFolder(async (folder) => {
      const keys = join(folder, 'keys.json');
      const emulator = start(['emulator', '--port', '0', '--devices', '1', '--keys', keys]);
      await emulator.url();
      emulator.stop();
      for (const [path, code] of [
        [join(folder, 'none', 'audit.jsonl'), 'ENOENT'],
        [folder, 'EISDIR'],
      ] as const) {
        const { exit, err, out } = start(['proxy', '--port', '0'], {
          KG_UPSTREAM: at(upstream),
          KG_KEYS_FILE: keys,
          KG_CLIENT_IDENTIFIER: 'x',
          KG_AUTHORIZE_URL: at(portal),
          KG_AUDIT_FILE: path,
        });
        expect([await exit, out, err]).toEqual([
          1,
          [],
          [`kg-elements: KG_AUDIT_FILE: ${path} cannot be written (${code}).`],
        ]);
      }
    });
  });

  it('keeps what it holds, and is begun again when it was moved away', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'audit.jsonl');
      await writeFile(path, '{"of":"an earlier start"}\n');
      const audit = await auditFile(path);
      await audit(record);
      expect(await linesOf(path)).toEqual([{ of: 'an earlier start' }, record]);
      await rename(path, join(folder, 'audit.1'));
      await audit(record);
      expect(await linesOf(path)).toEqual([record]);
    });
  });

  it('has whole lines when many commands come at once', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'audit.jsonl');
      const [one, other] = [await auditFile(path), await auditFile(path)];
      await Promise.all(
        Array.from({ length: 100 }, (_, nth) =>
          (nth % 2 ? one : other)({ ...record, commandId: `${nth}`.padStart(16, '0') }),
        ),
      );
      expect(new Set((await linesOf(path)).map(({ commandId }) => commandId)).size).toBe(100);
    });
  });

  it.runIf(process.platform === 'linux')('that is full fails, and is tried again for the next', async () => {
    const audit = await auditFile('/dev/full');
    await expect(audit(record)).rejects.toMatchObject({ code: 'ENOSPC' });
    await expect(audit(record)).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  it('a line after one that was not written whole stands by itself', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'audit.jsonl');
      const audit = await auditFile(path);
      await rm(path);
      await mkdir(path);
      await expect(audit(record)).rejects.toMatchObject({ code: 'EISDIR' });
      await rm(path, { recursive: true });
      // The remains of the line.
      await writeFile(path, '{"at":"2026');
      await audit(record);
      expect((await readFile(path, 'utf8')).split('\n')).toEqual(['{"at":"2026', JSON.stringify(record), '']);
    });
  });
});
