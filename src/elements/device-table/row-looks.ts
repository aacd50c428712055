import type { Device } from '../../api/index.js';
import { timeLimitOf } from '../../domain/waiting.js';
import type { TableTerms } from '../../locale/index.js';
import { waitingWords } from '../shared/device-words.js';

/** A clock where there is something to wait for: pressed, it tells what, and every time in full. */
export function paintNote(note: HTMLElement, device: Device, name: string, terms: TableTerms): void {
  const waiting = waitingWords(device, terms);
  const label = waiting === '' ? terms.whatIsKnown(name) : `${name}: ${terms.waitingFor(waiting)}`;
  if (note.ariaLabel !== label) note.ariaLabel = note.title = label;
  const isWaiting = waiting !== '' || timeLimitOf(device) !== undefined;
  if (note.hasAttribute('data-waiting') !== isWaiting) note.toggleAttribute('data-waiting', isWaiting);
}

/** Without a value the first cell has no name for the row to say. */
export function markEmpty(cell: HTMLElement, isEmpty: boolean, isFirst: boolean): void {
  if (cell.hasAttribute('data-empty') === isEmpty) return;
  cell.toggleAttribute('data-empty', isEmpty);
  if (isFirst) cell.role = isEmpty ? 'cell' : 'rowheader';
}

/** Whether an answer says the same of a device; what is nested is taken for changed, and then compared by its look. */
export function isEqual(one: Device, other: Device): boolean {
  if (one === other) return true;
  const fields = Object.keys(other);
  return Object.keys(one).length === fields.length && fields.every((field) => one[field] === other[field]);
}

/** `row-locked`, `row-enrolled` …: a host styles rows by state without a class of its own. */
export function statePart({ status }: Device): string {
  return status && /^[A-Za-z]{1,40}$/.test(status) ? `row-${status.toLowerCase()}` : 'row-unknown';
}
