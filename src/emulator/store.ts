import type { Behaviour } from './behaviour.js';
import { createRandom } from './random.js';
import type { Random } from './random.js';
import type { Device, DeviceSeed } from './device.js';
import { DeviceIndex } from './device-index.js';
import { Generator } from './generate.js';
import { Schedule } from './schedule.js';
import { COMPLETING_WINDOW, commandRules, confirmedState } from './states.js';
import type { DeviceCommand, DeviceState } from './states.js';
import { licenseLack, stateInvalid } from './vendor-error.js';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

/** A device in the store. */
export interface StoredDevice extends Device {
  /** Its place in the order of creation. */
  readonly ordinal: number;
}

/**
 * All devices with their indexes, and the only place where a device changes.
 *
 * Phones act lazily: what is due is applied, in order of time, when the store is brought up to a time.
 */
export class Store {
  /** Free licence seats; each approval of a device without a licence takes one. */
  seats = Infinity;
  /** Told of every device before it changes, and of every new one, so that indexes elsewhere keep up. */
  beforeChange: (device: StoredDevice) => void = () => undefined;

  readonly all: StoredDevice[] = [];
  readonly generator: Generator;
  readonly #behaviour: Behaviour;
  readonly #lag: Random;
  readonly #byUid = new DeviceIndex(this.all, ({ deviceUid, imei, serial }) => [deviceUid, imei, serial]);
  readonly #byObjectId = new DeviceIndex(this.all, ({ objectId }) => [objectId]);
  readonly #byApproveId = new DeviceIndex(this.all, ({ approveId }) => [approveId]);
  readonly #schedule = new Schedule<StoredDevice>();
  readonly #due = new Map<StoredDevice, number>();

  constructor(seed: number | string, now: number, behaviour: Behaviour) {
    this.generator = new Generator(seed, now);
    this.#lag = createRandom(seed, 'lag');
    this.#behaviour = behaviour;
  }

  /** Adds a device; transitional states start to move from `now`. */
  add(added: Device, now: number): StoredDevice {
    const device = Object.assign(added, { ordinal: this.all.length });
    if (this.#behaviour.pendingObjectId) device.objectId ??= this.generator.objectId();
    this.all.push(device);
    this.#plan(device, now);
    this.beforeChange(device);
    return device;
  }

  /** The device with this IMEI or serial number. */
  byUid(deviceUid: string): StoredDevice | undefined {
    return this.#byUid.get(deviceUid);
  }

  /** The device with this Knox Guard id. */
  byObjectId(objectId: string): StoredDevice | undefined {
    return this.#byObjectId.get(objectId);
  }

  /** The device with this id of the lender's. */
  byApproveId(approveId: string): StoredDevice | undefined {
    return this.#byApproveId.get(approveId);
  }

  /** Applies everything phones and the server did up to a time. */
  settle(now: number): void {
    for (let due = this.#schedule.takeDue(now); due !== undefined; due = this.#schedule.takeDue(now)) {
      // A plan that was overtaken by a later change is no longer the device's own.
      if (this.#due.get(due.item) === due.at) this.#confirm(due.item, due.at);
    }
  }

  /** Runs a command's state change, or refuses it with the vendor's error. */
  command(name: DeviceCommand, device: StoredDevice, now: number, details: DeviceSeed = {}): void {
    const { from, to } = commandRules[name];
    if (!from.includes(device.status)) throw stateInvalid(device.status);
    if (name === 'approve' && device.licenseExpiryDate === null) this.#takeSeat();
    this.#byObjectId.around(device, () => {
      device.objectId ??= this.generator.objectId();
    });
    this.change(device, { ...details, status: to }, now);
  }

  /** Changes a device at a time and replans what its phone will do. */
  change(device: StoredDevice, changes: DeviceSeed, now: number): void {
    this.beforeChange(device);
    this.#byApproveId.around(device, () => {
      Object.assign(device, { modifiedDate: Math.max(now, device.createDate + 1) }, changes);
    });
    this.#plan(device, now);
  }

  #takeSeat(): void {
    if (this.seats < 1) throw licenseLack();
    this.seats--;
  }

  #plan(device: StoredDevice, now: number): void {
    const at =
      device.status === 'Completing'
        ? device.modifiedDate + COMPLETING_WINDOW
        : this.#answerTime(device, now);
    if (at === undefined) {
      this.#due.delete(device);
      return;
    }
    this.#due.set(device, at);
    this.#schedule.add(at, device);
  }

  #answerTime(device: StoredDevice, now: number): number | undefined {
    if (confirmedState[device.status] === undefined || device.confirms === 'never') return undefined;
    const [min, max] = this.#behaviour.deviceLag;
    return (
      now + (device.confirms === 'late' ? this.#lag.between(HOUR, 72 * HOUR) : this.#lag.between(min, max))
    );
  }

  #confirm(device: StoredDevice, at: number): void {
    if (device.status === 'Completing') {
      this.change(device, { status: 'Completed' }, at);
      return;
    }
    const status: DeviceState = confirmedState[device.status] ?? device.status;
    const licenseExpiryDate = status === 'Pending' ? null : (device.licenseExpiryDate ?? at + 3 * YEAR);
    this.change(device, { status, licenseExpiryDate, lastSeen: at, isDeviceOffline: false }, at);
  }
}
