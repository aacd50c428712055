/* eslint-disable lit-a11y/click-events-have-key-events -- one listener on the table for the buttons in its rows. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../../controllers/announce.js';
import { DelayController } from '../../controllers/delay-controller.js';
import { paceOf, PollController } from '../../controllers/poll-controller.js';
import { KgViewChangeEvent } from '../../events/index.js';
import { tableEn } from '../../locale/en/table.js';
import type { TableTerms } from '../../locale/index.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { AnswerNews } from '../shared/answer-news.js';
import { actionDialogStyles } from '../shared/action-dialog.styles.js';
import { badgeStyles } from '../shared/badge.js';
import type { DataStates } from '../shared/data-element.js';
import { errorWords } from '../shared/message.js';
import { pagerTemplate, rangeText } from '../shared/pager.js';
import { panelStyles } from '../shared/panels.styles.js';
import { TalkingBody } from '../shared/talking-body.js';
import { BodyToolbar } from './body-toolbar.js';
import { cardStyles } from './cards.styles.js';
import { ColumnList } from './column-list.js';
import { type Column, columnOf, headerOf } from './columns.js';
import { headerTemplate } from './header.js';
import { tableStyles } from './kg-device-table.styles.js';
import { jobNote, lookupNote } from './lookup-note.js';
import { panelTemplate, staleTemplate } from './panels.js';
import { pageSizeOf, requestOf, type TableRequest, words } from './request.js';
import { groupStyles } from './row-groups.styles.js';
import { RowPainter } from './row-painter.js';
import { devicesOf, isChanging, selectedOf } from './shown-rows.js';
import type { TableData } from './table-data.js';
import { placeOfPage, rowCountOf, type TableAnswer } from './table-page.js';
import { TableParts } from './table-parts.js';
import { defaultColumns, type TableProperties } from './table-properties.js';
import { toolbarStyles } from './toolbar.styles.js';
import { ViewControls } from './view-controls.js';

/** Milliseconds for which what a poll has changed stands out. */
const CHANGED = 1000;

/** The drawing of a device table, and what a person does in it. */
export class TableBody extends TalkingBody<TableTerms, TableProperties> {
  override readonly styles = [
    tokens,
    controls,
    badgeStyles,
    tableStyles,
    groupStyles,
    toolbarStyles,
    panelStyles,
    cardStyles,
    actionDialogStyles,
  ];

  readonly #data: TableData;
  readonly #view: ViewControls;
  readonly #parts: TableParts;
  readonly #toolbar: BodyToolbar;
  readonly #columnList = new ColumnList(words(defaultColumns));
  readonly #painter: RowPainter;
  readonly #standsOut = new DelayController(this.host, CHANGED);
  readonly #news = new AnswerNews<TableRequest, TableAnswer>();

