import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { settingsFrom } from '../../src/cli/settings.js';
import { redisStore } from '../../src/proxy/redis.js';
import { redisServer, startRedis, type TestRedis } from '../support/redis.js';
import { start, withFolder } from './support.js';

let redis: TestRedis;

describe.skipIf(redisServer === undefined)('two side-cars with one Redis', () => {
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  it('carry a command out once, tell the operator why none is taken at first, and end when asked', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'keys.json');
      const emulator = start(['emulator', '--port', '0', '--devices', '300', '--seed', 'x', '--keys', file]);
      const upstream = await emulator.url();
      const portal = createServer((_, response) => response.end('{"id":"anna"}'));
      await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
      const { port } = portal.address() as { port: number };
      const env = {
        KG_UPSTREAM: upstream,
        KG_KEYS_FILE: file,
        KG_CLIENT_IDENTIFIER: 'x',
        KG_SECRET: 'a secret for tests, of 32 letters or more',
        KG_AUTHORIZE_URL: `http://127.0.0.1:${port}/whoami`,
        KG_REDIS_URL: redis.url,
      };
      const post = (origin: string, path: string, body: unknown, key = 'k'.repeat(32)) =>
        fetch(`${origin}/api/knox-guard${path}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-kg-request': '1',
            origin,
            cookie: 'a=1',
            'idempotency-key': key,
          },
          body: JSON.stringify(body),
        });

      const fresh = start(['proxy', '--port', '0'], env);
      const refused = await post(await fresh.url(), '/devices/approve', { deviceUid: '354387110044347' });
      expect([refused.status, refused.headers.get('x-kg-outcome')]).toEqual([503, 'not-sent']);
      await vi.waitFor(() => {
        expect(fresh.err).toEqual([
          expect.stringMatching(/^kg-elements: Redis is new.*none is taken for 1[45]\d s/),
        ]);
      });
      expect(fresh.out.at(-1)).toContain('"cause":"STORE_SETTLING"');

      // The wait of a new Redis is two and a half minutes; an operator who knows that it is new can do what this does.
      const settings = (await settingsFrom(env, {})).redis!;
      await redis.command('FLUSHALL');
      const opener = redisStore(settings.url, { ...settings, lease: 0 });
      await opener.begin('x', 'x').catch(() => undefined);
      await opener.close();

      const other = start(['proxy', '--port', '0'], env);
      const origins = [await fresh.url(), await other.url()];
      const listed = await vi.waitFor(
        async () => {
          const answer = await post(origins[0]!, '/devices/list', {
            filter: { status: ['Pending'] },
            pageSize: 1,
          });
          expect(answer.status).toBe(200);
          return (await answer.json()) as { deviceList: { deviceUid: string }[] };
        },
        { timeout: 10_000 },
      );
      const { deviceUid } = listed.deviceList[0]!;
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          post(origins[i % 2]!, '/devices/approve', { deviceUid, approveId: 'L' }),
        ),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      for (const origin of origins)
        expect(
          (await post(origin, '/devices/approve', { deviceUid, approveId: 'L' })).headers.get('x-kg-outcome'),
        ).toBe('done');
      const calls = [...fresh.out, ...other.out].filter((line) =>
        line.includes('"upstreamCalls":1,"operation":"approveDevice"'),
      );
      expect(calls).toHaveLength(1);

      for (const one of [fresh, other, emulator]) {
        one.stop();
        expect(await one.exit).toBe(0);
      }
      portal.closeAllConnections();
      await new Promise((resolve) => portal.close(resolve));
    });
  });
});
