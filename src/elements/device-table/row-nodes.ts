import { iconNode } from '../shared/icons.js';
import { type Column, headerOf } from './columns.js';
import type { RowView } from './device-row.js';

const buttonPart = 'button button-icon';

/**
 * The row that all others are cloned from: what every row has, also far out of sight. Its words, the box that selects it and the button of its
 * menu, so that nothing which is found, read, counted or reached by Tab from either end is missing there. Cells have no parts there: each would
 * cost a list of names, which a host's style has no use for out of sight.
 */
export function buildRow(columns: readonly Column[], view: RowView): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.role = 'row';
  if (view.selection !== 'none') {
    const box = document.createElement('input');
    box.type = view.selection === 'single' ? 'radio' : 'checkbox';
    box.className = 'select';
    box.name = 'kg-row';
    box.dataset.action = 'select';
    row.className = 'selects';
    row.append(buildCell('cell cell-select', box));
  }
  for (const [index, column] of columns.entries()) {
    const node = buildCell('cell');
    node.dataset.field = column.field;
    if (index === 0) node.role = 'rowheader'; // names the row for a reader
    node.append(document.createTextNode('')); // cloned with its row, and changed in place
    row.append(node);
  }
  if (view.actions) row.append(buildCell('cell cell-actions', rowButton('menu', 'menu')));
  return row;
}

/** Adds what only rows near sight have: icons, the buttons that wait for the row's attention, and parts to style them by. */
export function completeRow(row: HTMLTableRowElement, columns: readonly Column[], view: RowView): void {
  // By attribute: the list that `part` and `classList` give stays in memory with the cell.
  for (const cell of row.children) cell.setAttribute('part', cell.className);
  let cell = firstCellOf(row, view);
  for (const column of columns) {
    cell?.setAttribute('data-label', headerOf(column, view.terms));
    cell?.setAttribute('part', `cell cell-${column.field.replace(/\W/g, '')}`);
    cell?.replaceChildren();
    if (cell) column.build(cell as HTMLElement);
    cell = cell?.nextElementSibling ?? null;
  }
  const menu = view.actions && cell?.lastElementChild;
  if (!menu) return;
  menu.setAttribute('part', buttonPart);
  const note = rowButton('note', 'dialog');
  note.setAttribute('part', buttonPart);
  note.append(iconNode('clock'));
  menu.before(note);
  menu.append(iconNode('dots'));
}

/** The cell of the first column. */
export function firstCellOf(row: HTMLTableRowElement, { selection }: RowView): Element | null {
  const { firstElementChild } = row;
  return selection === 'none' ? firstElementChild : (firstElementChild?.nextElementSibling ?? null);
}

/** The box that selects the row. */
export function boxOf(row: HTMLTableRowElement, { selection }: RowView): HTMLInputElement | null {
  if (selection === 'none') return null;
  return (row.firstElementChild?.firstElementChild ?? null) as HTMLInputElement | null;
}

/** Says that part of a row could not be read. */
export function damageNode(): HTMLElement {
  const damage = document.createElement('span');
  damage.className = 'damage';
  damage.role = 'img';
  damage.append(iconNode('warning'));
  return damage;
}

/** A cell with its role, which its display takes away. */
export function buildCell(className: string, ...content: Node[]): HTMLTableCellElement {
  const node = document.createElement('td');
  node.role = 'cell';
  node.className = className;
  node.append(...content);
  return node;
}

function rowButton(action: string, opens: 'menu' | 'dialog'): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cell-button';
  button.dataset.action = action;
  button.ariaHasPopup = opens;
  return button;
}
