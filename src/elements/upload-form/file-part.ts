import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { UploadRequest } from '../../api/index.js';
import type { KnoxGuardClient } from '../../client/index.js';
import { announce } from '../../controllers/announce.js';
import type { KnownCheck } from '../../controllers/known-check.js';
import type { LocaleController } from '../../controllers/locale-controller.js';
import { rowsSentBefore } from '../../controllers/sent-rows.js';
import type { UploadState } from '../../controllers/upload-controller.js';
import {
  detectMapping,
  type FileTable,
  type Mapping,
  readDeviceFile,
  readDeviceText,
  widthOf,
} from '../../domain/device-file/index.js';
import type { Message, UploadSwitch, UploadTerms } from '../../locale/index.js';
import { type CheckActions, checkStep } from './check-step.js';
import { type ChooseActions, chooseStep } from './choose-step.js';
import { type ColumnsActions, columnsStep } from './columns-step.js';
import { download, fileName } from './download.js';
import { RowWindow } from './row-window.js';
import { type KnownRows, nextTask, Sheet } from './sheet.js';
import { issueWords } from './sheet-row.js';
import type { Switches } from './switches.js';

/** What the file's part needs of the form around it. */
export interface FileOptions {
  readonly client: () => KnoxGuardClient | undefined;
  readonly known: KnownCheck;
  readonly switches: () => Switches;
  readonly uploadState: () => UploadState;
  readonly onSwitch: (name: UploadSwitch, on: boolean) => void;
  readonly onReview: (batches: readonly UploadRequest['deviceList'][]) => void;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** From a chosen file to rows that may be sent: read, mapped, checked and corrected. All of it is in memory, and none of it leaves. */
export class FilePart {
  readonly #host: Host;
  readonly #locale: LocaleController<UploadTerms>;
  readonly #options: FileOptions;
  readonly #window: RowWindow;
  #step: 'choose' | 'columns' | 'check' = 'choose';
  /** What the rows were read with: the same columns again are the same rows, with what was corrected in them. */
  #readWith = '';
  #pasted = '';
  #over = false;
  #reading = false;
  #error: Message | undefined;
  #note = '';
  #table: FileTable | undefined;
  #name = '';
  #columns = 0;
  #mapping: Mapping = { header: undefined, deviceUid: 0, approveId: undefined };
  #tried = false;
  #checking: number | undefined;
  #abort = new AbortController();
  #sheet: Sheet | undefined;
  #shown: readonly number[] = [];
  #onlyProblems = false;
  #knownSize = 0;

  constructor(host: Host, locale: LocaleController<UploadTerms>, options: FileOptions) {
    this.#host = host;
    this.#locale = locale;
    this.#options = options;
    this.#window = new RowWindow(host);
  }

  /** Which step a person is at. */
  get step(): 'choose' | 'columns' | 'check' {
    return this.#step;
  }

  /** How many rows of the file are not sent. */
  get leftOut(): number {
    const { total = 0, ready = 0 } = this.#sheet?.counts ?? {};
    return total - ready;
  }

