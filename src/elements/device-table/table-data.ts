import type { PropertyValues } from 'lit';
import { deviceKey } from '../../api/devices.js';
import type { Device } from '../../api/index.js';
import {
  announce,
  EnrichController,
  JobController,
  paceOf,
  PollController,
  QueryController,
  SelectionController,
} from '../../controllers/index.js';
import { readDeviceEvent } from '../../domain/device-event.js';
import { KgSelectionChangeEvent } from '../../events/index.js';
import { tableEn } from '../../locale/en/table.js';
import { type DataStates, painted } from '../shared/data-element.js';
import { DevicePatches } from './device-patches.js';
import { readTable } from './read-table.js';
import { requestOf, type TableRequest } from './request.js';
import { selectedCount } from './selection-bar.js';
import { devicesOf, isChanging, placeOfPage, type TableAnswer } from './table-page.js';
import { TableProperties } from './table-properties.js';

/**
 * What a device table holds, whatever it looks like: the page it has read, what webhooks and the host add to it, and what is selected.
 */
export abstract class TableData extends TableProperties {
  /** What takes its time: looking up many, reading a whole list. */
  protected readonly jobs = new JobController<'find' | 'collect' | 'export'>(this);
  protected readonly devices = new QueryController<TableRequest, TableAnswer>(this, {
    operation: 'listDevices',
    client: () => this.connection.client,
    args: () => requestOf(this),
    run: (client, request, signal, priority) => readTable(client, request, { signal, priority }, this.jobs),
  });
  protected readonly chosen = new SelectionController<Device>(this, {
    keyOf: deviceKey,
    namesOf: ({ objectId, deviceUid }) => [objectId ?? '', deviceUid ?? ''].filter(Boolean),
    onChange: ({ scope, keys, rows, except }) => {
      this.dispatchEvent(new KgSelectionChangeEvent({ scope, keys, devices: rows, except }));
    },
  });
  protected readonly extra = new EnrichController(this, deviceKey);
  protected readonly patches = new DevicePatches();

  constructor() {
    super(tableEn, 'table');
    new PollController(this, {
      interval: () => this.interval,
      run: () => this.devices.poll(),
      failed: () => this.devices.state.name === 'failed',
    });
  }

  /** The selected devices, on every page, as last seen. */
  get selectedDevices(): readonly Device[] {
    return this.chosen.rows;
  }

  /** How many devices are selected; `undefined` where all that match are, and the vendor does not say how many those are. */
  get selectedCount(): number | undefined {
    const { all, size } = this.chosen;
    return selectedCount({ all, size, total: this.total });
  }

  /**
   * Asks for the page again; resolves once it is painted.
   */
  override async refresh(): Promise<void> {
    if (!this.isConnected) return;
    await this.updateComplete;
    await this.devices.refresh();
    await this.updateComplete;
    await this.drawn;
    await painted();
  }

  /**
   * Patches the row of a device from the body of a Knox webhook notification, which the host's backend has verified. What is older than the row is
   * passed over; what says no time makes the table ask. Says whether a row was changed.
   */
  applyEvent(body: unknown): boolean {
    const event = readDeviceEvent(body);
    const { last } = this.devices;
    if (!event || !last) return false;
    if (event.at === undefined) {
      void this.refresh();
      return false;
    }
    const taken = this.patches.add(event, last.value.rows, last.at);
    if (taken) this.requestUpdate();
    return taken;
  }

  /**
   * Deselects everything.
   */
  clearSelection(): void {
    this.chosen.clear();
  }

  /** Resolves once every row is in the page. */
  protected abstract get drawn(): Promise<void> | undefined;

  protected override dataState(): DataStates {
    const { state: read } = this.devices;
    const { last } = this.devices;
    if (last) return { name: last.value.rows.length > 0 ? 'ready' : 'empty', stale: read.name === 'failed' };
    const failed = read.name === 'failed' || this.connection.leadsNowhere;
    return { name: failed ? 'failed' : 'loading', stale: false };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('selection')) this.chosen.keepTo(this.selection);
    if (this.chosen.keepToList(this.list)) announce(this.ownerDocument, this.terms.selectionGivenUp);
    const { last } = this.devices;
    if (last) this.patches.keepTo(last.at);
    this.extra.ask(devicesOf(last), this.enrich);
  }

  /** Which list is shown, whatever its page: "all that match" is about this one. */
  protected get list(): string {
    const { search, searches, filter } = requestOf(this);
    return JSON.stringify([search, searches, filter]);
  }

  protected get total(): number | undefined {
    const { last } = this.devices;
    return last && placeOfPage(last).total;
  }

  /** Sooner while a device in sight is changing by itself; several identifiers are looked up again only when asked for. */
  protected get interval(): number {
    const { pollInterval } = this;
    if (requestOf(this).searches) return 0;
    return paceOf(pollInterval, isChanging(this.devices.last));
  }

  /** Whether the rows on the page answer what search, filters and pager ask now. */
  protected get isCurrent(): boolean {
    const { last } = this.devices;
    return !last || JSON.stringify(last.args) === JSON.stringify(requestOf(this));
  }
}
