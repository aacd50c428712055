import type { Device, ReadableRow } from '../api/index.js';
import { KnoxGuardError, type KnoxGuardClient, type ReadOptions } from '../client/index.js';
import { isSameDevice } from '../domain/identifiers.js';

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
 * Where several devices have one approval id, nobody can say which is meant: that is an error, and nothing is done to any of them.
 */
export async function findDevice(
  client: KnoxGuardClient,
  identity: DeviceIdentity,
  options: ReadOptions = {},
): Promise<Device | undefined> {
  return (await findRow(client, identity, options))?.value;
}

/** The same with what could not be read of it. */
export async function findRow(
  client: KnoxGuardClient,
  identity: DeviceIdentity,
  options: ReadOptions = {},
): Promise<ReadableRow<Device> | undefined> {
  const [[field, value] = ['', '']] = Object.entries<string>(identity);
  let first: ReadableRow<Device> | undefined;
  for (let pageNum = 0; pageNum < mostPages; pageNum += 1) {
    const { rows } = await client.listDevices({ search: value, pageNum, pageSize }, options);
    for (const row of rows) {
      if (!row.readable || !isIt(row.value, field, value)) continue;
      if (first && !isSameDevice(first.value, row.value)) throw several();
      first ??= row;
    }
    // An approval id is the lender's own: another phone with the same may stand on a later page.
    if (first && field !== 'approveId') return first;
    if (rows.length < pageSize) return first;
  }
  // Whoever has the same id behind so many pages was not looked at: nobody can say which is meant.
  if (first) throw several();
  return undefined;
}

function several(): KnoxGuardError {
  const details = { operation: 'listDevices', proxyCode: 'several-devices', outcome: 'not-sent' } as const;
  return new KnoxGuardError('invalid-request', details, 'several devices answer to this identifier');
}

/** A phone answers to either IMEI and to its serial number. */
function isIt(device: Device, field: string, value: string): boolean {
  const { deviceUid, imei, imei2, serial } = device;
  return field === 'deviceUid' ? [deviceUid, imei, imei2, serial].includes(value) : device[field] === value;
}
