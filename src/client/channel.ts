import { createFetchAdapter, type FetchAdapter } from './adapter.js';
import { resolveEndpoint } from './endpoint.js';

/** Headers a host adds to each request, such as its CSRF token; a function is asked before every attempt. */
export type HostHeaders = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

/** What {@link createKnoxGuardClient} takes. */
export interface KnoxGuardClientOptions {
  /** The base URL of the host's proxy, e.g. `/api/knox-guard`; absolute where there is no page. */
  readonly endpoint: string;
  /** Carries the requests; the platform's fetch unless given. */
  readonly adapter?: FetchAdapter;
  /** The host's own headers. The vendor's headers, and those the client sets itself, are refused. */
  readonly headers?: HostHeaders;
  /**
   * Milliseconds for a whole call: reading the body and a read's retries included. 20,000 for reads and 35,000 for
   * commands unless given; one number is for both.
   */
  readonly timeout?: number | { readonly read?: number; readonly command?: number };
  /** How often a read is tried: 1 to 3, 3 unless given. Commands are tried once. */
  readonly retry?: { readonly attempts?: number };
  /**
   * Time and chance, for tests.
   * @internal
   */
  readonly seams?: Partial<Seams>;
}

/** Time and chance. */
export interface Seams {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Resolves after `ms`, or as soon as the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** The checked options: what every call of one client shares. */
export interface Channel extends Seams {
  readonly endpoint: string;
  readonly adapter: FetchAdapter;
  readonly headers: HostHeaders;
  readonly attempts: number;
  readonly timeout: { readonly read: number; readonly command: number };
  /** Whether the platform's word that there is no network holds for this adapter. */
  readonly networked: boolean;
}

/** Checks a client's options. */
export function openChannel(options: KnoxGuardClientOptions): Channel {
  const { timeout, retry, adapter, headers = {} } = options;
  const given = typeof timeout === 'number' ? { read: timeout, command: timeout } : timeout;
  const endpoint = resolveEndpoint(options.endpoint);
  return {
    endpoint,
    adapter: adapter ?? createFetchAdapter(),
    headers,
    attempts: Math.min(3, Math.max(1, retry?.attempts ?? 3)),
    timeout: { read: given?.read ?? 20_000, command: given?.command ?? 35_000 },
    networked: !adapter && !/^https?:\/\/(?:localhost|127\.|\[::1\])/.test(endpoint),
    now: Date.now,
    sleep,
    random: Math.random,
    ...options.seams,
  };
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    // A timer beyond 2^31 - 1 fires at once.
    const timer = setTimeout(wake, Math.min(ms, 2 ** 31 - 1));
    signal.addEventListener('abort', wake, { once: true });
  });
}
