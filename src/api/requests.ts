import * as z from 'zod/mini';
import { limits } from './limits.js';
import { type Problem, ruleBroken } from './problems.js';
import { type BlinkFields, oneIdentifier, quietTime, someContact } from './rules.js';

/**
 * What we send, checked strictly: a mistake here is ours, and must not reach a borrower's phone.
 * Every refinement raises a problem that names its field (see `problems.ts`).
 */

/**
 * Counts UTF-16 units, the strictest reading of the vendor's "characters". Zod's own `maxLength` counts code points.
 * `params` says to `npm run schemas` what a function cannot.
 */
const atMost = (units: number) =>
  z.check<string>(
    ({ value, issues }) => {
      if (value.length > units)
        issues.push({
          code: 'too_big',
          origin: 'string',
          maximum: units,
          inclusive: true,
          input: value,
          continue: true,
        });
    },
    { params: { units } },
  );

/** A rule of `rules.ts`, whose problems keep their codes. */
const obeys = (rule: (request: BlinkFields) => readonly Problem[]) =>
  z.check<BlinkFields>(
    ({ value, issues }) => {
      for (const { path, code } of rule(value)) issues.push(ruleBroken(path, code, undefined));
    },
    { params: { rule } },
  );

/** The vendor's int32. */
const pageNum = z.optional(z.int().check(z.gte(0), z.lte(2 ** 31 - 1)));
const pageSize = z.optional(z.int().check(z.gte(1), z.lte(limits.pageSize)));

/** An identifier as the vendor gave it: never trimmed, never blank, never a number, no control characters. */
const identifier = z.string().check(z.minLength(1), atMost(100), z.regex(/^(?!\s+$)[^\p{Cc}]*$/u));

/** Check Authorization takes no fields. */
export const AuthorizationRequest = z.strictObject({});

/** Get Async result: the `x-knox-transactionId` of an earlier command. */
export const TransactionRequest = z.strictObject({
  transactionId: z.string().check(z.regex(/^[A-Za-z0-9]{1,64}$/)),
});

/** Get device uploads. The vendor's own default page size is 1000. */
export const ListUploadsRequest = z.strictObject({ pageNum, pageSize });

/** Get upload information. */
export const GetUploadRequest = z.strictObject({
  uploadId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  pageNum,
  pageSize,
});

/** Get device info: one page of a tenant's devices. */
export const ListDevicesRequest = z.strictObject({
  pageNum,
  pageSize,
  /** IMEI, serial number or object id; the vendor's console also finds approval ids. */
  search: z.optional(z.string().check(atMost(100))),
  sortBy: z.optional(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))),
  sortOrder: z.optional(z.enum(['ascending', 'descending'])),
  filter: z.optional(
    z.strictObject({
      /** Internal state names; one we do not know passes, for the vendor may have added it. */
      status: z.optional(z.array(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))).check(z.maxLength(30))),
    }),
  ),
});

/** Approve a device that is Pending. */
export const ApproveRequest = z.strictObject({
  deviceUid: identifier,
  approveId: z.optional(z.string().check(atMost(limits.approveId))),
  approveComment: z.optional(z.string().check(atMost(limits.approveComment))),
});

/** Upload devices. Switches are strict booleans, absent unless a person turned them on. */
export const UploadRequest = z.strictObject({
  deviceList: z
    .array(
      z.strictObject({
        deviceUid: identifier,
        approveId: z.optional(z.string().check(atMost(limits.approveId))),
      }),
    )
    .check(z.minLength(1), z.maxLength(limits.uploadDevices)),
  autoAccept: z.optional(z.boolean()),
  autoLock: z.optional(z.boolean()),
  applySimControl: z.optional(z.boolean()),
  enableBlockFactoryReset: z.optional(z.boolean()),
});

const hour = z.int().check(z.gte(0), z.lte(23));
const day = z.int().check(z.gte(0), z.lte(6));
const pairOf = (item: typeof hour) =>
  z.optional(z.nullable(z.array(item).check(z.minLength(2), z.maxLength(2))));

/** Set blinking reminders: a notification on the borrower's phone that comes back every `interval` seconds. */
export const BlinkRequest = z
  .strictObject({
    objectId: z.optional(identifier),
    deviceUid: z.optional(identifier),
    approveId: z.optional(identifier.check(atMost(limits.approveId))),
    /** Seconds. */
    interval: z.int().check(z.gte(limits.intervalSeconds.min), z.lte(limits.intervalSeconds.max)),
    message: z.string().check(z.minLength(1), atMost(limits.message), z.regex(/\S/)),
    email: z.optional(z.string().check(atMost(limits.email), z.regex(/^(?:[^\s@]+@[^\s@.]*\.[^\s@]*)?$/))),
    tel: z.optional(z.string().check(atMost(limits.tel), z.regex(/^[0-9#+*]*$/))),
    timeLimitEnable: z.optional(z.boolean()),
    daysLimitEnable: z.optional(z.boolean()),
    /** Hours 0–23 between which no reminder is shown. */
    timeLimit: pairOf(hour),
    /** Days between which, with `timeLimit`, no reminder is shown; 0 is Sunday. */
    daysLimit: pairOf(day),
  })
  .check(obeys(oneIdentifier), obeys(someContact), obeys(quietTime));

/** @see AuthorizationRequest */
export type AuthorizationRequest = z.infer<typeof AuthorizationRequest>;
/** @see TransactionRequest */
export type TransactionRequest = z.infer<typeof TransactionRequest>;
/** @see ListUploadsRequest */
export type ListUploadsRequest = z.infer<typeof ListUploadsRequest>;
/** @see GetUploadRequest */
export type GetUploadRequest = z.infer<typeof GetUploadRequest>;
/** @see ListDevicesRequest */
export type ListDevicesRequest = z.infer<typeof ListDevicesRequest>;
/** @see ApproveRequest */
export type ApproveRequest = z.infer<typeof ApproveRequest>;
/** @see UploadRequest */
export type UploadRequest = z.infer<typeof UploadRequest>;
/** @see BlinkRequest */
export type BlinkRequest = z.infer<typeof BlinkRequest>;