  /** What was found out about the rows meanwhile is shown with them. */
  follow(): void {
    const { size } = this.#options.known.found;
    if (!this.#sheet || size === this.#knownSize) return;
    this.#knownSize = size;
    this.#sheet.know(this.#facts());
    if (this.#onlyProblems) this.#filter();
  }

  /** Nothing chosen, as at the start. */
  clear(): void {
    this.#abort.abort();
    this.#pasted = this.#note = '';
    this.#step = 'choose';
    this.#table = this.#sheet = this.#error = this.#checking = undefined;
    this.#options.known.reset();
    this.#host.requestUpdate();
  }

  /** The step as it stands. */
  template(): TemplateResult {
    const { terms } = this.#locale;
    const titles = { choose: terms.chooseTitle, columns: terms.columnsTitle, check: terms.checkTitle };
    return html`<p class="head-title" tabindex="-1">${titles[this.step]}</p>
      ${this.#body()}`;
  }

  #body(): TemplateResult {
    const { terms } = this.#locale;
    if (this.#step === 'check' && this.#sheet) return this.#checkBody(this.#sheet);
    if (this.#step === 'columns' && this.#table)
      return columnsStep(
        {
          locale: this.#locale,
          name: this.#name,
          table: this.#table,
          mapping: this.#mapping,
          columns: this.#columns,
          checking: this.#checking,
        },
        this.#columnsActions,
      );
    return chooseStep(
      {
        terms,
        pasted: this.#pasted,
        over: this.#over,
        reading: this.#reading,
        error: this.#error,
        note: this.#note,
      },
      this.#chooseActions,
    );
  }

  #checkBody(sheet: Sheet): TemplateResult {
    const state = this.#options.uploadState();
    return checkStep(
      {
        locale: this.#locale,
        sheet,
        shown: this.#shown,
        onlyProblems: this.#onlyProblems,
        slice: this.#window.slice(this.#shown.length),
        switches: this.#options.switches(),
        known: this.#options.known.state,
        expired: state.name === 'idle' && state.expired === true,
        tried: this.#tried,
        busy: state.name !== 'idle',
      },
      this.#checkActions,
    );
  }

  async #read(source: File | string): Promise<void> {
    const { terms } = this.#locale;
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#reading = true;
    this.#error = undefined;
    this.#host.requestUpdate();
    try {
      const table =
        typeof source === 'string'
          ? await readDeviceText(source, nextTask)
          : await readDeviceFile(source, nextTask);
      if (signal.aborted) return;
      this.#reset();
      this.#step = 'columns';
      this.#table = table;
      this.#name = typeof source === 'string' ? '' : source.name;
      this.#mapping = detectMapping(table.rows);
      this.#columns = widthOf(table.rows);
    } catch (error) {
      if (signal.aborted) return;
      const { code = '' } = error as { readonly code?: string };
      this.#error = terms.fileErrors[code] ?? terms.fileErrors.damaged;
      if (this.#error) announce(this.#host.ownerDocument, `${this.#error.title}. ${this.#error.next}`);
    } finally {
      if (!signal.aborted) this.#reading = false;
      this.#host.requestUpdate();
    }
  }

  async #check(): Promise<void> {
    if (!this.#table || this.#checking !== undefined) return;
    const readWith = JSON.stringify(this.#mapping);
    if (this.#sheet && this.#readWith === readWith) {
      this.#step = 'check';
      this.#host.requestUpdate();
      return;
    }
    const { signal } = (this.#abort = new AbortController());
    try {
      const sheet = await Sheet.from(
        this.#table,
        this.#mapping,
        (share) => {
          this.#checking = share;
          this.#host.requestUpdate();
        },
        signal,
      );
      this.#options.known.reset();
      this.#knownSize = 0;
      sheet.know(this.#facts());
      this.#sheet = sheet;
      this.#step = 'check';
      this.#readWith = readWith;
      this.#tried = false;
      this.#onlyProblems = sheet.counts.errors > 0;
      this.#filter();
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.#checking = undefined;
      this.#host.requestUpdate();
    }
  }

  #reset(): void {
    this.#sheet = undefined;
    this.#tried = false;
    this.#knownSize = 0;
    this.#options.known.reset();
  }

  #facts(): KnownRows {
    const client = this.#options.client();
    return { known: this.#options.known.found, sent: client ? rowsSentBefore(client) : new Map() };
  }

  /** Chosen once and then left: a row that was fixed stays where it is until somebody filters again. */
  #filter(): void {
    this.#shown = this.#sheet?.lines(this.#onlyProblems ? 'problems' : 'all') ?? [];
    this.#window.rewind();
    this.#host.requestUpdate();
  }

  #drop(lines: readonly number[], dropped: boolean): void {
    this.#sheet?.drop(lines, dropped);
    this.#host.requestUpdate();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector);
  }

  async #nextProblem(): Promise<void> {
    const sheet = this.#sheet;
    if (!sheet) return;
    const wrong = new Set(sheet.wrong);
    const index = this.#shown.findIndex((line) => wrong.has(line));
    const [row] = sheet.rows(this.#shown.slice(index, index + 1));
    if (index < 0 || !row) {
      this.#onlyProblems = true;
      this.#filter();
      return;
    }
    this.#window.show(index);
    await this.#host.updateComplete;
    const field = sheet.issuesOf(row).find(({ level }) => level === 'error')?.field ?? 'deviceUid';
    this.#find(`input[data-key="${row.row}-${field}"]`)?.focus();
  }

  readonly #chooseActions: ChooseActions = {
    onFiles: (files) => {
      const [file, ...others] = Array.from(files ?? []);
      this.#note = others.length > 0 ? this.#locale.terms.severalFiles : '';
      if (file) void this.#read(file);
    },
    onDrag: (over) => {
      this.#over = over;
      this.#host.requestUpdate();
    },
    onType: (text) => {
      this.#pasted = text;
      this.#host.requestUpdate();
    },
    onUsePasted: () => void this.#read(this.#pasted),
  };

  readonly #columnsActions: ColumnsActions = {
    onMap: (mapping) => {
      this.#mapping = mapping;
      this.#host.requestUpdate();
    },
    onCheck: () => void this.#check(),
    onBack: () => {
      this.#abort.abort();
      this.#step = 'choose';
      this.#checking = undefined;
      this.#host.requestUpdate();
    },
  };

