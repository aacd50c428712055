import type { Device } from '../../api/index.js';
import type { PageRow } from '../../api/page.js';
import { isSameDevice } from '../../domain/identifiers.js';
import type { Column } from './columns.js';
import { buildRow, DeviceRow, type RowView } from './device-row.js';
import type { PressedRow } from './row-menu.js';

/** Rows a group holds: the browser skips layout and paint of whole groups out of sight. */
const GROUP = 25;
/** Milliseconds of work between two frames. */
const SLICE = 6;

/**
 * The body of the table, written by hand: rows are cloned once and changed in place, cell by cell, since layout is what a table costs and
 * a template would touch every row. The first group is there at once, the rest in slices between frames.
 */
export class DeviceRows {
  readonly #table: HTMLTableElement;
  readonly #rows: DeviceRow[] = [];
  readonly #groups: HTMLTableSectionElement[] = [];
  #columns: readonly Column[] = [];
  #prototype: HTMLTableRowElement | undefined;
  #shape = '';
  #words: unknown;
  #run = 0;
  #done: Promise<void> = Promise.resolve();

  constructor(table: HTMLTableElement) {
    this.#table = table;
  }

  /** Resolves once every row of the last `show` is in the page. */
  get done(): Promise<void> {
    return this.#done;
  }

  /** Shows one page. Rows of an earlier page are reused. */
  show(items: readonly PageRow<Device>[], columns: readonly Column[], view: RowView): void {
    this.#run += 1;
    const focused = this.#focused();
    this.#reshape(columns, view);
    this.#cut(items.length);
    this.#fill(items, view, 0, Math.min(GROUP, items.length));
    this.#done = this.#rest(items, view, Math.min(GROUP, items.length), this.#run).then(() => {
      this.#restoreFocus(focused);
    });
  }

  /** Paints again what depends on selection and revealing, not on the devices. */
  repaint(view: RowView): void {
    for (const row of this.#rows) row.paint(this.#columns, view);
  }

  /** The row that holds a node. */
  rowOf(node: EventTarget | null): PressedRow | undefined {
    const element = node instanceof Element ? node.closest('tr') : null;
    return element ? this.#rows.find((row) => row.element === element)?.shown : undefined;
  }

  /** The menu's button of a device's row; its key changes when an approval gives it an object id. */
  menuButtonOf(device: Device): HTMLElement | null {
    const row = this.#rows.find(({ shown }) => shown && isSameDevice(shown.device, device));
    return row?.element.querySelector<HTMLElement>('[data-action="menu"]') ?? null;
  }

  /** New columns, another selection mode and other words need other cells, so every row is built anew. */
  #reshape(columns: readonly Column[], view: RowView): void {
    const shape = JSON.stringify([
      columns.map(({ field, label }) => [field, label]),
      view.selection,
      view.actions,
    ]);
    this.#columns = columns; // a host's function may be another one, under the same name
    if (shape === this.#shape && view.locale.terms === this.#words) return;
    this.#shape = shape;
    this.#words = view.locale.terms;
    this.#cut(0);
    this.#prototype = buildRow(columns, view);
  }

  #cut(length: number): void {
    for (const row of this.#rows.splice(length)) row.element.remove();
    for (const group of this.#groups.splice(Math.ceil(length / GROUP))) group.remove();
  }

  #fill(items: readonly PageRow<Device>[], view: RowView, from: number, to: number): void {
    for (let index = from; index < to; index += 1) {
      const item = items[index];
      if (item) (this.#rows[index] ?? this.#add(index)).set(item, index, this.#columns, view);
    }
  }

  async #rest(items: readonly PageRow<Device>[], view: RowView, from: number, run: number): Promise<void> {
    let next = from;
    while (next < items.length) {
      await frame();
      if (run !== this.#run) return;
      const end = performance.now() + SLICE;
      do {
        this.#fill(items, view, next, Math.min(next + 5, items.length));
        next += 5;
      } while (next < items.length && performance.now() < end);
    }
  }

  #add(index: number): DeviceRow {
    const number = Math.floor(index / GROUP);
    let group = this.#groups[number];
    if (!group) {
      group = document.createElement('tbody');
      group.role = 'rowgroup';
      this.#table.append(group);
      this.#groups.push(group);
    }
    const row = new DeviceRow(this.#prototype?.cloneNode(true) as HTMLTableRowElement);
    group.append(row.element);
    this.#rows.push(row);
    return row;
  }

  /** Focus belongs to a device, not to a place: remembered before rows get other devices. */
  #focused(): Focused | undefined {
    const { activeElement } = this.#table.getRootNode() as ShadowRoot | Document;
    const row = activeElement && this.#rows.find(({ element }) => element.contains(activeElement));
    return row?.shown && { ...row.shown, action: (activeElement as HTMLElement).dataset.action };
  }

  #restoreFocus(focused: Focused | undefined): void {
    if (!focused || this.#isFocusElsewhere()) return;
    const now = this.#focused();
    if (now && isOne(now, focused)) return;
    const row = this.#rows.find(({ shown }) => shown && isOne(shown, focused));
    const same = row?.element.querySelector<HTMLElement>(`[data-action="${focused.action ?? ''}"]`);
    // A device that is gone leaves its focus to the table: never to the button of another one.
    (same ?? this.#table).focus();
  }

  /** Whether a person has taken the focus out of the rows meanwhile; nowhere is where it falls when its row goes. */
  #isFocusElsewhere(): boolean {
    const { activeElement } = this.#table.getRootNode() as ShadowRoot | Document;
    if (activeElement) return !this.#table.contains(activeElement);
    const { body, activeElement: outside } = this.#table.ownerDocument;
    return outside !== null && outside !== body;
  }
}

type Focused = PressedRow & { readonly action: string | undefined };

/** By key; an approval gives a device another key by giving it an object id, and it still is the same device. */
function isOne(one: PressedRow, other: PressedRow): boolean {
  return one.key === other.key || isSameDevice(one.device, other.device);
}

/** The next frame, or soon in a hidden tab, where no frame comes. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 50);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
