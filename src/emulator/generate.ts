import { POLICY_SETS } from './device.js';
import type { Confirms, Device, DeviceSeed } from './device.js';
import { createRandom } from './random.js';
import type { Random } from './random.js';
import { COMPLETING_WINDOW, DEVICE_STATES, confirmedState } from './states.js';
import type { DeviceState } from './states.js';

/**
 * The type allocation code of every IMEI made here.
 *
 * Reporting body 00 is the GSMA's range for test equipment, so no phone anyone owns carries it.
 */
export const TEST_TAC = '00101300';

/** The most devices one emulator can hold apart: half of the test TAC's serial numbers, as each phone may need two. */
export const MAX_GENERATED = 500_000;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

const shares: readonly (readonly [DeviceState, number])[] = [
  ['Enrolled', 620],
  ['Pending', 90],
  ['Accepted', 60],
  ['Completed', 55],
  ['Blinked', 50],
  ['Locked', 45],
  ['StartingReminder', 18],
  ['Locking', 14],
  ['Completing', 12],
  ['Rejected', 10],
  ['Unlocking', 9],
  ['StoppingReminder', 8],
  ['Resetting', 5],
  ['Exchanging', 4],
];

const phones = [
  'SM-A057F', 'SM-A065F', 'SM-A155F', 'SM-A156B', 'SM-A166B', 'SM-A175F', 'SM-A256B',
  'SM-A356B', 'SM-A556B', 'SM-M156B', 'SM-S721B', 'SM-S921B', 'SM-S928B', 'SM-S931B',
] as const; // prettier-ignore
const tablets = ['SM-X110', 'SM-X210', 'SM-X510', 'SM-X710'] as const;
const comments = [
  'Second phone in the household',
  'Pays on the 5th 📅',
  'Prefers WhatsApp 📱👍🏽',
  'العميل يطلب الاتصال بعد السادسة مساءً',
  'הלקוח ביקש להאריך את המועד',
  'Cliente nº 42 – «renovación»',
  '分期付款 · 第3期',
  '<b>not markup</b> & "quotes"',
] as const;

/** Makes believable devices: the same seed and start give the same ones. */
export class Generator {
  readonly #random: Random;
  readonly #now: number;
  readonly #offset: number;
  #made = 0;

  constructor(seed: number | string, now: number) {
    this.#random = createRandom(seed, 'devices');
    this.#now = now;
    this.#offset = this.#random.below(MAX_GENERATED);
  }

