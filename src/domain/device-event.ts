import type { Device } from '../api/devices.js';

/** A change of a device as the vendor's webhook tells it; identifiers are the only way to its row. */
export interface DeviceEvent {
  readonly ids: readonly string[];
  /** When the vendor says it changed, in epoch milliseconds; without it nobody can say whether it is news. */
  readonly at: number | undefined;
  /** What it says of the row. */
  readonly change: Partial<Pick<Device, 'status' | 'relockTimestamp' | 'modifiedDate'>>;
}

/**
 * Reads the body of a Knox webhook notification, or its `payload` alone; `undefined` when it names no device. Every value comes as text. One
 * published sample holds the word "deviceStatus" in place of a state, so a state is taken only where it can be one.
 */
export function readDeviceEvent(body: unknown): DeviceEvent | undefined {
  const outer = objectOf(body);
  const payload = objectOf(outer?.payload) ?? outer;
  if (!payload) return undefined;
  const ids = [payload.deviceUid, payload.imei, payload.imei2].filter(
    (id): id is string => typeof id === 'string' && id !== '',
  );
  if (ids.length === 0) return undefined;
  const at = instantOf(payload.lastUpdatedAt);
  const relockTimestamp = instantOf(payload.relockTimestamp);
  const { deviceStatus } = payload;
  const status =
    typeof deviceStatus === 'string' && /^[A-Z][A-Za-z]{1,39}$/.test(deviceStatus) ? deviceStatus : undefined;
  return {
    ids,
    at,
    change: {
      ...(status !== undefined && { status }),
      ...(relockTimestamp !== undefined && { relockTimestamp }),
      ...(at !== undefined && { modifiedDate: at }),
    },
  };
}

/** Whether an event is about a device. A 14-digit number is an IMEI without its check digit, as some webhooks send it. */
export function isAbout({ ids }: DeviceEvent, device: Device): boolean {
  const own = [device.deviceUid, device.imei, device.imei2].filter(Boolean);
  return ids.some(
    (id) =>
      own.includes(id) ||
      (/^\d{14}$/.test(id) && own.some((one) => one?.slice(0, 14) === id && one.length === 15)),
  );
}

/** Whether an event tells something newer than a row does; a row without a time is as old as its reading. */
export function isNewer({ at }: DeviceEvent, device: Device, readAt: number): boolean {
  return at !== undefined && at > (device.modifiedDate ?? readAt);
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** Epoch milliseconds, as a number or as digits. */
function instantOf(value: unknown): number | undefined {
  const at = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof at === 'number' && Number.isFinite(at) && at > 0 ? at : undefined;
}
