import type { Answer } from './answer.js';
import { type BudgetOptions, createBudget } from './budget.js';
import { clockOf } from './clock.js';
import type { KeyedHash } from './ids.js';

/**
 * What the proxy must remember: which commands it has sent, and how fast it calls.
 *
 * Every operation is atomic, so several proxies can share one store. One that cannot be reached must throw: then commands are refused.
 */
export interface Store {
  /** Records that a command starts, unless its key is known. */
  readonly begin: (key: string, fingerprint: string) => Promise<Begun>;
  /** Keeps the answer of a command for at least 24 hours. */
  readonly finish: (key: string, answer: Answer) => Promise<void>;
  /** Nothing was sent: the same key may start again. */
  readonly free: (key: string) => Promise<void>;
  /** Takes a slot for one upstream call: 0 when taken, else the milliseconds after which to ask again. */
  readonly take: (slot: string) => Promise<number>;
  /** The call in this slot is over: answered or lost `trip` milliseconds after it left, or without a trip never sent. */
  readonly give: (slot: string, trip?: number) => Promise<void>;
  /** The upstream said that we call too fast. */
  readonly slow: () => Promise<void>;
  /** Names commands alike in all proxies that share this store; without it the host's `secret` does. */
  readonly hash?: KeyedHash;
}

/** What is known of a command's key. */
export type Begun =
  /** New: the caller must send it. `attempt` counts the earlier starts that sent nothing. */
  | { readonly kind: 'begun'; readonly attempt: number }
  | { readonly kind: 'running' }
  | { readonly kind: 'finished'; readonly answer: Answer }
  /** It was begun, and whoever began it died before its end: nobody can tell what became of it. `attempt` is its start's. */
  | { readonly kind: 'lost'; readonly attempt: number }
  /** The key stands for another body. */
  | { readonly kind: 'other-body' }
  /** There is no room for one more record. */
  | { readonly kind: 'full' };

/** How a memory store is bounded. */
export interface MemoryStoreOptions {
  /** How long an answer is kept, in milliseconds; at least, and by default, 24 hours. */
  readonly keepFor?: number;
  /** Records kept; 50,000 by default. When full of living ones, commands are refused: forgetting one could send it twice. */
  readonly maxRecords?: number;
  /** Characters of all kept answers together; 64 million by default. */
  readonly maxCharacters?: number;
  readonly budget?: BudgetOptions;
  readonly now?: () => number;
}

/** State in this process. For one proxy: two with a memory store each would double the rate and the commands. */
export function memoryStore(options: MemoryStoreOptions = {}): Store {
  const { maxRecords = 50_000, maxCharacters = 64_000_000 } = options;
  const keepFor = Math.max(options.keepFor ?? DAY, DAY);
  const now = clockOf(options.now).elapsed;
  const budget = createBudget(options.budget);
  /** In the order of their start, so the oldest come first. */
  const records = new Map<string, MemoryRecord>();
  let characters = 0;

  return {
    begin: later((key, fingerprint) => {
      forgetExpired();
      const known = records.get(key);
      if (known && known.state !== 'free') {
        if (known.fingerprint !== fingerprint) return { kind: 'other-body' };
        return known.answer ? { kind: 'finished', answer: known.answer } : { kind: 'running' };
      }
      if (!known && (records.size >= maxRecords || characters >= maxCharacters)) return { kind: 'full' };
      const attempt = known ? known.attempt + 1 : 0;
      records.delete(key);
      records.set(key, { state: 'running', fingerprint, attempt, until: now() + keepFor });
      return { kind: 'begun', attempt };
    }),

    finish: later((key, answer) => {
      const record = records.get(key);
      if (!record) return;
      characters += answer.body.length - (record.answer?.body.length ?? 0);
      records.set(key, { ...record, state: 'finished', answer });
    }),

    free: later((key) => {
      const record = records.get(key);
      if (record?.state === 'running') records.set(key, { ...record, state: 'free' });
    }),

    take: later((slot) => budget.take(slot, now())),
    give: later((slot, trip) => {
      budget.give(slot, now(), trip);
    }),
    slow: later(() => {
      budget.slow(now());
    }),
  };

  function forgetExpired(): void {
    const time = now();
    for (const [key, record] of records) {
      if (record.until > time) return;
      records.delete(key);
      characters -= record.answer?.body.length ?? 0;
    }
  }
}

interface MemoryRecord {
  readonly state: 'running' | 'finished' | 'free';
  readonly fingerprint: string;
  readonly attempt: number;
  readonly until: number;
  readonly answer?: Answer;
}

/** The same function as a promise: what it throws rejects. */
function later<Args extends unknown[], Result>(
  run: (...args: Args) => Result,
): (...args: Args) => Promise<Result> {
  return (...args) =>
    new Promise((resolve) => {
      resolve(run(...args));
    });
}

const DAY = 86_400_000;
