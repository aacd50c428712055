import type { Clock } from './clock.js';
import type { Device, DeviceSeed } from './device.js';
import type { Store, StoredDevice } from './store.js';
import type { DeviceState } from './states.js';

/** The emulated devices as a test or a demo's control panel sees and moves them, past the API's rules. */
export interface EmulatorDevices {
  /** How many devices there are, or how many are in a state. */
  count(status?: DeviceState): number;
  /** The device with this objectId, IMEI, serial number or approveId, as it is now. */
  find(id: string): Readonly<Device> | undefined;
  /** All devices as they are now. */
  all(): readonly Readonly<Device>[];
  /** Adds a device, completed by the generator. */
  add(seed: DeviceSeed): Readonly<Device>;
  /** Changes a device as if someone had done so in the console; a transitional state starts to move. */
  update(
    id: string,
    changes: Omit<DeviceSeed, 'objectId' | 'deviceUid' | 'imei' | 'serial'>,
  ): Readonly<Device>;
  /** Free licence seats: as many as needed unless set. */
  seats: number;
}

/** Makes the view over a store. */
export function devicesView(store: Store, clock: Clock, settle: () => void): EmulatorDevices {
  const find = (id: string): StoredDevice | undefined => {
    settle();
    return store.byObjectId(id) ?? store.byUid(id) ?? store.byApproveId(id);
  };
  return {
    count(status) {
      settle();
      return status === undefined
        ? store.all.length
        : store.all.filter((device) => device.status === status).length;
    },
    find,
    all() {
      settle();
      return store.all;
    },
    add(seed) {
      settle();
      return store.add(store.generator.one(seed), clock.now());
    },
    update(id, changes) {
      const device = find(id);
      if (device === undefined) throw new RangeError('No emulated device has this identifier.');
      store.change(device, changes, clock.now());
      return device;
    },
    get seats() {
      return store.seats;
    },
    set seats(seats) {
      store.seats = seats;
    },
  };
}
