import type { OperationName, Problem } from '../api/index.js';

/** Why a call failed. Part of the contract: branch on it, never on a message. */
export type KnoxGuardErrorCode =
  /** No answer came: no connection, a refused one, a redirect, a refused origin. */
  | 'network'
  /** No whole answer within the time allowed. */
  | 'timeout'
  /** The portal does not know who is asking: its session has ended. */
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  /** Refused before it reached the vendor; `problems` names the fields. */
  | 'invalid-request'
  /** The vendor refused; `vendorCode` and `reason` say why. */
  | 'rejected'
  | 'rate-limited'
  | 'unavailable'
  /** An answer came that is not one of this operation's. */
  | 'bad-response'
  /** A command left, and nobody can tell whether it was carried out. Never repeat it without looking. */
  | 'outcome-unknown';

/** What a call was for: an operation, or what the client does around them. */
export type KnoxGuardCall = OperationName | 'createKnoxGuardClient' | 'pages';

/** What became of a command that failed. */
export type FailedOutcome = 'rejected' | 'not-sent' | 'unknown';

/** What a {@link KnoxGuardError} knows beside its code. */
export interface KnoxGuardErrorDetails {
  /** The operation; `createKnoxGuardClient` where its options are refused. */
  readonly operation: KnoxGuardCall;
  /** The HTTP status, where an answer came. */
  readonly status?: number | undefined;
  /** The vendor's error code, e.g. 4000310. */
  readonly vendorCode?: number | undefined;
  /** The vendor's words, verbatim and untrusted: show them as text. They may name a device, so they are in no message. */
  readonly reason?: string | undefined;
  /** Milliseconds after which the server will listen again. */
  readonly retryAfter?: number | undefined;
  /** The vendor-side id of a command, for `getTransaction`. */
  readonly transactionId?: string | undefined;
  /** The id under which a command was sent. */
  readonly commandId?: string | undefined;
  /** What became of a command; `undefined` for a read. */
  readonly outcome?: FailedOutcome | undefined;
  /** What is wrong with the request, field by field. */
  readonly problems?: readonly Problem[] | undefined;
  /** Our proxy's own code for what it refused or could not do, e.g. `upstream-auth`; absent where the vendor answered. */
  readonly proxyCode?: string | undefined;
  /** What was thrown below us. It is not ours, and may hold anything. */
  readonly cause?: unknown;
}

/** A call that failed. Its message is for developers and never holds a token or an IMEI. */
export class KnoxGuardError extends Error implements KnoxGuardErrorDetails {
  readonly code: KnoxGuardErrorCode;
  readonly operation: KnoxGuardCall;
  readonly status: number | undefined;
  readonly vendorCode: number | undefined;
  readonly reason: string | undefined;
  readonly retryAfter: number | undefined;
  readonly transactionId: string | undefined;
  readonly commandId: string | undefined;
  readonly outcome: FailedOutcome | undefined;
  readonly problems: readonly Problem[] | undefined;
  readonly proxyCode: string | undefined;
  /** Whether the vendor's own words came, rather than those of the portal's server or of something in between. */
  readonly fromVendor: boolean;
  /** Whether making the same call again is safe and may help. Never true where a command may have been carried out. */
  readonly retryable: boolean;

  constructor(code: KnoxGuardErrorCode, details: KnoxGuardErrorDetails, what: string = says[code]) {
    super(messageOf(details, what), 'cause' in details ? { cause: details.cause } : undefined);
    this.name = 'KnoxGuardError';
    this.code = code;
    this.operation = details.operation;
    this.status = details.status;
    this.vendorCode = details.vendorCode;
    this.reason = details.reason;
    this.retryAfter = details.retryAfter;
    this.transactionId = details.transactionId;
    this.commandId = details.commandId;
    this.outcome = details.outcome;
    this.problems = details.problems;
    this.proxyCode = details.proxyCode;
    this.fromVendor = details.proxyCode === undefined && (details.vendorCode ?? details.reason) !== undefined;
    this.retryable = passing.includes(code) && (details.outcome ?? 'not-sent') === 'not-sent';
  }
}

function messageOf({ operation, status, outcome }: KnoxGuardErrorDetails, what: string): string {
  const http = status === undefined ? '' : ` (HTTP ${status})`;
  const sent =
    outcome === 'not-sent'
      ? ' Knox Guard was not asked.'
      : outcome === 'rejected'
        ? ' Nothing was changed.'
        : '';
  // A field name or a header name can be anything a caller wrote, an IMEI too.
  return `${operation}${http}: ${what}.${sent}`.replace(/\d{8,}/g, '…');
}

const passing: readonly KnoxGuardErrorCode[] = ['network', 'timeout', 'rate-limited', 'unavailable'];

const says: Readonly<Record<KnoxGuardErrorCode, string>> = {
  network: 'no answer; check the connection, and that the endpoint is your proxy',
  timeout: 'no answer in time; try again',
  unauthorized: 'the portal session is missing or has ended; sign in again',
  forbidden: 'not permitted to this person or from this page; see `reason`',
  'not-found': 'no such device, upload, transaction or path',
  'invalid-request': 'refused before it reached Knox Guard; see `problems` and `reason`',
  rejected: 'refused by Knox Guard; see `vendorCode` and `reason`',
  'rate-limited': 'too many calls; wait for `retryAfter`',
  unavailable: 'not available now; try later',
  'bad-response': "not an answer of this operation; check that the endpoint is your proxy's",
  'outcome-unknown':
    'sent, but whether it was carried out is not known; look at the device or the transaction before doing it again',
};
