/**
 * Counts calls exactly: each arrival is remembered for one second, so no window of one second, wherever it
 * starts, holds more admitted calls than the limit.
 */
export class RateLimiter {
  readonly #arrivals = new Map<string, number[]>();

  /** Whether a call that arrives now is within the limit; a refused one counts only if it shall. */
  admit(key: string, now: number, limit: number, countRefused: boolean): boolean {
    const arrivals = (this.#arrivals.get(key) ?? []).filter((at) => at > now - 1000);
    const admitted = arrivals.length < limit;
    if (admitted || countRefused) arrivals.push(now);
    this.#remember(key, arrivals);
    return admitted;
  }

  #remember(key: string, arrivals: number[]): void {
    // Most recently used last, so a soak with many tokens keeps the ones that still call.
    this.#arrivals.delete(key);
    this.#arrivals.set(key, arrivals);
    if (this.#arrivals.size <= 1000) return;
    const [oldest] = this.#arrivals.keys();
    if (oldest !== undefined) this.#arrivals.delete(oldest);
  }
}
