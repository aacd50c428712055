import { type VendorError, verdictOf } from '../api/answer.js';
import type { Operation } from '../api/operations.js';

/** What became of a command. */
export type Outcome =
  /** Knox Guard carried it out. */
  | 'done'
  /** Knox Guard refused it. */
  | 'rejected'
  /** It is proven that it was not carried out; it may be repeated. */
  | 'not-sent'
  /** Nobody can tell; it is looked up, never repeated by itself. */
  | 'unknown';

/** A JSON object as the vendor sent it. */
export type VendorBody = Readonly<Record<string, unknown>>;

/** What came back from one upstream call. */
export type Reply =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Absent when it was no JSON object within the limits. */
      readonly body?: VendorBody;
      readonly retryAfter?: number;
    }
  /** No answer. `proof` says whether the error proves that no byte of the request was sent. */
  | { readonly kind: 'failed'; readonly proof: boolean; readonly error: unknown }
  | { readonly kind: 'timeout' };

/**
 * Whether the vendor refused the token, which means that the call was not carried out.
 * 401 AUTHORIZATION_FAIL is documented; 4030000 AUTHENTICATION_FAIL is seen elsewhere in Knox. Other 403s are answers: a feature that is not
 * enabled, or an account in a wrong state.
 */
export function isAuthRefusal(reply: Reply): boolean {
  if (reply.kind !== 'answered') return false;
  if (reply.status === 401) return true;
  const verdict = verdictOf(reply.body);
  const code = verdict.kind === 'fail' ? verdict.error.code : undefined;
  return code === AUTHORIZATION_FAIL || code === AUTHENTICATION_FAIL;
}

/** Whether the vendor said that we call too fast, which means that the call was not carried out. */
export function isRateRefusal(reply: Reply): boolean {
  if (reply.kind !== 'answered') return false;
  return (reply.status === 429 || reply.status < 300) && effectiveStatus(reply.status, reply.body) === 429;
}

/** Judges a command by what came back. Whatever proves nothing is `unknown`. */
export function outcomeOf(operation: Operation, reply: Reply): Outcome {
  if (reply.kind === 'timeout') return 'unknown';
  if (reply.kind === 'failed') return reply.proof ? 'not-sent' : 'unknown';
  if (isAuthRefusal(reply) || isRateRefusal(reply)) return 'not-sent';

  const verdict = verdictOf(reply.body);
  if (verdict.kind === 'fail') {
    const status = effectiveStatus(reply.status, reply.body);
    // 408 is a gateway's "I stopped waiting", a 5xx the service's "I do not know".
    const judged = (status >= 400 && status < 500 && status !== 408) || (status >= 200 && status < 300);
    return judged ? 'rejected' : 'unknown';
  }
  if (reply.status < 200 || reply.status > 299 || !reply.body) return 'unknown';
  if (verdict.kind === 'success') return 'done';
  return verdict.kind === 'silent' && isReceipt(operation, reply.body) ? 'done' : 'unknown';
}

/**
 * Whether a fetch error proves that no byte of the request left. A white list: a reset, a closed socket or an unknown
 * error may have come after the vendor read the request.
 */
export function provesNotSent(error: unknown): boolean {
  let one = error;
  for (let depth = 0; depth < 6 && typeof one === 'object' && one !== null; depth += 1) {
    const { code, syscall, errors, cause } = one as Record<string, unknown>;
    // Several addresses were tried: every one of them must have failed before sending.
    if (Array.isArray(errors) && errors.length > 0) return errors.every(provesNotSent);
    if (typeof code === 'string') {
      if (beforeConnect.has(code)) return true;
      if (syscall === 'connect' && inConnect.has(code)) return true;
    }
    one = cause;
  }
  return false;
}

const AUTHORIZATION_FAIL = 4010000;
const AUTHENTICATION_FAIL = 4030000;

/** Errors that only come before a connection stands: name resolution, undici's connect timeout, a refused certificate. */
const beforeConnect: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Errors that prove it only when `connect` itself reports them: an open connection can meet them too. */
const inConnect: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
]);

/** The status, or the one that an error inside a 200 names by the first digits of its code (4000310 is a 400). */
function effectiveStatus(status: number, body: VendorBody | undefined): number {
  const verdict = verdictOf(body);
  if (status < 200 || status >= 300 || verdict.kind !== 'fail') return status;
  return statusOfCode(verdict.error) ?? status;
}

function statusOfCode({ code }: VendorError): number | undefined {
  const status = code === undefined ? 0 : Math.floor(code / 10_000);
  return status >= 400 && status < 600 ? status : undefined;
}

/** An upload's answer has no result word: its upload id says that it was taken. */
function isReceipt(operation: Operation, body: VendorBody): boolean {
  const answer = operation.response(body);
  return typeof answer === 'object' && answer !== null && 'uploadId' in answer && Boolean(answer.uploadId);
}
