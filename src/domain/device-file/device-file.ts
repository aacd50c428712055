import { limits } from '../../api/limits.js';
import { plainCell } from '../csv.js';
import { readDeviceNumber } from '../device-number.js';
import type { FileTable, ImportCounts, ImportField, ImportRow, Mapping, RowProblem } from './types.js';

/**
 * The devices of a file while a person looks at them: checked row by row, in as small steps as its user wants, so that a page stays alive over
 * 200,000 of them; then mended cell by cell, or left out.
 */
export class DeviceFile {
  readonly table: FileTable;
  readonly mapping: Mapping;
  readonly #entries: Entry[] = [];
  readonly #byRow = new Map<number, Entry>();
  /** Rows by the number they name, in the order of the file; the first of them is the one that counts. */
  readonly #byUid = new Map<string, Entry[]>();
  readonly #byId = new Map<string, Entry[]>();
  readonly #known = new Map<string, string>();
  #next: number;

  constructor(table: FileTable, mapping: Mapping) {
    this.table = table;
    this.mapping = mapping;
    this.#next = mapping.header === undefined ? 0 : mapping.header + 1;
  }

  /** Whether every row has been read. */
  get done(): boolean {
    return this.#next >= this.table.rows.length;
  }

  /** The share of rows that has been read, from 0 to 1. */
  get progress(): number {
    return this.table.rows.length === 0 ? 1 : this.#next / this.table.rows.length;
  }

  /** Rows that hold anything. */
  get length(): number {
    return this.#entries.length;
  }

