import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { redisStore, type RedisStore, type RedisStoreOptions } from '../../src/proxy/redis.js';
import { redisServer, startRedis, type TestRedis } from '../support/redis.js';
import { approve, ask, IMEI, problemOf, proxyBefore, succeed, TOKEN } from './support.js';

const SECRET = 'a secret for tests, of 32 letters or more';
const answer = {
  status: 200,
  body: `{"result":"SUCCESS","requestedId":"${IMEI}"}`,
  outcome: 'done',
} as const;

let redis: TestRedis;
const open: RedisStore[] = [];
const said: string[] = [];

function storeOf(options: Partial<RedisStoreOptions> = {}, url = redis.url): RedisStore {
  const store = redisStore(url, {
    secret: SECRET,
    lease: 0,
    timeout: 1000,
    warn: (sentence) => said.push(sentence),
    ...options,
  });
  open.push(store);
  return store;
}

/** A store that takes commands: a new Redis starts with a wait, which `lease: 0` makes none at its second question. */
async function ready(options: Partial<RedisStoreOptions> = {}): Promise<RedisStore> {
  const opener = storeOf({ ...options, lease: 0 });
  await opener.begin('warm-up', 'f').catch(() => undefined);
  // Left open it would come back after a restart, and end the wait of the others.
  await opener.close();
  return storeOf({ lease: 60_000, ...options });
}

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => 'none',
    (reason: unknown) => reason,
  );
  return error instanceof Error ? (error as Error & { code: string }).code : String(error);
};

