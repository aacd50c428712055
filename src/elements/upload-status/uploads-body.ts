import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { GetUploadRequest, ListUploadsRequest, Page, Upload } from '../../api/index.js';
import { announce } from '../../controllers/announce.js';
import { UploadsController } from '../../controllers/uploads-controller.js';
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
import { AnswerNews } from '../shared/answer-news.js';
import { badgeLook, badgeStyles } from '../shared/badge.js';
import { CopyButton } from '../shared/copy-button.js';
import { freshness } from '../shared/freshness.js';
import { icon } from '../shared/icons.js';
import { Identifiers } from '../shared/identifier.js';
import { type DataStates } from '../shared/data-element.js';
import { messagePanel } from '../shared/message.js';
import { type Place, placeOf } from '../shared/page-place.js';
import { pagerTemplate, rangeText } from '../shared/pager.js';
import { panelStyles } from '../shared/panels.styles.js';
import { panelButton, pastEndPanel, staleNote, waitingPanel } from '../shared/panels.js';
import { plainTable, plainTableStyles } from '../shared/plain-table.js';
import { deviceColumns, uploadColumns } from './columns.js';
import { uploadStyles } from './kg-upload-status.styles.js';
import { summaryTemplate, summaryTitle, type UploadSummary } from './summary.js';
import { uploadErrorWords } from './words.js';
import { TalkingBody, type TalkingHost } from '../shared/talking-body.js';

/** The element as its body sees it. */
export interface UploadsHost extends TalkingHost {
  uploadId: string;
  page: number;
  pageSize: number;
  readonly pollInterval: number;
}

