import * as fields from './generated/rows.js';
import { alias, type Page, readPage, type RowIssue, type RowReader } from './page.js';
import type { Device } from './rows.js';

export type { Device } from './rows.js';

/** How a device row is read: `id` for `objectId`, `state` for `status`, flags with or without `is`. */
export const deviceReader: RowReader<Device> = {
  fields: fields.Device,
  normalise(row) {
    alias(row, 'objectId', 'id');
    alias(row, 'status', 'state');
    alias(row, 'isOfflineLocked', 'offlineLocked');
    alias(row, 'isOfflineLockApplied', 'offlineLockApplied');
    alias(row, 'isSimControlLocked', 'simControlLocked');
    alias(row, 'deviceUid', 'imei', 'serial');
    return identityIssues(row);
  },
};

/** One page of devices; `totalCount` counts those that match the query. */
export type DevicePage = Page<Device>;

/** Reads the answer of `/devices/list`; `undefined` when it holds no list. */
export function readDevicePage(body: Readonly<Record<string, unknown>>): DevicePage | undefined {
  return readPage(body, 'deviceList', deviceReader);
}

/** The key of a row: its `objectId`, else its `deviceUid` (a pending device may have no object id yet). */
export function deviceKey(device: Pick<Device, 'objectId' | 'deviceUid'>): string {
  // An empty objectId is none: all pending devices would share it.
  return device.objectId || device.deviceUid || '';
}

/**
 * Without any identifier a row cannot be told from others. An identifier that came as a number may have lost leading zeros,
 * or digits beyond 2^53: it is shown, but nothing may be done by it.
 */
function identityIssues(row: Record<string, unknown>): RowIssue[] {
  const issues: RowIssue[] = [];
  for (const path of identities) if (typeof row[path] === 'number') issues.push({ path, code: 'not-exact' });
  return issues.length > 0 || isName(row.objectId) || isName(row.deviceUid)
    ? issues
    : [{ path: 'deviceUid', code: 'missing' }];
}

const identities = ['objectId', 'deviceUid', 'imei', 'imei2', 'serial'];

function isName(id: unknown): boolean {
  return typeof id === 'string' && id !== '';
}
