import { Refusal, vendorHeader, vendorHost } from './refusals.js';

/**
 * Carries a request and brings the answer: the platform's own fetch signature. A host's transport, the proxy and the
 * emulator all have this shape, so each can stand in for another.
 */
export type FetchAdapter = (request: Request) => Promise<Response>;

/** What {@link createFetchAdapter} takes. */
export interface FetchAdapterOptions {
  /** The platform's, looked up at each call, unless given. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Cookies: `same-origin` unless given; `include` for a proxy on another origin that permits it. */
  readonly credentials?: RequestCredentials;
}

/** Makes the adapter that a client uses unless given another: the platform's fetch, which never carries the vendor's token. */
export function createFetchAdapter(options: FetchAdapterOptions = {}): FetchAdapter {
  return async (request) => {
    const refusal = vendorHost(request.url) ?? vendorHeader(request.headers.keys());
    if (refusal !== undefined) throw new Refusal(refusal);
    const { fetch: send = fetch, credentials } = options;
    return send(credentials ? new Request(request, { credentials }) : request);
  };
}
