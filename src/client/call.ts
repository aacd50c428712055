import type { OperationName } from '../api/operations.js';
import type { ClientRoute } from '../api/routes.js';
import { checkShape } from '../api/shape.js';
import { toWire, type WireRequest } from '../api/wire.js';
import type { Channel } from './channel.js';
import { createCommandId } from './command-id.js';
import { type Deadline, within } from './deadline.js';
import { KnoxGuardError, type KnoxGuardErrorCode, type KnoxGuardErrorDetails } from './error.js';
import { type Answer, exchange, NoAnswer } from './exchange.js';
import { judgeCommand, judgeRead } from './judge.js';
import type { CommandOptions, CommandResult, ReadOptions } from './methods.js';
import { prepare } from './prepare.js';
import { Refusal } from './refusals.js';
import { pauseBefore } from './retry.js';

type Op<Output = unknown> = ClientRoute<OperationName, Output>;

/** Asks for something. Safe to repeat, so it is repeated where that may help. */
export async function read<Output>(
  channel: Channel,
  operation: Op<Output>,
  request: unknown,
  options: ReadOptions = {},
): Promise<Output> {
  const { signal } = options;
  signal?.throwIfAborted();
  const wire = layOut(operation, request);
  return within(channel, channel.timeout.read, signal, async (deadline) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await readOnce(channel, operation, wire, deadline, options);
        // Read after the deadline, as when the computer slept: who knows how old it is.
        if (deadline.left() > 0) return answer;
        throw new KnoxGuardError('timeout', { operation: operation.name });
      } catch (cause) {
        signal?.throwIfAborted();
        const error = failureOf(operation, cause, deadline);
        const pause = attempt < channel.attempts ? pauseBefore(error, attempt, channel.random) : undefined;
        if (pause === undefined || pause >= deadline.left()) throw error;
        await channel.sleep(pause, deadline.signal);
        signal?.throwIfAborted();
      }
    }
  });
}

/** Has something done to a borrower's phone: sent at most once, whatever happens. */
export async function command<Output>(
  channel: Channel,
  operation: Op<Output>,
  request: unknown,
  options: CommandOptions = {},
): Promise<CommandResult<Output>> {
  const { signal, notAfter, commandId = createCommandId() } = options;
  signal?.throwIfAborted();
  const about = { commandId, outcome: 'not-sent' } as const;
  const wire = layOut(operation, request, about);
  const misuse = misuseOf(commandId, notAfter);
  if (misuse !== undefined)
    throw new KnoxGuardError('invalid-request', { operation: operation.name, ...about }, misuse);
  if (channel.networked && isOffline())
    throw new KnoxGuardError('network', { operation: operation.name, ...about });

  const headers = {
    'idempotency-key': commandId,
    ...(notAfter !== undefined && { 'x-kg-not-after': String(Number(notAfter)) }),
  };
  return within(channel, channel.timeout.command, signal, async (deadline) => {
    let outgoing: Request;
    try {
      outgoing = await prepare(channel, operation, wire, deadline, headers);
      deadline.signal.throwIfAborted();
    } catch (cause) {
      signal?.throwIfAborted();
      throw failureOf(operation, cause, deadline, about);
    }
    let answer: Answer | undefined;
    try {
      answer = await exchange(channel.adapter, outgoing, deadline);
      const response = judgeCommand(operation, answer, channel.now(), commandId);
      const { transactionId } = answer;
      return { outcome: 'done', response, commandId, ...(transactionId !== undefined && { transactionId }) };
    } catch (cause) {
      if (cause instanceof KnoxGuardError) throw cause;
      if (cause instanceof Refusal) throw failureOf(operation, cause, deadline, about);
      // An abort too: the bytes may be out, and "cancelled" would be a guess.
      throw new KnoxGuardError('outcome-unknown', {
        operation: operation.name,
        commandId,
        outcome: 'unknown',
        transactionId: answer?.transactionId,
        cause,
      });
    }
  });
}

async function readOnce<Output>(
  channel: Channel,
  operation: Op<Output>,
  wire: WireRequest,
  deadline: Deadline,
  { onUpstream, priority }: ReadOptions,
): Promise<Output> {
  const headers = priority === 'poll' ? { 'x-kg-priority': 'poll' } : {};
  const request = await prepare(channel, operation, wire, deadline, headers);
  const answer = await exchange(channel.adapter, request, deadline);
  onUpstream?.(answer.upstream);
  return judgeRead(operation, answer, channel.now());
}

function layOut(operation: Op, request: unknown, about: Partial<KnoxGuardErrorDetails> = {}): WireRequest {
  const checked = checkShape(operation.takes, request ?? {});
  if (checked.ok) return toWire(operation, checked.value as Record<string, unknown>);
  const { problems } = checked;
  const named = problems.slice(0, 5).map(({ path, code }) => `${path || 'request'} ${code}`);
  throw new KnoxGuardError(
    'invalid-request',
    { operation: operation.name, ...about, problems },
    `not sent, for the request is not valid: ${named.join(', ')}`,
  );
}

/** What is known of a call that brought no answer to judge. */
function failureOf(
  operation: Op,
  cause: unknown,
  deadline: Deadline,
  about: Partial<KnoxGuardErrorDetails> = {},
): KnoxGuardError {
  if (cause instanceof KnoxGuardError) return cause;
  const details = { operation: operation.name, ...about, cause };
  if (deadline.left() <= 0) return new KnoxGuardError('timeout', details);
  if (cause instanceof Refusal)
    return new KnoxGuardError('invalid-request', { ...details, cause: cause.cause }, cause.message);
  const code: KnoxGuardErrorCode = cause instanceof NoAnswer ? 'bad-response' : 'network';
  return new KnoxGuardError(code, details);
}

function misuseOf(commandId: unknown, notAfter: unknown): string | undefined {
  if (typeof commandId !== 'string' || !/^[\w-]{16,128}$/.test(commandId))
    return '`commandId` must be 16 to 128 letters or digits; make it with createCommandId()';
  return notAfter !== undefined && !/^\d{12,14}$/.test(String(Number(notAfter)))
    ? '`notAfter` must be a date or epoch milliseconds'
    : undefined;
}

function isOffline(): boolean {
  const { navigator } = globalThis as { navigator?: { onLine?: boolean } };
  return navigator?.onLine === false;
}
