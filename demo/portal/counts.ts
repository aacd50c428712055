import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { countDevices } from './knox-guard.js';

const EVERY = 30_000;

/** Counts devices by state for a page, and counts again while somebody can see it. */
export class Counts implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #filters: readonly string[];
  #found: ReadonlyMap<string, number | undefined> = new Map();
  #leaving = new AbortController();
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param filters - Each a list of states separated by spaces, as the table's `states`; empty counts all devices. */
  constructor(host: ReactiveControllerHost, filters: readonly string[]) {
    this.#host = host;
    this.#filters = filters;
    host.addController(this);
  }

  /** How many devices a filter has; `undefined` while nobody knows. */
  of(filter: string): number | undefined {
    return this.#found.get(filter);
  }

  hostConnected(): void {
    this.#leaving = new AbortController();
    this.#timer = setInterval(() => {
      if (!document.hidden) void this.refresh();
    }, EVERY);
    void this.refresh();
  }

  hostDisconnected(): void {
    this.#leaving.abort();
    clearInterval(this.#timer);
  }

  /** Asks for each number by itself: one that fails says nothing, rather than something old. */
  async refresh(): Promise<void> {
    const { signal } = this.#leaving;
    const found = await Promise.all(
      this.#filters.map(async (filter) => {
        const states = filter.split(' ').filter(Boolean);
        return [filter, await countDevices(states, signal).catch(() => undefined)] as const;
      }),
    );
    if (signal.aborted) return;
    this.#found = new Map(found);
    this.#host.requestUpdate();
  }
}
