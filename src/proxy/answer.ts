import type { Operation } from '../api/operations.js';
import type { ApiToken } from './mint.js';
import type { Outcome, VendorBody } from './outcome.js';
import { problemBody, type ProxyProblemCode, proxyProblems, Refusal } from './problem.js';
import type { ResolvedUpstream } from './vendor-urls.js';

/** An answer to the browser before it becomes a Response: plain data, so a store can keep it. */
export interface Answer {
  readonly status: number;
  /** JSON text. */
  readonly body: string;
  readonly problem?: ProxyProblemCode;
  readonly outcome?: Outcome;
  readonly transactionId?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly allow?: string;
}

/** What an answer says beside its body. */
export type AnswerMeta = Pick<Answer, 'outcome' | 'transactionId' | 'retryAfter'>;

/** An answer as it is written: what a Response holds, before it is one. */
export interface Plain {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Everything the browser gets. Its headers are built here, all of them: nothing of upstream's gets through. */
export function toPlain(answer: Answer, { environment, region }: ResolvedUpstream): Plain {
  const headers: Record<string, string> = {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'content-type': answer.problem ? 'application/problem+json' : 'application/json',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-kg-environment': environment,
    'x-kg-region': region,
  };
  if (answer.outcome) headers['x-kg-outcome'] = answer.outcome;
  if (answer.transactionId) headers['x-kg-transaction-id'] = answer.transactionId;
  if (answer.retryAfter !== undefined) headers['retry-after'] = String(answer.retryAfter);
  if (answer.allow) headers['allow'] = answer.allow;
  return { status: answer.status, headers, body: answer.body };
}

/** The Response of an answer. */
export function toResponse(answer: Answer, upstream: ResolvedUpstream): Response {
  const { status, headers, body } = toPlain(answer, upstream);
  return new Response(body, { status, headers });
}

/** The answer to a request that the proxy itself stopped. */
export function refusalAnswer(refusal: Refusal, meta: AnswerMeta = {}): Answer {
  const { retryAfter, allow } = refusal.extras;
  return {
    ...meta,
    status: proxyProblems[refusal.code][0],
    body: JSON.stringify(problemBody(refusal)),
    problem: refusal.code,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(allow && { allow }),
  };
}

/** The vendor's own answer, without what nobody asked for and without a byte of the token or of what it is made from. */
export function vendorAnswer(
  operation: Operation,
  reply: { readonly status: number; readonly body: VendorBody },
  token: ApiToken,
  meta: AnswerMeta,
): Answer {
  const { visible } = operation;
  // Written anew also where nothing is left out: an escape in the vendor's own text could hide a secret from the search below.
  const body = JSON.stringify(visible ? visiblePart(reply.body, visible) : reply.body);
  if (token.secrets.some((secret) => body.includes(secret)))
    return refusalAnswer(
      new Refusal('bad-response', 'Knox Guard’s answer held a part of our credentials and was withheld.'),
      meta,
    );
  return { ...meta, status: reply.status, body };
}

/** Seconds to wait, read from a `Retry-After` header. Dates and what exceeds an hour are not passed on. */
export function retryAfterOf(header: string | null): number | undefined {
  const seconds = /^\d{1,5}$/.test(header ?? '') ? Number(header) : NaN;
  return seconds >= 0 && seconds <= 3600 ? seconds : undefined;
}

/** A copy in which objects under a name in `visible` keep the listed fields only, wherever they stand. */
function visiblePart(value: unknown, visible: NonNullable<Operation['visible']>): unknown {
  if (Array.isArray(value)) return value.map((item) => visiblePart(item, visible));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      const part = visiblePart(field, visible);
      return [name, Object.hasOwn(visible, name) ? only(part, visible[name] ?? []) : part];
    }),
  );
}

function only(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => only(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));
}
