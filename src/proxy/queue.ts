import type { Leaving } from './asked.js';
import type { Clock } from './clock.js';
import { pause } from './clock.js';
import { Refusal } from './problem.js';
import type { Store } from './store.js';

/** One upstream call's turn. */
export interface Turn {
  /** Must be called once the call is over, with the milliseconds since it was sent; without them when it was not. */
  readonly leave: (trip?: number) => void;
}

/** Who asks for a turn. */
export interface Asking {
  /** A poll is a read for which nobody waits: the browser says so with `x-kg-priority: poll`. */
  readonly kind: 'command' | 'read' | 'poll';
  /** Leaves the queue when aborted. Commands give none: they outlive the browser's connection. */
  readonly signal?: Leaving | undefined;
  /** Epoch milliseconds after which the turn is of no use. */
  readonly notAfter?: number | undefined;
}

/** Where calls wait for their turn at the vendor's rate. */
export interface Queue {
  /** @throws {Refusal} `busy`, `too-late`, `aborted` or `store-failed`; then nothing was sent. */
  readonly enter: (asking: Asking) => Promise<Turn>;
}

/** Bounds of the queue. */
export interface QueueOptions {
  readonly store: Pick<Store, 'take' | 'give'>;
  readonly clock: Clock;
  /** Requests that may wait; one more is refused. */
  readonly maxWaiting: number;
  /** Milliseconds after which a waiting request is refused. */
  readonly maxWait: number;
}

/** A queue in which commands go before reads and reads before polls, and each kind in its own order. */
export function createQueue({ store, clock, maxWaiting, maxWait }: QueueOptions): Queue {
  const waiting: Record<Asking['kind'], Set<Waiting>> = {
    command: new Set(),
    read: new Set(),
    poll: new Set(),
  };
  const everybody = (): Waiting[] => [...waiting.command, ...waiting.read, ...waiting.poll];
  let pumping = false;

  return { enter };

  function enter(asking: Asking): Promise<Turn> {
    if (asking.signal?.aborted) return Promise.reject(gone());
    const left = asking.notAfter === undefined ? Infinity : asking.notAfter - clock.wall();
    if (left <= 0) return Promise.reject(tooLate());
    if (waiting.command.size + waiting.read.size + waiting.poll.size >= maxWaiting)
      return Promise.reject(busy());

    return new Promise((resolve, reject) => {
      const limit = pause(Math.min(maxWait, left));
      const one: Waiting = {
        go: (turn) => {
          done();
          resolve(turn);
        },
        refuse: (why) => {
          done();
          reject(why);
        },
      };
      const onAbort = (): void => {
        one.refuse(gone());
      };
      const done = (): void => {
        waiting[asking.kind].delete(one);
        limit.wake();
        asking.signal?.removeEventListener('abort', onAbort);
      };
      waiting[asking.kind].add(one);
      asking.signal?.addEventListener('abort', onAbort);
      void limit.over.then(() => {
        // Over too once its turn has come: an error that nobody hears costs a stack all the same.
        if (waiting[asking.kind].has(one)) one.refuse(left <= maxWait ? tooLate() : busy());
      });
      void pump();
    });
  }

  /** Hands out turns for as long as somebody waits. */
  async function pump(): Promise<void> {
    if (pumping) return;
    pumping = true;
    try {
      while (first()) {
        const slot = `slot-${(slots += 1)}-${nonce}`;
        const wait = await store.take(slot);
        if (wait > 0) await pause(wait).over;
        else hand(slot);
      }
    } catch (error) {
      const why = new Refusal('store-failed', 'The shared state cannot be reached, so nothing was sent.', {
        cause: error,
      });
      for (const one of everybody()) one.refuse(why);
    } finally {
      pumping = false;
    }
  }

  function hand(slot: string): void {
    // A slot that is not given back would count for ever; one that cannot be given back is the store's to expire.
    const leave = (trip?: number): void => void store.give(slot, trip).catch(() => undefined);
    const next = first();
    if (next) next.go({ leave });
    else leave();
  }

  function first(): Waiting | undefined {
    for (const kind of [waiting.command, waiting.read, waiting.poll]) for (const one of kind) return one;
    return undefined;
  }
}

interface Waiting {
  readonly go: (turn: Turn) => void;
  readonly refuse: (why: Refusal) => void;
}

let slots = 0;
/** Sets this process's slots apart from those of others in a shared store. */
const nonce = Math.random().toString(36).slice(2);

const gone = (): Refusal => new Refusal('aborted', 'The request was cancelled while it waited.');
const busy = (): Refusal =>
  new Refusal('busy', 'More requests are waiting than Knox Guard takes a second. Try again in a moment.', {
    retryAfter: 1,
  });
const tooLate = (): Refusal =>
  new Refusal(
    'too-late',
    'The command could not be sent before its time limit, so it was not sent. Look again, then confirm anew.',
  );
