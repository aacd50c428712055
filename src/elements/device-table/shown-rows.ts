import { deviceKey } from '../../api/devices.js';
import type { Device } from '../../api/index.js';
import { isExact, type PageRow } from '../../api/page.js';
import { stateInfo } from '../../api/states.js';
import type { ExtraState } from '../../controllers/enrich-controller.js';
import type { SelectionController } from '../../controllers/selection-controller.js';
import { compareValues, type PageSort } from '../../domain/sorting.js';
import type { Column } from './columns.js';
import type { DevicePatches } from './device-patches.js';
import type { PageSelected } from './header.js';
import type { TablePage } from './table-page.js';

/** The devices of a page that could be read. */
export function devicesOf(page: TablePage | undefined): readonly Device[] {
  if (!page) return [];
  let devices = known.get(page);
  if (!devices)
    known.set(page, (devices = page.value.rows.flatMap((row) => (row.readable ? [row.value] : []))));
  return devices;
}

/** Asked for several times in every render, of up to a thousand rows. */
const known = new WeakMap<TablePage, readonly Device[]>();
const exact = new WeakMap<TablePage, readonly Device[]>();

/** The devices of a page that may be selected, as they came: what a webhook tells of a device does not change whether it may. */
function selectableOf(page: TablePage | undefined): readonly Device[] {
  if (!page) return [];
  let devices = exact.get(page);
  if (!devices) exact.set(page, (devices = exactOf(page.value.rows)));
  return devices;
}

/** The devices of a page that may be selected, as they are seen: with what webhooks told since. */
export function selectableNow(page: TablePage | undefined, patches: DevicePatches): readonly Device[] {
  return page ? exactOf(patches.apply(page.value.rows, page.at)) : [];
}

function exactOf(rows: readonly PageRow<Device>[]): readonly Device[] {
  return rows.flatMap((row) => (row.readable && isExact(row) ? [row.value] : []));
}

/** How much of a page is selected; looks no further than it has to, and nowhere while nothing is. */
export function selectedOf(page: TablePage | undefined, chosen: Chosen): PageSelected {
  if (!chosen.all && chosen.size === 0) return 'none';
  const isSelected = (key: string) => chosen.has(key);
  const devices = selectableOf(page);
  const first = devices[0];
  if (!first) return 'none';
  const selected = isSelected(deviceKey(first));
  if (devices.some((device) => isSelected(deviceKey(device)) !== selected)) return 'some';
  return selected ? 'all' : 'none';
}

/** What is selected, as far as a page has to know. */
type Chosen = Pick<SelectionController<Device>, 'all' | 'size' | 'has'>;

/** Whether a device on the page is in a state that the vendor or the phone will end by itself. */
export function isChanging(page: TablePage | undefined): boolean {
  return devicesOf(page).some(({ status }) => stateInfo('device', status)?.transitional);
}

/** The rows of a page as they are shown: with what webhooks told since, and in a person's order. */
export function rowsOf(
  page: TablePage | undefined,
  patches: DevicePatches,
  columns: readonly Column[],
  sort: PageSort | undefined,
  extraOf: (key: string) => ExtraState,
): readonly PageRow<Device>[] {
  const rows = page ? patches.apply(page.value.rows, page.at) : [];
  const column = sort && columns.find(({ field }) => field === sort.field);
  if (!sort || !column) return rows;
  const valueIn = (row: PageRow<Device>) =>
    row.readable ? column.valueOf(row.value, extraOf(deviceKey(row.value))) : undefined;
  return [...rows].sort((one, other) => compareValues(valueIn(one), valueIn(other), sort.order));
}
