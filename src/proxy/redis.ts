import type { BudgetOptions } from './budget.js';
import { createKeyedHash } from './ids.js';
import { codedError } from './log.js';
import { connect } from './redis-connection.js';
import { type RedisClient, scriptRunner, textsOf } from './redis-link.js';
import { redisPace } from './redis-pace.js';
import { redisRecords } from './redis-records.js';
import { greet } from './redis-scripts.js';
import type { Store } from './store.js';

export type { RedisClient } from './redis-link.js';

/** How proxies share state on Redis. */
export interface RedisStoreOptions {
  /**
   * The same for all proxies that share: it names commands, so that Redis holds no identifier, and encrypts their answers.
   * At least 32 random characters; changed at a time when no command is on its way.
   */
  readonly secret: string;
  /** Sets this account's state apart from that of others in the same Redis; `default` by default. */
  readonly scope?: string;
  /** Proxies at most that share; 4 by default. Without Redis each reads at that share of the vendor's budget. */
  readonly proxies?: number;
  /** Milliseconds an answer is kept; at least, and by default, 24 hours. */
  readonly keepFor?: number;
  /**
   * Milliseconds a command can be on its way at most; 150 s by default. One that did not end by then is `unknown`, and after Redis
   * has lost its memory no new one is taken for that long. The same for all proxies that share: the shortest would end the wait of all.
   */
  readonly lease?: number;
  /** Milliseconds to wait for Redis; 2 s by default. */
  readonly timeout?: number;
  readonly budget?: BudgetOptions;
  /** Told in one sentence, for the operator, what is wrong with Redis; each thing once. */
  readonly warn?: (sentence: string) => void;
}

/** A store on Redis. */
export interface RedisStore extends Store {
  /** Ends the connection that was made for a URL. */
  readonly close: () => Promise<void>;
}

/**
 * State on Redis 5 or later, for any number of proxies: a command is carried out once by all of them, and they share one budget.
 *
 * Commands are refused as not sent while Redis is away, slow, read-only or full, evicts (`maxmemory-policy` must be `noeviction`), or
 * may have forgotten some: after it was emptied, restarted or failed over. Reads go on. To remember across a restart Redis
 * needs `appendonly yes`, and to remember the last second before a crash, `appendfsync always`.
 * @throws {TypeError} with one sentence that names the option; it repeats neither secret nor URL.
 */
export function redisStore(connection: string | RedisClient, options: RedisStoreOptions): RedisStore {
  const { secret, scope = 'default', proxies = 4, lease = 150_000, timeout = 2000, warn } = options;
  if (typeof secret !== 'string' || secret.length < 32)
    throw new TypeError(
      'redisStore needs `secret`: at least 32 characters, the same for all proxies that share.',
    );
  if (!Number.isInteger(proxies) || proxies < 1)
    throw new TypeError('redisStore: proxies must be a whole number from 1.');
  const said = new Set<string>();
  const say = (sentence: string): void => {
    if (!said.has(sentence)) warn?.(sentence);
    said.add(sentence);
  };

  const hash = createKeyedHash(secret);
  const client = typeof connection === 'string' ? connect(connection, () => void look()) : undefined;
  const given = typeof connection === 'string' ? undefined : connection;
  const run = scriptRunner(async () => given ?? (await client?.ready()) ?? gone(), timeout);
  const names = namesIn(scope);
  const check = hash.of('check');

  const records = redisRecords({
    run,
    hash,
    secret,
    check,
    markerKey: async () => (await names).marker,
    recordKey: async (id) => `${(await names).record}${id}`,
    lease,
    keepFor: Math.max(options.keepFor ?? DAY, DAY),
  });
  const pace = names.then(({ slots, pace: paceKey }) =>
    redisPace({
      run,
      greet: welcome,
      slotsKey: slots,
      paceKey,
      proxies,
      budget: options.budget,
      elapsed: () => performance.now(),
    }),
  );
  void look();

  return {
    ...records,
    hash,
    take: async (slot) => (await pace).take(slot),
    give: async (slot, trip) => (await pace).give(slot, trip),
    slow: async () => (await pace).slow(),
    close: async () => client?.close(),
  };

  async function welcome(): Promise<readonly string[]> {
    return textsOf(await run(greet, [(await names).marker], [await check, lease]));
  }

  /** Looks at Redis when a connection stands, so that the wait of a new one starts now and the operator hears of it. */
  async function look(): Promise<void> {
    try {
      const [verdict = '', left] = await welcome();
      const sentence = sentences[verdict];
      if (sentence) say(sentence(Math.ceil(Number(left ?? 0) / 1000)));
      await (await commandsOf()).sendCommand(['INFO', 'persistence']).then((info) => {
        if (String(info).includes('aof_enabled:0'))
          say(
            'Redis keeps no append-only file (appendonly no): when it restarts it forgets which commands were sent, and a repeat that comes later than a few minutes could be carried out again.',
          );
      });
    } catch {
      say('Redis cannot be used: until it can, commands are refused and reads go slower.');
    }
  }

  async function commandsOf(): Promise<RedisClient> {
    return given ?? (await client?.ready()) ?? gone();
  }
}

/** What the operator is told about a Redis in which no command may begin. */
const sentences: Readonly<Record<string, (seconds: number) => string>> = {
  settling: (seconds) =>
    `Redis is new, was emptied, restarted or failed over, and may have forgotten commands: none is taken for ${seconds} s.`,
  evicts: () =>
    'Redis evicts keys when it is full, and would forget commands: none is taken until maxmemory-policy is noeviction.',
  'other-secret': () => 'Redis was used with another secret under this scope: no command is taken.',
  nameless: () => 'Redis does not say its run_id, by which a restart is noticed: no command is taken.',
};

function gone(): never {
  throw codedError('REDIS_CLOSED', 'There is no connection to Redis.');
}

/** The keys of a scope. Its name is hashed, so that no two scopes can share a key whatever they hold. */
async function namesIn(scope: string) {
  const prefix = `kg:{${await createKeyedHash('kg-elements scope').of(scope)}}:`;
  return {
    marker: `${prefix}marker`,
    record: `${prefix}command:`,
    slots: `${prefix}slots`,
    pace: `${prefix}pace`,
  };
}

const DAY = 86_400_000;
