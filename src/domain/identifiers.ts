import type { Device } from '../api/devices.js';

/** Fields that identify a phone, and so a person: masked until someone asks to see them. */
export const maskedFields = ['deviceUid', 'imei', 'imei2', 'serial'] as const;

/** Whether a field is shown masked. */
export function isMasked(field: string): boolean {
  return (maskedFields as readonly string[]).includes(field);
}

/** An identifier with all but its last four characters hidden; a short one is hidden whole. */
export function mask(identifier: string): string {
  const shown = identifier.length > 6 ? identifier.slice(-4) : '';
  return `•••• ${shown}`.trim();
}

/** What to call a device where its full identifier must not stand: the lender's own id, else the masked one. */
export function deviceName(device: Pick<Device, 'approveId' | 'deviceUid' | 'objectId'>): string {
  if (device.approveId) return device.approveId;
  return device.deviceUid === undefined ? (device.objectId ?? '') : mask(device.deviceUid);
}

/**
 * Whether two rows are one device. By the vendor's own id where both have one, else by the number: a device has no object id before it is
 * approved. Identifiers are compared byte by byte.
 */
export function isSameDevice(
  one: Pick<Device, 'objectId' | 'deviceUid'>,
  other: Pick<Device, 'objectId' | 'deviceUid'>,
): boolean {
  if (one.objectId && other.objectId) return one.objectId === other.objectId;
  return Boolean(one.deviceUid) && one.deviceUid === other.deviceUid;
}
