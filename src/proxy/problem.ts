import type { Problem } from '../api/problems.js';

/**
 * Every reason for which the proxy itself refuses or fails, with its HTTP status and a short title.
 * Codes are part of the contract; a person reads `detail`.
 */
export const proxyProblems = {
  'not-json': [400, 'Body is not JSON'],
  'too-deep': [400, 'Body is nested too deep'],
  'repeated-key': [400, 'Body names a field twice'],
  'idempotency-key-missing': [400, 'Idempotency-Key is missing'],
  'idempotency-key-invalid': [400, 'Idempotency-Key is not usable'],
  'not-after-invalid': [400, 'x-kg-not-after is not a time'],
  unauthorized: [401, 'Not signed in'],
  'cross-site': [403, 'Request does not come from the portal'],
  forbidden: [403, 'Not permitted'],
  'not-found': [404, 'No such operation'],
  'method-not-allowed': [405, 'Method not allowed'],
  'still-running': [409, 'Command is still running'],
  'too-large': [413, 'Body is too large'],
  'unsupported-media-type': [415, 'Body must be JSON'],
  'invalid-request': [422, 'Request is not valid'],
  'key-reused': [422, 'Idempotency-Key was used for another body'],
  'rate-limited': [429, 'Knox Guard asks to slow down'],
  aborted: [499, 'The caller went away'],
  internal: [500, 'The proxy failed'],
  'bad-response': [502, 'Knox Guard gave no usable answer'],
  'connection-lost': [502, 'Connection to Knox Guard was lost'],
  'authorize-failed': [503, 'The portal could not say who is asking'],
  'audit-failed': [503, 'The audit record could not be written'],
  'store-failed': [503, 'The command could not be recorded'],
  busy: [503, 'Too many requests are waiting'],
  'too-late': [503, 'The time limit of the command has passed'],
  'no-token': [503, 'No access token'],
  'upstream-auth': [503, 'Knox Guard refused our access token'],
  unreachable: [503, 'Knox Guard cannot be reached'],
  timeout: [504, 'Knox Guard did not answer in time'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

/** Why the proxy itself refused or failed. */
export type ProxyProblemCode = keyof typeof proxyProblems;

/** The body of a refusal of ours (RFC 9457, `application/problem+json`). */
export interface ProblemBody {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: ProxyProblemCode;
  /** What happened and what to do about it. Never a token, an identifier of a device or a host name. */
  readonly detail: string;
  /** The fields that were refused. */
  readonly problems?: readonly Problem[];
}

/** What a refusal may carry beside its sentence. */
export interface RefusalExtras {
  readonly problems?: readonly Problem[];
  /** Seconds. */
  readonly retryAfter?: number;
  /** Methods for the `Allow` header of a 405. */
  readonly allow?: string;
  readonly cause?: unknown;
}

/** A request stopped by the proxy. Thrown anywhere along the way and answered in one place. */
export class Refusal extends Error {
  readonly code: ProxyProblemCode;
  readonly extras: RefusalExtras;
  constructor(code: ProxyProblemCode, detail: string, extras: RefusalExtras = {}) {
    super(detail, 'cause' in extras ? { cause: extras.cause } : undefined);
    this.name = 'Refusal';
    this.code = code;
    this.extras = extras;
  }
}

/** The body that tells a caller about a refusal. */
export function problemBody({ code, message, extras }: Refusal): ProblemBody {
  const [status, title] = proxyProblems[code];
  return {
    type: 'about:blank',
    title,
    status,
    code,
    detail: message,
    ...(extras.problems && { problems: extras.problems }),
  };
}
