import type { Device, ListDevicesRequest } from '../api/index.js';
import type { KnoxGuardClient } from '../client/index.js';
import type { Reading } from './find-many.js';
import { pause } from './pause.js';

/** Rows of one call. */
const pageSize = 250;
/** Milliseconds between two calls. */
const spacing = 200;
/** A list sorted by time moves while it is read: it is read again until a reading brings nothing new, but not for ever. */
const mostReadings = 3;

/** All devices that match a request. */
export interface AllDevices {
  /** Each once. */
  readonly devices: readonly Device[];
  /** Rows that could not be read, or whose identifier did not come exactly: nothing may be done by them. */
  readonly unusable: number;
}

/**
 * Reads a whole list, page by page. Rows move between pages while it is read: one that comes twice counts once, and where fewer came than the
 * vendor says there are, the list is read once more for those that were passed over.
 */
export async function readAll(
  client: KnoxGuardClient,
  { pageNum: _page, pageSize: _size, ...request }: ListDevicesRequest,
  reading: Reading,
): Promise<AllDevices> {
  const devices = new Map<string, Device>();
  const unusable = new Set<string>();
  for (let count = 0; count < mostReadings; count += 1) {
    const before = devices.size;
    const total = await readOnce(client, request, devices, unusable, reading);
    if (devices.size === before || total === undefined || devices.size + unusable.size >= total) break;
  }
  return { devices: [...devices.values()], unusable: unusable.size };
}

async function readOnce(
  client: KnoxGuardClient,
  request: ListDevicesRequest,
  devices: Map<string, Device>,
  unusable: Set<string>,
  { keyOf, signal, onProgress }: Reading,
): Promise<number | undefined> {
  let total: number | undefined;
  let last = '';
  for (let pageNum = 0; ; pageNum += 1) {
    if (pageNum > 0) await pause(spacing, signal);
    const page = await client.listDevices({ ...request, pageNum, pageSize }, { signal });
    total = page.totalCount ?? total;
    const keys: string[] = [];
    for (const [index, row] of page.rows.entries()) {
      if (!row.readable || row.issues.some(({ code }) => code === 'not-exact')) {
        unusable.add(`${pageNum} ${index}`);
        continue;
      }
      const key = keyOf(row.value);
      keys.push(key);
      devices.set(key, row.value);
    }
    onProgress(devices.size, total);
    const repeated = JSON.stringify(keys);
    // A server that repeats its last page for ever would be read for ever.
    if (page.rows.length < pageSize || repeated === last) return total;
    last = repeated;
  }
}
