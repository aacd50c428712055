import type { Device } from '../api/index.js';
import type { KnoxGuardClient } from '../client/index.js';

/** Which device is meant: exactly one of the vendor's three identifiers. */
export type DeviceIdentity =
  { readonly objectId: string } | { readonly deviceUid: string } | { readonly approveId: string };

/** Rows asked for at a time. */
const pageSize = 100;
/** A thousand devices that contain the text are looked through; nobody's loan number is as short as that. */
const mostPages = 10;

/**
 * Reads one device by its identity; `undefined` when the vendor lists none with exactly that identifier. The vendor has no documented read of
 * one device, so this searches and compares: a search may also find what merely contains the text.
 */
export async function findDevice(
  client: KnoxGuardClient,
  identity: DeviceIdentity,
  signal?: AbortSignal,
): Promise<Device | undefined> {
  const [[field, value] = ['', '']] = Object.entries<string>(identity);
  for (let pageNum = 0; pageNum < mostPages; pageNum += 1) {
    const { rows } = await client.listDevices({ search: value, pageNum, pageSize }, { signal });
    for (const row of rows) if (row.readable && isIt(row.value, field, value)) return row.value;
    if (rows.length < pageSize) break;
  }
  return undefined;
}

/** A phone answers to either IMEI and to its serial number. */
function isIt(device: Device, field: string, value: string): boolean {
  const { deviceUid, imei, imei2, serial } = device;
  return field === 'deviceUid' ? [deviceUid, imei, imei2, serial].includes(value) : device[field] === value;
}
