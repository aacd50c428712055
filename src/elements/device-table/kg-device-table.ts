/* eslint-disable lit-a11y/click-events-have-key-events -- one listener on the table for the buttons in its rows. */
import { html, nothing, type PropertyValues } from 'lit';
import { query } from 'lit/decorators.js';
import type { Device } from '../../api/index.js';
import { deviceKey } from '../../api/devices.js';
import { deviceStates } from '../../api/states.js';
import { announce, auditIdentifier, type QueryState, RevealController } from '../../controllers/index.js';
import { CountController } from '../../controllers/count-controller.js';
import { KgRowActionEvent, KgViewChangeEvent } from '../../events/index.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { ownActions } from '../shared/actions.js';
import { badgeStyles } from '../shared/badge.js';
import { errorWords } from '../shared/message.js';
import { pagerTemplate, rangeText } from '../shared/pager.js';
import { panelStyles } from '../shared/panels.styles.js';
import { placeBeside } from '../shared/place.js';
import { ActionDialog } from '../shared/action-dialog.js';
import { actionDialogStyles } from '../shared/action-dialog.styles.js';
import { cardStyles } from './cards.styles.js';
import { ColumnList } from './column-list.js';
import { type Column, columnOf, headerOf, revealKey } from './columns.js';
import { headerTemplate } from './header.js';
import { tableStyles } from './kg-device-table.styles.js';
import { jobNote, lookupNote } from './lookup-note.js';
import { ManyDevices } from './many-devices.js';
import { panelTemplate, staleTemplate } from './panels.js';
import { Popup } from './popup.js';
import { pageSizeOf, requestOf, type TableRequest, words } from './request.js';
import { RowInput } from './row-input.js';
import { RowMenu } from './row-menu.js';
import { RowPainter } from './row-painter.js';
import { selectionBar } from './selection-bar.js';
import {
  devicesOf,
  placeOfPage,
  rowCountOf,
  selectedOf,
  type TableAnswer,
  selectableOf,
} from './table-page.js';
import { toolbarStyles } from './toolbar.styles.js';
import { toolbarTemplate } from './toolbar.js';
import { TableData } from './table-data.js';
import { defaultColumns } from './table-properties.js';
import { Tools } from './tools.js';
import { ViewControls } from './view-controls.js';
import { readState, type TableState } from './view-state.js';

/**
 * One page of a tenant's devices with their true states: search, state filter, selection, row actions, and the time at which it was true.
 * A failed refresh keeps the last good rows and says so.
 *
 * @tag kg-device-table
 * @fires {KgSelectionChangeEvent} kg-selection-change - The selection changed; `detail.keys`, `detail.devices`.
 * @fires {KgRowActionEvent} kg-row-action - An action was chosen for a device; `detail.action`, `detail.device`. Cancelable; else the action's element opens in a dialog, if the page has defined it.
 * @fires {KgBulkActionEvent} kg-bulk-action - An action was chosen for the selection; `detail.action`, `detail.devices`. Cancelable; else the approve form opens with them.
 * @fires {KgViewChangeEvent} kg-view-change - Page, page size, search, filter, columns, density or sort changed; `detail` holds them.
 * @fires {KgAuditEvent} kg-audit - An identifier was revealed or copied, devices were exported, or a command in a dialog took a step; `detail.action`.
 * @fires {KgRequestErrorEvent} kg-request-error - A call failed; `detail.error`.
 * @fires {KgAuthRequiredEvent} kg-auth-required - The portal's session has ended; `detail.waitUntil(promise)`. Cancelable.
 * @slot toolbar - The host's own controls, at the end of the toolbar.
 * @slot selection - What can be done with the selected devices; shown while there are any.
 * @slot error - Shown instead of our words when there is no answer to show; still beside what the host hears.
 * @slot empty - Shown instead of our words when there is no device at all.
 * @csspart toolbar - The row of controls above the table.
 * @csspart table - The table.
 * @csspart header-cell - Each column's header.
 * @csspart row - Each body row; also `row-<state>` in lower case, `row-selected`, `row-unreadable`.
 * @csspart cell - Each body cell.
 * @csspart badge - The state's badge; also `badge-<tone>`.
 * @csspart identifier - An identifier, masked or not.
 * @csspart button - Each button; also `button-icon`.
 * @csspart input - Each field.
 * @csspart chip - Each filter in force.
 * @csspart message - The panel in place of rows, and the note above stale ones.
 * @csspart pager - The footer.
 * @csspart popover - The filter and the row's menu.
 * @csspart dialog - What a row's action opens; its title is `dialog-title`, and a confirmation in it `action-confirmation`.
 * @cssstate loading - No answer has come yet.
 * @cssstate empty - The answer holds no device.
 * @cssstate failed - There is no answer to show.
 * @cssstate ready - Devices are shown.
 * @cssstate stale - What is shown could not be refreshed.
 */
