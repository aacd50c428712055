import { deviceKey } from '../../api/devices.js';
import type { Device } from '../../api/index.js';
import type { PageRow } from '../../api/page.js';
import type { SelectionMode } from '../../controllers/index.js';
import { deviceName } from '../../domain/identifiers.js';
import { timeLimitOf } from '../../domain/waiting.js';
import { iconNode } from '../shared/icons.js';
import { type CellView, type Column, headerOf } from './columns.js';
import { labelOf, valueOf, waitingWords } from '../shared/device-words.js';
import type { PressedRow } from './row-menu.js';

/** What a row needs to know beside its device. */
export interface RowView extends CellView {
  readonly selection: SelectionMode;
  readonly isSelected: (key: string) => boolean;
  /** Whether rows end with a button for their actions. */
  readonly actions: boolean;
  /** The place of the first row in the whole list, from 0. */
  readonly offset: number;
}

/** One row of the page: its nodes, and what they show. */
export class DeviceRow {
  readonly element: HTMLTableRowElement;
  readonly #cells: HTMLElement[];
  readonly #looks: string[] = [];
  #item: PageRow<Device> | undefined;

  constructor(element: HTMLTableRowElement) {
    this.element = element;
    this.#cells = Array.from(element.querySelectorAll<HTMLElement>('[data-field]'));
  }

  /** The device of this row; none where the row could not be read. */
  get shown(): PressedRow | undefined {
    if (!this.#item?.readable) return undefined;
    const { value: device, issues } = this.#item;
    return { key: deviceKey(device), device, exact: !issues.some(({ code }) => code === 'not-exact') };
  }

  set(item: PageRow<Device>, index: number, columns: readonly Column[], view: RowView): void {
    const before = this.shown;
    this.#item = item;
    const place = String(view.offset + index + 2); // the header is row 1
    if (this.element.ariaRowIndex !== place) this.element.ariaRowIndex = place;
    const same = before !== undefined && before.key === this.shown?.key;
    this.paint(columns, view, same ? before.device : undefined);
  }

  /** Touches only the cells whose look has changed; `before` marks those whose device has changed state or value. */
  paint(columns: readonly Column[], view: RowView, before?: Device): void {
    const { shown, element } = this;
    element.toggleAttribute('data-unreadable', !shown);
    if (!shown) {
      this.#paintUnreadable(columns, view);
      return;
    }
    element.querySelector('.cell-unreadable')?.remove();
    const { key, device } = shown;
    for (const [index, column] of columns.entries()) {
      const cell = this.#cells[index];
      const look = column.look(device, key, view);
      if (!cell || look === this.#looks[index]) continue;
      this.#looks[index] = look;
      column.paint(cell, device, key, view);
      cell.toggleAttribute('data-empty', look === '');
      // The first names the row for a reader; without a value there is no name to say.
      if (index === 0) cell.role = look === '' ? 'cell' : 'rowheader';
      cell.toggleAttribute(
        'data-changed',
        before !== undefined && valueOf(before, column.field) !== valueOf(device, column.field),
      );
    }
    this.#paintControls(key, device, view);
  }

  #paintControls(key: string, device: Device, view: RowView): void {
    const selected = view.isSelected(key);
    setPart(this.element, selected ? `row row-selected ${statePart(device)}` : `row ${statePart(device)}`);
    const { terms } = view.locale;
    const name = deviceName(device);
    const box = this.element.querySelector<HTMLInputElement>('.select');
    if (box) {
      box.checked = selected;
      if (box.ariaLabel !== terms.selectRow(name)) box.ariaLabel = terms.selectRow(name);
    }
    const menu = this.element.querySelector<HTMLButtonElement>('[data-action="menu"]');
    if (menu && menu.ariaLabel !== terms.rowActions(name)) menu.ariaLabel = terms.rowActions(name);
    this.#paintNote(device, name, view);
    const damaged = this.#item?.issues.map(({ path }) => labelOf(path, terms)).join(', ') ?? '';
    const note = this.element.querySelector<HTMLElement>('.damage');
    if (note) {
      if (note.hidden !== (damaged === '')) note.hidden = damaged === '';
      if (damaged) note.ariaLabel = note.title = terms.damagedRow(damaged);
    }
  }

  /** A clock where there is something to wait for: pressed, it tells what, and every time in full. */
  #paintNote(device: Device, name: string, { locale: { terms } }: RowView): void {
    const note = this.element.querySelector<HTMLButtonElement>('[data-action="note"]');
    if (!note) return;
    const waiting = waitingWords(device, terms);
    const label = waiting === '' ? terms.whatIsKnown(name) : `${name}: ${terms.waitingFor(waiting)}`;
    if (note.ariaLabel !== label) note.ariaLabel = note.title = label;
    const isWaiting = waiting !== '' || timeLimitOf(device) !== undefined;
    if (note.hasAttribute('data-waiting') !== isWaiting) note.toggleAttribute('data-waiting', isWaiting);
  }

