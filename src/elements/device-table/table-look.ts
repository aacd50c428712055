import type { ReactiveControllerHost } from 'lit';
import type { PageSort } from '../../domain/sorting.js';

/** What is remembered of how a table shows its rows, beside what its host can set. */
export class TableLook {
  readonly #host: ReactiveControllerHost;
  #exactTimes = false;
  #pageSort: PageSort | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Whether times are written out. */
  get exactTimes(): boolean {
    return this.#exactTimes;
  }

  set exactTimes(exact: boolean) {
    this.#exactTimes = exact;
    this.#host.requestUpdate();
  }

  /** The order of the rows within their page, where the vendor does not sort. */
  get pageSort(): PageSort | undefined {
    return this.#pageSort;
  }

  set pageSort(sort: PageSort | undefined) {
    this.#pageSort = sort;
    this.#host.requestUpdate();
  }
}
