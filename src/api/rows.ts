import * as z from 'zod/mini';
import type { VendorError } from './answer.js';
import { count, flag, instant, text } from './fields.js';

/**
 * The rows of the vendor's answers. Loose: fields we do not know are kept, and every field may be absent.
 * Browsers read rows with what `npm run schemas` makes of these; Zod itself stays out of them.
 */

/** Whose account the token belongs to. The proxy leaves out what nobody asked for: the user's e-mail and phone number. */
export const Account = z.looseObject({ companyName: text, country: text, name: text });

/** @see Account */
export type Account = z.infer<typeof Account>;

/** One device's part in an asynchronous command. */
export const TransactionItem = z.looseObject({ result: text, requestedId: text, objectId: text });

/** One device's part in an asynchronous command, with the vendor's reason where it failed. */
export type TransactionItem = z.infer<typeof TransactionItem> & { readonly failure?: VendorError };

/** The counts of an asynchronous command. */
export const TransactionCounts = z.looseObject({ transactionId: text, count, success: count, fail: count });

/** @see TransactionCounts */
export type TransactionCounts = z.infer<typeof TransactionCounts>;

/** What a command on one device answers. */
export const CommandAnswer = z.looseObject({ result: text, objectId: text, requestedId: text });

/** @see CommandAnswer */
export type CommandAnswer = z.infer<typeof CommandAnswer>;

/**
 * One device as the vendor lists it. Every field may be absent, and fields we do not know stay on the object under the vendor's names.
 *
 * `…Target` is what the lender asked for and `…Applied` what the phone has confirmed: target without applied means
 * "waiting for the phone".
 */
export const Device = z.looseObject({
  /** Knox Guard's own id; a pending device may have none yet. */
  objectId: text,
  /** IMEI or serial number. Never a number, never formatted. */
  deviceUid: text,
  imei: text,
  imei2: text,
  serial: text,
  model: text,
  fullModel: text,
  /** The lender's own id, "Approval ID" in the console. */
  approveId: text,
  approveComment: text,
  /** The vendor's internal state name, verbatim; see `deviceStates`. */
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
});

/** @see Device */
export type Device = z.infer<typeof Device>;

/** One upload as the vendor lists it, from whatever channel it came. Counts are never derived from each other: the vendor's do not add up. */
export const Upload = z.looseObject({
  uploadId: text,
  /** The vendor's word, verbatim; see `uploadStates`. */
  uploadStatus: text,
  totalDeviceCount: count,
  validDeviceCount: count,
  invalidDeviceCount: count,
  uploadDate: instant,
  uploadedBy: text,
  method: text,
});

/** @see Upload */
export type Upload = z.infer<typeof Upload>;

/** One device of an upload: what became of the row, not the device's present state. */
export const UploadedDevice = z.looseObject({
  deviceUid: text,
  imei: text,
  imei2: text,
  serial: text,
  model: text,
  status: text,
  reason: text,
});

/** @see UploadedDevice */
export type UploadedDevice = z.infer<typeof UploadedDevice>;

/** Why one row of an upload was refused. */
export const InvalidReason = z.looseObject({ deviceUid: text, reason: text });

/** @see InvalidReason */
export type InvalidReason = z.infer<typeof InvalidReason>;