  constructor(host: TableProperties, data: TableData) {
    super(host, tableEn, 'table', data.connection);
    this.#data = data;
    this.#view = new ViewControls(host, data.look, {
      onChange: (again) => {
        this.#viewChanged(again);
      },
    });
    this.#painter = new RowPainter((rows) => {
      if (data.chosen.size > 0)
        data.chosen.keepCurrent(rows.flatMap((row) => (row.readable ? [row.value] : [])));
      this.#standsOut.start(() => this.#painter.rows?.fade());
    });
    this.#parts = new TableParts(host, data, {
      locale: this.locale,
      view: this.#view,
      columns: () => this.#columns(),
      rows: () => this.#painter.rows,
    });
    this.#toolbar = new BodyToolbar(host, data, {
      ...{ locale: this.locale, view: this.#view, parts: this.#parts },
      onRefresh: this.#onRefresh,
    });
    new PollController(host, {
      interval: () => this.#interval,
      run: () => data.devices.poll(),
      failed: () => data.devices.state.name === 'failed',
    });
    // A task of its own, after the frame that says "loading".
    setTimeout(() => {
      this.locale.prepare();
    });
  }

  protected override async ask(): Promise<void> {
    await this.#data.devices.refresh();
    await this.host.updateComplete;
    await this.#painter.rows?.done;
  }

  override dataState(): DataStates {
    return this.#data.states;
  }

  protected override clientChanged(): void {
    this.#parts.close();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { chosen, devices, list } = this.#data;
    if (chosen.keepToList(list)) announce(this.host.ownerDocument, this.terms.selectionGivenUp);
    this.#parts.extra.ask(devicesOf(devices.last), this.host.enrich);
  }

  updated(): void {
    this.#drawRows();
    const { terms, locale } = this;
    this.#news.tell(this.#data.devices.state, this.host.ownerDocument, (read) =>
      read.name === 'failed'
        ? errorWords(read.error, terms).title
        : terms.loaded(rangeText(placeOfPage(read.last), locale)),
    );
  }

  /**
   * A control that goes, or is switched off, with the focus on it (a chip, "Try again", "Next page", the row of another client's device) must not
   * send a keyboard back to the top of the page.
   */
  override keepFocus(focused: Element): void {
    if (!focused.isConnected || focused.matches(':disabled, .awaits tbody *')) this.#table?.focus();
  }

  override render(): TemplateResult {
    const { locale, terms, host } = this;
    const { devices, chosen, jobs, look, isCurrent } = this.#data;
    const { state: read, last } = devices;
    const { input, many, tools, menu, popup, action } = this.#parts;
    const busy = read.name === 'loading';
    return html`<div class="root density-${host.density}">
      ${this.#toolbar.render(busy)} ${staleTemplate(read, isCurrent, locale, this.#panelActions)}
      ${jobNote(jobs.current, locale, () => {
        jobs.cancel();
      })}
      ${many.tooMany ? html`<div class="note note-warning" part="message">${many.limit}</div>` : nothing}
      ${lookupNote(last, words(host.search.trim(), /\n/).length, locale, tools.onCopyMissing)}
      <div class="scroller" part="scroller">
        <table
          part="table"
          role="table"
          tabindex="-1"
          aria-label=${terms.tableLabel}
          aria-busy=${busy ? 'true' : 'false'}
          aria-rowcount=${rowCountOf(last)}
          class=${this.#isAwaited ? 'awaits' : busy ? 'busy' : ''}
          @pointerdown=${input.onPress}
          @click=${input.onClick}
          @change=${input.onChange}
        >
          ${headerTemplate(
            this.#columns(),
            host.selection,
            selectedOf(last, chosen),
            isCurrent,
            !host.readonly,
            terms,
            { orderOf: (field) => this.#view.orderOf(field), onSort: this.#view.onSort },
          )}
        </table>
        ${panelTemplate(read, this.connection.current, locale, this.#panelActions)}
      </div>
      ${
        last && look.pageSort && placeOfPage(last).total !== last.value.rows.length
          ? html`<p class="page-sort">
              ${terms.sortedWithinPage(headerOf(columnOf(look.pageSort.field, host.hostColumns), terms))}
            </p>`
          : nothing
      }
      ${last && !last.args.searches ? pagerTemplate(placeOfPage(last), locale, this.#view.onPage, this.#view.onPageSize) : nothing}
      ${menu.template()} ${popup.template()} ${action.template()}
    </div>`;
  }

  #drawRows(): void {
    const { host, locale } = this;
    const { devices, chosen, patches, look } = this.#data;
    const { reveal, extra, holdRows } = this.#parts;
    const { last } = devices;
    const table = this.#table;
    if (!table) return;
    this.#painter.draw(table, {
      page: last,
      columns: this.#columns(),
      view: {
        locale,
        terms: this.terms,
        now: last?.at ?? 0,
        selection: host.selection,
        actions: !host.readonly,
        offset: (last?.args.pageNum ?? 0) * (last?.args.pageSize ?? 0),
        isSelected: (key) => chosen.has(key),
        selected: chosen.version,
        isRevealed: (key) => reveal.has(key),
        reveals: reveal.any,
        exactTimes: look.exactTimes,
        extraOf: (key) => extra.of(key),
      },
      patches,
      sort: look.pageSort,
      still: holdRows,
      awaits: this.#isAwaited ? pageSizeOf(host.pageSize) : 0,
      also: [look.exactTimes, extra.version],
    });
  }

  /** Whether the first answer is on its way. */
  get #isAwaited(): boolean {
    return this.#data.states.name === 'loading';
  }

  get #table(): HTMLTableElement | null {
    return this.host.renderRoot.querySelector('table');
  }

  #columns(): readonly Column[] {
    return this.#columnList.of(this.host.columns, this.host.hostColumns);
  }

  /** Sooner while a device in sight is changing by itself; several identifiers are looked up again only when asked for. */
  get #interval(): number {
    if (requestOf(this.host).searches) return 0;
    return paceOf(this.host.pollInterval, isChanging(this.#data.devices.last));
  }

  /** A person changed the view: the host hears of it, and the answer will be announced. */
  #viewChanged(again: boolean): void {
    const { devices, look } = this.#data;
    // What failed is asked again: whoever presses Next twice means it.
    const asks = !again || devices.state.name === 'failed';
    if (again && asks) void this.refresh();
    if (asks) this.#news.asked(devices.state);
    this.#parts.reveal.hideAll();
    const { page, pageSize, search, states, columns, density, sortBy, sortOrder } = this.host;
    const view = { page, pageSize, search, states, columns, density, sortBy, sortOrder };
    this.host.dispatchEvent(new KgViewChangeEvent({ ...view, pageSort: look.pageSort ?? null }));
  }

  readonly #onRefresh = (): void => {
    const { state } = this.#data.devices;
    if (state.name === 'loading') return;
    this.#news.asked(state);
    void this.refresh();
  };

  get #panelActions() {
    const { onPage, onClearAll } = this.#view;
    return { onRetry: this.#onRefresh, onPage, onClearAll };
  }
}
