import type { Device } from './device.js';
import type { StoredDevice } from './store.js';

/** What `sortBy` may name. Only `updateTime` is seen in clients; the others are rows' own field names. */
export const SORT_KEYS = [
  'updateTime',
  'createDate',
  'licenseExpiryDate',
  'deviceUid',
  'approveId',
  'model',
  'status',
] as const;

/** A name `sortBy` takes. */
export type SortKey = (typeof SORT_KEYS)[number];

/** From so many changes on, sorting anew is cheaper than moving devices one by one. */
const RESORT_FROM = 500;

type Value = number | string;

/** All devices in ascending order of one key, sorted when first asked for and kept so by moving what changed. */
export class SortedDevices {
  readonly #all: readonly StoredDevice[];
  readonly #valueOf: (device: Device) => Value;
  #devices: StoredDevice[] | undefined;
  /** Devices that changed since, with the value by which they still stand in the array. */
  readonly #moved = new Map<StoredDevice, Value>();
  #known = 0;

  constructor(all: readonly StoredDevice[], key: SortKey) {
    this.#all = all;
    this.#valueOf = values[key];
  }

  /** Must be told of a device before it changes. */
  unsettle(device: StoredDevice): void {
    if (this.#devices === undefined || device.ordinal >= this.#known || this.#moved.has(device)) return;
    this.#moved.set(device, this.#valueOf(device));
  }

  /** All devices in order. */
  devices(): readonly StoredDevice[] {
    const added = this.#all.slice(this.#known);
    if (this.#devices === undefined || this.#moved.size + added.length >= RESORT_FROM) {
      this.#devices = this.sorted([...this.#all]);
    } else {
      this.#moveInto(this.#devices, added);
    }
    this.#moved.clear();
    this.#known = this.#all.length;
    return this.#devices;
  }

  /** Some devices brought into this order. */
  sorted(some: StoredDevice[]): StoredDevice[] {
    const valueOf = this.#valueOf;
    return some.sort((a, b) => compare(valueOf(a), a.ordinal, valueOf(b), b.ordinal));
  }

  #moveInto(devices: StoredDevice[], added: readonly StoredDevice[]): void {
    const moved = this.#moved;
    const standing = (device: StoredDevice): Value => moved.get(device) ?? this.#valueOf(device);
    const places = [...moved].map(([device, value]) => placeOf(devices, value, device.ordinal, standing));
    // From the end, so that no removal shifts a place still to come.
    for (const place of places.sort((a, b) => b - a)) devices.splice(place, 1);
    for (const device of [...moved.keys(), ...added]) {
      const value = this.#valueOf(device);
      devices.splice(placeOf(devices, value, device.ordinal, this.#valueOf), 0, device);
    }
  }
}

/** Where a value stands, or belongs, by binary search. */
function placeOf(
  devices: readonly StoredDevice[],
  value: Value,
  ordinal: number,
  valueOf: (device: StoredDevice) => Value,
): number {
  let low = 0;
  let high = devices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const device = devices[middle];
    if (device !== undefined && compare(valueOf(device), device.ordinal, value, ordinal) < 0)
      low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Text by code unit, the same everywhere; of equals, the device made earlier comes first. */
function compare(a: Value, aOrdinal: number, b: Value, bOrdinal: number): number {
  return a < b ? -1 : a > b ? 1 : aOrdinal - bOrdinal;
}

const values: Readonly<Record<SortKey, (device: Device) => Value>> = {
  updateTime: (device) => device.modifiedDate,
  createDate: (device) => device.createDate,
  licenseExpiryDate: (device) => device.licenseExpiryDate ?? 0,
  deviceUid: (device) => device.deviceUid,
  approveId: (device) => device.approveId,
  model: (device) => device.model ?? '',
  status: (device) => device.status,
};
