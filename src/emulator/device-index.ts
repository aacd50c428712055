import type { Device } from './device.js';

/** Finds devices by identifier; it reads devices in when first asked, so that making many stays quick. */
export class DeviceIndex<T extends Device> {
  readonly #all: readonly T[];
  readonly #keysOf: (device: T) => readonly (string | null)[];
  readonly #devices = new Map<string, T>();
  #known = 0;

  constructor(all: readonly T[], keysOf: (device: T) => readonly (string | null)[]) {
    this.#all = all;
    this.#keysOf = keysOf;
  }

  /** The device with this identifier. */
  get(key: string): T | undefined {
    for (let device = this.#all[this.#known]; device !== undefined; device = this.#all[++this.#known]) {
      this.#add(device);
    }
    return this.#devices.get(key);
  }

  /** Makes a change to a device and lets the index follow it. */
  around(device: T, change: () => void): void {
    for (const key of this.#keysOf(device)) {
      if (key !== null && this.#devices.get(key) === device) this.#devices.delete(key);
    }
    change();
    this.#add(device);
  }

  #add(device: T): void {
    for (const key of this.#keysOf(device)) {
      if (key !== null && key !== '') this.#devices.set(key, device);
    }
  }
}
