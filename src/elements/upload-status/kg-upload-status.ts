import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { GetUploadRequest, ListUploadsRequest, Page, Upload } from '../../api/index.js';
import { announce, type QueryState, UploadsController } from '../../controllers/index.js';
import { KgUploadSelectEvent, KgUploadSettledEvent } from '../../events/index.js';
import { uploadsEn } from '../../locale/en/uploads.js';
import type { UploadsTerms } from '../../locale/index.js';
import { controls } from '../../styles/controls.js';
import { progressBar } from '../../styles/progress.js';
import { tokens } from '../../styles/tokens.js';
import { cardStyles } from '../device-table/cards.styles.js';
import { tableStyles } from '../device-table/kg-device-table.styles.js';
import { pageNumOf, pageSizeOf } from '../device-table/request.js';
import { toolbarStyles } from '../device-table/toolbar.styles.js';
import { badgeLook, badgeStyles } from '../shared/badge.js';
import { CopyButton } from '../shared/copy-button.js';
import { freshness } from '../shared/freshness.js';
import { icon } from '../shared/icons.js';
import { Identifiers } from '../shared/identifier.js';
import { type DataState, KgElement, painted } from '../shared/kg-element.js';
import { messagePanel } from '../shared/message.js';
import { pagerTemplate, type Place, placeOf, rangeText } from '../shared/pager.js';
import { panelStyles } from '../shared/panels.styles.js';
import { panelButton, pastEndPanel, staleNote, waitingPanel } from '../shared/panels.js';
import { plainTable, plainTableStyles } from '../shared/plain-table.js';
import { deviceColumns, uploadColumns } from './columns.js';
import { uploadStyles } from './kg-upload-status.styles.js';
import { summaryTemplate, summaryTitle, type UploadSummary } from './summary.js';
import { uploadErrorWords } from './words.js';

/**
 * The uploads of every channel with their counts as the vendor gives them, or one upload with its devices and why some were refused. Follows
 * what is still worked on until it has settled.
 *
 * @tag kg-upload-status
 * @fires {KgUploadSelectEvent} kg-upload-select - An upload was chosen from the list, or the list again; `detail.uploadId`, `detail.upload`. Cancelable; else the element shows it.
 * @fires {KgUploadSettledEvent} kg-upload-settled - Knox Guard has worked through an upload; `detail.uploadId`, `detail.status`, `detail.upload`.
 * @fires {KgAuditEvent} kg-audit - A person has revealed or copied an identifier; `detail.action`, `detail.field`.
 * @fires {KgRequestErrorEvent} kg-request-error - A call failed; `detail.error`.
 * @fires {KgAuthRequiredEvent} kg-auth-required - The portal's session has ended; `detail.waitUntil(promise)`. Cancelable.
 * @slot empty - Shown instead of our words when there is no upload at all.
 * @csspart toolbar - The row above the table.
 * @csspart summary - What is known of the one upload that is shown.
 * @csspart table - The table.
 * @csspart header-cell - Each column's header.
 * @csspart row - Each body row; also `row-unreadable`.
 * @csspart cell - Each body cell.
 * @csspart badge - A status's badge; also `badge-<tone>`.
 * @csspart progress - How far an upload has come.
 * @csspart identifier - An identifier, masked or not.
 * @csspart button - Each button; also `button-icon`, `button-link`.
 * @csspart input - The page size.
 * @csspart message - The panel in place of rows, and the note above stale ones.
 * @csspart pager - The footer.
 * @cssstate loading - No answer has come yet.
 * @cssstate empty - The answer holds no row.
 * @cssstate failed - There is no answer to show.
 * @cssstate ready - Rows are shown.
 * @cssstate stale - What is shown could not be refreshed.
 */
export class KgUploadStatus extends KgElement<UploadsTerms> {
  static override styles = [
    tokens,
    controls,
    progressBar,
    badgeStyles,
    tableStyles,
    toolbarStyles,
    panelStyles,
    plainTableStyles,
    uploadStyles,
    cardStyles,
  ];

  /**
   * The upload to show with its devices; all uploads when empty.
   */
  @property({ attribute: 'upload-id' })
  uploadId = '';

  /**
   * The page to show, from 0.
   */
  @property({ type: Number })
  page = 0;

  /**
   * Rows a page, 1–1000.
   */
  @property({ type: Number, attribute: 'page-size' })
  pageSize = 25;

  /**
   * Seconds between the first two looks at what is not settled; later ones are further apart, and none is made while the page is hidden. 0 is off.
   */
  @property({ type: Number, attribute: 'poll-interval' })
  pollInterval = 5;

