/** The two times the proxy needs. */
export interface Clock {
  /** Epoch milliseconds: what others are told. It may jump. */
  readonly wall: () => number;
  /** Milliseconds that only ever grow: what lifetimes and pacing are measured by. */
  readonly elapsed: () => number;
}

/** The computer's clocks, or one clock of the host's for both. */
export function clockOf(now: (() => number) | undefined): Clock {
  return now ? { wall: now, elapsed: now } : { wall: () => Date.now(), elapsed: () => performance.now() };
}

/** Waits; ends early when `wake` is called on it. */
export function pause(ms: number): { readonly over: Promise<void>; readonly wake: () => void } {
  let wake = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    // Beyond 2^31 ms a timer fires at once.
    const timer = setTimeout(resolve, Math.min(Math.max(0, ms), MAX_TIMER));
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { over, wake };
}

/** A promise that settles as `work` does, or with `late()` once `ms` have passed. `work` itself goes on. */
export async function within<T>(work: Promise<T>, ms: number, late: () => T): Promise<T> {
  const limit = pause(ms);
  let settled = false;
  try {
    // Woken by the end of `work` it is not late, and what `late` makes or stops is not free.
    return await Promise.race([work, limit.over.then(() => (settled ? work : late()))]);
  } finally {
    settled = true;
    limit.wake();
  }
}

const MAX_TIMER = 2 ** 31 - 1;
