import type { UploadRequest } from '../../api/index.js';
import { limits } from '../../api/limits.js';
import type { SentBefore } from '../../controllers/index.js';
import { type NumberHint, type NumberProblem, readDeviceNumber } from '../../domain/device-number.js';
import { type SheetMapping, type SheetTable } from './sheet-table.js';

/** What was noticed about a row. An error keeps it from being sent; a warning does not. */
export interface RowIssue {
  readonly level: 'error' | 'warning';
  readonly field: 'deviceUid' | 'approveId';
  readonly code:
    | NumberProblem
    | NumberHint
    | 'duplicate'
    | 'id-too-long'
    | 'id-repeated'
    | 'already-known'
    | 'sent-before'
    | 'sent-unknown';
  /** The row that it is the same as. */
  readonly row?: number;
  readonly over?: number;
  readonly state?: string;
}

/** One row on its way from the file to Knox Guard. */
export interface SheetRow {
  /** Where it stands in the file, counted from 1. */
  readonly line: number;
  /** As it stands in the file or was typed since. */
  deviceUid: string;
  approveId: string;
  /** As it will be sent. */
  number: string;
  tidied: boolean;
  dropped: boolean;
  own: readonly RowIssue[];
  shared: readonly RowIssue[];
}

/** How many rows are in which condition; a row may be among the duplicates and the errors. */
export interface SheetCounts {
  readonly rows: number;
  readonly ready: number;
  readonly warnings: number;
  readonly errors: number;
  readonly duplicates: number;
  readonly dropped: number;
}

/** What others know about a number. */
export interface KnownRows {
  readonly known: ReadonlyMap<string, string>;
  readonly sent: ReadonlyMap<string, SentBefore>;
}

/** The milliseconds for which rows are worked on before the page gets its turn. */
const slice = 12;

/** The rows of a file, judged one by one and against each other, and changed by a person's hand. */
export class Sheet {
  readonly rows: readonly SheetRow[];
  #counts: SheetCounts | undefined;
  #known: KnownRows = { known: new Map(), sent: new Map() };

  private constructor(rows: readonly SheetRow[]) {
    this.rows = rows;
  }

