import { createKnoxGuardClient, type KnoxGuardClient } from '../../src/client/index.js';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/index.js';
import { createProxy, memoryStore } from '../../src/proxy/index.js';

/** Client, proxy and emulator in one page, with no network between them. */
export interface Stack {
  readonly client: KnoxGuardClient;
  readonly emulator: Emulator;
  /** What the page asked, in order: method, path and body. */
  readonly asked: Asked[];
  /** Whether the portal knows who is asking. */
  signedIn: boolean;
  /** Answers instead of the proxy, where it answers at all: what a portal's server may put between. */
  between: ((request: Request) => Response | undefined | Promise<Response | undefined>) | undefined;
}

/** One request as it left the page. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Composes a stack; an emulator's options say what stands at the vendor. */
export function composeStack(options: EmulatorOptions = {}): Stack {
  const emulator = createEmulator({ devices: 3, seed: 'tests', ...options });
  const proxy = createProxy({
    upstream: { apiBaseUrl: `${VENDOR}/kcs/v1.1/kg`, tokenUrl: `${VENDOR}/ams/v1/users/accesstoken` },
    credentials: emulator.credentials,
    authorize: () => (stack.signedIn ? { id: 'officer-7' } : null),
    missingOrigin: 'accept',
    // Pacing goes by the real clock, and has tests of its own: polls that are minutes apart by a fake clock are no burst.
    store: memoryStore({ budget: { perSecond: 1e6, pace: 1e6, burst: 1e6 } }),
    fetch: emulator.fetch,
  });
  const asked: Asked[] = [];
  const client = createKnoxGuardClient({
    endpoint: '/api/knox-guard',
    retry: { attempts: 1 },
    adapter: async (request) => {
      const text = await request.clone().text();
      const body = (text ? JSON.parse(text) : {}) as Asked['body'];
      asked.push({ method: request.method, path: new URL(request.url).pathname, body });
      return (await stack.between?.(request)) ?? proxy(request);
    },
  });
  const stack: Stack = { client, emulator, asked, signedIn: true, between: undefined };
  return stack;
}

const VENDOR = 'https://vendor.test';
