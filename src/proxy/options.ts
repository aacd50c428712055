import { type Operation, operations as allOperations } from '../api/operations.js';
import { type Clock, clockOf } from './clock.js';
import type { AuditRecord, LogEntry } from './log.js';
import type { VendorKeys } from './sign.js';
import { memoryStore, type Store } from './store.js';
import { type ResolvedUpstream, resolveUpstream, type Upstream } from './vendor-urls.js';

/** A value, or a promise of it. */
export type Awaitable<T> = T | Promise<T>;

/** Who is asking, as the host's session says. `id` is logged and audited: an account name or number, not a secret. */
export interface Principal {
  readonly id: string;
  /**
   * Principals of the same permission see the same: their identical reads that are under way at the same time share one call.
   * Without it only those of one `id` do.
   */
  readonly permission?: string;
}

/** What the vendor's token is made from. */
export type Credentials =
  | {
      /** The API key from the Knox Cloud API portal. */
      readonly clientIdentifier: string;
      /** The vendor's `{ Public, Private }` or a CryptoKeyPair for RS512; a function is asked at every mint, so keys can rotate. */
      readonly keys: Awaitable<VendorKeys | CryptoKeyPair> | (() => Awaitable<VendorKeys | CryptoKeyPair>);
    }
  /** A signed token from elsewhere: the very value of `x-knox-apitoken`. Asked about every 24 minutes, and after a refusal. */
  | { readonly accessToken: () => Promise<string> };

/** Everything `createProxy` takes. */
export interface ProxyOptions<Who extends Principal = Principal> {
  readonly upstream: Upstream;
  readonly credentials: Credentials;
  /**
   * Who is asking? Required, without a default; `null` answers 401. Read headers and cookies; leave the body alone.
   */
  readonly authorize: (request: Request, operation: Operation) => Awaitable<Who | null>;
  /** May they do this to this device? Asked after the schema check; `false` answers 403. */
  readonly permit?: (
    principal: Who,
    operation: Operation,
    body: Readonly<Record<string, unknown>>,
  ) => Awaitable<boolean>;
  /** Carries the calls upstream; the platform's fetch by default. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Where the host mounts the proxy; `/api/knox-guard` by default. */
  readonly basePath?: string;
  /** The operations that are served; all of the table by default. */
  readonly operations?: readonly Operation[];
  /** Further origins of the portal, for when TLS ends in front of us. It does not enable CORS. */
  readonly allowedOrigins?: readonly string[];
  /** `accept` is for composition within one page and for tests, where requests carry no origin at all. */
  readonly missingOrigin?: 'refuse' | 'accept';
  /** What must be remembered; in this process by default. */
  readonly store?: Store;
  /** Told once about every request. */
  readonly log?: (entry: LogEntry) => void;
  /** Told before every command is sent; when it fails, the command is not sent. */
  readonly audit?: (record: AuditRecord) => Awaitable<void>;
  /** Keeps a runtime alive until a command is settled, though its browser is gone (Workers' `ctx.waitUntil`). */
  readonly waitUntil?: (work: Promise<unknown>, request: Request) => void;
  /** Keys the transaction ids and fingerprints. Proxies that share a store share it; random for each process by default. */
  readonly secret?: string;
  /** Milliseconds until a call counts as lost; 20 s for a read, 30 s for a command by default. */
  readonly timeouts?: { readonly read?: number; readonly command?: number };
  /** Requests that may wait for their turn, and for how many milliseconds; 256 and 10 s by default. */
  readonly queue?: { readonly maxWaiting?: number; readonly maxWait?: number };
  /** Bytes of a request's body; 2 MiB by default, enough for an upload of 10,000 devices. */
  readonly maxBodyBytes?: number;
  /** One clock for everything, in epoch milliseconds; the computer's own by default. For tests. */
  readonly now?: () => number;
}

