import type { Device } from '../../api/index.js';
import type { PageRow } from '../../api/page.js';
import { isSameDevice } from '../../domain/identifiers.js';
import type { Column } from './columns.js';
import { DeviceRow, type RowView } from './device-row.js';
import { FIRST_GROUPS, GROUP, RowGroups } from './row-groups.js';
import { afterPaint, inSlices } from './row-pace.js';
import { type Focused, isOne, RowFocus } from './row-focus.js';
import type { PressedRow } from './row-menu.js';
import { buildRow, completeRow } from './row-nodes.js';

/** Rows of a long page that are painted by themselves, before any others: about a screen. */
const AT_ONCE = 2 * GROUP;
/** Milliseconds of work before the browser gets its turn. */
const SLICE = 32;
/** The same for rows to be, which nobody waits for: an answer that comes meanwhile waits no longer than this. */
const PREPARING = 6;
/** Groups that stay complete once they have been near sight. */
const KEPT = 10;

/**
 * The body of the table, written by hand: rows are cloned and changed in place, cell by cell, since layout is what a table costs and a
 * template would touch every row. The first groups are there at once; the others have their place at once, and their rows in slices.
 */
export class DeviceRows {
  readonly #table: HTMLTableElement;
  readonly #rows: DeviceRow[] = [];
  readonly #groups: RowGroups;
  readonly #focus: RowFocus;
  /** Finds the words of far rows: a node each, where a way by cells and children is four. */
  readonly #texts: TreeWalker;
  #columns: readonly Column[] = [];
  #view: RowView | undefined;
  /** Groups that have been completed, the oldest first; the first of all are not among them. */
  readonly #completed = new Set<number>();
  /** Whether something is open that belongs to a row. */
  still = false;
  #shape = '';
  #words: unknown;
  #run = 0;
  #done: Promise<void> = Promise.resolve();

