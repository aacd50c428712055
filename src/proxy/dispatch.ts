import type { Operation } from '../api/operations.js';
import { type Answer, refusalAnswer, vendorAnswer } from './answer.js';
import type { Leaving } from './asked.js';
import type { Input } from './body.js';
import { noteCause, type Trace } from './log.js';
import type { ApiToken } from './mint.js';
import { isAuthRefusal, isRateRefusal, type Outcome, outcomeOf, type Reply } from './outcome.js';
import { type ProxyProblemCode, Refusal } from './problem.js';
import type { Queue, Turn } from './queue.js';
import type { Settings } from './options.js';
import type { TokenSource } from './tokens.js';
import { callUpstream } from './upstream.js';

/** What sending needs of the proxy. */
export interface Sender {
  readonly settings: Settings;
  readonly queue: Queue;
  readonly tokens: TokenSource;
}

/** One checked request that is to be sent. */
export interface Dispatch {
  readonly operation: Operation;
  readonly input: Input;
  /** The vendor's transaction id of each try: no two calls share one. */
  readonly transactionId: (attempt: number) => Awaited<string> | Promise<string>;
  readonly signal?: Leaving | undefined;
  /** Whether nobody waits for it: it gives way to everybody else. */
  readonly poll?: boolean;
  /** Epoch milliseconds. */
  readonly notAfter?: number | undefined;
  readonly trace: Trace;
}

/**
 * Sends one request: turn, token, call, and one replay when the token was refused, for a refused call was not carried out.
 * @throws {Refusal} when nothing was sent.
 */
export async function dispatch(sender: Sender, order: Dispatch): Promise<Answer> {
  const { tokens, settings } = sender;
  const { operation, trace } = order;
  for (let attempt = 0; ; attempt += 1) {
    const { reply, token, transactionId } = await tryOnce(sender, order, attempt);
    if (reply.kind === 'answered') trace.upstreamStatus = reply.status;
    if (isRateRefusal(reply)) await settings.store.slow().catch(() => undefined);
    if (isAuthRefusal(reply)) {
      tokens.refused(token);
      if (attempt === 0) continue;
    }
    const outcome = operation.kind === 'command' ? outcomeOf(operation, reply) : undefined;
    return answerOf(operation, reply, token, { transactionId, ...(outcome && { outcome }) }, order);
  }
}

async function tryOnce(
  { settings, queue, tokens }: Sender,
  { operation, input, transactionId, signal, notAfter, poll, trace }: Dispatch,
  attempt: number,
): Promise<{ reply: Reply; token: ApiToken; transactionId: string }> {
  const turn: Turn = await queue.enter({ kind: poll ? 'poll' : operation.kind, signal, notAfter });
  const { elapsed } = settings.clock;
  let sent: number | undefined;
  try {
    const token = await tokens.get();
    const id = await transactionId(attempt);
    trace.transactionId = id;
    // The token may have taken its time.
    if (notAfter !== undefined && settings.clock.wall() > notAfter)
      throw new Refusal(
        'too-late',
        'The command could not be sent before its time limit, so it was not sent.',
      );
    trace.upstreamCalls = (trace.upstreamCalls ?? 0) + 1;
    sent = elapsed();
    const reply = await callUpstream({
      operation,
      input,
      token,
      transactionId: id,
      apiBaseUrl: settings.upstream.apiBaseUrl,
      fetch: settings.fetch,
      timeout: settings.timeouts[operation.kind],
      signal,
    });
    if (reply.kind === 'failed') noteCause(trace, reply.error);
    return { reply, token, transactionId: id };
  } finally {
    turn.leave(sent === undefined ? undefined : elapsed() - sent);
  }
}

function answerOf(
  operation: Operation,
  reply: Reply,
  token: ApiToken,
  meta: { readonly transactionId: string; readonly outcome?: Outcome },
  { signal }: Dispatch,
): Answer {
  const problem = (code: ProxyProblemCode, detail: string, retryAfter?: number): Answer => {
    const extras = retryAfter === undefined ? {} : { retryAfter };
    return refusalAnswer(new Refusal(code, `${detail} ${advice(meta.outcome)}`.trim(), extras), meta);
  };
  if (reply.kind === 'timeout') return problem('timeout', 'Knox Guard did not answer in time.');
  if (reply.kind === 'failed') {
    if (signal?.aborted) return problem('aborted', 'The request was cancelled.');
    return reply.proof
      ? problem('unreachable', 'No connection to Knox Guard could be made.', 5)
      : problem('connection-lost', 'The connection to Knox Guard broke before an answer came.');
  }
  if (isAuthRefusal(reply))
    return problem('upstream-auth', 'Knox Guard refused our access token, and a new one too.', 30);

  const { status, body, retryAfter } = reply;
  if (status === 429 && !body) return problem('rate-limited', 'Knox Guard asks to slow down.', retryAfter);
  if (!body || status < 200 || (status > 299 && status < 400) || status > 599)
    return problem('bad-response', `Knox Guard answered ${status} with something other than a JSON object.`);
  return vendorAnswer(operation, { status, body }, token, {
    ...meta,
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

/** What a person should do about a command that did not simply succeed or fail. */
function advice(outcome: Outcome | undefined): string {
  if (outcome === 'unknown')
    return 'Whether the command was carried out is unknown: look at the device before doing anything again.';
  return outcome === 'not-sent' ? 'The command was not carried out.' : '';
}
