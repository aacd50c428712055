import type { Behaviour } from './behaviour.js';
import type { VendorErrorBody } from './vendor-error.js';

/** What one transaction has brought about so far. */
export interface Tally {
  readonly count: number;
  readonly results: readonly {
    readonly requestedId: string;
    readonly objectId?: string;
    readonly error: VendorErrorBody | null;
  }[];
}

interface Kept {
  readonly at: number;
  readonly tally: () => Tally;
}

const KEPT = 10_000;

/** What `/transaction` can tell: each command's outcome under the `x-knox-transactionId` it came with. */
export class Transactions {
  readonly #behaviour: Behaviour;
  readonly #kept = new Map<string, Kept>();

  constructor(behaviour: Behaviour) {
    this.#behaviour = behaviour;
  }

  /** Remembers a command's outcome; of two calls with one id the later is kept. */
  remember(transactionId: string, at: number, tally: () => Tally): void {
    this.#kept.delete(transactionId);
    this.#kept.set(transactionId, { at, tally });
    const oldest = this.#kept.size > KEPT ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
  }

  /** The outcome in the vendor's shape, or undefined when unknown or not yet known. */
  find(transactionId: string, now: number): Record<string, unknown> | undefined {
    const kept = this.#kept.get(transactionId);
    if (kept === undefined || now < kept.at + this.#behaviour.transactionDelay) return undefined;
    const { count, results } = kept.tally();
    const failures = results.filter(({ error }) => error !== null);
    const listed = this.#behaviour.fullResultList ? results : failures;
    return {
      transactionId,
      count,
      success: results.length - failures.length,
      fail: failures.length,
      resultList: listed.map(({ error, ...ids }) =>
        error === null ? { result: 'SUCCESS', ...ids } : { result: 'FAIL', ...ids, error },
      ),
    };
  }
}
