import type { PageRow } from '../../api/page.js';
import type { Device } from '../../api/index.js';
import type { PageSort } from '../../domain/sorting.js';
import { type Column, setWidths } from './columns.js';
import type { DevicePatches } from './device-patches.js';
import type { RowView } from './device-row.js';
import { DeviceRows } from './device-rows.js';
import { rowsOf } from './shown-rows.js';
import type { TablePage } from './table-page.js';

/** What the rows show, and how. */
export interface Drawing {
  readonly page: TablePage | undefined;
  readonly columns: readonly Column[];
  readonly view: RowView;
  readonly patches: DevicePatches;
  readonly sort: PageSort | undefined;
  /** Rows do not move: something is open that belongs to one of them. */
  readonly still: boolean;
  /** How many rows an answer may bring, while the first is on its way. */
  readonly awaits: number;
  /** Whatever else the rows look different for. */
  readonly also: readonly unknown[];
}

/** Draws the rows, by hand and only when something they show has changed. */
export class RowPainter {
  readonly #onShow: (rows: readonly PageRow<Device>[]) => void;
  #rows: DeviceRows | undefined;
  #shown: readonly unknown[] = [];

  constructor(onShow: (rows: readonly PageRow<Device>[]) => void) {
    this.#onShow = onShow;
  }

  /** The rows; none before the first drawing. */
  get rows(): DeviceRows | undefined {
    return this.#rows;
  }

  draw(table: HTMLTableElement, drawing: Drawing): void {
    const { page, columns, view, patches, sort, still, awaits, also } = drawing;
    this.#rows ??= new DeviceRows(table);
    this.#rows.still = still;
    const shows = [
      page,
      columns,
      sort,
      patches.version,
      awaits,
      view.terms,
      view.locale.lang,
      view.selection,
      view.actions,
      ...also,
    ];
    // A number in full hides, and a box tells the truth, also while rows hold still; those of a client before never do.
    if (still && awaits === 0) {
      this.#rows.repaint(view);
      return;
    }
    if (shows.every((value, index) => value === this.#shown[index])) {
      this.#rows.mark(view);
      return;
    }
    this.#shown = shows;
    setWidths(table, columns, view.selection !== 'none', view.actions);
    const rows = rowsOf(page, patches, columns, sort, view.extraOf);
    this.#onShow(rows);
    if (awaits > 0) this.#rows.prepare(awaits, columns, view);
    else this.#rows.show(rows, columns, view);
  }
}
