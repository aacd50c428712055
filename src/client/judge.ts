import { vendorErrorOf, verdictOf } from '../api/answer.js';
import { UnreadableBody } from '../api/json.js';
import type { OperationName } from '../api/operations.js';
import type { Problem } from '../api/problems.js';
import type { Route } from '../api/routes.js';
import {
  type FailedOutcome,
  KnoxGuardError,
  type KnoxGuardErrorCode,
  type KnoxGuardErrorDetails,
} from './error.js';
import type { Answer } from './exchange.js';
import { retryAfterOf } from './retry.js';

/** What a read's answer says; throws where it says no. */
export function judgeRead<Output>(
  operation: Route<OperationName, Output>,
  answer: Answer,
  now: number,
): Output {
  const details = detailsOf(operation, answer, now);
  const { body } = answer;
  if (isSuccess(answer) && verdictOf(body).kind !== 'fail') {
    const output = isObject(body) ? operation.response(body) : undefined;
    if (output !== undefined) return output;
    // The portal's login page, with 200, where the session has ended.
    if (answer.redirected) throw new KnoxGuardError('unauthorized', details);
    throw new KnoxGuardError(
      'bad-response',
      details,
      /html/i.test(answer.contentType) ? LOGIN_PAGE : undefined,
    );
  }
  throw new KnoxGuardError(codeOf(answer), details);
}

/** What a command's answer says; throws unless the command was certainly carried out. */
export function judgeCommand<Output>(
  operation: Route<OperationName, Output>,
  answer: Answer,
  now: number,
  commandId: string,
): Output {
  const outcome = outcomeOf(answer);
  // An empty 201 is in the vendor's list of answers: believed only of a proxy that says "done".
  const body = answer.body ?? {};
  const output = outcome === 'done' && isObject(body) ? operation.response(body) : undefined;
  if (output !== undefined) return output;

  const failed = outcome === 'done' ? 'unknown' : outcome;
  const details = { ...detailsOf(operation, answer, now), outcome: failed, commandId };
  throw new KnoxGuardError(failed === 'unknown' ? 'outcome-unknown' : codeOf(answer), details);
}

/**
 * What became of a command. The proxy says it in a header, and the body may only make it worse; behind a proxy
 * without that header a refusal is believed in the vendor's words or in problem+json, and everything else is unknown.
 */
function outcomeOf(answer: Answer): 'done' | FailedOutcome {
  const { outcome, body } = answer;
  const verdict = verdictOf(body).kind;
  if (isSuccess(answer) && verdict !== 'fail') {
    const sure = verdict === 'success' || (verdict === 'silent' && outcome === 'done');
    return sure && (outcome ?? 'done') === 'done' ? 'done' : 'unknown';
  }
  if (outcome === 'rejected' || outcome === 'not-sent') return outcome;
  if (outcome !== null) return 'unknown';

  const status = statusOf(answer);
  if (status === 401 || status === 429) return 'not-sent';
  // 408 is a gateway that stopped waiting.
  if (status >= 500 || status === 408) return 'unknown';
  if (verdict === 'fail') return 'rejected';
  // 409: the proxy has this command still running.
  return isProblem(answer) && status !== 409 ? 'not-sent' : 'unknown';
}

function codeOf(answer: Answer): KnoxGuardErrorCode {
  const status = statusOf(answer);
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  if (answer.outcome === 'rejected') return 'rejected';
  if (status >= 500) return 'unavailable';
  if (verdictOf(answer.body).kind === 'fail') return 'rejected';
  return status >= 400 ? 'invalid-request' : 'bad-response';
}

/** The HTTP status, or for a failure inside a 200 the one that the vendor's code begins with. */
function statusOf(answer: Answer): number {
  if (!isSuccess(answer)) return answer.status;
  return Number(String(vendorErrorOf(answer.body)?.code ?? 400).slice(0, 3));
}

function detailsOf(operation: Route<OperationName>, answer: Answer, now: number): KnoxGuardErrorDetails {
  const { status, transactionId, body } = answer;
  const error = vendorErrorOf(body);
  return {
    operation: operation.name,
    status,
    vendorCode: error?.code,
    reason: error?.reason ?? error?.message ?? (isProblem(answer) ? textOf(body, 'detail') : undefined),
    retryAfter: retryAfterOf(answer.retryAfter, answer.date, now),
    transactionId,
    problems: isProblem(answer) ? problemsIn(body) : undefined,
    proxyCode: isProblem(answer) ? textOf(body, 'code') : undefined,
    ...(body instanceof UnreadableBody && { cause: body }),
  };
}

function isProblem(answer: Answer): boolean {
  return answer.contentType.startsWith('application/problem+json') && isObject(answer.body);
}

function problemsIn(body: unknown): readonly Problem[] | undefined {
  const { problems } = body as { problems?: unknown };
  return Array.isArray(problems)
    ? problems.filter(
        (item): item is Problem => textOf(item, 'path') !== undefined && textOf(item, 'code') !== undefined,
      )
    : undefined;
}

function textOf(body: unknown, name: string): string | undefined {
  const value = isObject(body) ? body[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function isSuccess({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

function isObject(body: unknown): body is Record<string, unknown> {
  return (
    typeof body === 'object' && body !== null && !Array.isArray(body) && !(body instanceof UnreadableBody)
  );
}

const LOGIN_PAGE = 'a page came instead of data; the portal session may have ended';
