import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many rows may be selected. */
export type SelectionMode = 'none' | 'single' | 'multiple';

/**
 * Which rows are selected, by key. A selection survives paging and refresh, with each row's value as last seen;
 * it never grows by itself.
 */
export class SelectionController<Row> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #keyOf: (row: Row) => string;
  readonly #onChange: (keys: readonly string[], rows: readonly Row[]) => void;
  readonly #rows = new Map<string, Row>();

  constructor(
    host: ReactiveControllerHost,
    keyOf: (row: Row) => string,
    onChange: (keys: readonly string[], rows: readonly Row[]) => void,
  ) {
    this.#host = host;
    this.#keyOf = keyOf;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to start: the selection lives as long as its element.
  }

  /** How many rows are selected, on every page. */
  get size(): number {
    return this.#rows.size;
  }

  /** The selected rows as last seen, in the order they were selected. */
  get rows(): readonly Row[] {
    return [...this.#rows.values()];
  }

  /** Whether a row is selected. */
  has(key: string): boolean {
    return this.#rows.has(key);
  }

  /** Selects or deselects rows; in single mode the last one given stays. */
  set(rows: readonly Row[], selected: boolean, mode: SelectionMode): void {
    if (mode === 'none') return;
    if (mode === 'single' && selected) this.#rows.clear();
    for (const row of mode === 'single' ? rows.slice(-1) : rows) {
      if (selected) this.#rows.set(this.#keyOf(row), row);
      else this.#rows.delete(this.#keyOf(row));
    }
    this.#changed();
  }

  /** Gives up what another mode does not allow. */
  keepTo(mode: SelectionMode): void {
    if (mode === 'none' || (mode === 'single' && this.#rows.size > 1)) this.clear();
  }

  /** Deselects everything. */
  clear(): void {
    if (this.#rows.size === 0) return;
    this.#rows.clear();
    this.#changed();
  }

  /** Takes newer values of rows that are selected; what is selected does not change. */
  keepCurrent(rows: readonly Row[]): void {
    for (const row of rows) {
      const key = this.#keyOf(row);
      if (this.#rows.has(key)) this.#rows.set(key, row);
    }
  }

  #changed(): void {
    this.#host.requestUpdate();
    this.#onChange([...this.#rows.keys()], this.rows);
  }
}