  /** Reads up to `count` more rows. */
  step(count: number): void {
    const end = Math.min(this.#next + count, this.table.rows.length);
    for (; this.#next < end; this.#next += 1) {
      const cells = this.table.rows[this.#next] ?? [];
      if (cells.every((cell) => cell.trim() === '')) continue;
      const entry: Entry = { row: this.#next + 1, dropped: false, ...this.#read(cells) };
      this.#entries.push(entry);
      this.#byRow.set(entry.row, entry);
      this.#index(entry);
    }
  }

  /** One row by its number in the spreadsheet. */
  row(row: number): ImportRow | undefined {
    const entry = this.#byRow.get(row);
    return entry && this.#rowOf(entry);
  }

  /** How many rows there are of each kind, among all or some of them in the order of the file. */
  counts(from = 0, to = Infinity): ImportCounts {
    const entries = from === 0 && to === Infinity ? this.#entries : this.#entries.slice(from, to);
    const counts = { total: entries.length, ready: 0, warned: 0, refused: 0, duplicates: 0, dropped: 0 };
    for (const entry of entries) {
      if (entry.dropped) {
        counts.dropped += 1;
        continue;
      }
      const problems = this.#problemsOf(entry);
      if (problems.some(({ level }) => level === 'error')) counts.refused += 1;
      else counts.ready += 1;
      if (problems.some(({ code }) => code === 'duplicate')) counts.duplicates += 1;
      else if (problems.length > 0 && problems.every(({ level }) => level === 'warning')) counts.warned += 1;
    }
    return counts;
  }

  /** The numbers of rows from one place to another, or of those with something to say about them that were not left out. */
  numbers(from: number, to: number, only: 'all' | 'problems' = 'all'): number[] {
    const entries = this.#entries.slice(from, to);
    const told =
      only === 'all'
        ? entries
        : entries.filter((entry) => !entry.dropped && this.#problemsOf(entry).length > 0);
    return told.map(({ row }) => row);
  }

  /** What would be sent, in the order of the file: each number once. */
  ready(): { readonly row: number; readonly deviceUid: string; readonly approveId?: string }[] {
    return this.#entries
      .filter((entry) => !entry.dropped && !this.#isRefused(entry))
      .map(({ row, deviceUid, approveId }) => ({ row, deviceUid, ...(approveId && { approveId }) }));
  }

  /** What would not be sent, with the cells as the file has them: for a file to be mended and read again. */
  refused(): { readonly row: ImportRow; readonly cells: readonly string[] }[] {
    return this.#entries
      .filter((entry) => !entry.dropped && this.#isRefused(entry))
      .map((entry) => ({ row: this.#rowOf(entry), cells: this.table.rows[entry.row - 1] ?? [] }));
  }

  /** Replaces a cell by what a person has typed. */
  edit(row: number, field: ImportField, text: string): void {
    const entry = this.#byRow.get(row);
    if (!entry) return;
    this.#unindex(entry);
    Object.assign(
      entry,
      field === 'deviceUid' ? readUid(text) : readId(text),
      field === 'deviceUid' ? { uidText: text } : { idText: text },
    );
    entry.own = problemsOf(entry);
    this.#index(entry);
  }

  /** Leaves a row out, or takes it in again. */
  drop(row: number, dropped: boolean): void {
    const entry = this.#byRow.get(row);
    if (!entry || entry.dropped === dropped) return;
    this.#unindex(entry);
    entry.dropped = dropped;
    this.#index(entry);
  }

  /** Knox Guard has this device already, in this state. */
  setKnown(deviceUid: string, state: string): void {
    this.#known.set(deviceUid, state);
  }

  /** What was known is of another tenant, or out of date. */
  forgetKnown(): void {
    this.#known.clear();
  }

  /** The state of a device that Knox Guard has already, as far as it was asked. */
  knownState(deviceUid: string): string | undefined {
    return this.#known.get(deviceUid);
  }

  #read(cells: readonly string[]): Omit<Entry, 'row' | 'dropped'> {
    const { deviceUid, approveId } = this.mapping;
    const uidText = cells[deviceUid] ?? '';
    const idText = approveId === undefined ? '' : (cells[approveId] ?? '');
    const read = { uidText, idText, ...readUid(uidText), ...readId(idText), own: [] };
    return { ...read, own: problemsOf(read) };
  }

  #index(entry: Entry): void {
    if (entry.dropped) return;
    // What is refused by itself sends nothing, so nothing is a duplicate of it.
    if (entry.own.some(({ level }) => level === 'error')) return;
    insert(this.#byUid, entry.deviceUid, entry);
    if (entry.approveId) insert(this.#byId, entry.approveId, entry);
  }

  #unindex(entry: Entry): void {
    remove(this.#byUid, entry.deviceUid, entry);
    remove(this.#byId, entry.approveId, entry);
  }

  #isRefused(entry: Entry): boolean {
    return this.#problemsOf(entry).some(({ level }) => level === 'error');
  }

  #problemsOf(entry: Entry): readonly RowProblem[] {
    const { deviceUid, approveId, uidText, idText } = entry;
    const first = this.#byUid.get(deviceUid)?.[0];
    if (first && first !== entry && !entry.own.some(({ level }) => level === 'error'))
      return [
        ...entry.own,
        { field: 'deviceUid', value: uidText, level: 'error', code: 'duplicate', other: first.row },
      ];
    const sameId = approveId === '' ? undefined : this.#byId.get(approveId);
    const other = sameId?.find((one) => one !== entry);
    const isKnown = this.#known.has(deviceUid);
    if (!other && !isKnown) return entry.own;
    return [
      ...entry.own,
      ...(other
        ? [
            {
              field: 'approveId',
              value: idText,
              level: 'warning',
              code: 'approve-id-repeated',
              other: other.row,
            } as const,
          ]
        : []),
      ...(isKnown ? [{ field: 'deviceUid', value: uidText, level: 'warning', code: 'known' } as const] : []),
    ];
  }

  #rowOf(entry: Entry): ImportRow {
    const { row, deviceUid, approveId, dropped } = entry;
    return { row, deviceUid, approveId, dropped, problems: dropped ? [] : this.#problemsOf(entry) };
  }
}

interface Cells {
  /** The cells as they stand. */
  uidText: string;
  idText: string;
  /** The same as they would be sent. */
  deviceUid: string;
  approveId: string;
  uid: ReturnType<typeof readDeviceNumber>;
}

interface Entry extends Cells {
  readonly row: number;
  dropped: boolean;
  /** What can be said of the row by itself. */
  own: readonly RowProblem[];
}

function readUid(text: string): Pick<Cells, 'deviceUid' | 'uid'> {
  const uid = readDeviceNumber(plainCell(text));
  return { deviceUid: uid.value, uid };
}

function readId(text: string): Pick<Cells, 'approveId'> {
  return { approveId: plainCell(text).trim() };
}

function problemsOf({ uid, uidText, idText, approveId }: Cells): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  if (uid.problem) problems.push({ field: 'deviceUid', value: uidText, level: 'error', code: uid.problem });
  for (const code of uid.hints) problems.push({ field: 'deviceUid', value: uidText, level: 'warning', code });
  if (approveId.length > limits.approveId)
    problems.push({ field: 'approveId', value: idText, level: 'error', code: 'approve-id-too-long' });
  if (/\p{Cc}/u.test(approveId))
    problems.push({ field: 'approveId', value: idText, level: 'error', code: 'approve-id-characters' });
  return problems;
}

/** Keeps the order of the file: the first row with a number is the one that counts. */
function insert(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = index.get(key);
  if (!list) {
    index.set(key, [entry]);
    return;
  }
  const place = list.findIndex(({ row }) => row > entry.row);
  list.splice(place < 0 ? list.length : place, 0, entry);
}

function remove(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = index.get(key);
  const place = list?.indexOf(entry) ?? -1;
  if (place >= 0) list?.splice(place, 1);
}
