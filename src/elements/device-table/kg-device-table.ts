import { css, type PropertyValues } from 'lit';
import type { Device } from '../../api/index.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { type Lazy, LazyBody } from '../shared/lazy-body.js';
import { Part } from '../shared/part.js';
import { shellStyles } from '../shared/shell.js';
import type { TableBody } from './table-body.js';
import { pageSizeOf } from './request.js';
import { TableData } from './table-data.js';
import { TableProperties } from './table-properties.js';
import { readState, type TableState } from './view-state.js';

const body = new Part(() => import('./table-body.js'));

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
 * @csspart row - Each body row, from when it comes near sight; also `row-<state>` in lower case, `row-selected`, `row-unreadable`.
 * @csspart cell - Each body cell, from when its row comes near sight; also `cell-<field>`.
 * @csspart badge - The state's badge; also `badge-<tone>`.
 * @csspart identifier - An identifier, masked or not.
 * @csspart button - Each button; also `button-icon`.
 * @csspart input - Each field.
 * @csspart chip - Each filter in force.
 * @csspart message - The panel in place of rows, and the note above stale ones.
 * @csspart pager - The footer.
 * @csspart popover - The filter and the row's menu.
 * @csspart dialog - What a row's action opens; its title is `dialog-title`, and a confirmation in it `action-confirmation`.
 * @cssstate loading - No answer has come yet, or the table itself has not.
 * @cssstate empty - The answer holds no device.
 * @cssstate failed - There is no answer to show, or the table itself could not be loaded.
 * @cssstate ready - Devices are shown.
 * @cssstate stale - What is shown could not be refreshed.
 */
export class KgDeviceTable extends TableProperties {
  static override styles = [
    ...shellStyles,
    css`
      :host {
        --_head: 10.714em; /* toolbar, header and pager */
        --_line: 2.571em;
        --_bones: calc(var(--_head) + var(--_kg-rows, 25) * var(--_line));
      }

      /* The toolbar's field, and below it lines in a frame. */
      .bones {
        background:
          linear-gradient(var(--_kg-border) 0 0) 0 0 / min(20em, 60%) 2.286em no-repeat,
          repeating-linear-gradient(
              transparent 0 calc(var(--_line) - 1px),
              var(--_kg-border) calc(var(--_line) - 1px) var(--_line)
            )
            0 3.143em no-repeat,
          linear-gradient(var(--_kg-neutral) 0 0) 0 3.143em / 100% var(--_line) no-repeat;
      }

      .bones:dir(rtl) {
        background-position:
          100% 0,
          0 3.143em,
          0 3.143em;
      }
    `,
  ];

  readonly #connection = new ConnectionController(this);
  readonly #data = new TableData(this, this.#connection);
  #client = this.#connection.client;

  protected override readonly lazy: Lazy<TableBody> = new LazyBody(
    this,
    body,
    ({ TableBody }) => new TableBody(this, this.#data),
  );

  /** The selected devices, on every page, as last seen. */
  get selectedDevices(): readonly Device[] {
    return this.#data.chosen.rows;
  }

  /** How many devices are selected; `undefined` where all that match are, and the vendor does not say how many those are. */
  get selectedCount(): number | undefined {
    return this.#data.selectedCount;
  }

  /**
   * Patches the row of a device from the body of a Knox webhook notification, which the host's backend has verified. What is older than the row is
   * passed over; what says no time makes the table ask. Says whether a row was changed.
   */
  applyEvent(body: unknown): boolean {
    const taken = this.#data.applyEvent(body);
    if (taken === 'ask') void this.refresh();
    return taken === 'taken';
  }

  /**
   * Deselects everything.
   */
  clearSelection(): void {
    this.#data.chosen.clear();
  }

  /**
   * The view as plain JSON, for a host that keeps views. Without the search, which may be an IMEI, unless `search` asks for it.
   */
  getState({ search = false } = {}): TableState {
    const { page, pageSize, states, columns, density, sortBy, sortOrder } = this;
    const { pageSort, exactTimes } = this.#data.look;
    return {
      version: 1,
      ...{ page, pageSize, states, columns, density, sortBy, sortOrder },
      exactTimes,
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
    this.#data.look.exactTimes = exactTimes;
    this.#data.look.pageSort = pageSort ?? undefined;
  }

  protected override firstUpdated(): void {
    // A browser's first use of `Intl` takes longer than 25 rows; while question and drawing are on their way it costs nothing.
    setTimeout(() => {
      new Intl.NumberFormat('en');
      new Intl.DateTimeFormat('en');
    });
    const rows = Math.min(pageSizeOf(this.pageSize), 30); // as many as the body's own bones
    this.renderRoot.querySelector<HTMLElement>('.bones')?.style.setProperty('--_kg-rows', String(rows));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { client } = this.#connection;
    if (this.#client && client !== this.#client) this.#data.forget();
    this.#client = client;
    if (changed.has('selection')) this.#data.chosen.keepTo(this.selection);
    super.willUpdate(changed);
  }
}
