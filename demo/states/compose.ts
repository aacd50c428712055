import { createKnoxGuardClient, type FetchAdapter, type KnoxGuardClient } from 'kg-elements/client';
import { createEmulator, type Emulator, type EmulatorOptions } from 'kg-elements/emulator';
import { createProxy, type ProxyOptions } from 'kg-elements/proxy';

/** How one composition differs from the usual. */
export interface Composition extends Pick<EmulatorOptions, 'devices' | 'faults' | 'latency' | 'behaviour'> {
  readonly authorize?: ProxyOptions['authorize'];
  readonly permit?: NonNullable<ProxyOptions['permit']>;
  /** Stands between client and proxy, where the network would be. */
  readonly network?: (proxy: FetchAdapter) => FetchAdapter;
  /** Milliseconds the client waits for an answer. */
  readonly timeout?: number;
}

/**
 * Client, proxy and Knox Guard's stand-in in one page, without any network: all three speak `(Request) => Promise<Response>`,
 * so they plug into each other. This is how the gallery runs from static files.
 */
export function compose(composition: Composition): { client: KnoxGuardClient; emulator: Emulator } {
  const { network = direct, timeout } = composition;
  const { proxy, emulator } = serverInPage(composition);
  const client = createKnoxGuardClient({
    endpoint: '/api/knox-guard',
    adapter: network(proxy),
    // A gallery of failures should not wait for three of each.
    retry: { attempts: 1 },
    ...(timeout !== undefined && { timeout }),
  });
  return { client, emulator };
}

/** The part of it that a lender has on servers. */
export function serverInPage(composition: Omit<Composition, 'network' | 'timeout'>): {
  proxy: FetchAdapter;
  emulator: Emulator;
} {
  const { devices = 60, faults = [], latency = 0, behaviour = {} } = composition;
  const { authorize = () => ({ id: 'gallery' }), permit } = composition;
  const emulator = createEmulator({ seed: 'gallery', devices, faults, latency, behaviour });
  const proxy = createProxy({
    upstream: {
      apiBaseUrl: 'https://emulator.invalid/kcs/v1.1/kg',
      tokenUrl: 'https://emulator.invalid/ams/v1/users/accesstoken',
    },
    credentials: emulator.credentials,
    authorize,
    ...(permit && { permit }),
    fetch: emulator.fetch,
    // Requests built in a page carry no origin; there is no other page they could come from.
    missingOrigin: 'accept',
  });
  return { proxy, emulator };
}

function direct(proxy: FetchAdapter): FetchAdapter {
  return proxy;
}