describe('redisStore’s options', () => {
  it.each([
    ['no secret', 'redis://127.0.0.1', { secret: undefined as never }, /secret/],
    ['a short secret', 'redis://127.0.0.1', { secret: 'x'.repeat(31) }, /secret/],
    ['no proxies', 'redis://127.0.0.1', { secret: SECRET, proxies: 0 }, /proxies/],
    ['a URL of something else', 'http://user:hunter2@127.0.0.1', { secret: SECRET }, /redis:\/\//],
  ])('refuse %s in one sentence that repeats neither', (_, url, options, sentence) => {
    let message = '';
    try {
      redisStore(url, options);
    } catch (error) {
      message = String(error);
    }
    expect(message).toMatch(sentence);
    expect(message).not.toMatch(/hunter2|\n/);
  });

  it('leave no second secret to the proxy, by which the proxies of one store would name commands differently', () => {
    const store = redisStore({ sendCommand: () => Promise.reject(new Error('away')) }, { secret: SECRET });
    expect(() => proxyBefore(undefined, { store, secret: 'another secret of sixteen' })).toThrow(/secret/);
    expect(proxyBefore(undefined, { store }).handler).toBeTypeOf('function');
    expect(JSON.stringify(store)).not.toContain(SECRET);
  });
});

describe.skipIf(redisServer === undefined)('a store on Redis', () => {
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  beforeEach(async () => {
    said.length = 0;
    await redis.command('FLUSHALL');
  });
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });

  it('lets one of many proxies begin, and tells all others the same', async () => {
    const stores = await Promise.all(Array.from({ length: 3 }, () => ready()));
    const kinds = await Promise.all(
      Array.from({ length: 60 }, async (_, i) => (await stores[i % 3]!.begin('k', 'f')).kind),
    );
    expect(kinds.filter((kind) => kind === 'begun')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'running')).toHaveLength(59);
    const other = await ready();
    await other.begin('k2', 'f');
    await other.finish('k2', answer);
    for (const store of stores) expect(await store.begin('k2', 'f')).toEqual({ kind: 'finished', answer });
    for (const store of stores) expect(await store.begin('k2', 'g')).toEqual({ kind: 'other-body' });
  });

  it('counts the starts that sent nothing, across proxies, and takes another body after one', async () => {
    const [a, b] = [await ready(), await ready()];
    expect(await a.begin('k', 'f')).toEqual({ kind: 'begun', attempt: 0 });
    await a.free('k');
    expect(await b.begin('k', 'g')).toEqual({ kind: 'begun', attempt: 1 });
    // A late word of the first about its own start does not touch the second's.
    await a.free('k');
    await a.finish('k', answer);
    expect((await a.begin('k', 'g')).kind).toBe('running');
  });

  it('keeps an answer for 24 hours at least, even when told less', async () => {
    const store = await ready({ keepFor: 1000 });
    await store.begin('k', 'f');
    await store.finish('k', answer);
    const keys = (await redis.command('KEYS', '*:command:*')) as string[];
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys)
      expect(Number(await redis.command('PTTL', key))).toBeGreaterThan(86_400_000 - 10_000);
  });

  it('calls a command unknown once its lease is over, never lets it begin again, and takes a late answer for it', async () => {
    const [a, b] = [await ready({ lease: 30 }), await ready({ lease: 30 })];
    expect((await a.begin('k', 'f')).kind).toBe('begun');
    await vi.waitFor(async () => {
      expect(await b.begin('k', 'f')).toEqual({ kind: 'lost', attempt: 0 });
    });
    await a.finish('k', answer);
    expect(await b.begin('k', 'f')).toEqual({ kind: 'finished', answer });
  });

  it('answers a repeat of a lost command as unknown, with the transaction id to look it up by', async () => {
    const dead = proxyBefore(() => new Promise<never>(() => undefined), {
      store: await ready({ lease: 200 }),
    });
    void dead.handler(approve('a'));
    await vi.waitFor(
      () => {
        expect(dead.arrived).toHaveLength(1);
      },
      { timeout: 5000 },
    );
    const { handler, arrived } = proxyBefore(succeed, { store: await ready({ lease: 200 }) });
    await vi.waitFor(async () => {
      expect((await handler(approve('a'))).status).toBe(502);
    });
    const again = await handler(approve('a'));
    expect(again.headers.get('x-kg-outcome')).toBe('unknown');
    expect(again.headers.get('x-kg-transaction-id')).toBe(
      dead.arrived[0]!.headers.get('x-knox-transactionId'),
    );
    expect((await problemOf(again)).detail).toMatch(/unknown: look at the device/);
    expect(arrived).toHaveLength(0);
  });

  it('holds no token, no identifier and no word of an answer in the clear', async () => {
    const store = await ready();
    const { handler } = proxyBefore(succeed, { store });
    expect((await handler(approve('a-key-to-look-for'))).status).toBe(200);
    await store.begin('plain-key', 'plain-print');
    await store.finish('plain-key', { status: 200, body: JSON.stringify({ imei: IMEI, TOKEN }) });
    const everything = await dump();
    expect(everything.length).toBeGreaterThan(500);
    for (const text of [
      IMEI,
      TOKEN,
      'SUCCESS',
      'a-key-to-look-for',
      'plain-key',
      'plain-print',
      'officer-7',
      SECRET,
    ])
      for (const form of [
        text,
        Buffer.from(text).toString('base64').replace(/=+$/, ''),
        Buffer.from(text).toString('hex'),
      ])
        expect(everything).not.toContain(form);
    await redis.command('SET', 'canary', `x${IMEI}x`);
    expect(await dump()).toContain(IMEI);
  });

  it('does not believe an answer that was changed or moved to another command: it is unknown', async () => {
    const store = await ready();
    for (const key of ['a', 'b']) {
      await store.begin(key, 'f');
      await store.finish(key, { ...answer, body: JSON.stringify({ key }) });
    }
    const stranger = await ready();
    const [one = '', two = ''] = ((await redis.command('KEYS', '*:command:*')) as string[]).sort();
    const sealed = String(await redis.command('HGET', one, 'answer'));
    await redis.command('HSET', two, 'answer', sealed);
    const kinds = [(await stranger.begin('a', 'f')).kind, (await stranger.begin('b', 'f')).kind].sort();
    expect(kinds).toEqual(['finished', 'lost']);
  });

  it('keeps accounts apart whatever their names and keys hold', async () => {
    const parts = fc.stringMatching(/^[ab:{}*]{1,4}$/);
    await fc.assert(
      fc.asyncProperty(parts, parts, parts, parts, async (scopeA, keyA, scopeB, keyB) => {
        fc.pre(scopeA !== scopeB || keyA !== keyB);
        await redis.command('FLUSHALL');
        const [a, b] = [await ready({ scope: scopeA }), await ready({ scope: scopeB })];
        expect((await a.begin(keyA, 'f')).kind).toBe('begun');
        expect((await b.begin(keyB, 'g')).kind).toBe('begun');
        for (const store of open.splice(0)) await store.close();
      }),
      { numRuns: 25 },
    );
  });

  it('takes no command under a scope that another secret was used for', async () => {
    await ready();
    const stranger = storeOf({ secret: SECRET.toUpperCase(), lease: 60_000 });
    expect(await codeOf(stranger.begin('k', 'f'))).toBe('STORE_OTHER_SECRET');
  });
});

