import * as z from 'zod/mini';
import { limits } from './limits.js';
import { ruleBroken } from './problems.js';

/**
 * What we send, checked strictly: a mistake here is ours, and must not reach a borrower's phone.
 * Every refinement raises a problem that names its field (see `problems.ts`).
 */

/** Counts UTF-16 units, the strictest reading of the vendor's "characters". Zod's own `maxLength` counts code points. */
const atMost = (maximum: number) =>
  z.check<string>(({ value, issues }) => {
    if (value.length > maximum)
      issues.push({
        code: 'too_big',
        origin: 'string',
        maximum,
        inclusive: true,
        input: value,
        continue: true,
      });
  });

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
  .check(oneIdentifier, someContact, quietTime);

/** The fields that the rules below look at; the full schema cannot be named inside its own checks. */
interface BlinkFields {
  readonly objectId?: string | undefined;
  readonly deviceUid?: string | undefined;
  readonly approveId?: string | undefined;
  readonly email?: string | undefined;
  readonly tel?: string | undefined;
  readonly timeLimitEnable?: boolean | undefined;
  readonly daysLimitEnable?: boolean | undefined;
  readonly timeLimit?: readonly number[] | null | undefined;
  readonly daysLimit?: readonly number[] | null | undefined;
}

type Payload = z.core.ParsePayload<BlinkFields>;

/** The vendor takes the first of objectId, deviceUid, approveId and ignores the rest; two that disagree would hit one phone silently. */
function oneIdentifier({ value, issues }: Payload): void {
  const given = (['objectId', 'deviceUid', 'approveId'] as const).filter((name) => value[name] !== undefined);
  if (given.length === 0) issues.push(ruleBroken('objectId', 'identifier-missing', undefined));
  for (const name of given.slice(1)) issues.push(ruleBroken(name, 'identifier-ambiguous', undefined));
}

function someContact({ value, issues }: Payload): void {
  if (!value.email && !value.tel) issues.push(ruleBroken('tel', 'contact-missing', undefined));
}

function quietTime({ value, issues }: Payload): void {
  const { timeLimitEnable = false, daysLimitEnable = false, timeLimit, daysLimit } = value;
  const raise = (path: string, code: Parameters<typeof ruleBroken>[1]) =>
    issues.push(ruleBroken(path, code, undefined));

  if (timeLimitEnable && daysLimitEnable) raise('daysLimitEnable', 'flags-exclude');
  if ((timeLimitEnable || daysLimitEnable) && !timeLimit) raise('timeLimit', 'required-by-flag');
  if (daysLimitEnable && !daysLimit) raise('daysLimit', 'required-by-flag');
  if (!timeLimitEnable && !daysLimitEnable && timeLimit) raise('timeLimit', 'unused-not-null');
  if (!daysLimitEnable && daysLimit) raise('daysLimit', 'unused-not-null');

  const sameHour = timeLimit?.[0] === timeLimit?.[1];
  const sameDay = daysLimit?.[0] === daysLimit?.[1];
  if (timeLimit && sameHour && (daysLimitEnable ? daysLimit && sameDay : timeLimitEnable))
    raise('timeLimit', 'empty-span');
}

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
