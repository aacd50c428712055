import type { Device } from '../../api/index.js';
import type { DeviceIdentity } from '../../controllers/find-device.js';

/** The identifiers that a host has set. */
export interface CardNames {
  readonly objectId?: string | undefined;
  readonly deviceUid?: string | undefined;
  readonly approveId?: string | undefined;
}

/** The one to look for: the vendor takes them in this order, too. */
export function identityOf({ objectId, deviceUid, approveId }: CardNames): DeviceIdentity | undefined {
  if (objectId) return { objectId };
  if (deviceUid) return { deviceUid };
  return approveId ? { approveId } : undefined;
}

/** Whether every identifier that is set is this device's. A loan's page may hold the number of an exchanged phone: nothing is to be done to either then. */
export function isNamed(device: Device, { objectId, deviceUid, approveId }: CardNames): boolean {
  const numbers = [device.deviceUid, device.imei, device.imei2, device.serial];
  return (
    (!objectId || device.objectId === objectId) &&
    (!deviceUid || numbers.includes(deviceUid)) &&
    (!approveId || device.approveId === approveId)
  );
}