  readonly #checkActions: CheckActions = {
    onFilter: (only) => {
      this.#onlyProblems = only;
      this.#filter();
    },
    onScroll: () => {
      this.#window.onScroll();
    },
    onEdit: (line, field, text) => {
      this.#sheet?.edit(line, field, text);
      this.#host.requestUpdate();
    },
    onDrop: (line, dropped) => {
      this.#drop([line], dropped);
    },
    onDropErrors: () => {
      this.#drop(this.#sheet?.wrong ?? [], true);
    },
    onTakeBack: () => {
      this.#drop(this.#sheet?.dropped ?? [], false);
    },
    onDownload: () => {
      download(
        this.#host.ownerDocument,
        fileName('to-fix'),
        this.#sheet?.rejects(
          (issue) => issueWords(issue, this.#locale),
          this.#locale.terms.csvHeaders.reason,
        ) ?? '',
      );
    },
    onNextProblem: () => void this.#nextProblem(),
    onKnown: () => {
      const client = this.#options.client();
      const numbers = this.#sheet?.ready.map(({ deviceUid }) => deviceUid) ?? [];
      if (client && numbers.length > 0) void this.#options.known.start(client, numbers);
    },
    onStopKnown: () => {
      this.#options.known.cancel();
    },
    onDropKnown: () => {
      const { found } = this.#options.known;
      const known = this.#sheet?.ready.filter(({ deviceUid }) => found.has(deviceUid)) ?? [];
      this.#drop(
        known.map(({ row }) => row),
        true,
      );
    },
    onSwitch: (name, on) => {
      this.#options.onSwitch(name, on);
    },
    onBack: () => {
      this.#step = 'columns';
      this.#host.requestUpdate();
    },
    onReview: () => {
      this.#tried = true;
      this.#host.requestUpdate();
      const sheet = this.#sheet;
      if (!sheet || sheet.counts.ready === 0) return;
      if (sheet.counts.errors > 0) {
        announce(
          this.#host.ownerDocument,
          this.#locale.terms.notReady(sheet.counts.errors, this.#locale.number(sheet.counts.errors)),
        );
        void this.#nextProblem();
      } else this.#options.onReview(sheet.batches);
    },
  };
}