export class KgDeviceTable extends TableData {
  static override styles = [
    tokens,
    controls,
    badgeStyles,
    tableStyles,
    toolbarStyles,
    panelStyles,
    cardStyles,
    actionDialogStyles,
  ];

  @query('table') private table!: HTMLTableElement; // always rendered

  readonly #reveal = new RevealController(this);
  readonly #view = new ViewControls(this, {
    onChange: (again) => {
      this.#viewChanged(again);
    },
  });
  readonly #menu = new RowMenu(
    this,
    this.locale,
    () => this.actions ?? ownActions(),
    (action, device) => {
      if (this.dispatchEvent(new KgRowActionEvent({ action, device }))) this.#action.open(action, device);
    },
  );
  readonly #action = new ActionDialog(this, {
    locale: this.locale,
    client: () => this.connection.client,
    strings: () => this.strings,
    actions: () => this.actions,
    onSent: () => void this.refresh(),
    onClose: (device) => {
      ((device && this.#painter.rows?.menuButtonOf(device)) ?? this.table).focus();
    },
  });
  readonly #popup = new Popup(this);
  readonly #counts = new CountController(this);
  readonly #many: ManyDevices = new ManyDevices(this, {
    locale: this.locale,
    client: () => this.connection.client,
    request: () => requestOf(this),
    page: () => this.#shownDevices(),
    selection: this.chosen,
    actions: () => this.actions,
    jobs: this.jobs,
    open: (action, devices) => {
      this.#action.openMany(action, devices);
    },
    onExport: (devices) => void this.#tools.save(devices),
  });
  readonly #tools: Tools = new Tools(this, {
    locale: this.locale,
    popup: this.#popup,
    view: this.#view,
    many: this.#many,
    columns: () => this.#columns(),
    extraOf: (key) => this.extra.of(key),
    usual: defaultColumns,
    pageRows: () => devicesOf(this.devices.last).length,
    selected: () => this.selectedCount,
    total: () => this.total,
  });
  readonly #input = new RowInput(this, {
    locale: this.locale,
    rows: () => this.#painter.rows,
    onReveal: ({ key, device }, field) => {
      const shown = this.#reveal.has(revealKey(key, field));
      this.#reveal.toggle(revealKey(key, field));
      if (!shown) auditIdentifier(this, 'reveal', field, device);
    },
    onCopied: (device, field) => {
      auditIdentifier(this, 'copy', field, device);
    },
    onMenu: (row, button) => void this.#menu.open(row, button),
    onNote: ({ device }, button) => void this.#tools.openNote(device, button),
    onSelect: ({ device, exact }, selected) => {
      if (exact) this.chosen.set([device], selected, this.selection);
    },
    onSelectPage: (selected) => {
      this.chosen.set(selectableOf(this.devices.last), selected, this.selection);
    },
  });
  readonly #columnList = new ColumnList(words(defaultColumns));
  readonly #painter = new RowPainter((rows) => {
    this.chosen.keepCurrent(rows.flatMap((row) => (row.readable ? [row.value] : [])));
  });
  /** How the read stood when a person asked for other rows: what comes after it is announced. */
  #unheard: QueryState<TableRequest, TableAnswer> | undefined;

  /**
   * The view as plain JSON, for a host that keeps views. Without the search, which may be an IMEI, unless `search` asks for it.
   */
  getState({ search = false } = {}): TableState {
    const { page, pageSize, states, columns, density, sortBy, sortOrder } = this;
    const { pageSort } = this.#view;
    return {
      version: 1,
      ...{ page, pageSize, states, columns, density, sortBy, sortOrder },
      exactTimes: this.#tools.exactTimes,
      pageSort: pageSort ?? null,
      ...(search && { search: this.search }),
    };
  }

  /**
   * Shows a view that was kept; what it does not hold stays as it is.
   */
  setState(state: TableState): void {
    const { exactTimes, pageSort, view } = readState(state, this.getState());
    Object.assign(this, view);
    this.#tools.exactTimes = exactTimes;
    this.#view.pageSort = pageSort ?? undefined;
  }

  protected override get drawn(): Promise<void> | undefined {
    return this.#painter.rows?.done;
  }

  /** Another client may be another tenant: nothing chosen among the first one's devices is meant for the second's. */
  protected override clientChanged(): void {
    this.#menu.close();
    this.#action.close(true);
    this.#popup.close();
    this.jobs.cancel();
    this.extra.forget();
    this.patches.clear();
    this.#reveal.hideAll();
    this.chosen.clear();
  }

  /** A control that goes, or is switched off, with the focus on it (a chip, "Try again", "Next page") must not send a keyboard back to the top of the page. */
  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    if (focused && (!focused.isConnected || focused.matches(':disabled'))) this.table.focus();
  }

  protected override firstUpdated(): void {
    // A task of its own, after the frame that says "loading".
    setTimeout(() => {
      this.locale.prepare();
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#drawRows();
    this.#announceAnswer();
  }

  protected override render() {
    const { last } = this.devices;
    const busy = this.devices.state.name === 'loading';
    const { pageSort } = this.#view;
    return html`<div class="root density-${this.density}">
      ${this.#renderToolbar(busy)}
      ${staleTemplate(this.devices.state, this.isCurrent, this.locale, this.#panelActions)}
      ${jobNote(this.jobs.current, this.locale, () => {
        this.jobs.cancel();
      })}
      ${this.#many.tooMany ? html`<div class="note note-warning" part="message">${this.#many.limit}</div>` : nothing}
      ${lookupNote(last, words(this.search.trim(), /\n/).length, this.locale, this.#tools.onCopyMissing)}
      <div class="scroller" part="scroller">
        <table
          part="table"
          role="table"
          tabindex="-1"
          aria-label=${this.terms.tableLabel}
          aria-busy=${busy ? 'true' : 'false'}
          aria-rowcount=${rowCountOf(last)}
          class=${busy && last ? 'busy' : ''}
          @pointerdown=${this.#input.onPress}
          @click=${this.#input.onClick}
          @change=${this.#input.onChange}
        >
          ${headerTemplate(
            this.#columns(),
            this.selection,
            selectedOf(last, (key) => this.chosen.has(key)),
            this.isCurrent,
            !this.readonly,
            this.terms,
            { orderOf: (field) => this.#view.orderOf(field), onSort: this.#view.onSort },
          )}
        </table>
        ${panelTemplate(this.devices.state, this.connection.current, this.locale, this.#panelActions)}
      </div>
      ${
        last && pageSort && placeOfPage(last).total !== last.value.rows.length
          ? html`<p class="page-sort">
              ${this.terms.sortedWithinPage(headerOf(columnOf(pageSort.field, this.hostColumns), this.terms))}
            </p>`
          : nothing
      }
      ${last && !last.args.searches ? pagerTemplate(placeOfPage(last), this.locale, this.#view.onPage, this.#view.onPageSize) : nothing}
      ${this.#menu.template()} ${this.#popup.template()} ${this.#action.template()}
    </div>`;
  }

  #renderToolbar(busy: boolean) {
    const { last } = this.devices;
    const devices = selectableOf(last);
    const { all, size } = this.chosen;
    const total = this.total;
    return toolbarTemplate(
      {
        locale: this.locale,
        search: this.search,
        states: words(this.states),
        counts: this.#counts.for(this.connection.client, this.search.trim()),
        selection: selectionBar(
          {
            ...{ locale: this.locale, all, size, total, bulk: this.readonly ? [] : this.#many.choices() },
            offersAll:
              !all &&
              this.selection === 'multiple' &&
              this.isCurrent &&
              devices.length > 0 &&
              (total === undefined || total > devices.length) &&
              devices.every((device) => this.chosen.has(deviceKey(device))),
          },
          {
            onSelectAll: () => {
              this.chosen.selectAll(this.list);
            },
            onClear: () => {
              this.chosen.clear();
            },
            onBulk: (name) => void this.#many.act(name),
          },
        ),
        at: last?.at,
        busy,
      },
      this.#toolbarActions,
    );
  }

  /** Rows do not move under a menu, a note or a dialog about one of them. */
  #drawRows(): void {
    const { last } = this.devices;
    this.#painter.draw(this.table, {
      page: last,
      columns: this.#columns(),
      view: {
        locale: this.locale,
        now: last?.at ?? 0,
        selection: this.selection,
        actions: !this.readonly,
        offset: (last?.args.pageNum ?? 0) * (last?.args.pageSize ?? 0),
        isSelected: (key) => this.chosen.has(key),
        selected: this.chosen.version,
        isRevealed: (key) => this.#reveal.has(key),
        reveals: this.#reveal.any,
        exactTimes: this.#tools.exactTimes,
        extraOf: (key) => this.extra.of(key),
      },
      patches: this.patches,
      sort: this.#view.pageSort,
      still: this.#menu.isOpen || this.#action.isOpen || this.#popup.holdsRows,
      bones: Math.min(pageSizeOf(this.pageSize), 25),
      also: [this.#tools.exactTimes, this.extra.version],
    });
  }

  /** A person who asked for other rows hears which came; polling is silent. */
  #announceAnswer(): void {
    const { state: read } = this.devices;
    if (!this.#unheard || read === this.#unheard || read.name === 'loading') return;
    this.#unheard = undefined;
    const sentence =
      read.name === 'ready'
        ? this.terms.loaded(rangeText(placeOfPage(read.last), this.locale))
        : read.name === 'failed'
          ? errorWords(read.error, this.terms).title
          : '';
    if (sentence) announce(this.ownerDocument, sentence);
  }

  /** The devices in sight, with what webhooks told since. */
  #shownDevices(): Device[] {
    const { last } = this.devices;
    const rows = last ? this.patches.apply(last.value.rows, last.at) : [];
    return rows.flatMap((row) => (row.readable ? [row.value] : []));
  }

  #columns(): readonly Column[] {
    return this.#columnList.of(this.columns, this.hostColumns);
  }

  /** A person changed the view: the host hears of it, and the answer will be announced. */
  #viewChanged(again: boolean): void {
    // What failed is asked again: whoever presses Next twice means it.
    const asks = !again || this.devices.state.name === 'failed';
    if (again && asks) void this.refresh();
    if (asks) this.#unheard = this.devices.state;
    this.#reveal.hideAll();
    const { page, pageSize, search, states, columns, density, sortBy, sortOrder } = this;
    const view = { page, pageSize, search, states, columns, density, sortBy, sortOrder };
    this.dispatchEvent(new KgViewChangeEvent({ ...view, pageSort: this.#view.pageSort ?? null }));
  }

  readonly #onRefresh = (): void => {
    if (this.devices.state.name === 'loading') return;
    this.#unheard = this.devices.state;
    void this.refresh();
  };

  readonly #panelActions = {
    onRetry: this.#onRefresh,
    onPage: this.#view.onPage,
    onClearAll: this.#view.onClearAll,
  };

  readonly #toolbarActions = {
    onSearchInput: this.#view.onSearchInput,
    onSearchPaste: this.#view.onSearchPaste,
    onSearchSubmit: this.#view.onSearchSubmit,
    onState: this.#view.onState,
    onClearStates: this.#view.onClearStates,
    onRefresh: this.#onRefresh,
    onTool: (tool: 'view' | 'export', button: HTMLElement): void => {
      void (tool === 'view' ? this.#tools.openView(button) : this.#tools.openExport(button));
    },
    onFilterToggle: (event: ToggleEvent): void => {
      const button = this.renderRoot.querySelector('.filter-button');
      if (event.newState !== 'open' || !button) return;
      placeBeside(event.target as HTMLElement, button);
      const { client } = this.connection;
      const { searches, search = '' } = requestOf(this);
      if (client && !searches) void this.#counts.count(client, search, Object.keys(deviceStates));
    },
  };
}
