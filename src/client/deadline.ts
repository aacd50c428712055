import type { Channel } from './channel.js';

/** The time one call has, and the caller's own wish to stop it. */
export interface Deadline {
  /** Aborts when the time is over or the caller aborts. */
  readonly signal: AbortSignal;
  /** Milliseconds left by the wall clock: a timer stands still while a computer sleeps. */
  readonly left: () => number;
  /** Whether it was the caller who aborted. */
  readonly abandoned: () => boolean;
}

/** Runs work that has until a deadline. */
export async function within<T>(
  channel: Channel,
  ms: number,
  caller: AbortSignal | undefined,
  work: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const { now, sleep } = channel;
  const end = now() + ms;
  const over = new AbortController();
  const done = new AbortController();
  const abandon = () => {
    over.abort(caller?.reason);
  };
  caller?.addEventListener('abort', abandon);
  void sleep(ms, done.signal).then(() => {
    over.abort(new DOMException('The time is over.', 'TimeoutError'));
  });
  try {
    return await work({
      signal: over.signal,
      left: () => (over.signal.aborted ? 0 : end - now()),
      abandoned: () => caller?.aborted === true,
    });
  } finally {
    done.abort();
    caller?.removeEventListener('abort', abandon);
  }
}

/** Settles as the work does, or as soon as the signal aborts: work that never settles, or throws at once, is no exception. */
export function settled<T>(signal: AbortSignal, work: () => T | PromiseLike<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop, { once: true });
    Promise.resolve().then(work).then(resolve, reject);
  });
}
