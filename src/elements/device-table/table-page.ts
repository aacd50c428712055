import { deviceKey } from '../../api/devices.js';
import type { Device, DevicePage, ListDevicesRequest } from '../../api/index.js';
import type { Answer } from '../../controllers/index.js';
import type { PageSelected } from './header.js';
import { type Place, placeOf } from './pager.js';
import { defaultPageSize } from './request.js';

/** A page of devices with the request it answers. */
export type TablePage = Answer<ListDevicesRequest, DevicePage>;

/** What a client answered, if it is a page: the client is the host's, and may answer anything. */
export function asPage(answer: DevicePage): DevicePage {
  const { rows } = Object(answer) as Partial<DevicePage>;
  if (!Array.isArray(rows)) throw new TypeError('listDevices answered no page.');
  return answer;
}

/** Where a page lies in its list. */
export function placeOfPage({ args, value }: TablePage): Place {
  return placeOf(args.pageNum ?? 0, args.pageSize ?? defaultPageSize, value.rows.length, value.totalCount);
}

/** Rows in the whole list and the header, for screen readers; -1 says "unknown". */
export function rowCountOf(page: TablePage | undefined): number {
  const total = page && placeOfPage(page).total;
  return total === undefined ? -1 : total + 1;
}

/** The devices of a page that could be read. */
export function devicesOf(page: TablePage | undefined): Device[] {
  return page?.value.rows.flatMap((row) => (row.readable ? [row.value] : [])) ?? [];
}

/** How much of a page is selected. */
export function selectedOf(page: TablePage | undefined, isSelected: (key: string) => boolean): PageSelected {
  const devices = devicesOf(page);
  const selected = devices.filter((device) => isSelected(deviceKey(device))).length;
  return selected === 0 ? 'none' : selected === devices.length ? 'all' : 'some';
}