  /** Reads and judges the rows of a table, a slice at a time, so that the page stays alive. */
  static async from(
    table: SheetTable,
    mapping: SheetMapping,
    known: KnownRows,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<Sheet> {
    const { cells } = table;
    const rows: SheetRow[] = [];
    let end = performance.now() + slice;
    for (let index = mapping.header ? 1 : 0; index < cells.length; index += 1) {
      const row = cells[index] ?? [];
      const deviceUid = row[mapping.deviceUid] ?? '';
      const approveId = mapping.approveId === undefined ? '' : (row[mapping.approveId] ?? '');
      if (deviceUid.trim() === '' && row.every((cell) => cell.trim() === '')) continue;
      rows.push(judged({ line: index + 1, deviceUid, approveId }));
      if (performance.now() < end) continue;
      onProgress(index, cells.length);
      await nextTask();
      signal.throwIfAborted();
      end = performance.now() + slice;
    }
    const sheet = new Sheet(rows);
    sheet.know(known);
    return sheet;
  }

  /** How many rows are in which condition. */
  get counts(): SheetCounts {
    return (this.#counts ??= countsOf(this.rows));
  }

  /** What others know has changed. */
  know(known: KnownRows): void {
    this.#known = known;
    this.#compare();
  }

  /** A cell was changed by hand. */
  edit(row: SheetRow, field: 'deviceUid' | 'approveId', text: string): void {
    Object.assign(row, judged({ ...row, [field]: text }), { dropped: row.dropped });
    this.#compare();
  }

  /** Rows are left out, or taken back. */
  drop(rows: readonly SheetRow[], dropped = true): void {
    for (const row of rows) row.dropped = dropped;
    this.#compare();
  }

  /** The rows that will be sent. */
  get ready(): UploadRequest['deviceList'] {
    return this.rows.filter((row) => !row.dropped && !hasError(row)).map(toSend);
  }

  /** The same rows in batches that the vendor takes. */
  get batches(): UploadRequest['deviceList'][] {
    const { ready } = this;
    const batches: UploadRequest['deviceList'][] = [];
    for (let start = 0; start < ready.length; start += limits.uploadDevices)
      batches.push(ready.slice(start, start + limits.uploadDevices));
    return batches;
  }

  /** What rows have to do with each other; those left out count for nothing. */
  #compare(): void {
    const { known, sent } = this.#known;
    const numbers = new Map<string, number>();
    const ids = new Map<string, number>();
    for (const row of this.rows) {
      const shared: RowIssue[] = [];
      if (!row.dropped && row.number !== '' && !row.own.some(isError)) {
        const first = numbers.get(row.number);
        if (first === undefined) numbers.set(row.number, row.line);
        else shared.push({ level: 'error', field: 'deviceUid', code: 'duplicate', row: first });
        const id = row.approveId.trim();
        const same = id === '' ? undefined : ids.get(id);
        if (same !== undefined)
          shared.push({ level: 'warning', field: 'approveId', code: 'id-repeated', row: same });
        else if (id !== '') ids.set(id, row.line);
        const state = known.get(row.number);
        if (state !== undefined)
          shared.push({ level: 'warning', field: 'deviceUid', code: 'already-known', state });
        const before = sent.get(row.number);
        if (before)
          shared.push({
            level: 'warning',
            field: 'deviceUid',
            code: before === 'sent' ? 'sent-before' : 'sent-unknown',
          });
      }
      row.shared = shared.length > 0 ? shared : none;
    }
    this.#counts = undefined;
  }
}

/** All that was noticed about a row. */
export function issuesOf(row: SheetRow): readonly RowIssue[] {
  return row.shared.length > 0 ? [...row.own, ...row.shared] : row.own;
}

/** Whether a row cannot be sent as it is. */
export function hasError(row: SheetRow): boolean {
  return row.own.some(isError) || row.shared.some(isError);
}

function isError({ level }: RowIssue): boolean {
  return level === 'error';
}

const none: readonly RowIssue[] = [];

function judged({
  line,
  deviceUid,
  approveId,
}: Pick<SheetRow, 'line' | 'deviceUid' | 'approveId'>): SheetRow {
  const number = readDeviceNumber(deviceUid);
  const own: RowIssue[] = [];
  if (number.problem) own.push({ level: 'error', field: 'deviceUid', code: number.problem });
  for (const code of number.hints) own.push({ level: 'warning', field: 'deviceUid', code });
  const over = trimmed(approveId).length - limits.approveId;
  if (over > 0) own.push({ level: 'error', field: 'approveId', code: 'id-too-long', over });
  return {
    line,
    deviceUid,
    approveId,
    number: number.value,
    tidied: number.changes.length > 0,
    dropped: false,
    own: own.length > 0 ? own : none,
    shared: none,
  };
}

function toSend({ number, approveId }: SheetRow): UploadRequest['deviceList'][number] {
  const id = trimmed(approveId);
  return { deviceUid: number, ...(id && { approveId: id }) };
}

function countsOf(rows: readonly SheetRow[]): SheetCounts {
  const counts = { rows: rows.length, ready: 0, warnings: 0, errors: 0, duplicates: 0, dropped: 0 };
  for (const row of rows) {
    if (row.dropped) counts.dropped += 1;
    else if (hasError(row)) {
      counts.errors += 1;
      if (row.shared.some(({ code }) => code === 'duplicate')) counts.duplicates += 1;
    } else {
      counts.ready += 1;
      if (issuesOf(row).length > 0) counts.warnings += 1;
    }
  }
  return counts;
}

/** Without the spaces at its ends, which nobody sees and the vendor may count. */
function trimmed(text: string): string {
  return text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
