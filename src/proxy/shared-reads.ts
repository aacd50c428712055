import type { Answer } from './answer.js';
import { Refusal } from './problem.js';

/** Reads under way, so that a wall of screens that ask the same at the same time costs one call. */
export interface SharedReads {
  /**
   * Joins the read of this key, or starts it. Whoever leaves is let go at once; the read ends early when everybody has left.
   * @throws {Refusal} `aborted` for one who left, else what the read throws.
   */
  readonly join: (
    key: string,
    signal: AbortSignal,
    start: (signal: AbortSignal) => Promise<Answer>,
  ) => Promise<Answer>;
}

/** Nothing is kept: one who asks after the answer came starts anew. */
export function createSharedReads(): SharedReads {
  const underWay = new Map<string, UnderWay>();
  return { join };

  function join(...[key, signal, start]: Parameters<SharedReads['join']>): Promise<Answer> {
    if (signal.aborted) return Promise.reject(left());
    const read = underWay.get(key) ?? begin(key, start);
    read.askers += 1;
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        reject(left());
        read.askers -= 1;
        if (read.askers > 0) return;
        // A newcomer must not join what is being given up.
        if (underWay.get(key) === read) underWay.delete(key);
        read.abort.abort();
      };
      signal.addEventListener('abort', onAbort, { once: true });
      read.answer.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', onAbort);
      });
    });
  }

  function begin(key: string, start: (signal: AbortSignal) => Promise<Answer>): UnderWay {
    const abort = new AbortController();
    const read: UnderWay = { abort, askers: 0, answer: start(abort.signal) };
    underWay.set(key, read);
    const end = (): void => {
      if (underWay.get(key) === read) underWay.delete(key);
    };
    read.answer.then(end, end);
    return read;
  }
}

interface UnderWay {
  readonly abort: AbortController;
  readonly answer: Promise<Answer>;
  askers: number;
}

const left = (): Refusal => new Refusal('aborted', 'The request was cancelled.');
