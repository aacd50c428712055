import { deviceKey } from '../../api/devices.js';
import type { Device } from '../../api/index.js';
import { isExact, type PageRow } from '../../api/page.js';
import type { SelectionMode } from '../../controllers/selection-controller.js';
import { deviceName } from '../../domain/identifiers.js';
import { labelOf } from '../shared/device-words.js';
import type { CellView, Column } from './columns.js';
import { RowCells, type Scope } from './row-cells.js';
import { isEqual, paintNote, statePart } from './row-looks.js';
import { boxOf, buildCell, damageNode } from './row-nodes.js';
import type { PressedRow } from './row-menu.js';

/** What a row needs to know beside its device. */
export interface RowView extends CellView {
  readonly selection: SelectionMode;
  readonly isSelected: (key: string) => boolean;
  /** Another number whenever another row may be selected. */
  readonly selected: number;
  /** Whether rows end with a button for their actions. */
  readonly actions: boolean;
  /** The place of the first row in the whole list, from 0. */
  readonly offset: number;
}

/** One row of the page: its nodes, and what they show. */
export class DeviceRow extends RowCells {
  #item: PageRow<Device> | undefined;
  #key = '';
  #place = 0;
  #selected = false;
  #marked = -1;
  #part = '';
  #name: string | undefined;
  #unreadable: HTMLElement | undefined;
  #damage: HTMLElement | undefined;

  /** What the row shows, readable or not. */
  get item(): PageRow<Device> | undefined {
    return this.#item;
  }

  /** The device of this row; none where the row could not be read. */
  get shown(): PressedRow | undefined {
    if (!this.#item?.readable) return undefined;
    const { value: device } = this.#item;
    return { key: this.#key, device, exact: isExact(this.#item) };
  }

  /** Shows what is at a place of the page; says whether that is the device it showed before. */
  set(item: PageRow<Device>, index: number, columns: readonly Column[], view: RowView): boolean {
    const before = this.#item;
    const keyBefore = this.#key;
    this.#item = item;
    const place = view.offset + index + 2; // the header is row 1
    if (this.#place !== place) {
      this.#place = place;
      this.element.setAttribute('aria-rowindex', String(place));
    }
    if (!item.readable) {
      this.#key = '';
      this.#paintUnreadable(columns, view);
      return false;
    }
    this.#key = deviceKey(item.value);
    const same = before?.readable && keyBefore === this.#key ? before : undefined;
    const untouched =
      same && same.issues.length + item.issues.length === 0 && isEqual(same.value, item.value);
    this.#paint(item.value, columns, view, untouched ? 'view' : 'all', same?.value);
    return same !== undefined;
  }

  /** Paints again whatever depends on more than the device. */
  paint(columns: readonly Column[], view: RowView): void {
    if (this.#item?.readable) this.#paint(this.#item.value, columns, view, 'all');
  }

  /** Shows whether the row is selected, and what somebody has asked to see of it or asks no more. */
  mark(columns: readonly Column[], view: RowView, reveals: boolean): void {
    if (!this.#item?.readable) return;
    if (reveals) this.paintCells(this.#item.value, this.#key, columns, view, 'reveal');
    this.#paintSelected(this.#item.value, view);
  }

  /** The box says what is selected, whatever the browser has made of it. */
  settle(view: RowView): void {
    const box = boxOf(this.element, view);
    const selected = this.#item?.readable === true && view.isSelected(this.#key);
    if (box && box.checked !== selected) box.checked = selected;
  }

  /** The row comes near sight: it gets what it did without. */
  complete(columns: readonly Column[], view: RowView): void {
    if (this.inFull) return;
    this.fillCells(columns, view);
    this.paint(columns, view);
  }

  #paint(device: Device, columns: readonly Column[], view: RowView, scope: Scope, before?: Device): void {
    if (this.#unreadable) {
      this.#unreadable.remove();
      this.#unreadable = undefined;
      this.element.removeAttribute('data-unreadable');
    }
    this.paintCells(device, this.#key, columns, view, scope, before);
    if (scope === 'all' || this.#marked !== view.selected) this.#paintSelected(device, view, scope === 'all');
    if (scope === 'all') this.#paintControls(device, view);
  }

  #paintSelected(device: Device, view: RowView, anew = false): void {
    const selected = view.isSelected(this.#key);
    this.#marked = view.selected;
    if (!anew && selected === this.#selected) return; // what a browser makes of a box by itself is settled with the press
    this.#selected = selected;
    this.#setPart(this.inFull ? `row ${selected ? 'row-selected ' : ''}${statePart(device)}` : '');
    const box = boxOf(this.element, view);
    if (!box) return;
    if (box.checked !== selected) box.checked = selected;
    // By an identifier that may be damaged nothing may be done, neither to one nor among many.
    const off = !this.#isExact;
    if (box.disabled !== off) {
      box.disabled = off;
      box.title = off ? view.terms.obstacles['not-exact']('') : '';
    }
  }

  get #isExact(): boolean {
    return this.#item?.readable === true && isExact(this.#item);
  }

  #setPart(part: string): void {
    if (part === this.#part) return;
    this.#part = part;
    if (part) this.element.setAttribute('part', part);
    else this.element.removeAttribute('part');
  }

  #paintControls(device: Device, view: RowView): void {
    const { terms } = view;
    const name = deviceName(device);
    const actions = view.actions ? this.element.lastElementChild : null;
    const menu = actions?.lastElementChild;
    if (name !== this.#name) {
      this.#name = name;
      boxOf(this.element, view)?.setAttribute('aria-label', terms.selectRow(name));
      menu?.setAttribute('aria-label', terms.rowActions(name));
    }
    if (!actions || !menu) return;
    if (this.inFull) paintNote(menu.previousElementSibling as HTMLElement, device, name, terms);
    const damaged = this.#item?.issues.map(({ path }) => labelOf(path, terms)).join(', ') ?? '';
    if (damaged === '') {
      this.#damage?.remove();
      this.#damage = undefined;
      return;
    }
    if (!this.#damage) actions.prepend((this.#damage = damageNode()));
    this.#damage.ariaLabel = this.#damage.title = terms.damagedRow(damaged);
  }

  /** The cells of a row that cannot be read are hidden for the next page to use; what they showed, a number in full too, is taken out. */
  #paintUnreadable(columns: readonly Column[], view: RowView): void {
    this.emptyCells(columns, view);
    this.#selected = false;
    this.element.setAttribute('data-unreadable', '');
    this.#setPart('row row-unreadable');
    this.#unreadable ??= this.element.appendChild(buildCell('cell cell-unreadable'));
    this.#unreadable.setAttribute('part', 'cell cell-unreadable');
    this.#unreadable.textContent = view.terms.unreadableRow;
  }
}
