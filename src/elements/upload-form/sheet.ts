import type { UploadRequest } from '../../api/index.js';
import { limits } from '../../api/limits.js';
import type { SentBefore } from '../../controllers/sent-rows.js';
import {
  DeviceFile,
  type FileTable,
  type ImportCounts,
  type ImportField,
  type ImportRow,
  type Mapping,
  rejectsCsv,
  type RowProblem,
  splitIntoBatches,
} from '../../domain/device-file/index.js';

/** What others know about numbers: Knox Guard, as far as it was asked, and this page, of what it has sent. */
export interface KnownRows {
  readonly known: ReadonlyMap<string, string>;
  readonly sent: ReadonlyMap<string, SentBefore>;
}

/** What was noticed about a row: in the file, or because this page has sent it before. */
export interface RowIssue {
  readonly level: 'error' | 'warning';
  readonly field: ImportField;
  readonly code: RowProblem['code'] | 'sent-before' | 'sent-unknown';
  /** The row that it is the same as. */
  readonly row?: number;
  /** Characters beyond the limit. */
  readonly over?: number;
  /** The state in which Knox Guard has the device. */
  readonly state?: string;
}

/** How many rows are in which condition; the duplicates are among those to fix. */
export interface SheetCounts {
  readonly total: number;
  readonly ready: number;
  readonly warnings: number;
  readonly errors: number;
  readonly duplicates: number;
  readonly dropped: number;
}

/** Rows that are read between two looks at the clock. */
const step = 200;
/** The milliseconds for which rows are worked on before the page gets its turn. */
const slice = 8;

/** The rows of a file as they stand in the form: with what was typed into them, and what is known of them elsewhere. */
export class Sheet {
  readonly #file: DeviceFile;
  /** Cells as they were typed, by row and field: a field must not be rewritten under its cursor. */
  readonly #typed = new Map<string, string>();
  #sent: KnownRows['sent'] = new Map();
  #counts: SheetCounts | undefined;
  #known = 0;

  private constructor(file: DeviceFile) {
    this.#file = file;
  }

  /** Reads the rows of a table, a slice at a time, so that the page stays alive. */
  static async from(
    table: FileTable,
    mapping: Mapping,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<Sheet> {
    const file = new DeviceFile(table, mapping);
    for (let end = performance.now() + slice; !file.done;) {
      file.step(step);
      if (performance.now() < end) continue;
      onProgress(file.progress);
      await nextTask();
      signal.throwIfAborted();
      end = performance.now() + slice;
    }
    const sheet = new Sheet(file);
    await sheet.#countInSlices(signal);
    return sheet;
  }

  /** How many rows are in which condition. */
  get counts(): SheetCounts {
    return (this.#counts ??= this.#count());
  }

  /** The numbers of the rows, or of those with something to say about them, in the order of the file. */
  lines(only: 'all' | 'problems' = 'all'): number[] {
    return this.#file.numbers(0, Infinity, only);
  }

  /** The rows of these numbers, as they stand. */
  rows(lines: readonly number[]): ImportRow[] {
    return lines.flatMap((line) => this.#file.row(line) ?? []);
  }

  /** Everything that was noticed about a row. */
  issuesOf({ dropped, problems, deviceUid, approveId }: ImportRow): RowIssue[] {
    if (dropped) return [];
    const issues = problems.map(({ level, field, code, other }): RowIssue => {
      const state = code === 'known' ? this.#file.knownState(deviceUid) : undefined;
      return {
        level,
        field,
        code,
        ...(other !== undefined && { row: other }),
        ...(code === 'approve-id-too-long' && { over: approveId.length - limits.approveId }),
        ...(state !== undefined && { state }),
      };
    });
    const before = this.#sent.get(deviceUid);
    const code = before === 'sent' ? 'sent-before' : 'sent-unknown';
    return before ? [...issues, { level: 'warning', field: 'deviceUid', code }] : issues;
  }

  /** A cell as it was typed, or as it stands in the file where that is what is wrong with it. */
  textOf(row: ImportRow, field: ImportField): string {
    const problem = row.problems.find((one) => one.field === field && one.level === 'error');
    return this.#typed.get(`${row.row} ${field}`) ?? problem?.value ?? row[field];
  }

  /** What others know has changed. */
  know({ known, sent }: KnownRows): void {
    this.#sent = sent;
    if (known.size === 0 && this.#known === 0) return; // nothing that a count depends on
    this.#known = known.size;
    this.#file.forgetKnown();
    for (const [deviceUid, state] of known) this.#file.setKnown(deviceUid, state);
    this.#counts = undefined;
  }

  /** A cell was changed by hand. */
  edit(line: number, field: ImportField, text: string): void {
    this.#typed.set(`${line} ${field}`, text);
    this.#file.edit(line, field, text);
    this.#counts = undefined;
  }

  /** Rows are left out, or taken back. */
  drop(lines: readonly number[], dropped: boolean): void {
    for (const line of lines) this.#file.drop(line, dropped);
    this.#counts = undefined;
  }

  /** The numbers of the rows that cannot be sent as they are. */
  get wrong(): number[] {
    return this.#file.refused().map(({ row }) => row.row);
  }

  /** The numbers of the rows that were left out. */
  get dropped(): number[] {
    return this.lines().filter((line) => this.#file.row(line)?.dropped);
  }

  /** What will be sent, with the row each stands in. */
  get ready(): ReturnType<DeviceFile['ready']> {
    return this.#file.ready();
  }

  /** What will be sent, in batches that the vendor takes. */
  get batches(): UploadRequest['deviceList'][] {
    const rows = this.ready.map(({ deviceUid, approveId }) => ({
      deviceUid,
      ...(approveId && { approveId }),
    }));
    return splitIntoBatches(rows, limits.uploadDevices).map((batch) => [...batch]);
  }

  /** The rows to fix as a file, each with what is wrong with it; it can be chosen again. */
  rejects(words: (issue: RowIssue) => string, title: string): string {
    const { table, mapping } = this.#file;
    const rejected = this.#file.refused().map(({ row, cells }) => ({
      cells,
      reason: this.issuesOf(row)
        .filter(({ level }) => level === 'error')
        .map(words)
        .join(' '),
    }));
    return rejectsCsv(table, mapping.header, rejected, title);
  }

  #count(): SheetCounts {
    return countsOf([this.#file.counts()]);
  }

  /** The first time, when nothing is compiled and every row is new, this would be felt. */
  async #countInSlices(signal: AbortSignal): Promise<void> {
    const parts: ImportCounts[] = [];
    for (let from = 0; from < this.#file.length; from += slice * step) {
      await nextTask();
      signal.throwIfAborted();
      parts.push(this.#file.counts(from, from + slice * step));
    }
    this.#counts = countsOf(parts);
    await nextTask();
  }
}

function countsOf(parts: readonly ImportCounts[]): SheetCounts {
  const sum = (key: keyof ImportCounts) => parts.reduce((total, counts) => total + counts[key], 0);
  return {
    total: sum('total'),
    ready: sum('ready'),
    warnings: sum('warned'),
    errors: sum('refused'),
    duplicates: sum('duplicates'),
    dropped: sum('dropped'),
  };
}

/** Lets the page do what it has to. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
