import { isSameDevice } from '../../domain/identifiers.js';
import type { PressedRow } from './row-menu.js';

/** Which of a device's controls has the focus. */
export type Focused = PressedRow & { readonly action: string | undefined };

/** The focus belongs to a device, not to a place: it is noted before rows get other devices, and given back to the row that has the device then. */
export class RowFocus {
  readonly #table: HTMLTableElement;
  readonly #rowOf: (node: Element) => PressedRow | undefined;

  constructor(table: HTMLTableElement, rowOf: (node: Element) => PressedRow | undefined) {
    this.#table = table;
    this.#rowOf = rowOf;
  }

  /** Where it is, if it is in a row. */
  get now(): Focused | undefined {
    const { activeElement } = this.#root;
    const row = activeElement && this.#table.contains(activeElement) && this.#rowOf(activeElement);
    return row ? { ...row, action: (activeElement as HTMLElement).dataset.action } : undefined;
  }

  /** Whether its device has another row by now, and nobody has taken it elsewhere meanwhile. */
  hasLost(focused: Focused): boolean {
    if (this.#isElsewhere) return false;
    const { now } = this;
    return now === undefined || !isOne(now, focused);
  }

  /** A device that is gone leaves it to the table: never to the button of another one. */
  give(row: HTMLTableRowElement | undefined, { action = '' }: Focused): void {
    (row?.querySelector<HTMLElement>(`[data-action="${action}"]`) ?? this.#table).focus();
  }

  /** Whether a person has taken it out of the rows; nowhere is where it falls when its row goes. */
  get #isElsewhere(): boolean {
    const { activeElement } = this.#root;
    if (activeElement) return !this.#table.contains(activeElement);
    const { body, activeElement: outside } = this.#table.ownerDocument;
    return outside !== null && outside !== body;
  }

  get #root(): ShadowRoot | Document {
    return this.#table.getRootNode() as ShadowRoot | Document;
  }
}

/** By key; an approval gives a device another key by giving it an object id, and it still is the same device. */
export function isOne(one: PressedRow, other: PressedRow): boolean {
  return one.key === other.key || isSameDevice(one.device, other.device);
}