/** The options as they are used: checked and complete. */
export interface Settings {
  readonly upstream: ResolvedUpstream;
  readonly credentials: Credentials;
  readonly authorize: ProxyOptions['authorize'];
  readonly permit: NonNullable<ProxyOptions['permit']> | undefined;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly basePath: string;
  readonly operations: readonly Operation[];
  readonly allowedOrigins: readonly string[];
  readonly missingOrigin: 'refuse' | 'accept';
  readonly store: Store;
  readonly log: (entry: LogEntry) => void;
  readonly audit: ProxyOptions['audit'] | undefined;
  readonly waitUntil: NonNullable<ProxyOptions['waitUntil']>;
  readonly secret: string | undefined;
  readonly timeouts: { readonly read: number; readonly command: number };
  readonly queue: { readonly maxWaiting: number; readonly maxWait: number };
  readonly maxBodyBytes: number;
  readonly clock: Clock;
}

/**
 * Checks the options, so that a wrong one shows when the server starts rather than at the first request.
 * @throws {TypeError} with one sentence that names the option.
 */
export function settingsOf<Who extends Principal>(options: ProxyOptions<Who>): Settings {
  const { allowedOrigins = [], missingOrigin = 'refuse', basePath = '/api/knox-guard', now } = options;
  if (typeof options.authorize !== 'function')
    throw new TypeError(
      'createProxy needs `authorize`: a function that says who is asking, or null. It has no default, for a proxy ' +
        'without it would let anybody command phones.',
    );
  if (options.store?.hash && options.secret !== undefined)
    throw new TypeError(
      'createProxy: leave `secret` out, the store has its own for all proxies that share it.',
    );
  if (!['refuse', 'accept'].includes(missingOrigin))
    throw new TypeError("createProxy: missingOrigin must be 'refuse' or 'accept'.");
  checkCredentials(options.credentials);
  if (typeof options.upstream !== 'object')
    throw new TypeError('createProxy needs `upstream`: { region, environment } or { apiBaseUrl, tokenUrl }.');
  return {
    upstream: resolveUpstream(options.upstream, { plainHttp: options.fetch !== undefined }),
    credentials: options.credentials,
    authorize: options.authorize,
    // What `permit` is given is what `authorize` gave: the generic type says so to the host, and needs no more here.
    permit: options.permit as Settings['permit'],
    fetch: options.fetch ?? ((request) => fetch(request)),
    basePath: checkedBasePath(basePath),
    operations: options.operations ?? allOperations,
    allowedOrigins: allowedOrigins.map(checkedOrigin),
    missingOrigin,
    store: options.store ?? memoryStore(now && { now }),
    log: options.log ?? (() => undefined),
    audit: options.audit,
    waitUntil: options.waitUntil ?? (() => undefined),
    secret: checkedSecret(options.secret),
    timeouts: { read: 20_000, command: 30_000, ...options.timeouts },
    queue: { maxWaiting: 256, maxWait: 10_000, ...options.queue },
    maxBodyBytes: options.maxBodyBytes ?? 2 * 1024 * 1024,
    clock: clockOf(now),
  };
}

function checkCredentials(credentials: unknown): void {
  const given = (typeof credentials === 'object' && credentials) || {};
  if ('accessToken' in given) {
    if (typeof given.accessToken !== 'function')
      throw new TypeError(
        'createProxy: credentials.accessToken must be a function that resolves to the token.',
      );
    return;
  }
  if (!('clientIdentifier' in given) || typeof given.clientIdentifier !== 'string' || !given.clientIdentifier)
    throw new TypeError('createProxy needs `credentials`: { clientIdentifier, keys } or { accessToken }.');
  if (!('keys' in given)) throw new TypeError('createProxy: credentials.keys is missing.');
}

function checkedBasePath(basePath: string): string {
  if (!/^(\/[\w.~-]+)*\/?$/.test(basePath))
    throw new TypeError('createProxy: basePath must be a path such as /api/knox-guard.');
  return basePath.replace(/\/$/, '');
}

function checkedOrigin(origin: string): string {
  if (!URL.canParse(origin) || new URL(origin).origin !== origin || origin === 'null')
    throw new TypeError(
      'createProxy: each of allowedOrigins must be an origin such as https://portal.example.',
    );
  return origin;
}

function checkedSecret(secret: string | undefined): string | undefined {
  if (secret !== undefined && secret.length < 16)
    throw new TypeError('createProxy: secret must have at least 16 characters.');
  return secret;
}
