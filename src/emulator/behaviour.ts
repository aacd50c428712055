/** The upload flags the vendor turns to false, without an error, for callers who may not set them. */
export type UploadFlag = 'autoAccept' | 'autoLock' | 'applySimControl' | 'enableBlockFactoryReset';

/**
 * What the vendor's documents leave open, or a tenant's contract decides: one switch each.
 *
 * Change them at creation (`createEmulator({ behaviour })`) or while it runs (`emulator.behaviour`). Numbers in
 * brackets point into knox-guard-api.md §14, "still unknown".
 */
export interface Behaviour {
  /** Refuses request keys the reference does not name, such as the misprint `approveld`. The vendor may ignore them. */
  strict: boolean;
  /** Uploading over the API is enabled by Samsung on request only; without it POST answers 403. */
  uploadsEnabled: boolean;
  /** Whether the list of uploads and an upload's devices need that feature, too; the reference says it of the upload only [2]. */
  uploadReadsNeedFeature: boolean;
  /** Upload flags this caller may set; any other is silently turned to false, as the reference says. */
  grantedUploadFlags: readonly UploadFlag[];
  /** Whether the tenant has a default SIM control policy; without it `applySimControl` answers 412. */
  simPolicy: boolean;
  /** Whether an uploaded IMEI must pass Luhn. The only documented reason is `device already exists` [2]. */
  uploadChecksImei: boolean;
  /** How upload answers spell their id: the reference shows `uploadID` in bodies, a relay shows `uploadId` [2]. */
  uploadIdKey: 'uploadID' | 'uploadId';
  /** How an upload in progress takes its time: a fixed share and a share for each row, in milliseconds [2]. */
  uploadDuration: { readonly base: number; readonly perRow: number };
  /** Lets `/transaction` list successes too; Samsung's sample (count 3) lists the one failure only [3]. */
  fullResultList: boolean;
  /** Milliseconds until `/transaction` knows a call; before that it answers 404 [3]. */
  transactionDelay: number;
  /** Whether a device has an objectId before it is approved; the reference says both [4]. */
  pendingObjectId: boolean;
  /** Whether list rows carry `objectId`, `id` or both; the reference says `objectId ("id")` [4]. */
  rowIdKey: 'objectId' | 'id' | 'both';
  /** Whether `search` matches a part or only a whole identifier; nowhere stated [4]. */
  searchMatches: 'part' | 'whole';
  /** Whether `search` looks at approveId too: clients pass it, the release note does not list it [4]. */
  searchApproveId: boolean;
  /** Refuses a reminder whose meaning is undefined: both flags on, or a daily span of equal hours [5]. */
  refuseAmbiguousReminder: boolean;
  /** Enforces the older FAQ's limits: tel ≤ 20 of digits and `# + *`, email ≤ 60 with `@` and a dot [5]. */
  contactLimits: boolean;
  /** Refuses an approveId another device has. It "must be unique"; whether that is enforced is unknown [6]. */
  uniqueApproveId: boolean;
  /** Calls a second before 429. */
  rateLimit: number;
  /** What the limit counts by: the texts name token and user, and drop IP addresses in 2024. */
  rateLimitPer: 'token' | 'user';
  /** Whether calls answered 429 count into the window themselves. */
  refusedCallsCount: boolean;
  /** Seconds in a `Retry-After` header of a 429, or null for no header; none is documented [7]. */
  retryAfter: number | null;
  /** How an expired token is refused: 401 AUTHORIZATION_FAIL is documented, 403 AUTHENTICATION_FAIL is seen elsewhere in Knox. */
  expiredTokenStatus: 401 | 403;
  /** How far beyond 30 minutes a signed `exp` may lie, in milliseconds, for clocks that disagree. */
  clockSkew: number;
  /** How `error.code` is written; the vendor's samples show both, so calls alternate by default. */
  errorCodeType: 'alternate' | 'number' | 'string';
  /** How long a reachable phone takes to confirm, in milliseconds, from and to. */
  deviceLag: readonly [min: number, max: number];
}

/** The switches' defaults: a tenant with uploads enabled and a service as strict as its documents. */
export const defaultBehaviour: Readonly<Behaviour> = {
  strict: true,
  uploadsEnabled: true,
  uploadReadsNeedFeature: false,
  grantedUploadFlags: [],
  simPolicy: true,
  uploadChecksImei: true,
  uploadIdKey: 'uploadID',
  uploadDuration: { base: 3000, perRow: 0.5 },
  fullResultList: false,
  transactionDelay: 0,
  pendingObjectId: false,
  rowIdKey: 'objectId',
  searchMatches: 'part',
  searchApproveId: true,
  refuseAmbiguousReminder: true,
  contactLimits: true,
  uniqueApproveId: true,
  rateLimit: 100,
  rateLimitPer: 'token',
  refusedCallsCount: false,
  retryAfter: null,
  expiredTokenStatus: 401,
  clockSkew: 300_000,
  errorCodeType: 'alternate',
  deviceLag: [2000, 15_000],
};