/** The list of uploads, or one of them with its devices. */
export class UploadsBody extends TalkingBody<UploadsTerms, UploadsHost> {
  override readonly styles = [
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
  readonly #uploads = new UploadsController(this.host, {
    client: () => this.connection.client,
    uploadId: () => this.host.uploadId,
    page: () => this.#pageAsked,
    interval: () => this.host.pollInterval,
    onSettled: (uploadId, status, upload, seen) => {
      const { label } = badgeLook('upload', status, this.terms);
      if (seen) announce(this.host.ownerDocument, this.terms.uploadSettled(label));
      this.host.dispatchEvent(new KgUploadSettledEvent({ uploadId, status, upload }));
    },
  });
  readonly #identifiers = new Identifiers(this.host);
  readonly #copy = new CopyButton(this.host);
  /** The list's page that a person came from, while they look at one of its uploads. */
  #cameFrom: { readonly page: number; readonly uploadId: string } | undefined;
  /** The upload whose line gets the focus once the list is there. */
  #focusNext = '';
  readonly #news = new AnswerNews<unknown, unknown>();

  constructor(host: UploadsHost) {
    super(host, uploadsEn, 'uploads');
  }

  protected override async ask(): Promise<void> {
    await this.#uploads.read.refresh();
  }

  protected override clientChanged(): void {
    this.#identifiers.hideAll();
    this.#uploads.clear();
  }

  override dataState(): DataStates {
    const { state, last } = this.#uploads.read;
    if (last) return { name: this.#rows.length > 0 ? 'ready' : 'empty', stale: state.name === 'failed' };
    return this.unanswered(state);
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('uploadId')) return;
    this.#identifiers.hideAll();
    // A page belongs to its list; a host that means another one says so at the same time.
    if (this.host.hasUpdated && !changed.has('page')) this.host.page = 0;
    if (this.host.uploadId !== this.#cameFrom?.uploadId) this.#cameFrom = undefined;
  }

  /** A control that goes with the focus on it must not send a keyboard back to the top of the page. */
  override keepFocus(focused: Element): void {
    if (!focused.isConnected || focused.matches(':disabled'))
      this.host.renderRoot.querySelector<HTMLElement>('table')?.focus();
  }

  updated(): void {
    const { terms, locale } = this;
    this.#news.tell(this.#uploads.read.state, this.host.ownerDocument, (read) =>
      read.name === 'failed'
        ? uploadErrorWords(read.error, terms).title
        : terms.uploadsLoaded(rangeText(this.#place, locale)),
    );
    if (this.#focusNext && this.#uploads.read.state.name === 'ready') {
      const line = this.host.renderRoot.querySelector<HTMLElement>(
        `[data-upload="${CSS.escape(this.#focusNext)}"]`,
      );
      this.#focusNext = '';
      if (this.host.shadowRoot?.activeElement) line?.focus();
    }
  }

  override render(): TemplateResult {
    const { state, last } = this.#uploads.read;
    const { locale, terms } = this;
    const isCurrent = !last || JSON.stringify(last.args) === JSON.stringify(this.#asked);
    return html`<div class="root">
      <div class="toolbar" part="toolbar">
        ${this.#cameFrom ? this.#renderBack() : nothing}
        ${this.host.uploadId ? summaryTitle(this.#summary, locale) : nothing}
        ${freshness(last?.at, state.name === 'loading', locale, this.#onRefresh)}
      </div>
      ${this.host.uploadId ? summaryTemplate(this.#summary, locale, this.#copy) : nothing}
      ${staleNote(
        state,
        locale,
        this.#onRefresh,
        isCurrent ? nothing : html`<strong>${terms.notThisPage}</strong>`,
        uploadErrorWords,
      )}
      <div class="scroller ${this.host.uploadId ? 'devices' : 'uploads'}" part="scroller">
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
          ? pagerTemplate(this.#place, locale, this.#onPage, this.#onPageSize, !this.host.uploadId)
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
    return this.host.uploadId
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
    if (page > 0 && this.host.uploadId)
      return messagePanel(
        terms.noMoreDevices,
        panelButton(terms.previousPage, () => {
          this.#onPage(page - 1);
        }),
      );
    if (page > 0) return pastEndPanel(this.#place, terms, this.#onPage);
    return this.host.uploadId
      ? messagePanel(terms.emptyUpload)
      : html`<slot name="empty">${messagePanel(terms.emptyUploads)}</slot>`;
  }

  get #summary(): UploadSummary {
    const { one, status } = this.#uploads;
    return { uploadId: this.host.uploadId, status, upload: one?.upload, known: one !== undefined };
  }

  get #pageAsked(): { readonly pageNum: number; readonly pageSize: number } {
    return { pageNum: pageNumOf(this.host.page), pageSize: pageSizeOf(this.host.pageSize) };
  }

  get #asked(): ListUploadsRequest | GetUploadRequest {
    return this.host.uploadId ? { uploadId: this.host.uploadId, ...this.#pageAsked } : this.#pageAsked;
  }

  get #rows(): Page<unknown>['rows'] {
    return this.host.uploadId ? (this.#uploads.one?.page.rows ?? []) : this.#uploads.uploads;
  }

  get #place(): Place {
    const { pageNum = 0, pageSize = 25 } = this.#uploads.read.last?.args ?? this.#pageAsked;
    const total = this.host.uploadId ? undefined : this.#uploads.total;
    return placeOf(pageNum, pageSize, this.#rows.length, total);
  }

  #label(field: string): string {
    const { uploadColumns: uploads, deviceColumns: devices } = this.terms;
    const labels: Readonly<Record<string, string>> = { ...uploads, ...devices, status: devices.result };
    return labels[field] ?? field;
  }

  readonly #onOpen = (upload: Upload): void => {
    const { uploadId } = upload;
    if (!uploadId || !this.host.dispatchEvent(new KgUploadSelectEvent({ uploadId, upload }))) return;
    this.#cameFrom = { page: this.host.page, uploadId };
    this.#uploads.keep(upload);
    this.host.uploadId = uploadId;
    this.host.page = 0;
    this.#news.asked(this.#uploads.read.state);
  };

  readonly #onBack = (): void => {
    const from = this.#cameFrom;
    if (!from || !this.host.dispatchEvent(new KgUploadSelectEvent({ uploadId: '', upload: undefined })))
      return;
    this.#focusNext = from.uploadId;
    this.host.uploadId = '';
    this.host.page = from.page;
  };

  readonly #onPage = (page: number): void => {
    this.host.page = page;
    this.#identifiers.hideAll();
    this.#news.asked(this.#uploads.read.state);
  };

  readonly #onPageSize = (pageSize: number): void => {
    const { pageNum, pageSize: before } = this.#pageAsked;
    this.host.pageSize = pageSize;
    this.#onPage(Math.floor((pageNum * before) / pageSize)); // the first row stays on the page
  };

  readonly #onRefresh = (): void => {
    if (this.#uploads.read.state.name === 'loading') return;
    this.#news.asked(this.#uploads.read.state);
    void this.refresh();
  };
}
