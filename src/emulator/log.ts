import type { EmulatorRoute } from './router.js';

/** One request as it arrived and what became of it. */
export interface LogEntry {
  /** When it arrived, on the emulator's clock. */
  readonly at: number;
  /** The operation, or method and path when there is none. */
  readonly route: string;
  /** The status answered, or null when the connection was dropped or is still open. */
  readonly status: number | null;
  /** A short name of the token it came with, or null when it had no good one. */
  readonly token: string | null;
  readonly transactionId: string | null;
  /** Whether the operation was carried out, whatever the caller then saw. */
  readonly executed: boolean;
  /** The kinds of faults that were put into this call. */
  readonly faults: readonly string[];
}

/** What arrived at the emulator: the latest calls in full, all calls in numbers. */
export interface EmulatorLog {
  /** The latest arrivals, the oldest first; bounded. */
  readonly entries: readonly LogEntry[];
  /** How many requests arrived, or arrived at one route. */
  arrived(route?: EmulatorRoute): number;
  /** How often operations were carried out, or one of them was. */
  executed(route?: EmulatorRoute): number;
}

/** An entry while its call is under way. */
export type OpenEntry = { -readonly [Key in keyof LogEntry]: LogEntry[Key] };

/** Keeps the log. */
export class CallLog implements EmulatorLog {
  readonly #limit: number;
  readonly #entries: OpenEntry[] = [];
  readonly #arrived = new Map<string, number>();
  readonly #executed = new Map<string, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get entries(): readonly LogEntry[] {
    return this.#entries.slice(-this.#limit);
  }

  arrived(route?: EmulatorRoute): number {
    return countOf(this.#arrived, route);
  }

  executed(route?: EmulatorRoute): number {
    return countOf(this.#executed, route);
  }

  /** Notes an arrival; the entry is completed as the call goes on. */
  open(at: number, route: string, transactionId: string | null): OpenEntry {
    const entry: OpenEntry = {
      at,
      route,
      status: null,
      token: null,
      transactionId,
      executed: false,
      faults: [],
    };
    this.#entries.push(entry);
    // Twice the limit at most, so that dropping old entries costs next to nothing a call.
    if (this.#entries.length >= 2 * this.#limit) this.#entries.splice(0, this.#entries.length - this.#limit);
    count(this.#arrived, route);
    return entry;
  }

  /** Notes that a call's operation was carried out. */
  execute(entry: OpenEntry): void {
    entry.executed = true;
    count(this.#executed, entry.route);
  }
}

function count(counts: Map<string, number>, route: string): void {
  // A probe of ever new paths must not grow the map for ever: from the hundredth on they share one counter.
  const key = counts.has(route) || counts.size < 100 ? route : 'other';
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function countOf(counts: ReadonlyMap<string, number>, route?: EmulatorRoute): number {
  if (route !== undefined) return counts.get(route) ?? 0;
  return [...counts.values()].reduce((sum, value) => sum + value, 0);
}
