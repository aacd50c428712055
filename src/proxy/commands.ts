import { type Answer, refusalAnswer } from './answer.js';
import type { Asked } from './asked.js';
import type { Input } from './body.js';
import { dispatch, type Sender } from './dispatch.js';
import type { KeyedHash } from './ids.js';
import { noteCause, type Trace } from './log.js';
import type { Operation } from '../api/operations.js';
import { Refusal } from './problem.js';
import type { Begun } from './store.js';

/** One command that somebody may give and whose fields are sound. */
export interface Command {
  readonly operation: Operation;
  readonly input: Input;
  readonly principalId: string;
  readonly asked: Asked;
  readonly notAfter: number | undefined;
  readonly trace: Trace;
}

/**
 * Carries a command out at most once. Browsers send a POST again by themselves when a kept-alive connection drops
 * (measured: Chromium up to three times), so "we never retry" is not enough.
 */
export async function runCommand(sender: Sender, hash: KeyedHash, command: Command): Promise<Answer> {
  const { operation, input, asked, trace } = command;
  const { store, waitUntil } = sender.settings;
  const commandId = commandIdOf(asked.request);
  trace.commandId = commandId;
  if (asked.leaving.aborted)
    throw new Refusal('aborted', 'The request was cancelled before it was recorded.');

  // Not by who asks: a portal that tells people apart by their cookies sees somebody else when a cookie changes between a browser's two sendings
  // of one command. The id is 128 random bits, the body must be the same, and `permit` has said yes.
  const key = await hash.of('key', operation.name, commandId);
  const fingerprint = await hash.of('body', JSON.stringify(input));
  const begun = await store.begin(key, fingerprint).catch((cause: unknown) => {
    throw new Refusal('store-failed', 'The command could not be recorded, so it was not sent.', { cause });
  });
  if (begun.kind === 'lost') return lost(await transactionOf(hash, command, commandId, `${begun.attempt}.0`));
  if (begun.kind !== 'begun') return earlier(begun, trace);

  // From here on the browser's connection does not matter any more: neither its signal nor its loss.
  const work = settle(sender, hash, command, { key, commandId, attempt: begun.attempt });
  waitUntil(work, asked.request);
  return work;
}

function commandIdOf(request: Request): string {
  const commandId = request.headers.get('idempotency-key');
  if (commandId === null)
    throw new Refusal(
      'idempotency-key-missing',
      'A command needs an Idempotency-Key, made once for one intent of a person. Nothing was sent.',
    );
  if (!/^[\x21-\x7e]{16,200}$/.test(commandId))
    throw new Refusal(
      'idempotency-key-invalid',
      'The Idempotency-Key must be 16 to 200 visible ASCII characters, such as 128 random bits in hex. Nothing was sent.',
    );
  return commandId;
}

/** The vendor's transaction id of one call: derived, so that it can be found again by whoever knows the command. */
function transactionOf(hash: KeyedHash, command: Command, commandId: string, call: string): Promise<string> {
  return hash.of('transaction', command.principalId, command.operation.name, commandId, call);
}

/** The answer to a command whose proxy died with it. It is never sent again. */
function lost(transactionId: string): Answer {
  return refusalAnswer(
    new Refusal(
      'connection-lost',
      'The proxy that took this command ended before its answer came. Whether the command was carried out is unknown: look at the device before doing anything again.',
    ),
    { outcome: 'unknown', transactionId },
  );
}

function earlier(begun: Exclude<Begun, { kind: 'begun' | 'lost' }>, trace: Trace): Answer {
  switch (begun.kind) {
    case 'finished':
      trace.repeated = true;
      return begun.answer;
    case 'running':
      return refusalAnswer(
        new Refusal(
          'still-running',
          'This command is on its way. Ask again with the same key for its answer.',
          {
            retryAfter: 1,
          },
        ),
        { outcome: 'unknown' },
      );
    case 'other-body':
      throw new Refusal(
        'key-reused',
        'The same Idempotency-Key came with another body. This one was not sent.',
      );
    case 'full':
      throw new Refusal('store-failed', 'The record of commands is full, so this one was not sent.');
  }
}

interface Recorded {
  readonly key: string;
  readonly commandId: string;
  readonly attempt: number;
}

/** Sends a recorded command and records what became of it, whatever happens. */
async function settle(
  sender: Sender,
  hash: KeyedHash,
  command: Command,
  { key, commandId, attempt }: Recorded,
): Promise<Answer> {
  const { operation, input, principalId, notAfter, trace } = command;
  const { store, audit, clock } = sender.settings;
  // With the try, for each call needs its own.
  const transactionId = (again: number) => transactionOf(hash, command, commandId, `${attempt}.${again}`);

  let answer: Answer;
  try {
    await writeAhead();
    answer = await dispatch(sender, { operation, input, transactionId, notAfter, trace });
  } catch (error) {
    answer = failed(error);
  }
  await (answer.outcome === 'not-sent' ? store.free(key) : store.finish(key, answer)).catch(
    (error: unknown) => {
      // The key stays taken: a repeat is told that it runs, and is not sent again.
      noteCause(trace, error);
    },
  );
  return answer;

  async function writeAhead(): Promise<void> {
    if (!audit) return;
    const record = {
      at: new Date(clock.wall()).toISOString(),
      principal: principalId,
      operation: operation.name,
      commandId,
      transactionId: await transactionId(0),
    };
    try {
      await audit(record);
    } catch (cause) {
      throw new Refusal(
        'audit-failed',
        'The audit record could not be written, so the command was not sent.',
        {
          cause,
        },
      );
    }
  }

  /** A refusal says that nothing was sent; anything else thrown is a fault of ours, of which nobody knows when it struck. */
  function failed(error: unknown): Answer {
    const called = (trace.upstreamCalls ?? 0) > 0;
    if (error instanceof Refusal) {
      noteCause(trace, error.extras.cause);
      return refusalAnswer(error, { outcome: 'not-sent' });
    }
    noteCause(trace, error);
    return refusalAnswer(new Refusal('internal', 'The proxy failed.'), {
      outcome: called ? 'unknown' : 'not-sent',
    });
  }
}
