import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DelayController } from '../../controllers/delay-controller.js';
import { searchesIn, searchOf } from '../../domain/search-list.js';
import { type SortOrder, vendorSortOf } from '../../domain/sorting.js';
import { requestOf, type TableView, words } from './request.js';
import type { TableLook } from './table-look.js';

/** Milliseconds without a key after which a search is sent. */
const searchPause = 350;

/** What a person can change of a table's view; the same that `getState` keeps. */
export interface ChangeableView extends TableView {
  readonly columns: string;
  readonly density: 'comfortable' | 'standard' | 'compact';
}

/** The table as these controls know it. */
export type ViewHost = ReactiveControllerHost &
  HTMLElement & { -readonly [Key in keyof ChangeableView]: ChangeableView[Key] };

/** What follows from a change. */
export interface ViewControlOptions {
  /** The view has changed: the host hears of it, and the answer will be announced. `again`: what failed is asked for once more. */
  readonly onChange: (again: boolean) => void;
}

/** Search, filter, pager, sort, columns: what a person asks to see. The table's attributes follow, as if the host had set them. */
export class ViewControls implements ReactiveController {
  readonly #host: ViewHost;
  readonly #look: TableLook;
  readonly #options: ViewControlOptions;
  readonly #typing: DelayController;
  /** Everything the host has ever sorted by: it knows that the vendor takes it. */
  readonly #hostSorts = new Set<string>();

  constructor(host: ViewHost, look: TableLook, options: ViewControlOptions) {
    this.#host = host;
    this.#look = look;
    this.#options = options;
    this.#typing = new DelayController(host, searchPause);
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#host.sortBy) this.#hostSorts.add(this.#host.sortBy);
  }

  /** How a column is sorted now, wherever it is. */
  orderOf(field: string): SortOrder | undefined {
    const { pageSort } = this.#look;
    if (pageSort) return pageSort.field === field ? pageSort.order : undefined;
    const { sortBy, sortOrder } = this.#host;
    return sortBy !== '' && this.#vendorSort(field) === sortBy ? sortOrder || 'descending' : undefined;
  }

  /** Changes the view on a person's behalf. */
  change(view: Partial<ChangeableView>): void {
    const before = JSON.stringify(requestOf(this.#host));
    Object.assign(this.#host, view);
    this.#options.onChange(before === JSON.stringify(requestOf(this.#host)));
  }

  /** Sorts by a column: in the whole list where the vendor does it, else within the page. */
  sort(field: string, order: SortOrder | undefined): void {
    const vendor = this.#vendorSort(field);
    if (order === undefined) {
      this.#look.pageSort = undefined;
      if (vendor) this.change({ sortBy: '', sortOrder: '', page: 0 });
    } else if (vendor) {
      this.#look.pageSort = undefined;
      this.change({ sortBy: vendor, sortOrder: order, page: 0 });
    } else {
      this.#look.pageSort = { field, order };
      this.#options.onChange(true); // nothing is asked
    }
  }

  /** A press on a header: first the order people want first, then the other, then none. */
  readonly onSort = (field: string): void => {
    const first = this.#vendorSort(field) ? 'descending' : 'ascending';
    const second = first === 'ascending' ? 'descending' : 'ascending';
    const now = this.orderOf(field);
    this.sort(field, now === undefined ? first : now === first ? second : undefined);
  };

  readonly onPage = (page: number): void => {
    this.change({ page });
  };

  readonly onPageSize = (pageSize: number): void => {
    // The first device on the page stays on it. What was asked, since the attributes may hold anything.
    const { pageNum = 0, pageSize: before = 0 } = requestOf(this.#host);
    this.change({ pageSize, page: Math.floor((pageNum * before) / pageSize) });
  };

  readonly onClearAll = (): void => {
    this.#typing.cancel();
    const field = this.#host.shadowRoot?.querySelector<HTMLInputElement>('.search-input');
    if (field) field.value = ''; // also what was typed and not sent yet
    this.change({ search: '', states: '', page: 0 });
  };

  readonly onSearchInput = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    this.#typing.start(() => {
      this.#search(value);
    });
  };

  /** A spreadsheet's column has line breaks, which a field of one line would drop: they are what keeps its numbers apart. */
  readonly onSearchPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const input = event.target as HTMLInputElement;
    if (searchesIn(text).length < 2) return;
    event.preventDefault();
    this.#typing.cancel();
    input.value = searchesIn(text).join(', ');
    this.#search(text);
  };

  readonly onSearchSubmit = (event: Event): void => {
    event.preventDefault();
    this.#typing.cancel();
    this.#search((event.target as HTMLFormElement).querySelector('input')?.value ?? '');
  };

  readonly onState = (name: string, chosen: boolean): void => {
    const others = words(this.#host.states).filter((other) => other !== name);
    this.change({ states: [...others, ...(chosen ? [name] : [])].join(' '), page: 0 });
  };

  readonly onClearStates = (): void => {
    this.change({ states: '', page: 0 });
  };

  #search(text: string): void {
    const searches = searchesIn(text);
    this.change({ search: searches.length > 1 ? searchOf(searches) : text, page: 0 });
  }

  #vendorSort(field: string): string | undefined {
    return vendorSortOf(field, this.#hostSorts.has(field) ? field : '');
  }
}
