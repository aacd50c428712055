import type { Device } from '../../api/index.js';
import type { ExtraState } from '../../controllers/enrich-controller.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import type { TableTerms } from '../../locale/index.js';
import { waitingFor } from '../../domain/waiting.js';
import { isMasked, mask } from '../../domain/identifiers.js';
import { badgeLook } from '../shared/badge.js';
import { instants, labelOf, textOf, valueOf, waitingWords } from '../shared/device-words.js';
import { type IconName, iconNode, setIcon } from '../shared/icons.js';

/** What a cell needs to know beside its device. */
export interface CellView {
  readonly locale: LocaleController<TableTerms>;
  /** The locale's words, asked for once for all cells. */
  readonly terms: TableTerms;
  readonly now: number;
  readonly isRevealed: (key: string) => boolean;
  /** Whether any identifier is in full view. */
  readonly reveals: boolean;
  /** Whether times are written out rather than as "3 days ago". */
  readonly exactTimes: boolean;
  /** What the host knows of a device. */
  readonly extraOf: (key: string) => ExtraState;
}

/** A column that a host adds. */
export interface HostColumn {
  /** Names it in `columns`. */
  readonly field: string;
  /** The header's word. */
  readonly label: string;
  /** The least width that its values need, in em. */
  readonly width?: number;
  /** For numbers: at the end of the cell, where they can be compared. */
  readonly align?: 'end';
  /** The value of a device: from what `enrich` answered for it, unless said otherwise. Shown as text. */
  readonly value?: (device: Device, extra: Readonly<Record<string, unknown>>) => unknown;
}

/** One column: where its value comes from, and how a cell shows it. */
export interface Column {
  /** The vendor's field name. */
  readonly field: string;
  /** The header's word where it is not among ours. */
  readonly label?: string;
  /** Its header stands over its values. */
  readonly align?: 'end' | undefined;
  /** The least width that its values need, in em. */
  readonly least: number;
  /** What it is sorted by, within a page, and exported as. */
  readonly valueOf: (device: Device, extra: ExtraState) => unknown;
  /** Everything that the cell's look depends on, as text: a cell is painted again only when it changes. */
  readonly look: (device: Device, key: string, view: CellView) => string;
  /** What may change the look while the device stays as it is: nothing, who has asked to see it, or anything in the view. */
  readonly moves?: 'reveal' | 'view';
  /** Its title says more than its words: near sight it is painted again whenever the device has changed. */
  readonly exactTitle?: true;
  /** What the cell says: all that it is far from sight. */
  readonly text: (device: Device, key: string, view: CellView) => string;
  /** Near sight: fills an empty cell with the nodes that `paint` changes. */
  readonly build: (cell: HTMLElement) => void;
  /** Near sight: shows a device in a cell. */
  readonly paint: (cell: HTMLElement, device: Device, key: string, view: CellView) => void;
}

/** The column of a field: the host's, ours, or of one we do not know the vendor's value as text. */
export function columnOf(field: string, host: readonly HostColumn[]): Column {
  const theirs = host.find((column) => column.field === field);
  if (theirs) return hostColumn(theirs);
  if (field === 'waiting') return waitingColumn;
  if (field === 'status') return stateColumn;
  if (isMasked(field)) return identifierColumn(field);
  if (instants.has(field)) return instantColumn(field);
  return textColumn(field);
}

/** Gives a table the tracks of its rows and the width below which it scrolls; through CSSOM, which a strict style-src allows. */
export function setWidths(
  table: HTMLTableElement,
  columns: readonly Column[],
  selects: boolean,
  acts: boolean,
): void {
  const ends = [selects ? 2.857 : 0, acts ? 5.286 : 0] as const;
  const [select, actions] = ends.map((width) => (width > 0 ? `${width}em` : ''));
  const tracks = columns.map(({ least }) => `minmax(${least}em, ${least}fr)`);
  const least = columns.reduce((sum, column) => sum + column.least, ends[0] + ends[1] + 1.143);
  table.style.setProperty('--_kg-tracks', [select, ...tracks, actions].join(' '));
  table.style.setProperty('--_kg-least', `${least}em`);
}