  /** The cells of a row that cannot be read are hidden for the next page to use; what they showed, a number in full too, is taken out. */
  #paintUnreadable(columns: readonly Column[], view: RowView): void {
    if (this.#looks.length > 0)
      for (const [index, cell] of this.#cells.entries()) {
        cell.replaceChildren();
        columns[index]?.build(cell);
      }
    this.#looks.length = 0;
    setPart(this.element, 'row row-unreadable');
    const cell =
      this.element.querySelector('.cell-unreadable') ??
      this.element.appendChild(buildCell('cell cell-unreadable'));
    cell.textContent = view.locale.terms.unreadableRow;
  }
}

/** The row that all others are cloned from. */
export function buildRow(columns: readonly Column[], view: RowView): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.role = 'row';
  if (view.selection !== 'none') {
    const box = document.createElement('input');
    box.type = view.selection === 'single' ? 'radio' : 'checkbox';
    box.className = 'select';
    box.name = 'kg-row';
    box.dataset.action = 'select';
    row.append(buildCell('cell cell-select', box));
  }
  for (const column of columns) {
    const node = buildCell('cell');
    node.dataset.field = column.field;
    node.dataset.label = headerOf(column, view.locale.terms);
    node.part.add(`cell-${column.field.replace(/\W/g, '')}`);
    column.build(node);
    row.append(node);
  }
  if (view.actions) {
    const damage = document.createElement('span');
    damage.className = 'damage';
    damage.role = 'img';
    damage.hidden = true;
    damage.append(iconNode('warning'));
    const menu = document.createElement('button');
    menu.type = 'button';
    menu.className = 'cell-button';
    menu.part.value = 'button button-icon';
    menu.dataset.action = 'menu';
    menu.ariaHasPopup = 'menu';
    menu.append(iconNode('dots'));
    row.append(buildCell('cell cell-actions', damage, noteButton(), menu));
  }
  return row;
}

function noteButton(): HTMLButtonElement {
  const note = document.createElement('button');
  note.type = 'button';
  note.className = 'cell-button';
  note.part.value = 'button button-icon';
  note.dataset.action = 'note';
  note.ariaHasPopup = 'dialog';
  note.append(iconNode('clock'));
  return note;
}

function buildCell(part: string, ...content: Node[]): HTMLTableCellElement {
  const node = document.createElement('td');
  node.role = 'cell';
  node.className = part;
  node.part.value = part;
  node.append(...content);
  return node;
}

/** `row-locked`, `row-enrolled` …: a host styles rows by state without a class of its own. */
function statePart(device: Device): string {
  return device.status && /^[A-Za-z]{1,40}$/.test(device.status)
    ? `row-${device.status.toLowerCase()}`
    : 'row-unknown';
}

function setPart(node: Element, part: string): void {
  if (node.part.value !== part) node.part.value = part;
}