  @query('table') private table!: HTMLTableElement; // always rendered

  readonly #uploads = new UploadsController(this, {
    client: () => this.connection.client,
    uploadId: () => this.uploadId,
    page: () => this.#pageAsked,
    interval: () => this.pollInterval,
    onSettled: (uploadId, status, upload, seen) => {
      const { label } = badgeLook('upload', status, this.terms);
      if (seen) announce(this.ownerDocument, this.terms.uploadSettled(label));
      this.dispatchEvent(new KgUploadSettledEvent({ uploadId, status, upload }));
    },
  });
  readonly #identifiers = new Identifiers(this);
  readonly #copy = new CopyButton(this);
  /** The list's page that a person came from, while they look at one of its uploads. */
  #cameFrom: { readonly page: number; readonly uploadId: string } | undefined;
  /** The upload whose line gets the focus once the list is there. */
  #focusNext = '';
  #unheard: QueryState<unknown, unknown> | undefined;

  constructor() {
    super(uploadsEn, 'uploads');
  }

  /**
   * Asks for what is shown again; resolves once it is painted.
   */
  override async refresh(): Promise<void> {
    if (!this.isConnected) return;
    await this.updateComplete;
    await this.#uploads.read.refresh();
    await this.updateComplete;
    await painted();
  }

  protected override clientChanged(): void {
    this.#identifiers.hideAll();
    this.#uploads.clear();
  }

  protected override dataState(): { readonly name: DataState; readonly stale: boolean } {
    const { state, last } = this.#uploads.read;
    if (last) return { name: this.#rows.length > 0 ? 'ready' : 'empty', stale: state.name === 'failed' };
    const failed = state.name === 'failed' || ['missing', 'refused'].includes(this.connection.current.kind);
    return { name: failed ? 'failed' : 'loading', stale: false };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('uploadId')) return;
    this.#identifiers.hideAll();
    // A page belongs to its list; a host that means another one says so at the same time.
    if (this.hasUpdated && !changed.has('page')) this.page = 0;
    if (this.uploadId !== this.#cameFrom?.uploadId) this.#cameFrom = undefined;
  }

  /** A control that goes with the focus on it must not send a keyboard back to the top of the page. */
  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    if (focused && (!focused.isConnected || focused.matches(':disabled'))) this.table.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#announceAnswer();
    if (this.#focusNext && this.#uploads.read.state.name === 'ready') {
      const line = this.renderRoot.querySelector<HTMLElement>(
        `[data-upload="${CSS.escape(this.#focusNext)}"]`,
      );
      this.#focusNext = '';
      if (this.shadowRoot?.activeElement) line?.focus();
    }
  }

  protected override render(): TemplateResult {
    const { state, last } = this.#uploads.read;
    const { locale, terms } = this;
    const isCurrent = !last || JSON.stringify(last.args) === JSON.stringify(this.#asked);
    return html`<div class="root">
      <div class="toolbar" part="toolbar">
        ${this.#cameFrom ? this.#renderBack() : nothing}
        ${this.uploadId ? summaryTitle(this.#summary, locale) : nothing}
        ${freshness(last?.at, state.name === 'loading', locale, this.#onRefresh)}
      </div>
      ${this.uploadId ? summaryTemplate(this.#summary, locale, this.#copy) : nothing}
      ${staleNote(
        state,
        locale,
        this.#onRefresh,
        isCurrent ? nothing : html`<strong>${terms.notThisPage}</strong>`,
        uploadErrorWords,
      )}
      <div class="scroller ${this.uploadId ? 'devices' : 'uploads'}" part="scroller">
        ${this.#renderTable()}
        ${
          last
            ? this.#rows.length === 0
              ? this.#renderEmpty()
              : nothing
            : waitingPanel(state, this.connection.current, terms, this.#onRefresh, uploadErrorWords)
        }
      </div>
      ${
        last && (this.#rows.length > 0 || this.#place.page > 0)
          ? pagerTemplate(this.#place, locale, this.#onPage, this.#onPageSize, !this.uploadId)
          : nothing
      }
    </div>`;
  }

  #renderBack(): TemplateResult {
    return html`<button type="button" class="button button-plain back" part="button" @click=${this.#onBack}>
      ${icon('chevron-previous')} ${this.terms.backToUploads}
    </button>`;
  }

  #renderTable(): TemplateResult {
    const { locale, terms } = this;
    const frame = {
      offset: this.#place.page * this.#place.pageSize,
      total: this.#place.total,
      busy: this.#uploads.read.state.name === 'loading',
      unreadable: terms.unreadableUpload,
      damaged: (fields: readonly string[]) =>
        terms.damagedUpload(fields.map((name) => this.#label(name)).join(', ')),
    };
    return this.uploadId
      ? plainTable({
          ...frame,
          label: terms.uploadDevicesLabel,
          columns: deviceColumns(terms, this.#identifiers),
          rows: this.#uploads.one?.page.rows ?? [],
        })
      : plainTable({
          ...frame,
          label: terms.uploadsLabel,
          columns: uploadColumns(locale, this.#onOpen),
          rows: this.#uploads.uploads,
        });
  }

  /** Nothing on this page: past the end of a list, past the end of a list whose length nobody tells, or nothing at all. */
  #renderEmpty(): TemplateResult {
    const { terms } = this;
    const { page } = this.#place;
    if (page > 0 && this.uploadId)
      return messagePanel(
        terms.noMoreDevices,
        panelButton(terms.previousPage, () => {
          this.#onPage(page - 1);
        }),
      );
    if (page > 0) return pastEndPanel(this.#place, terms, this.#onPage);
    return this.uploadId
      ? messagePanel(terms.emptyUpload)
      : html`<slot name="empty">${messagePanel(terms.emptyUploads)}</slot>`;
  }

  get #summary(): UploadSummary {
    const { one, status } = this.#uploads;
    return { uploadId: this.uploadId, status, upload: one?.upload, known: one !== undefined };
  }

  get #pageAsked(): { readonly pageNum: number; readonly pageSize: number } {
    return { pageNum: pageNumOf(this.page), pageSize: pageSizeOf(this.pageSize) };
  }

  get #asked(): ListUploadsRequest | GetUploadRequest {
    return this.uploadId ? { uploadId: this.uploadId, ...this.#pageAsked } : this.#pageAsked;
  }

  get #rows(): Page<unknown>['rows'] {
    return this.uploadId ? (this.#uploads.one?.page.rows ?? []) : this.#uploads.uploads;
  }

  get #place(): Place {
    const { pageNum = 0, pageSize = 25 } = this.#uploads.read.last?.args ?? this.#pageAsked;
    const total = this.uploadId ? undefined : this.#uploads.total;
    return placeOf(pageNum, pageSize, this.#rows.length, total);
  }

  /** A person who asked for other rows hears which came; polling is silent. */
  #announceAnswer(): void {
    const { state } = this.#uploads.read;
    if (!this.#unheard || state === this.#unheard || state.name === 'loading' || state.name === 'idle')
      return;
    this.#unheard = undefined;
    const { terms } = this;
    announce(
      this.ownerDocument,
      state.name === 'failed'
        ? uploadErrorWords(state.error, terms).title
        : terms.uploadsLoaded(rangeText(this.#place, this.locale)),
    );
  }

  #label(field: string): string {
    const { uploadColumns: uploads, deviceColumns: devices } = this.terms;
    const labels: Readonly<Record<string, string>> = { ...uploads, ...devices, status: devices.result };
    return labels[field] ?? field;
  }

  readonly #onOpen = (upload: Upload): void => {
    const { uploadId } = upload;
    if (!uploadId || !this.dispatchEvent(new KgUploadSelectEvent({ uploadId, upload }))) return;
    this.#cameFrom = { page: this.page, uploadId };
    this.#uploads.keep(upload);
    this.uploadId = uploadId;
    this.page = 0;
    this.#unheard = this.#uploads.read.state;
  };

  readonly #onBack = (): void => {
    const from = this.#cameFrom;
    if (!from || !this.dispatchEvent(new KgUploadSelectEvent({ uploadId: '', upload: undefined }))) return;
    this.#focusNext = from.uploadId;
    this.uploadId = '';
    this.page = from.page;
  };

  readonly #onPage = (page: number): void => {
    this.page = page;
    this.#identifiers.hideAll();
    this.#unheard = this.#uploads.read.state;
  };

  readonly #onPageSize = (pageSize: number): void => {
    const { pageNum, pageSize: before } = this.#pageAsked;
    this.pageSize = pageSize;
    this.#onPage(Math.floor((pageNum * before) / pageSize)); // the first row stays on the page
  };

  readonly #onRefresh = (): void => {
    if (this.#uploads.read.state.name === 'loading') return;
    this.#unheard = this.#uploads.read.state;
    void this.refresh();
  };
}
