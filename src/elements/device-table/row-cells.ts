import type { Device } from '../../api/index.js';
import { valueOf } from '../shared/device-words.js';
import type { Column } from './columns.js';
import type { RowView } from './device-row.js';
import { markEmpty } from './row-looks.js';
import { completeRow, firstCellOf } from './row-nodes.js';

/** How much of a row may have changed. */
export type Scope = 'all' | 'reveal' | 'view';

/**
 * The cells of a row's columns: words alone far from sight, in full near it; touched only where what they show has changed. A row is one of these
 * and does not hold one: an object more in each of a thousand rows is memory.
 */
export class RowCells {
  readonly element: HTMLTableRowElement;
  readonly #texts: TreeWalker;
  #complete: boolean;
  #looks: (string | undefined)[] = [];

  constructor(element: HTMLTableRowElement, complete: boolean, texts: TreeWalker) {
    this.element = element;
    this.#complete = complete;
    this.#texts = texts;
  }

  /** Whether they are there in full. */
  protected get inFull(): boolean {
    return this.#complete;
  }

  /** Gives them what they did without; painted after it. */
  protected fillCells(columns: readonly Column[], view: RowView): void {
    this.#complete = true;
    completeRow(this.element, columns, view);
    this.#looks = [];
  }

  /** Shows a device; `before`, what it was, marks what has changed of it. */
  protected paintCells(
    device: Device,
    key: string,
    columns: readonly Column[],
    view: RowView,
    scope: Scope,
    before?: Device,
  ): void {
    // Of the very length: an array that grows has room for twice as many.
    if (this.#looks.length === 0) this.#looks = new Array<undefined>(columns.length);
    if (this.#complete) this.#paintInFull(device, key, columns, view, scope, before);
    else this.#paintWords(device, key, columns, view, scope);
  }

  /** Takes out whatever they show, for the next device. */
  protected emptyCells(columns: readonly Column[], view: RowView): void {
    if (this.#looks.length > 0) {
      let cell = firstCellOf(this.element, view) as HTMLElement | null;
      for (const [index, column] of columns.entries()) {
        if (cell) markEmpty(cell, false, index === 0);
        cell?.replaceChildren();
        if (this.#complete && cell) column.build(cell);
        else cell?.append(document.createTextNode(''));
        cell = (cell?.nextElementSibling ?? null) as HTMLElement | null;
      }
    }
    this.#looks = [];
  }

  /** Touches only the cells whose look has changed; `before` marks those whose device has changed state or value. */
  #paintInFull(
    device: Device,
    key: string,
    columns: readonly Column[],
    view: RowView,
    scope: Scope,
    before?: Device,
  ): void {
    let at = 0;
    let cell: Element | null = null;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      if (!column || (scope !== 'all' && !moves(column, scope))) continue;
      const look = column.look(device, key, view);
      const isSame = look === this.#looks[index] && !(column.exactTitle && scope === 'all');
      if (isSame) continue;
      this.#looks[index] = look;
      cell ??= firstCellOf(this.element, view);
      for (; at < index; at += 1) cell = cell?.nextElementSibling ?? null;
      if (cell)
        this.#paintCell(cell as HTMLElement, column, device, key, view, look === '', index === 0, before);
    }
  }

  #paintCell(
    cell: HTMLElement,
    column: Column,
    device: Device,
    key: string,
    view: RowView,
    isEmpty: boolean,
    isFirst: boolean,
    before: Device | undefined,
  ): void {
    column.paint(cell, device, key, view);
    markEmpty(cell, isEmpty, isFirst);
    const changed = before !== undefined && valueOf(before, column.field) !== valueOf(device, column.field);
    if (changed) cell.dataset.changed = 'now';
    else if (cell.hasAttribute('data-changed')) cell.removeAttribute('data-changed');
  }

  /** Far from sight: words alone. Nothing lights up there: nobody sees it change, and it would do so only once it is looked at. */
  #paintWords(device: Device, key: string, columns: readonly Column[], view: RowView, scope: Scope): void {
    const texts = this.#texts;
    let at = -1;
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index];
      if (!column || (scope !== 'all' && !moves(column, scope))) continue;
      const look = column.look(device, key, view);
      const before = this.#looks[index];
      if (look === before) continue;
      this.#looks[index] = look;
      if (at < 0) texts.currentNode = this.element;
      for (; at < index; at += 1) texts.nextNode();
      const text = texts.currentNode as Text;
      text.data = column.text(device, key, view);
      const cell = (look === '') !== (before === '') && text.parentElement;
      if (cell) markEmpty(cell, look === '', index === 0);
    }
  }
}

function moves({ moves: by }: Column, scope: Scope): boolean {
  return by === 'view' ? scope === 'view' : by === 'reveal';
}