const stateColumn: Column = {
  field: 'status',
  least: 11.5,
  valueOf: ({ status }) => status,
  look: (device) => device.status ?? '',
  text: (device, _key, { terms }) => badgeLook('device', device.status, terms).label,
  build(cell) {
    const icon = element('span', 'badge-icon');
    icon.append(iconNode('question'));
    const badge = element('span', 'badge');
    badge.append(icon, wordsElement('bdi', 'badge-label'));
    cell.className = 'cell cell-parts'; // as often as it is built
    cell.append(badge);
  },
  paint(cell, device, _key, { terms }) {
    const look = badgeLook('device', device.status, terms);
    const badge = first(cell);
    badge.setAttribute('part', `badge badge-${look.tone}`);
    badge.dataset.tone = look.tone;
    badge.dataset.known = String(look.known);
    badge.toggleAttribute('data-ring', look.ring);
    const icon = badge.querySelector('svg');
    if (icon) setIcon(icon, look.icon);
    write(badge.lastElementChild, look.label);
  },
};

function identifierColumn(field: string): Column {
  const isShown = (key: string, view: CellView) => view.reveals && view.isRevealed(revealKey(key, field));
  const text: Column['text'] = (device, key, view) => {
    const value = textOf(valueOf(device, field));
    return value && (isShown(key, view) ? value : mask(value));
  };
  return {
    field,
    least: 13,
    moves: 'reveal',
    valueOf: (device) => valueOf(device, field),
    look: (device, key, view) => {
      const value = textOf(valueOf(device, field));
      return value && isShown(key, view) ? `${value} shown` : value;
    },
    text,
    build(cell) {
      const identifier = wordsElement('bdi', 'identifier');
      identifier.setAttribute('part', 'identifier');
      cell.className = 'cell cell-parts'; // as often as it is built
      cell.append(identifier, cellButton('reveal', 'eye'), cellButton('copy', 'copy'));
    },
    paint(cell, device, key, view) {
      const value = textOf(valueOf(device, field));
      const shown = isShown(key, view);
      const { terms } = view;
      const name = `${labelOf(field, terms)} ${mask(value)}`;
      write(first(cell), text(device, key, view));
      const [reveal, copy] = cell.querySelectorAll('button');
      if (!reveal || !copy) return;
      reveal.hidden = copy.hidden = value === '';
      reveal.ariaLabel = shown ? terms.hide(name) : terms.reveal(name);
      reveal.ariaPressed = String(shown);
      copy.ariaLabel = terms.copy(name);
      const eye = reveal.querySelector('svg');
      if (eye) setIcon(eye, shown ? 'eye-off' : 'eye');
    },
  };
}

function instantColumn(field: string): Column {
  const text: Column['text'] = (device, _key, view) => instantText(valueOf(device, field), view);
  return {
    field,
    least: 8.5, // "34 minutes ago"
    moves: 'view',
    valueOf: (device) => valueOf(device, field),
    look: text,
    exactTitle: true,
    text,
    build(cell) {
      const time = wordsElement('time');
      time.dir = 'auto'; // words of the reader's language, on a page that may run the other way
      cell.append(time);
    },
    paint(cell, device, key, view) {
      const at = valueOf(device, field);
      const time = first(cell);
      write(time, text(device, key, view));
      time.setAttribute('datetime', typeof at === 'number' ? new Date(at).toISOString() : '');
      time.title = typeof at === 'number' ? view.locale.dateTime(at) : '';
    },
  };
}

function textColumn(field: string): Column {
  const text: Column['text'] = (device) => textOf(valueOf(device, field));
  return {
    field,
    least: field === 'approveId' ? 12 : 8,
    valueOf: (device) => valueOf(device, field),
    look: text,
    text,
    build: buildText,
    paint(cell, device, key, view) {
      writeText(cell, text(device, key, view));
    },
  };
}

