import type { Random } from './random.js';

/** Waits that end early, with the signal's reason, when the caller gives up. */
export interface Waiter {
  /** One answer's share of the latency asked for. */
  latency(signal: AbortSignal): Promise<void>;
  /** So many milliseconds. */
  delay(ms: number, signal: AbortSignal): Promise<void>;
}

/** Makes the waits of one emulator. */
export function waiter(
  latency: number | readonly [min: number, max: number],
  random: Random,
  sleep: (ms: number) => Promise<void> = timer,
): Waiter {
  const [min, max] = typeof latency === 'number' ? [latency, latency] : latency;
  const delay = async (ms: number, signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    if (ms > 0) await unlessAborted(sleep(ms), signal);
  };
  return { delay, latency: (signal) => delay(max > 0 ? random.between(min, max) : 0, signal) };
}

async function unlessAborted(wait: Promise<void>, signal: AbortSignal): Promise<void> {
  let abort: (() => void) | undefined;
  const aborted = new Promise<void>((resolve) => {
    abort = resolve;
    signal.addEventListener('abort', abort, { once: true });
  });
  await Promise.race([wait, aborted]);
  if (abort !== undefined) signal.removeEventListener('abort', abort);
  signal.throwIfAborted();
}

function timer(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
