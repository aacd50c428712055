import type { Behaviour } from './behaviour.js';
import { confirmedState } from './states.js';
import type { DeviceState } from './states.js';

/** When a phone answers: within the device lag, after hours to days, or not at all. */
export type Confirms = 'soon' | 'late' | 'never';

/** A device as the emulator keeps it. Dates are epoch milliseconds; null is "none". */
export interface Device {
  objectId: string | null;
  deviceUid: string;
  imei: string | null;
  imei2: string | null;
  serial: string | null;
  model: string | null;
  status: DeviceState;
  approveId: string;
  approveComment: string;
  createDate: number;
  modifiedDate: number;
  lastSeen: number | null;
  licenseExpiryDate: number | null;
  isOfflineLocked: boolean;
  isDeviceOffline: boolean;
  confirms: Confirms;
  /** One bit a policy; see `policies` below. */
  policies: number;
  /** Fields that replace or join the row as they are, so a test can seed what no schema expects. */
  extra: Readonly<Record<string, unknown>> | null;
}

/** What a caller may say about a device to seed; the generator fills in the rest. */
export type DeviceSeed = Partial<Device>;

const policies = {
  simControl: 1,
  autoLock: 2,
  factoryResetBlock: 4,
  offlineLock: 8,
  functionRestrictions: 16,
  forceAutoDownload: 32,
  wallpaperRestrictions: 64,
  enrollmentNotice: 128,
  appBlock: 256,
} as const;

/** The policies an upload can ask for. */
export const uploadPolicies = {
  autoLock: policies.autoLock,
  applySimControl: policies.simControl,
  enableBlockFactoryReset: policies.factoryResetBlock,
} as const;

/** How many different policy sets there are. */
export const POLICY_SETS = 512;

const managed: ReadonlySet<DeviceState> = new Set<DeviceState>([
  'Enrolled',
  'StartingReminder',
  'StoppingReminder',
  'Blinked',
  'Locking',
  'Locked',
  'Unlocking',
  'Completing',
]);
const DAY = 86_400_000;

/** The device as a row of `/devices/list`, in the vendor's field names. */
export function rowOf(device: Device, now: number, behaviour: Behaviour): Record<string, unknown> {
  const { policies: set, model } = device;
  const enrolled = managed.has(device.status);
  const settled = isSettled(device);
  const target = (policy: keyof typeof policies): boolean => (set & policies[policy]) !== 0;
  const applied = (policy: keyof typeof policies): boolean => settled && target(policy);
  const id = device.objectId ?? undefined;
  // One literal without spreads: a page of a thousand rows is made ten times as fast, and JSON drops what is undefined.
  const row = {
    objectId: behaviour.rowIdKey === 'id' ? undefined : id,
    id: behaviour.rowIdKey === 'objectId' ? undefined : id,
    deviceUid: device.deviceUid,
    imei: device.imei,
    imei2: device.imei2,
    serial: device.serial,
    model,
    fullModel: model === null ? null : `${model}ZKDEUE`,
    status: device.status,
    approveId: device.approveId,
    approveComment: device.approveComment,
    createDate: device.createDate,
    modifiedDate: device.modifiedDate,
    lastSeen: lastSeenOf(device, now),
    licenseExpiryDate: device.licenseExpiryDate,
    relockTimestamp: 0,
    agentVersion: enrolled ? '4.6.12' : null,
    firmwareVersion: enrolled && model !== null ? `${model.slice(3)}XXU4BYA1` : null,
    androidVersion: enrolled ? `${13 + (device.createDate % 4)}` : null,
    isOfflineLocked: device.isOfflineLocked,
    isDeviceOffline: device.isDeviceOffline,
    isDeviceSupportHotp: model !== null,
    simControlEnabled: target('simControl'),
    simControlApplied: applied('simControl'),
    isSimControlLocked: false,
    autoLockTarget: target('autoLock'),
    latestRelockApplied: false,
    isFactoryResetBlockTarget: target('factoryResetBlock'),
    isFactoryResetBlockApplied: applied('factoryResetBlock'),
    isOfflineLockTarget: target('offlineLock'),
    isOfflineLockApplied: applied('offlineLock'),
    isFunctionRestrictionsTarget: target('functionRestrictions'),
    isFunctionRestrictionsApplied: applied('functionRestrictions'),
    isForceAutoDownloadTarget: target('forceAutoDownload'),
    isForceAutoDownloadApplied: applied('forceAutoDownload'),
    isWallpaperRestrictionsTarget: target('wallpaperRestrictions'),
    isWallpaperRestrictionsApplied: applied('wallpaperRestrictions'),
    isEnrollmentNoticeTarget: target('enrollmentNotice'),
    isAppBlockTarget: target('appBlock'),
    hsModeApplied: false,
    isKge: true,
  };
  return device.extra === null ? row : { ...row, ...device.extra };
}

/** The two filterable flags of a row, without making the row. */
export function simControlOf(device: Device): { enabled: boolean; applied: boolean } {
  const enabled = (device.policies & policies.simControl) !== 0;
  return { enabled, applied: enabled && isSettled(device) };
}

/** Whether the phone has taken over what was asked of it. */
function isSettled({ status, isDeviceOffline }: Device): boolean {
  return managed.has(status) && (confirmedState[status] === undefined || !isDeviceOffline);
}

/** A reachable phone checks in once every 24 hours, so its last seen date moves with the clock. */
function lastSeenOf(device: Device, now: number): number | null {
  const { lastSeen } = device;
  if (lastSeen === null || device.isDeviceOffline || !managed.has(device.status) || now <= lastSeen)
    return lastSeen;
  return lastSeen + Math.floor((now - lastSeen) / DAY) * DAY;
}
