import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { KnoxGuardClient } from '../client/index.js';
import { pause } from './pause.js';

/** Milliseconds between two counts. */
const spacing = 100;
/** Milliseconds for which a count is good enough to be shown again. */
const lasts = 60_000;

/** What the vendor says how many devices are in a state; no number where it does not say one. */
export interface Counts {
  readonly of: ReadonlyMap<string, number>;
  /** When the first of them was asked. */
  readonly at: number;
}

/** How many devices are in each state, asked one after the other when somebody wants to know, and never made up. */
export class CountController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #counts: (Counts & { readonly search: string; readonly client: KnoxGuardClient }) | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** The counts for a search, once they are known. */
  for(client: KnoxGuardClient | undefined, search: string): Counts | undefined {
    const counts = this.#counts;
    return counts && counts.search === search && counts.client === client ? counts : undefined;
  }

  /** Counts; what is known for less than a minute is not asked again. A count that fails is left out. */
  async count(client: KnoxGuardClient, search: string, states: readonly string[]): Promise<void> {
    const known = this.for(client, search);
    if (known && Date.now() - known.at < lasts) return;
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const of = new Map<string, number>();
    const at = Date.now();
    for (const status of states) {
      try {
        const query = { pageNum: 0, pageSize: 1, ...(search && { search }), filter: { status: [status] } };
        const { totalCount } = await client.listDevices(query, { signal: abort.signal });
        if (totalCount !== undefined) of.set(status, totalCount);
        await pause(spacing, abort.signal);
      } catch {
        if (abort.signal.aborted) return;
      }
      this.#counts = { of, at, search, client };
      this.#host.requestUpdate();
    }
  }
}
