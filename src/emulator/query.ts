import type { Behaviour } from './behaviour.js';
import { simControlOf } from './device.js';
import type { Device } from './device.js';
import { SearchIndex } from './search.js';
import { SORT_KEYS, SortedDevices } from './sorted.js';
import type { SortKey } from './sorted.js';
import type { Store, StoredDevice } from './store.js';

/** A question to the device list, as the emulator understood it. */
export interface DeviceQuery {
  readonly start: number;
  readonly size: number;
  readonly search: string;
  readonly sortBy: SortKey;
  readonly descending: boolean;
  readonly states: readonly string[] | undefined;
  readonly updateTimeFrom: number | undefined;
  readonly simControlEnabled: boolean | undefined;
  readonly simControlApplied: boolean | undefined;
}

/** One page and how many devices match in all. */
export interface DevicePage {
  readonly totalCount: number;
  readonly devices: readonly Device[];
}

/** Answers pages of the device list fast enough for a hundred thousand devices. */
export class DeviceList {
  readonly #behaviour: Behaviour;
  readonly #search: SearchIndex;
  readonly #orders: Readonly<Record<SortKey, SortedDevices>>;

  constructor(store: Store, behaviour: Behaviour) {
    this.#behaviour = behaviour;
    this.#search = new SearchIndex(store.all);
    const orders = SORT_KEYS.map((key) => [key, new SortedDevices(store.all, key)] as const);
    this.#orders = Object.fromEntries(orders) as Record<SortKey, SortedDevices>;
    store.beforeChange = (device) => {
      this.#search.forget(device);
      for (const [, order] of orders) order.unsettle(device);
    };
  }

  /** The page a query asks for. */
  page(query: DeviceQuery): DevicePage {
    const { start, size, descending, search, sortBy } = query;
    const order = this.#orders[sortBy];
    const found = search === '' ? order.devices() : order.sorted(this.#search.find(search, this.#behaviour));
    const matches = matcherOf(query);
    const matching = matches === undefined ? found : found.filter(matches);
    const totalCount = matching.length;
    if (!descending) return { totalCount, devices: matching.slice(start, start + size) };
    const end = Math.max(0, totalCount - start);
    return { totalCount, devices: matching.slice(Math.max(0, end - size), end).reverse() };
  }
}

function matcherOf(query: DeviceQuery): ((device: StoredDevice) => boolean) | undefined {
  const tests: ((device: StoredDevice) => boolean)[] = [];
  const { states, updateTimeFrom: from, simControlEnabled, simControlApplied } = query;
  if (states !== undefined) {
    const wanted = new Set(states);
    tests.push(({ status }) => wanted.has(status));
  }
  if (from !== undefined) tests.push(({ modifiedDate }) => modifiedDate >= from);
  if (simControlEnabled !== undefined)
    tests.push((device) => simControlOf(device).enabled === simControlEnabled);
  if (simControlApplied !== undefined)
    tests.push((device) => simControlOf(device).applied === simControlApplied);
  return tests.length > 1 ? (device) => tests.every((test) => test(device)) : tests[0];
}
