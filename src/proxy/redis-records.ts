import type { Answer } from './answer.js';
import { type KeyedHash, randomId } from './ids.js';
import { codedError } from './log.js';
import { type RunScript, textsOf } from './redis-link.js';
import { begin, finish, free } from './redis-scripts.js';
import { createSeal } from './seal.js';
import type { Begun, Store } from './store.js';

/** What the records of commands need. */
export interface RedisRecordsOptions {
  readonly run: RunScript;
  readonly hash: KeyedHash;
  readonly secret: string;
  /** Tells proxies of one secret from others. */
  readonly check: Promise<string>;
  readonly markerKey: () => Promise<string>;
  readonly recordKey: (id: string) => Promise<string>;
  readonly lease: number;
  readonly keepFor: number;
}

/** Which commands were sent, on Redis. */
export function redisRecords(options: RedisRecordsOptions): Pick<Store, 'begin' | 'finish' | 'free'> {
  const { run, hash, check, markerKey, recordKey, lease, keepFor } = options;
  const seal = createSeal(options.secret);
  const own = createOwnRecords();

  return {
    begin: async (key, fingerprint) => {
      const id = await hash.of('record', key);
      const print = await hash.of('print', fingerprint);
      const known = own.of(id, print);
      if (known) return known;
      const owner = randomId();
      let reply: readonly string[];
      try {
        const keys = [await markerKey(), await recordKey(id)];
        reply = textsOf(await run(begin, keys, [await check, lease, print, keepFor, owner]));
      } catch (error) {
        return own.of(id, print) ?? fail(error);
      }
      const [kind = '', value = '', attemptText = ''] = reply;
      switch (kind) {
        case 'begun': {
          const attempt = Number(value);
          own.begin(id, { owner, print, attempt });
          return { kind, attempt };
        }
        case 'other-body':
          return { kind };
        case 'finished':
          return opened(id, value, Number(attemptText));
        case 'running':
          return { kind };
        case 'lost':
          return { kind, attempt: Number(value) };
        default:
          return own.of(id, print) ?? fail(codedError(codes[kind] ?? 'STORE_UNKNOWN', `Redis: ${kind}.`));
      }
    },

    finish: async (key, answer) => {
      const id = await hash.of('record', key);
      const record = own.finish(id, answer);
      if (!record) return;
      const sealed = await seal.close(JSON.stringify(answer), id);
      await persistently(async () =>
        run(finish, [await recordKey(id)], [record.owner, record.print, record.attempt, sealed, keepFor]),
      );
    },

    free: async (key) => {
      const id = await hash.of('record', key);
      const record = own.forget(id);
      if (!record) return;
      await persistently(async () => run(free, [await recordKey(id)], [record.owner, keepFor]));
    },
  };

  /** An answer that cannot be read is one that nobody knows: the command was sent. */
  async function opened(id: string, sealed: string, attempt: number): Promise<Begun> {
    try {
      return { kind: 'finished', answer: JSON.parse(await seal.open(sealed, id)) as Answer };
    } catch {
      return { kind: 'lost', attempt };
    }
  }
}

/** Why no new command may begin, as the log says it. */
const codes: Readonly<Record<string, string>> = {
  settling: 'STORE_SETTLING',
  evicts: 'STORE_EVICTS',
  'other-secret': 'STORE_OTHER_SECRET',
  nameless: 'STORE_NAMELESS',
};

function fail(error: unknown): never {
  throw error;
}

/** Tries once, and on in the background: whoever waits for the answer must not wait for Redis. */
async function persistently(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    void again(work);
    throw error;
  }
}

async function again(work: () => Promise<unknown>): Promise<void> {
  for (const wait of [500, 1000, 2000, 4000, 8000, 16_000, 32_000]) {
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, wait);
      // Nobody waits for this: the process may end.
      timer.unref();
    });
    const done = await work().then(
      () => true,
      () => false,
    );
    if (done) return;
  }
}

interface OwnRecord {
  /** Tells this start from every other, so that a late word about it never touches a later one. */
  readonly owner: string;
  readonly print: string;
  readonly attempt: number;
  readonly answer?: Answer;
}

/**
 * The commands that this process itself began. They are asked first, for Redis may not be able to say or may have forgotten: a browser's
 * second sending of a command must not be told "not sent" while the first one is on its way. Bounded; the oldest finished ones are dropped.
 */
function createOwnRecords() {
  const records = new Map<string, OwnRecord>();
  return {
    begin: (id: string, record: OwnRecord) => records.set(id, record),
    finish: (id: string, given: Answer): OwnRecord | undefined => {
      const record = records.get(id);
      if (!record) return undefined;
      records.delete(id);
      records.set(id, { ...record, answer: given });
      for (const [oldest, one] of records) {
        if (records.size <= MOST_KEPT) break;
        if (one.answer) records.delete(oldest);
      }
      return record;
    },
    forget: (id: string): OwnRecord | undefined => {
      const record = records.get(id);
      records.delete(id);
      return record;
    },
    of: (id: string, print: string): Begun | undefined => {
      const known = records.get(id);
      if (!known) return undefined;
      if (known.print !== print) return { kind: 'other-body' };
      return known.answer ? { kind: 'finished', answer: known.answer } : { kind: 'running' };
    },
  };
}

const MOST_KEPT = 5000;
