/* eslint-disable lit-a11y/click-events-have-key-events -- one listener on the table for the buttons in its rows. */
import { html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { deviceKey } from '../../api/devices.js';
import type { Device, DevicePage, ListDevicesRequest } from '../../api/index.js';
import {
  announce,
  DelayController,
  PollController,
  QueryController,
  type QueryState,
  RevealController,
  SelectionController,
  type SelectionMode,
} from '../../controllers/index.js';
import { KgRowActionEvent, KgSelectionChangeEvent, KgViewChangeEvent } from '../../events/index.js';
import { tableEn } from '../../locale/en/table.js';
import type { TableTerms } from '../../locale/index.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { badgeStyles } from '../shared/badge.js';
import { type DataState, KgElement, painted } from '../shared/kg-element.js';
import { errorWords } from '../shared/message.js';
import { placeBeside } from '../shared/place.js';
import { ActionDialog } from './action-dialog.js';
import { actionDialogStyles } from './action-dialog.styles.js';
import { cardStyles } from './cards.styles.js';
import { type Column, columnOf, plainText, revealKey, setWidths, valueOf } from './columns.js';
import type { RowView } from './device-row.js';
import { DeviceRows } from './device-rows.js';
import { headerTemplate } from './header.js';
import { tableStyles } from './kg-device-table.styles.js';
import { pagerTemplate, rangeText } from './pager.js';
import { panelStyles } from './panels.styles.js';
import { panelTemplate, staleTemplate } from './panels.js';
import { pageSizeOf, requestOf, words } from './request.js';
import { type PressedRow, RowMenu } from './row-menu.js';
import { asPage, devicesOf, placeOfPage, rowCountOf, selectedOf, type TablePage } from './table-page.js';
import { toolbarStyles } from './toolbar.styles.js';
import { toolbarTemplate } from './toolbar.js';

/** Height of a row. */
export type Density = 'comfortable' | 'standard' | 'compact';

const defaultColumns = 'deviceUid model status approveId lastSeen';
/** Milliseconds without a key after which a search is sent. */
const searchPause = 350;

/**
 * One page of a tenant's devices with their true states: search, state filter, selection, row actions, and the time at which it was true.
 * A failed refresh keeps the last good rows and says so.
 *
 * @tag kg-device-table
 * @fires {KgSelectionChangeEvent} kg-selection-change - The selection changed; `detail.keys`, `detail.devices`.
 * @fires {KgRowActionEvent} kg-row-action - An action was chosen for a device; `detail.action`, `detail.device`. Cancelable; else the action's element opens in a dialog, if the page has defined it.
 * @fires {KgViewChangeEvent} kg-view-change - Page, page size, search or filter changed; `detail` holds all four.
 * @fires {KgRequestErrorEvent} kg-request-error - A call failed; `detail.error`.
 * @fires {KgAuthRequiredEvent} kg-auth-required - The portal's session has ended; `detail.waitUntil(promise)`. Cancelable.
 * @slot toolbar - The host's own controls, at the end of the toolbar.
 * @slot selection - What can be done with the selected devices; shown while there are any.
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
export class KgDeviceTable extends KgElement<TableTerms> {
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

  /**
   * The page to show, from 0.
   */
  @property({ type: Number })
  page = 0;

  /**
   * Devices a page, 1–1000.
   */
  @property({ type: Number, attribute: 'page-size' })
  pageSize = 25;

  /**
   * What to look for: IMEI, serial number, approval id or object id.
   */
  @property()
  search = '';

  /**
   * States to show, as internal names separated by spaces; all of them when empty.
   */
  @property()
  states = '';

  /**
   * Fields to show, as the vendor's names separated by spaces.
   */
  @property()
  columns = defaultColumns;

  /**
   * The vendor's field to sort by.
   */
  @property({ attribute: 'sort-by' })
  sortBy = '';

  /**
   * Direction of the sort.
   */
  @property({ attribute: 'sort-order' })
  sortOrder: '' | 'ascending' | 'descending' = '';

  /**
   * How many rows may be selected.
   */
  @property()
  selection: SelectionMode = 'none';

  /**
   * Seconds between two looks at the server; 0 is off. Nothing is asked while the page is hidden.
   */
  @property({ type: Number, attribute: 'poll-interval' })
  pollInterval = 0;

  /**
   * Height of a row.
   */
  @property()
  density: Density = 'standard';

  /**
   * Shows devices without their actions.
   */
  @property({ type: Boolean })
  readonly = false;

  @query('table') private table!: HTMLTableElement; // always rendered

  readonly #devices = new QueryController<ListDevicesRequest, DevicePage>(this, {
    operation: 'listDevices',
    client: () => this.connection.client,
    args: () => requestOf(this),
    run: async (client, request, signal) => asPage(await client.listDevices(request, { signal })),
  });
  readonly #selection = new SelectionController<Device>(this, deviceKey, (keys, devices) => {
    this.dispatchEvent(new KgSelectionChangeEvent({ keys, devices }));
  });
  readonly #reveal = new RevealController(this);
  readonly #typing = new DelayController(this, searchPause);
  readonly #menu = new RowMenu(this, this.locale, (action, device) => {
    if (this.dispatchEvent(new KgRowActionEvent({ action, device }))) this.#action.open(action, device);
  });
  readonly #action = new ActionDialog(this, {
    locale: this.locale,
    client: () => this.connection.client,
    strings: () => this.strings,
    onSent: () => void this.refresh(),
    onClose: (device) => {
      (this.#rows?.menuButtonOf(device) ?? this.table).focus();
    },
  });
  readonly #copied = new DelayController(this, 1500);
  #rows: DeviceRows | undefined;
  #shown: readonly unknown[] = [];
  #pressed: PressedRow | undefined;
  #clicked: PressedRow | undefined;
  #copiedButton: HTMLElement | undefined;
  /** How the read stood when a person asked for other rows: what comes after it is announced. */
  #unheard: QueryState<ListDevicesRequest, DevicePage> | undefined;

  constructor() {
    super(tableEn);
    new PollController(this, {
      interval: () => this.pollInterval,
      run: () => this.#devices.refresh(),
      failed: () => this.#devices.state.name === 'failed',
    });
  }

  /** The selected devices, on every page, as last seen. */
  get selectedDevices(): readonly Device[] {
    return this.#selection.rows;
  }

  /**
   * Asks for the page again; resolves once it is painted.
   */
  override async refresh(): Promise<void> {
    if (!this.isConnected) return;
    await this.updateComplete;
    await this.#devices.refresh();
    await this.updateComplete;
    await this.#rows?.done;
    await painted();
  }

  /**
   * Deselects everything.
   */
  clearSelection(): void {
    this.#selection.clear();
  }

  /** Another client may be another tenant: nothing chosen among the first one's devices is meant for the second's. */
  protected override clientChanged(): void {
    this.#menu.close();
    this.#action.close(true);
    this.#reveal.hideAll();
    this.#selection.clear();
  }

  protected override dataState(): { readonly name: DataState; readonly stale: boolean } {
    const { state: read } = this.#devices;
    const { last } = this.#devices;
    if (last) return { name: last.value.rows.length > 0 ? 'ready' : 'empty', stale: read.name === 'failed' };
    const failed = read.name === 'failed' || ['missing', 'refused'].includes(this.connection.current.kind);
    return { name: failed ? 'failed' : 'loading', stale: false };
  }

  /** A control that goes, or is switched off, with the focus on it (a chip, "Try again", "Next page") must not send a keyboard back to the top of the page. */
  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    if (focused && (!focused.isConnected || focused.matches(':disabled'))) this.table.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('selection')) this.#selection.keepTo(this.selection);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#rows ??= new DeviceRows(this.table);
    this.#drawRows(this.#rows);
    this.#announceAnswer();
  }

  protected override render() {
    const { last } = this.#devices;
    const busy = this.#devices.state.name === 'loading';
    const columns = this.#columns();
    return html`<div class="root density-${this.density}">
      ${toolbarTemplate(
        {
          locale: this.locale,
          search: this.search,
          states: words(this.states),
          selected: this.#selection.size,
          at: last?.at,
          busy,
        },
        this.#toolbarActions,
      )}
      ${staleTemplate(this.#devices.state, this.#isCurrent, this.locale, this.#panelActions)}
      <div class="scroller" part="scroller">
        <table
          part="table"
          role="table"
          tabindex="-1"
          aria-label=${this.terms.tableLabel}
          aria-busy=${busy ? 'true' : 'false'}
          aria-rowcount=${rowCountOf(last)}
          class=${busy && last ? 'busy' : ''}
          @pointerdown=${this.#onPress}
          @click=${this.#onClick}
          @change=${this.#onSelect}
        >
          ${headerTemplate(
            columns,
            this.selection,
            selectedOf(last, (key) => this.#selection.has(key)),
            this.#isCurrent,
            !this.readonly,
            this.terms,
          )}
        </table>
        ${panelTemplate(this.#devices.state, this.connection.current, this.locale, this.#panelActions)}
      </div>
      ${last ? pagerTemplate(placeOfPage(last), this.locale, this.#onPage, this.#onPageSize) : nothing}
      ${this.#menu.template()} ${this.#action.template()}
    </div>`;
  }

  /** Whether the rows on the page answer what search, filters and pager ask now. */
  get #isCurrent(): boolean {
    const { last } = this.#devices;
    return !last || JSON.stringify(last.args) === JSON.stringify(requestOf(this));
  }

  /** Rows are drawn by hand, and only when something they show has changed. */
  #drawRows(rows: DeviceRows): void {
    const { last } = this.#devices;
    const columns = this.#columns();
    const view = this.#rowView(last);
    // Rows do not move under an open menu or dialog; a number in full hides there too.
    if (this.#menu.isOpen || this.#action.isOpen) {
      rows.repaint(view);
      return;
    }
    const shows = [last, this.columns, this.terms, this.locale.lang, this.selection, this.readonly];
    if (shows.every((value, index) => value === this.#shown[index])) {
      rows.repaint(view);
      return;
    }
    this.#shown = shows;
    setWidths(this.table, columns, this.selection !== 'none', !this.readonly);
    this.table.parentElement?.style.setProperty(
      '--_kg-rows',
      String(Math.min(pageSizeOf(this.pageSize), 25)),
    );
    this.#selection.keepCurrent(devicesOf(last));
    rows.show(last?.value.rows ?? [], columns, view);
  }

  #rowView(last: TablePage | undefined): RowView {
    return {
      locale: this.locale,
      now: last?.at ?? 0,
      selection: this.selection,
      actions: !this.readonly,
      offset: (last?.args.pageNum ?? 0) * (last?.args.pageSize ?? 0),
      isSelected: (key) => this.#selection.has(key),
      isRevealed: (key) => this.#reveal.has(key),
    };
  }

  /** A person who asked for other rows hears which came; polling is silent. */
  #announceAnswer(): void {
    const { state: read } = this.#devices;
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

  #columns(): readonly Column[] {
    if (this.#columnCache?.from !== this.columns)
      this.#columnCache = {
        from: this.columns,
        columns: columnsOf(this.columns),
      };
    return this.#columnCache.columns;
  }

  #columnCache: { readonly from: string; readonly columns: readonly Column[] } | undefined;

  /** A person changed the view: the page follows, the host hears of it, and the answer will be announced. */
  #changeView(view: Partial<Pick<KgDeviceTable, 'page' | 'pageSize' | 'search' | 'states'>>): void {
    const before = JSON.stringify(requestOf(this));
    Object.assign(this, view);
    // What failed is asked again: whoever presses Next twice means it.
    if (before === JSON.stringify(requestOf(this)) && this.#devices.state.name === 'failed')
      void this.refresh();
    this.#unheard = this.#devices.state;
    this.#reveal.hideAll();
    const { page, pageSize, search, states } = this;
    this.dispatchEvent(new KgViewChangeEvent({ page, pageSize, search, states }));
  }

  readonly #onPage = (page: number): void => {
    this.#changeView({ page });
  };

  readonly #onPageSize = (pageSize: number): void => {
    // The first device on the page stays on it. What was asked, since the attributes may hold anything.
    const { pageNum = 0, pageSize: before = 0 } = requestOf(this);
    this.#changeView({ pageSize, page: Math.floor((pageNum * before) / pageSize) });
  };

  readonly #onRefresh = (): void => {
    if (this.#devices.state.name === 'loading') return;
    this.#unheard = this.#devices.state;
    void this.refresh();
  };

  readonly #panelActions = {
    onRetry: this.#onRefresh,
    onPage: this.#onPage,
    onClearAll: (): void => {
      this.#typing.cancel();
      const field = this.renderRoot.querySelector<HTMLInputElement>('.search-input');
      if (field) field.value = ''; // also what was typed and not sent yet
      this.#changeView({ search: '', states: '', page: 0 });
    },
  };

  readonly #toolbarActions = {
    onSearchInput: (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      this.#typing.start(() => {
        this.#changeView({ search: value, page: 0 });
      });
    },
    onSearchSubmit: (event: Event): void => {
      event.preventDefault();
      this.#typing.cancel();
      const input = (event.target as HTMLFormElement).querySelector('input');
      this.#changeView({ search: input?.value ?? '', page: 0 });
    },
    onState: (name: string, chosen: boolean): void => {
      const others = words(this.states).filter((other) => other !== name);
      this.#changeView({ states: [...others, ...(chosen ? [name] : [])].join(' '), page: 0 });
    },
    onClearStates: (): void => {
      this.#changeView({ states: '', page: 0 });
    },
    onClearSelection: (): void => {
      this.#selection.clear();
    },
    onRefresh: this.#onRefresh,
    onFilterToggle: (event: ToggleEvent): void => {
      const button = this.renderRoot.querySelector('.filter-button');
      if (event.newState === 'open' && button) placeBeside(event.target as HTMLElement, button);
    },
  };

  /** What is under the pointer when it goes down is what the press is about, whatever a refresh puts there before it goes up. */
  #onPress(event: PointerEvent): void {
    this.#pressed = this.#rows?.rowOf(event.target);
  }

  #onClick(event: MouseEvent): void {
    const button = (event.target as Element).closest<HTMLElement>('button[data-action]');
    // `detail` is 0 for a click made by the keyboard, which has no press before it.
    const row = event.detail === 0 ? this.#rows?.rowOf(event.target) : this.#pressed;
    this.#pressed = undefined;
    this.#clicked = row; // a box changes after its click
    if (!button || !row) return;
    if (button.dataset.action === 'reveal') this.#reveal.toggle(revealKey(row.key, fieldOf(button)));
    else if (button.dataset.action === 'copy') void this.#copy(row.device, button);
    else if (button.dataset.action === 'menu') void this.#menu.open(row, button);
  }

  #onSelect(event: Event): void {
    const box = event.target as HTMLInputElement;
    if (box.classList.contains('select-page')) {
      this.#selection.set(devicesOf(this.#devices.last), box.checked, this.selection);
      return;
    }
    const row = this.#clicked ?? this.#rows?.rowOf(box);
    this.#clicked = undefined;
    if (row && box.classList.contains('select'))
      this.#selection.set([row.device], box.checked, this.selection);
  }

  async #copy(device: Device, button: HTMLElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(plainText(valueOf(device, fieldOf(button))));
      announce(this.ownerDocument, this.terms.copied);
      this.#copiedButton?.removeAttribute('data-copied');
      this.#copiedButton = button;
      button.toggleAttribute('data-copied', true);
      this.#copied.start(() => button.toggleAttribute('data-copied', false));
    } catch {
      announce(this.ownerDocument, this.terms.copyFailed);
    }
  }
}

function columnsOf(fields: string): Column[] {
  const names = words(fields);
  return (names.length > 0 ? names : words(defaultColumns)).map(columnOf);
}

/** The field of the cell that a button stands in. */
function fieldOf(button: HTMLElement): string {
  return button.closest<HTMLElement>('[data-field]')?.dataset.field ?? '';
}
