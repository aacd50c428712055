import { parseJson, readText, UnreadableBody } from '../api/json.js';
import type { FetchAdapter } from './adapter.js';
import { type Deadline, settled } from './deadline.js';
import type { UpstreamPlace } from './methods.js';

/** One answer, read to its end; nothing of it is judged yet. */
export interface Answer {
  readonly status: number;
  readonly redirected: boolean;
  readonly contentType: string;
  readonly outcome: string | null;
  readonly transactionId: string | undefined;
  readonly retryAfter: string | null;
  readonly date: string | null;
  readonly upstream: UpstreamPlace;
  /** The parsed body, `undefined` for an empty one, or why it was not read. */
  readonly body: unknown;
}

/** Thrown for something that is no answer at all. */
export class NoAnswer extends Error {}

/** Hands one request to the adapter and reads its answer, within limits of size and depth. */
export async function exchange(
  adapter: FetchAdapter,
  request: Request,
  { signal }: Deadline,
): Promise<Answer> {
  const response: unknown = await settled(signal, () => adapter(request));
  if (!isResponse(response)) throw new NoAnswer('The adapter brought no readable Response.');

  const { status, redirected, headers } = response;
  const text = await settled(signal, () => readText(response.body, MAX_BYTES)).catch(unreadable);
  return {
    status,
    redirected,
    contentType: headers.get('content-type') ?? '',
    outcome: headers.get('x-kg-outcome'),
    transactionId: /^[A-Za-z0-9]{1,64}$/.exec(headers.get('x-kg-transaction-id') ?? '')?.[0],
    retryAfter: headers.get('retry-after'),
    date: headers.get('date'),
    upstream: { environment: wordOf(headers, 'x-kg-environment'), region: wordOf(headers, 'x-kg-region') },
    body: typeof text === 'string' ? parsed(text) : text,
  };
}

const MAX_BYTES = 8 * 1024 * 1024;
const MAX_DEPTH = 32;

/** By shape, not by class: polyfills and test libraries bring a Response of their own. */
function isResponse(value: unknown): value is Response {
  if (typeof value !== 'object' || value === null) return false;
  const { status, headers, body, bodyUsed } = value as Partial<Response>;
  return (
    typeof status === 'number' &&
    typeof headers?.get === 'function' &&
    bodyUsed !== true &&
    (body === null || (typeof body?.getReader === 'function' && !body.locked))
  );
}

/** As the proxy writes them; what else a server may put there is no statement. */
function wordOf(headers: Pick<Headers, 'get'>, name: string): string | undefined {
  return /^[\w-]{1,32}$/.exec(headers.get(name) ?? '')?.[0];
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return parseJson(text, MAX_DEPTH);
  } catch (error) {
    return unreadable(error);
  }
}

function unreadable(error: unknown): UnreadableBody {
  if (error instanceof UnreadableBody) return error;
  throw error;
}