  constructor(table: HTMLTableElement) {
    this.#table = table;
    this.#texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
    this.#focus = new RowFocus(table, (node) => this.#rowOf(node)?.shown);
    this.#groups = new RowGroups(table, (number) => {
      this.#complete(number);
    });
  }

  /** Resolves once every row of the last `show` is in the page. */
  get done(): Promise<void> {
    return this.#done;
  }

  /** Shows one page. Rows of an earlier page are reused. */
  show(items: readonly PageRow<Device>[], columns: readonly Column[], view: RowView): void {
    this.#run += 1;
    const focused = this.#focus.now;
    this.#reshape(columns, view);
    this.#view = view;
    this.#rows.length = Math.min(this.#rows.length, items.length);
    this.#groups.resize(items.length);
    const end = performance.now() + SLICE;
    let next = 0;
    let same = true;
    const first = items.length > FIRST_GROUPS * GROUP ? AT_ONCE : items.length;
    const isFirst = () => next < first;
    // The same devices again, as a poll brings them: looked through before the first is painted, since few of them have changed.
    const isQuick = () => same && next < this.#rows.length && performance.now() < end;
    while (isFirst() || isQuick()) {
      same = this.#fill(items, view, next, Math.min(next + GROUP, items.length)) && same;
      next += GROUP;
    }
    this.#done = this.#rest(items, view, next, this.#run).then(() => {
      // Of radios the browser checks one at a time, while rows of two pages stand together.
      if (view.selection === 'single') this.settle();
      this.#restoreFocus(focused);
    });
  }

  /**
   * Rows to be, of no device yet: made while the answer is on its way, it has only words to bring. They are there for layout alone; the style sheet
   * hides them from everybody.
   */
  prepare(count: number, columns: readonly Column[], view: RowView): void {
    this.#run += 1;
    this.#reshape(columns, view);
    this.#view = view;
    // What was there may be another client's.
    if (this.#rows.some(({ item }) => item !== undefined)) this.#clear();
    this.#rows.length = Math.min(this.#rows.length, count);
    this.#groups.resize(count);
    this.#done = this.#prepare(count, this.#run);
  }

  /** Paints again what depends on more than the devices. */
  repaint(view: RowView): void {
    this.#view = view;
    for (const row of this.#rows) row.paint(this.#columns, view);
  }

  /** Shows what is selected and revealed now. */
  mark(view: RowView): void {
    const reveals = view.reveals || this.#view?.reveals === true;
    const same = view.selected === this.#view?.selected && !reveals;
    this.#view = view;
    if (same) return;
    for (const row of this.#rows) row.mark(this.#columns, view, reveals);
  }

  /** The browser changes boxes by itself, the pressed one and other radios, also where that selects nothing: they say again what is selected. */
  settle(pressed?: Element): void {
    const view = this.#view;
    if (!view) return;
    const only = pressed && view.selection !== 'single' ? this.#rowOf(pressed) : undefined;
    for (const row of only ? [only] : this.#rows) row.settle(view);
  }

  /** What has changed has stood out for long enough. */
  fade(): void {
    for (const cell of this.#table.querySelectorAll<HTMLElement>('[data-changed="now"]'))
      cell.dataset.changed = 'fading';
  }

  /** The row that holds a node. */
  rowOf(node: EventTarget | null): PressedRow | undefined {
    return node instanceof Element ? this.#rowOf(node)?.shown : undefined;
  }

  /** The menu's button of a device's row; its key changes when an approval gives it an object id. */
  menuButtonOf(device: Device): HTMLElement | null {
    const row = this.#rows.find(({ shown }) => shown && isSameDevice(shown.device, device));
    return row?.element.querySelector<HTMLElement>('[data-action="menu"]') ?? null;
  }

  /** Rows are in the order of the page, after the header. */
  #rowOf(node: Element): DeviceRow | undefined {
    const element = node.closest('tr');
    return element ? this.#rows[element.rowIndex - 1] : undefined;
  }

  /** New columns, another selection mode and other words need other cells, so every row is built anew. */
  #reshape(columns: readonly Column[], view: RowView): void {
    const shape = JSON.stringify([
      columns.map(({ field, label }) => [field, label]),
      view.selection,
      view.actions,
    ]);
    this.#columns = columns; // a host's function may be another one, under the same name
    if (shape === this.#shape && view.terms === this.#words) return;
    this.#shape = shape;
    this.#words = view.terms;
    this.#clear();
    const row = buildRow(columns, view);
    const complete = row.cloneNode(true) as HTMLTableRowElement;
    completeRow(complete, columns, view);
    this.#groups.reset(row, complete);
  }

  #clear(): void {
    this.#rows.length = 0;
    this.#completed.clear();
    this.#groups.resize(0);
  }

  /** Makes the rows that are missing in a group, if any; they are not in the page yet. */
  #make(number: number, to: number): DocumentFragment | undefined {
    const missing = to - this.#rows.length;
    if (missing <= 0) return undefined;
    const complete = number < FIRST_GROUPS || this.#groups.isNear(number);
    const added = this.#groups.clone(missing, complete);
    for (const element of added.children)
      this.#rows.push(new DeviceRow(element as HTMLTableRowElement, complete, this.#texts));
    if (complete && number >= FIRST_GROUPS) this.#completed.add(number);
    return added;
  }

  /** One group's rows; those that are missing are made. Whether all of them are the devices that were there before. */
  #fill(items: readonly PageRow<Device>[], view: RowView, from: number, to: number): boolean {
    const number = from / GROUP;
    const added = this.#make(number, to);
    let same = true;
    for (let index = from; index < to; index += 1) {
      const item = items[index];
      if (item && !this.#rows[index]?.set(item, index, this.#columns, view)) same = false;
    }
    this.#texts.currentNode = this.#table; // holds no row that may go
    // With their words, since what changes in the page costs more than what comes into it.
    if (added) this.#groups.append(number, added);
    return same;
  }

  async #prepare(count: number, run: number): Promise<void> {
    await afterPaint();
    await inSlices(Array(Math.ceil(count / GROUP)).keys(), PREPARING, (number) => {
      if (run !== this.#run || !this.#table.isConnected) return false;
      const added = this.#make(number, Math.min((number + 1) * GROUP, count));
      if (added) this.#groups.append(number, added);
      return true;
    });
  }

  async #rest(items: readonly PageRow<Device>[], view: RowView, from: number, run: number): Promise<void> {
    if (from >= items.length) return;
    await afterPaint();
    await inSlices(this.#groups.inOrder(from / GROUP), SLICE, (number) => {
      if (run !== this.#run) return false;
      this.#fill(items, view, number * GROUP, Math.min((number + 1) * GROUP, items.length));
      return true;
    });
  }

  /** The rows of a group get what they did without while out of sight. */
  #complete(number: number): void {
    const view = this.#view;
    if (!view) return;
    for (const row of this.#rows.slice(number * GROUP, (number + 1) * GROUP))
      row.complete(this.#columns, view);
    if (number < FIRST_GROUPS) return;
    this.#completed.delete(number);
    this.#completed.add(number);
    if (this.#completed.size > KEPT) this.#lighten();
  }

  /**
   * The group that was near sight longest ago becomes words again, by new rows in place of its own: the browser keeps the layout of whatever it
   * has once drawn, which takes several times what the words do. Not where somebody has the focus, marks text or has opened something.
   */
  #lighten(): void {
    const view = this.#view;
    const { activeElement } = this.#table.getRootNode() as ShadowRoot | Document;
    if (!view || this.still || view.reveals || document.getSelection()?.type === 'Range') return;
    for (const number of this.#completed) {
      const rows = this.#rows.slice(number * GROUP, (number + 1) * GROUP);
      if (this.#groups.isNear(number) || rows.some(({ element }) => element.contains(activeElement)))
        continue;
      this.#completed.delete(number);
      const fresh = this.#groups.clone(rows.length, false);
      const elements = Array.from(fresh.children) as HTMLTableRowElement[];
      rows.forEach(({ item }, at) => {
        const element = elements[at];
        const index = number * GROUP + at;
        if (!element) return;
        const row = new DeviceRow(element, false, this.#texts);
        if (item) row.set(item, index, this.#columns, view); // else its words are still to come, into the new row
        this.#rows[index] = row;
      });
      this.#texts.currentNode = this.#table;
      this.#groups.replace(number, fresh);
      if (this.#completed.size <= KEPT) return;
    }
  }

  #restoreFocus(focused: Focused | undefined): void {
    if (!focused || !this.#focus.hasLost(focused)) return;
    const at = this.#rows.findIndex(({ shown }) => shown && isOne(shown, focused));
    if (at >= 0) this.#complete(Math.floor(at / GROUP)); // the button may be one that the row did without
    this.#focus.give(this.#rows[at]?.element, focused);
  }
}
