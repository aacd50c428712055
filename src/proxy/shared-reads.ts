import type { Answer } from './answer.js';
import { Departure, type Leaving } from './asked.js';
import { Refusal } from './problem.js';

/** Reads under way, so that a wall of screens that ask the same at the same time costs one call. */
export interface SharedReads {
  /**
   * Joins the read of this key, or starts it. Whoever leaves is let go at once; the read ends early when everybody has left.
   * @throws {Refusal} `aborted` for one who left, else what the read throws.
   */
  readonly join: (
    key: string,
    leaving: Leaving,
    start: (leaving: Leaving) => Promise<Answer>,
  ) => Promise<Answer>;
}

/** Nothing is kept: one who asks after the answer came starts anew. */
export function createSharedReads(): SharedReads {
  const underWay = new Map<string, UnderWay>();
  return { join };

  function join(...[key, leaving, start]: Parameters<SharedReads['join']>): Promise<Answer> {
    if (leaving.aborted) return Promise.reject(left());
    const read = underWay.get(key) ?? begin(key, start);
    read.askers += 1;
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        reject(left());
        read.askers -= 1;
        if (read.askers > 0) return;
        // A newcomer must not join what is being given up.
        if (underWay.get(key) === read) underWay.delete(key);
        read.end.abort();
      };
      leaving.addEventListener('abort', onAbort);
      const off = (): void => {
        leaving.removeEventListener('abort', onAbort);
      };
      read.answer.then(off, off);
      read.answer.then(resolve, reject);
    });
  }

  function begin(key: string, start: (leaving: Leaving) => Promise<Answer>): UnderWay {
    const end = new Departure();
    const read: UnderWay = { end, askers: 0, answer: start(end) };
    underWay.set(key, read);
    const over = (): void => {
      if (underWay.get(key) === read) underWay.delete(key);
    };
    read.answer.then(over, over);
    return read;
  }
}

interface UnderWay {
  readonly end: Departure;
  readonly answer: Promise<Answer>;
  askers: number;
}

const left = (): Refusal => new Refusal('aborted', 'The request was cancelled.');
