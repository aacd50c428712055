/**
 * Made by `npm run schemas` from the Zod schemas of `fields.ts` and `rows.ts`. Not to be edited: `npm test` compares it with them.
 */
import type * as z from 'zod/mini';
import { toFlag, toInstant, toNumber, toText } from '../coerce.js';
import { type FieldsOf, type Kind, wrong } from '../read-fields.js';
import type * as rows from '../rows.js';

/** What `count` says. */
export const count: Kind<number> = (given) => {
  if (given === undefined) return given;
  const value = toNumber(given);
  return value === undefined || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
    ? value
    : wrong;
};

/** What `flag` says. */
export const flag: Kind<boolean> = (given) => {
  if (given === undefined) return given;
  const value = toFlag(given);
  return value === undefined || typeof value === 'boolean' ? value : wrong;
};

/** What `instant` says. */
export const instant: Kind<number> = (given) => {
  if (given === undefined) return given;
  const value = toInstant(given);
  return value === undefined ||
    (typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 8640000000000000)
    ? value
    : wrong;
};

/** What `text` says. */
export const text: Kind<string> = (given) => {
  if (given === undefined) return given;
  const value = toText(given);
  return value === undefined || typeof value === 'string' ? value : wrong;
};

/** What `Account` says. */
export const Account: FieldsOf<z.infer<typeof rows.Account>> = {
  companyName: text,
  country: text,
  name: text,
};

/** What `CommandAnswer` says. */
export const CommandAnswer: FieldsOf<z.infer<typeof rows.CommandAnswer>> = {
  result: text,
  objectId: text,
  requestedId: text,
};

/** What `Device` says. */
export const Device: FieldsOf<z.infer<typeof rows.Device>> = {
  objectId: text,
  deviceUid: text,
  imei: text,
  imei2: text,
  serial: text,
  model: text,
  fullModel: text,
  approveId: text,
  approveComment: text,
  status: text,
  createDate: instant,
  modifiedDate: instant,
  lastSeen: instant,
  licenseExpiryDate: instant,
  relockTimestamp: instant,
  agentVersion: text,
  firmwareVersion: text,
  androidVersion: text,
  isOfflineLocked: flag,
  isDeviceOffline: flag,
  simControlEnabled: flag,
  simControlApplied: flag,
  isSimControlLocked: flag,
  autoLockTarget: flag,
  isFactoryResetBlockTarget: flag,
  isFactoryResetBlockApplied: flag,
  isOfflineLockTarget: flag,
  isOfflineLockApplied: flag,
  isFunctionRestrictionsTarget: flag,
  isFunctionRestrictionsApplied: flag,
  isWallpaperRestrictionsTarget: flag,
  isWallpaperRestrictionsApplied: flag,
};

/** What `InvalidReason` says. */
export const InvalidReason: FieldsOf<z.infer<typeof rows.InvalidReason>> = { deviceUid: text, reason: text };

/** What `TransactionCounts` says. */
export const TransactionCounts: FieldsOf<z.infer<typeof rows.TransactionCounts>> = {
  transactionId: text,
  count: count,
  success: count,
  fail: count,
};

/** What `TransactionItem` says. */
export const TransactionItem: FieldsOf<z.infer<typeof rows.TransactionItem>> = {
  result: text,
  requestedId: text,
  objectId: text,
};

/** What `Upload` says. */
export const Upload: FieldsOf<z.infer<typeof rows.Upload>> = {
  uploadId: text,
  uploadStatus: text,
  totalDeviceCount: count,
  validDeviceCount: count,
  invalidDeviceCount: count,
  uploadDate: instant,
  uploadedBy: text,
  method: text,
};

/** What `UploadedDevice` says. */
export const UploadedDevice: FieldsOf<z.infer<typeof rows.UploadedDevice>> = {
  deviceUid: text,
  imei: text,
  imei2: text,
  serial: text,
  model: text,
  status: text,
  reason: text,
};
