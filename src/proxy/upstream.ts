import { readJson } from '../api/json.js';
import type { Operation } from '../api/operations.js';
import { toWire } from '../api/wire.js';
import { retryAfterOf } from './answer.js';
import type { Leaving } from './asked.js';
import { within } from './clock.js';
import type { ApiToken } from './mint.js';
import { provesNotSent, type Reply, type VendorBody } from './outcome.js';

/** One call to the vendor. */
export interface UpstreamCall {
  readonly operation: Operation;
  /** Checked by the operation's schema. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly token: ApiToken;
  readonly transactionId: string;
  readonly apiBaseUrl: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Milliseconds for the whole answer. */
  readonly timeout: number;
  /** Reads end with their asker; a command gives no signal. */
  readonly signal?: Leaving | undefined;
}

/** Makes one call and reads its answer to the end. It never throws: an error is a reply too. */
export async function callUpstream(call: UpstreamCall): Promise<Reply> {
  const abort = new AbortController();
  const onAbort = (): void => {
    abort.abort();
  };
  call.signal?.addEventListener('abort', onAbort);
  if (call.signal?.aborted) onAbort();
  try {
    // What was answered was read to its end, or let go when it grew too large: its socket is free.
    return await within(exchange(call, abort.signal), call.timeout, () => {
      free();
      return { kind: 'timeout' };
    });
  } catch (error) {
    free();
    return { kind: 'failed', proof: provesNotSent(error), error };
  } finally {
    call.signal?.removeEventListener('abort', onAbort);
  }

  /** With a reason: without, an exception is made for each call, stack and all. */
  function free(): void {
    abort.abort('The call is over.');
  }
}

async function exchange(call: UpstreamCall, signal: AbortSignal): Promise<Reply> {
  const response = await call.fetch(requestOf(call, signal));
  const { status } = response;
  const body = await readJson(response.body, BODY_LIMITS).catch((error: unknown) => {
    // An answer cut off tells no more than none; one that is no JSON is an answer, if a useless one.
    if (error instanceof Error && error.name === 'UnreadableBody') return undefined;
    throw error;
  });
  const retryAfter = retryAfterOf(response.headers.get('retry-after'));
  return {
    kind: 'answered',
    status,
    ...(isRecord(body) && { body }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** The request as the vendor sees it: a constant path with checked values, and these four headers. */
function requestOf(
  { operation, input, token, transactionId, apiBaseUrl }: UpstreamCall,
  signal: AbortSignal,
) {
  const { path, query, body } = toWire(operation, input);
  return new Request(`${apiBaseUrl}${path}${query}`, {
    method: operation.method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      'x-knox-apitoken': token.value,
      'x-knox-transactionId': transactionId,
    },
    ...(body !== undefined && { body }),
    // Platforms follow redirects with the token in hand (measured for Node's fetch).
    redirect: 'manual',
    signal,
  });
}

function isRecord(body: unknown): body is VendorBody {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** The vendor's largest answer is a page of 1,000 devices, about 1.5 MB. */
const BODY_LIMITS = { maxBytes: 8 * 1024 * 1024, maxDepth: 32 };
