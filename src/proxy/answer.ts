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

/** The Response of an answer. Its headers are built here, all of them: nothing of upstream's gets through. */
export function toResponse(answer: Answer, { environment, region }: ResolvedUpstream): Response {
  const headers = new Headers({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'content-type': answer.problem ? 'application/problem+json' : 'application/json',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-kg-environment': environment,
    'x-kg-region': region,
  });
  if (answer.outcome) headers.set('x-kg-outcome', answer.outcome);
  if (answer.transactionId) headers.set('x-kg-transaction-id', answer.transactionId);
  if (answer.retryAfter !== undefined) headers.set('retry-after', String(answer.retryAfter));
  if (answer.allow) headers.set('allow', answer.allow);
  return new Response(answer.body, { status: answer.status, headers });
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
  const body = JSON.stringify(visiblePart(reply.body, operation.visible ?? {}));
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
