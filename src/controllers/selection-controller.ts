import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many rows may be selected. */
export type SelectionMode = 'none' | 'single' | 'multiple';

/** What a selection says of itself when it changes. */
export interface Selected<Row> {
  /** `rows`: just these. `all`: whatever the list matched when it was chosen, but for the exceptions. */
  readonly scope: 'rows' | 'all';
  readonly keys: readonly string[];
  readonly rows: readonly Row[];
  /** Rows left out of `all`. */
  readonly except: readonly Row[];
}

/** What a selection has to know of its rows. */
export interface SelectionOptions<Row> {
  readonly keyOf: (row: Row) => string;
  /** Every identifier by which a row may be known: a device has another key once an approval has given it an object id. */
  readonly namesOf: (row: Row) => readonly string[];
  readonly onChange: (selected: Selected<Row>) => void;
}

/**
 * Which rows are selected. A selection of rows survives paging and refresh, with each row's value as last seen, and never grows by itself.
 * A selection of all that match belongs to one list: it survives paging and refresh too, and is given up when the list becomes another.
 */
export class SelectionController<Row> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: SelectionOptions<Row>;
  readonly #rows = new Map<string, Row>();
  readonly #except = new Map<string, Row>();
  #list: string | undefined;
  #version = 0;

  constructor(host: ReactiveControllerHost, options: SelectionOptions<Row>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to start: the selection lives as long as its element.
  }

  /** Whether all that match are selected, beside rows named one by one. */
  get all(): boolean {
    return this.#list !== undefined;
  }

  /** Another number whenever another row may be selected. */
  get version(): number {
    return this.#version;
  }

  /** The list of which all that match are selected. */
  get list(): string | undefined {
    return this.#list;
  }

  /** How many rows are selected one by one, on every page; with `all`, how many are left out. */
  get size(): number {
    return this.all ? this.#except.size : this.#rows.size;
  }

  /** The selected rows as last seen, in the order they were selected; none with `all`, which nobody has read. */
  get rows(): readonly Row[] {
    return [...this.#rows.values()];
  }

  /** Rows left out of all that match. */
  get except(): readonly Row[] {
    return [...this.#except.values()];
  }

  /** Whether a row is selected. */
  has(key: string): boolean {
    return this.all ? !this.#except.has(key) : this.#rows.has(key);
  }

  /** Whether a row is left out of all that match, by any of its identifiers. */
  leavesOut(row: Row): boolean {
    return this.#heldIn(this.#except, row) !== undefined;
  }

  /** Selects or deselects rows; in single mode the last one given stays. */
  set(rows: readonly Row[], selected: boolean, mode: SelectionMode): void {
    if (mode === 'none') return;
    if (mode === 'single' && selected) this.#rows.clear();
    const [from, adds] = this.all ? [this.#except, !selected] : [this.#rows, selected];
    for (const row of mode === 'single' ? rows.slice(-1) : rows) {
      if (adds) from.set(this.#options.keyOf(row), row);
      else from.delete(this.#options.keyOf(row));
    }
    this.#changed();
  }

  /** Selects all that match in a list, named so that it can be told from another. */
  selectAll(list: string): void {
    this.#rows.clear();
    this.#except.clear();
    this.#list = list;
    this.#changed();
  }

  /** Gives up `all` where the list is another than it was chosen in. */
  keepToList(list: string): boolean {
    if (this.#list === undefined || this.#list === list) return false;
    this.clear();
    return true;
  }

  /** Gives up what another mode does not allow. */
  keepTo(mode: SelectionMode): void {
    if (mode === 'none' || (mode === 'single' && (this.all || this.#rows.size > 1))) this.clear();
  }

  /** Deselects everything. */
  clear(): void {
    if (!this.all && this.#rows.size === 0) return;
    this.#list = undefined;
    this.#except.clear();
    this.#rows.clear();
    this.#changed();
  }

  /** Takes newer values of rows that are selected or left out, also under a new key; what is selected does not change. */
  keepCurrent(rows: readonly Row[]): void {
    let newer = false;
    for (const held of [this.#rows, this.#except].filter(({ size }) => size > 0))
      for (const row of rows) {
        const was = this.#heldIn(held, row);
        if (was === undefined) continue;
        const key = this.#options.keyOf(row);
        if (was !== key) {
          held.delete(was);
          this.#version += 1;
        }
        if (held.get(key) !== row) newer = true;
        held.set(key, row);
      }
    // What can be done with them is counted by their newest states.
    if (newer)
      queueMicrotask(() => {
        this.#host.requestUpdate();
      });
  }

  #heldIn(held: ReadonlyMap<string, Row>, row: Row): string | undefined {
    return this.#options.namesOf(row).find((name) => held.has(name));
  }

  #changed(): void {
    this.#version += 1;
    this.#host.requestUpdate();
    this.#options.onChange({
      scope: this.all ? 'all' : 'rows',
      keys: [...this.#rows.keys()],
      rows: this.rows,
      except: this.except,
    });
  }
}
