import type { KnoxGuardError } from './error.js';

/**
 * Milliseconds to wait before a read is tried again, or `undefined` where trying again is no use.
 * Full jitter, so that many pages that failed together do not come back together.
 */
export function pauseBefore(
  error: KnoxGuardError,
  attempt: number,
  random: () => number,
): number | undefined {
  const { code, status, retryAfter = 0 } = error;
  const passing = code === 'network' || (status !== undefined && [429, 502, 503, 504].includes(status));
  // Told to stay away for longer than a person waits, the call fails now and says for how long.
  if (!passing || retryAfter > LONGEST_WAIT) return undefined;
  return retryAfter + random() * Math.min(CAP, BASE * 2 ** (attempt - 1));
}

/**
 * Reads `Retry-After`: whole seconds or an HTTP date, as milliseconds from now; anything else is no statement.
 * @param date - The answer's own `Date`, since the two clocks may disagree.
 */
export function retryAfterOf(value: string | null, date: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\d{1,10}$/.test(value)) return Number(value) * 1000;
  const until = instantOf(value);
  return until === undefined ? undefined : Math.max(0, until - (instantOf(date) ?? now));
}

/** Milliseconds. */
const BASE = 250;
const CAP = 4000;
const LONGEST_WAIT = 10_000;

/** Only the form that servers must send; `Date.parse` alone would take "-5" for a year. */
function instantOf(httpDate: string | null): number | undefined {
  return httpDate !== null && /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(httpDate)
    ? Date.parse(httpDate)
    : undefined;
}
