/**
 * Handlers of Mock Service Worker for a host's own tests: the page's calls are answered by the proxy with the emulator behind it, so that a test approves
 * a device and then finds it approved.
 * @module
 */
import { http, type HttpHandler } from 'msw';
import { createEmulator, type Emulator, type EmulatorOptions } from './emulator/index.js';
import { createProxy } from './proxy/index.js';

/** What stands behind the page: the emulator's own options, and where the page believes the proxy to be. */
export interface KnoxGuardHandlersOptions extends EmulatorOptions {
  /** The path of the host's proxy; `/api/knox-guard` by default. */
  readonly basePath?: string;
  /** Whether somebody is signed in to the portal; a call of nobody's answers 401. Always, unless given. */
  readonly signedIn?: () => boolean;
}

/** Goes into `setupWorker` or `setupServer`. */
export interface KnoxGuardHandlers {
  readonly handlers: readonly [HttpHandler];
  /** Knox Guard's stand-in: its devices, its clock, its faults, and what has reached it. */
  readonly emulator: Emulator;
}

/**
 * Makes handlers with an emulator of their own: `setupWorker(...createKnoxGuardHandlers({ devices: 3 }).handlers)`.
 * A page needs https or localhost, as for any service worker.
 */
export function createKnoxGuardHandlers(options: KnoxGuardHandlersOptions = {}): KnoxGuardHandlers {
  if (!hasWebCrypto())
    throw new Error(
      'createKnoxGuardHandlers needs a page on https or localhost: on plain http a browser has no WebCrypto.',
    );
  const { basePath = '/api/knox-guard', signedIn = () => true, ...rest } = options;
  const emulator = createEmulator({ devices: 25, seed: 'msw', ...rest });
  const proxy = createProxy({
    upstream: { apiBaseUrl: `${vendor}/kcs/v1.1/kg`, tokenUrl: `${vendor}/ams/v1/users/accesstoken` },
    credentials: emulator.credentials,
    authorize: () => (signedIn() ? { id: 'msw' } : null),
    basePath,
    // A worker hands requests on without the headers that only the browser may set.
    missingOrigin: 'accept',
    fetch: emulator.fetch,
  });
  return { handlers: [http.all(`*${basePath}/*`, ({ request }) => proxy(request))], emulator };
}

/** Also in Node, which has the same name for its cryptography. */
const hasWebCrypto = (): boolean => (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;

/** Nobody is asked there: the emulator answers any host. */
const vendor = 'https://knox-guard.invalid';