describe.skipIf(redisServer === undefined)('when Redis fails', () => {
  beforeEach(async () => {
    said.length = 0;
    redis = await startRedis();
  });
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
    await redis.stop();
  });

  const faults: Record<
    string,
    { strike: () => Promise<unknown> | undefined; heal: () => Promise<unknown> | undefined; cause: RegExp }
  > = {
    'is down': { strike: () => redis.kill(), heal: () => redis.start(), cause: /REDIS_/ },
    hangs: {
      strike: async () => {
        redis.freeze(true);
      },
      heal: async () => {
        redis.freeze(false);
      },
      cause: /REDIS_TIMEOUT/,
    },
    'is read-only': {
      strike: () => redis.command('REPLICAOF', '127.0.0.1', '1'),
      heal: () => redis.command('REPLICAOF', 'NO', 'ONE'),
      cause: /REDIS_READONLY|REDIS_MASTERDOWN/,
    },
    'is full': {
      strike: () => redis.command('CONFIG', 'SET', 'maxmemory', '1'),
      heal: () => redis.command('CONFIG', 'SET', 'maxmemory', '0'),
      cause: /REDIS_OOM/,
    },
    'evicts keys': {
      strike: async () => {
        await redis.command('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
        await redis.command('CONFIG', 'SET', 'maxmemory', '100mb');
      },
      heal: () => redis.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction'),
      cause: /STORE_EVICTS/,
    },
    'was emptied': {
      strike: () => redis.command('FLUSHALL'),
      heal: () => undefined,
      cause: /STORE_SETTLING/,
    },
    'was started anew': {
      strike: async () => {
        await redis.kill();
        await redis.start();
      },
      heal: () => undefined,
      cause: /STORE_SETTLING|REDIS_/,
    },
    'needs replicas that are gone': {
      strike: () => redis.command('CONFIG', 'SET', 'min-replicas-to-write', '1'),
      heal: () => redis.command('CONFIG', 'SET', 'min-replicas-to-write', '0'),
      cause: /REDIS_NOREPLICAS/,
    },
  };

  it.each(Object.keys(faults))(
    'and %s, commands are refused as not sent, reads go on, and all is well again after',
    async (name) => {
      const { strike, heal, cause } = faults[name]!;
      const store = await ready({ lease: 4000, timeout: 400 });
      const { handler, arrived, log } = proxyBefore(succeed, { store });
      expect((await handler(approve('before'))).status).toBe(200);

      await strike();
      const refused = await handler(approve('during'));
      expect([refused.status, (await problemOf(refused)).code, refused.headers.get('x-kg-outcome')]).toEqual([
        503,
        'store-failed',
        'not-sent',
      ]);
      expect(log.at(-1)?.cause).toMatch(cause);
      expect((await handler(ask('POST', '/devices/list', {}))).status).toBe(200);
      // A browser's second sending of what was carried out gets its answer, whatever Redis still knows.
      expect((await handler(approve('before'))).headers.get('x-kg-outcome')).toBe('done');
      expect(arrived.map(({ url }) => url.split('/').at(-1))).toEqual(['approve', 'list']);

      await heal();
      await vi.waitFor(
        async () => {
          expect((await handler(approve('after'))).headers.get('x-kg-outcome')).toBe('done');
        },
        { timeout: 15_000, interval: 100 },
      );
      expect((await handler(approve('before'))).headers.get('x-kg-outcome')).toBe('done');
      expect(arrived.filter(({ url }) => url.endsWith('approve'))).toHaveLength(2);
    },
  );

  it('remembers across a crash what it was sent before it, with the settings that the documentation asks for', async () => {
    const store = await ready({ lease: 300 });
    const { handler, arrived } = proxyBefore(succeed, { store });
    await handler(approve('a'));
    await redis.kill();
    await redis.start();
    const other = proxyBefore(succeed, { store: storeOf({ lease: 300 }) });
    expect((await other.handler(approve('a'))).headers.get('x-kg-outcome')).toBe('done');
    expect([arrived.length, other.arrived.length]).toEqual([1, 0]);
  });

  it('writes an answer down later when it cannot at once', async () => {
    const store = await ready({ timeout: 300, lease: 20_000 });
    const { handler } = proxyBefore(
      async () => {
        await redis.kill();
        return succeed();
      },
      { store },
    );
    expect((await handler(approve('a'))).headers.get('x-kg-outcome')).toBe('done');
    await redis.start();
    const other = storeOf({ lease: 20_000 });
    const { handler: elsewhere, arrived } = proxyBefore(succeed, { store: other });
    await vi.waitFor(
      async () => {
        expect((await elsewhere(approve('a'))).headers.get('x-kg-outcome')).toBe('done');
      },
      { timeout: 10_000, interval: 100 },
    );
    expect(arrived).toHaveLength(0);
  });

  it('tells the operator once: that it is new, and that it keeps nothing on disk', async () => {
    await redis.command('CONFIG', 'SET', 'appendonly', 'no');
    storeOf({ lease: 5000 });
    storeOf({ lease: 5000, warn: () => undefined });
    await vi.waitFor(() => {
      expect(said).toHaveLength(2);
    });
    expect(said[0]).toMatch(/Redis is new, was emptied.*none is taken for \d+ s/);
    expect(said[1]).toMatch(/appendonly no/);
  });
});

async function dump(): Promise<string> {
  const keys = (await redis.command('KEYS', '*')) as string[];
  const values = await Promise.all(
    keys.map(async (key) =>
      String(await redis.command('TYPE', key)) === 'hash'
        ? redis.command('HGETALL', key)
        : String(await redis.command('TYPE', key)) === 'zset'
          ? redis.command('ZRANGE', key, '0', '-1')
          : redis.command('GET', key),
    ),
  );
  return JSON.stringify([keys, values]);
}
