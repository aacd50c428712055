import type { ReactiveController } from 'lit';
import { deviceKey } from '../../api/devices.js';
import type { Device } from '../../api/index.js';
import type { ConnectionController } from '../../controllers/connection-controller.js';
import { JobController } from '../../controllers/job-controller.js';
import { QueryController } from '../../controllers/query-controller.js';
import { SelectionController } from '../../controllers/selection-controller.js';
import { readDeviceEvent } from '../../domain/device-event.js';
import { KgSelectionChangeEvent } from '../../events/index.js';
import type { DataStates } from '../shared/data-element.js';
import { DevicePatches } from './device-patches.js';
import { readTable } from './read-table.js';
import { requestOf, type TableRequest } from './request.js';
import { TableLook } from './table-look.js';
import { placeOfPage, type TableAnswer } from './table-page.js';
import type { TableProperties } from './table-properties.js';

/**
 * What a device table holds, whatever it looks like: the page it has read, what webhooks add to it, and what is selected. It is there before
 * the table's drawing, so that the question is on its way while that is loaded.
 */
export class TableData implements ReactiveController {
  /** What takes its time: looking up many, reading a whole list. */
  readonly jobs: JobController<'find' | 'collect' | 'export'>;
  readonly devices: QueryController<TableRequest, TableAnswer>;
  readonly chosen: SelectionController<Device>;
  readonly patches = new DevicePatches();
  readonly look: TableLook;
  readonly connection: ConnectionController;
  readonly #host: TableProperties;

  constructor(host: TableProperties, connection: ConnectionController) {
    this.#host = host;
    this.connection = connection;
    this.look = new TableLook(host);
    host.addController(this);
    this.jobs = new JobController(host);
    this.devices = new QueryController(host, {
      operation: 'listDevices',
      client: () => connection.client,
      args: () => requestOf(host),
      run: (client, request, signal, priority) => readTable(client, request, { signal, priority }, this.jobs),
    });
    this.chosen = new SelectionController(host, {
      keyOf: deviceKey,
      namesOf: ({ objectId, deviceUid }) => [objectId ?? '', deviceUid ?? ''].filter(Boolean),
      onChange: ({ scope, keys, rows, except }) => {
        host.dispatchEvent(new KgSelectionChangeEvent({ scope, keys, devices: rows, except }));
      },
    });
  }

  hostUpdate(): void {
    const { last } = this.devices;
    if (last) this.patches.keepTo(last.at);
  }

  /** How many devices are selected, where that is known. */
  get selectedCount(): number | undefined {
    const { all, size } = this.chosen;
    if (!all) return size;
    return this.total === undefined ? undefined : Math.max(0, this.total - size);
  }

  /** Which list is shown, whatever its page: "all that match" is about this one. */
  get list(): string {
    const { search, searches, filter } = requestOf(this.#host);
    return JSON.stringify([search, searches, filter]);
  }

  /** Devices in the whole list, where the vendor says it. */
  get total(): number | undefined {
    const { last } = this.devices;
    return last && placeOfPage(last).total;
  }

  /** Whether the rows on the page answer what search, filters and pager ask now. */
  get isCurrent(): boolean {
    const { last } = this.devices;
    return !last || JSON.stringify(last.args) === JSON.stringify(requestOf(this.#host));
  }

  /** What `:state()` tells. */
  get states(): DataStates {
    const { state: read, last } = this.devices;
    if (last) return { name: last.value.rows.length > 0 ? 'ready' : 'empty', stale: read.name === 'failed' };
    const failed = read.name === 'failed' || this.connection.leadsNowhere;
    return { name: failed ? 'failed' : 'loading', stale: false };
  }

  /** Takes a webhook's body up; `ask` where it says no time, so that nobody can tell what is newer. */
  applyEvent(body: unknown): 'ask' | 'taken' | 'passed over' {
    const event = readDeviceEvent(body);
    const { last } = this.devices;
    if (!event || !last) return 'passed over';
    if (event.at === undefined) return 'ask';
    if (!this.patches.add(event, last.value.rows, last.at)) return 'passed over';
    this.#host.requestUpdate();
    return 'taken';
  }

  /** Nothing of one client's, which may be one tenant's, is meant for another's. */
  forget(): void {
    this.jobs.cancel();
    this.patches.clear();
    this.chosen.clear();
  }
}
