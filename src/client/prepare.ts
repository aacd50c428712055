import type { Route } from '../api/routes.js';
import type { WireRequest } from '../api/wire.js';
import type { Channel } from './channel.js';
import { type Deadline, settled } from './deadline.js';
import { ownHeader, Refusal, vendorHeader } from './refusals.js';

/** Builds the request of one attempt. Whatever it throws, nothing has been sent. */
export async function prepare(
  channel: Channel,
  operation: Route,
  wire: WireRequest,
  { signal }: Deadline,
  extra: Readonly<Record<string, string>> = {},
): Promise<Request> {
  const headers = await hostHeaders(channel, signal);
  headers.set('x-kg-request', '1');
  if (wire.body !== undefined) headers.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(extra)) headers.set(name, value);
  return new Request(channel.endpoint + wire.path + wire.query, {
    method: operation.method,
    headers,
    body: wire.body ?? null,
    signal,
    credentials: 'same-origin',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
}

async function hostHeaders({ headers }: Channel, signal: AbortSignal): Promise<Headers> {
  const given = await settled(signal, () => (typeof headers === 'function' ? headers() : headers)).catch(
    (cause: unknown) => {
      throw new Refusal('the `headers` function failed; see `cause`', { cause });
    },
  );
  const built = asHeaders(given);
  const refusal = vendorHeader(built.keys()) ?? ownHeader(built.keys());
  if (refusal !== undefined) throw new Refusal(refusal);
  return built;
}

function asHeaders(given: HeadersInit): Headers {
  try {
    return new Headers(given);
  } catch {
    // Without its cause: the platform quotes the value, which may be a secret of the host's.
    throw new Refusal('`headers` holds a name or a value that no header may have');
  }
}