/** What was asked of the phone and is not confirmed. */
const waitingColumn: Column = {
  field: 'waiting',
  least: 12,
  valueOf: (device) => waitingFor(device).join(', '),
  look: (device, _key, { terms }) => waitingWords(device, terms),
  text: (device, _key, { terms }) => waitingWords(device, terms),
  build: buildText,
  paint(cell, device, _key, { terms }) {
    writeText(cell, waitingWords(device, terms));
  },
};

function hostColumn({ field, label, width = 8, align, value }: HostColumn): Column {
  const valueIn = (device: Device, extra: ExtraState): unknown => {
    const known = typeof extra === 'object' ? extra : {};
    return value ? value(device, known) : known[field];
  };
  const lookOf = (device: Device, key: string, { locale, terms, extraOf }: CellView) => {
    const extra = extraOf(key);
    const shown = valueIn(device, extra);
    const text = typeof shown === 'number' ? locale.number(shown) : textOf(shown);
    const state = typeof extra === 'object' || text !== '' ? 'none' : extra;
    return { text: state === 'failed' ? terms.enrichFailed : text, state };
  };
  // A bar says nothing to a screen reader; the word behind it does.
  const saidOf = (device: Device, key: string, view: CellView) => {
    const { text, state } = lookOf(device, key, view);
    return state === 'loading' ? view.terms.enriching : text;
  };
  return {
    field,
    label,
    least: width,
    align,
    moves: 'view',
    valueOf: valueIn,
    look: (device, key, view) => {
      const { text, state } = lookOf(device, key, view);
      return state === 'none' ? text : `${state} ${text}`;
    },
    text: saidOf,
    build(cell) {
      cell.toggleAttribute('data-end', align === 'end');
      buildText(cell);
    },
    paint(cell, device, key, view) {
      const { text, state } = lookOf(device, key, view);
      writeText(cell, saidOf(device, key, view), text);
      cell.dataset.extra = state;
    },
  };
}

/** What is revealed: one identifier of one device. */
export function revealKey(key: string, field: string): string {
  return `${field} ${key}`;
}

/** The header of a column: the host's word, ours, or the vendor's name. */
export function headerOf(column: Column, terms: Pick<TableTerms, 'columns'>): string {
  return column.label ?? labelOf(column.field, terms);
}

function instantText(at: unknown, { locale, now, exactTimes }: CellView): string {
  if (typeof at !== 'number') return '';
  return exactTimes ? locale.dateTime(at) : locale.relative(at, now);
}

function buildText(cell: HTMLElement): void {
  cell.append(wordsElement('bdi', 'text'));
}

/** What does not fit stands in the title. */
function writeText(cell: HTMLElement, text: string, title = text): void {
  const shown = first(cell);
  write(shown, text);
  shown.title = title;
}

function cellButton(action: string, icon: IconName): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cell-button';
  button.setAttribute('part', 'button button-icon');
  button.dataset.action = action;
  button.append(iconNode(icon));
  return button;
}

function element(tag: string, className = ''): HTMLElement {
  const node = document.createElement(tag);
  if (className) node.className = className;
  return node;
}

/** Holds one text, which is only ever changed in place; a blank is laid out, so that the first word has less to do. */
function wordsElement(tag: string, className?: string): HTMLElement {
  const node = element(tag, className);
  node.append('\u00a0');
  return node;
}

/** Changes a text in place: no node is made anew, and none thrown away. */
export function write(node: Node | null, text: string): void {
  const own = node?.firstChild;
  if (own?.nodeType === Node.TEXT_NODE) (own as Text).data = text;
  else if (node) node.textContent = text;
}

/** The node that a column's `build` made; always there, unless somebody changed a cell from outside. */
function first(cell: HTMLElement): HTMLElement {
  const { firstElementChild } = cell;
  if (!(firstElementChild instanceof HTMLElement)) throw new Error('A cell was changed from outside.');
  return firstElementChild;
}