  /** Exactly so many devices; from fourteen on, every state is among them. */
  many(count: number): Device[] {
    if (!Number.isInteger(count) || count < 0 || count > MAX_GENERATED) {
      throw new RangeError(`devices must be a whole number from 0 to ${MAX_GENERATED}`);
    }
    return Array.from({ length: count }, (_, index) => {
      const state = count >= DEVICE_STATES.length ? DEVICE_STATES[index] : undefined;
      return this.one({ status: state ?? this.#state() });
    });
  }

  /** One device: what the seed says, completed with what it leaves open. */
  one(seed: DeviceSeed): Device {
    const status = seed.status ?? 'Enrolled';
    const waiting = confirmedState[status] !== undefined;
    const confirms = seed.confirms ?? this.#confirms(waiting);
    const number = this.#made++;
    const identity = this.#identity(number, seed);
    const dates = this.#dates(status, confirms);
    const registered = status === 'Pending' || status === 'Rejected';
    return {
      objectId: registered ? null : this.objectId(),
      ...identity,
      status,
      approveId: registered && this.#random.below(4) > 0 ? '' : approveIdOf(number),
      approveComment: this.#random.below(6) === 0 ? this.#random.pick(comments) : '',
      ...dates,
      isOfflineLocked: status !== 'Completed' && !registered && this.#random.below(40) === 0,
      isDeviceOffline: !registered && confirms !== 'soon',
      confirms,
      policies: this.#random.below(POLICY_SETS),
      extra: null,
      ...seed,
    };
  }

  /** A fresh id in the shape of the vendor's: 24 hexadecimal digits. */
  objectId(): string {
    const word = (): string => hex(this.#random.below(0x100000000));
    return word() + word() + word();
  }

  #state(): DeviceState {
    let draw = this.#random.below(1000);
    for (const [state, share] of shares) {
      draw -= share;
      if (draw < 0) return state;
    }
    return 'Enrolled';
  }

  #confirms(waiting: boolean): Confirms {
    // Who still waits is mostly out of reach, or would not wait; a few were told only seconds ago.
    const draw = this.#random.below(100);
    if (waiting) return draw < 4 ? 'soon' : draw < 55 ? 'late' : 'never';
    return draw < 88 ? 'soon' : draw < 96 ? 'late' : 'never';
  }

  #identity(
    number: number,
    seed: DeviceSeed,
  ): Pick<Device, 'deviceUid' | 'imei' | 'imei2' | 'serial' | 'model'> {
    const random = this.#random;
    // 7919 is prime to the size of the range, so every number below it comes exactly once.
    const unique = (number * 7919 + this.#offset) % MAX_GENERATED;
    const tablet = random.below(100) < 6;
    const dual = random.below(100) < 70;
    const modelKnown = random.below(100) >= 3;
    const kind = tablet ? random.pick(tablets) : random.pick(phones);
    const imei = tablet ? null : imeiOf(unique);
    const serial = `R${random.pick(['58N', '5CT', '9WN', 'FCX'])}${(unique + 36 ** 4).toString(36).toUpperCase().padStart(7, '0')}`;
    const given = seed.deviceUid ?? seed.imei ?? seed.serial ?? undefined;
    if (given !== undefined) return { ...identityOf(given), model: kind };
    return {
      deviceUid: imei ?? serial,
      imei,
      imei2: imei !== null && dual ? imeiOf(unique + MAX_GENERATED) : null,
      serial,
      model: modelKnown ? kind : null,
    };
  }

  #dates(
    status: DeviceState,
    confirms: Confirms,
  ): Pick<Device, 'createDate' | 'modifiedDate' | 'lastSeen' | 'licenseExpiryDate'> {
    const random = this.#random;
    const modifiedDate = this.#now - 1000 - random.below(modifiedWithin(status, confirms));
    const createDate = modifiedDate - 60_000 - random.below(500 * DAY);
    if (status === 'Pending' || status === 'Rejected' || status === 'Accepted') {
      return { createDate, modifiedDate, lastSeen: null, licenseExpiryDate: null };
    }
    const unreached = confirmedState[status] !== undefined;
    const silence = this.#now - modifiedDate;
    return {
      createDate,
      modifiedDate,
      // A phone that has not confirmed yet was last seen before it was told; any other, at or after its last change.
      lastSeen: unreached
        ? modifiedDate -
          random.below(Math.min(modifiedDate - createDate, confirms === 'soon' ? HOUR : 5 * DAY))
        : confirms === 'soon'
          ? this.#now - random.below(Math.min(silence, DAY))
          : modifiedDate + random.below(Math.max(1, silence - DAY)),
      licenseExpiryDate: createDate + 3 * YEAR,
    };
  }
}

/** A device that is known by one identifier only, as an upload brings it. */
export function identityOf(deviceUid: string): Pick<Device, 'deviceUid' | 'imei' | 'imei2' | 'serial'> {
  const isImei = /^\d{14,16}$/.test(deviceUid);
  return { deviceUid, imei: isImei ? deviceUid : null, imei2: null, serial: isImei ? null : deviceUid };
}

/** Whether a 15-digit number ends in its Luhn check digit. */
export function passesLuhn(digits: string): boolean {
  return /^\d{15}$/.test(digits) && checkDigit(digits.slice(0, 14)) === Number(digits[14]);
}

function modifiedWithin(status: DeviceState, confirms: Confirms): number {
  if (status === 'Completing') return COMPLETING_WINDOW - 2 * HOUR;
  if (confirmedState[status] !== undefined) return confirms === 'soon' ? 20_000 : 6 * DAY;
  return 180 * DAY;
}

function imeiOf(number: number): string {
  const body = TEST_TAC + number.toString().padStart(6, '0');
  return body + checkDigit(body).toString();
}

function checkDigit(body: string): number {
  let sum = 0;
  for (let index = 0; index < body.length; index++) {
    const digit = body.charCodeAt(index) - 48;
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return (10 - (sum % 10)) % 10;
}

/** Loan ids; one in fifty uses every character the console's search is documented to allow. */
function approveIdOf(number: number): string {
  const digits = (number + 1).toString().padStart(6, '0');
  return number % 50 === 7 ? `CUST@7:$/*%^&\\()+?{}[]-${digits}` : `LOAN-2026-${digits}`;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
