import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator, type Emulator } from 'kg-elements/emulator';
import { createProxy } from 'kg-elements/proxy';
import { createNodeListener } from 'kg-elements/proxy/node';
import { seededDevices, seedUploads } from './seed-uploads.js';

/** What runs behind the portal, as it would at a lender: the vendor on one server, the proxy in front of it. */
export interface Stack {
  /** Answers below `/api/knox-guard`. */
  readonly handler: (request: Request) => Promise<Response>;
  /** The vendor's stand-in, for tests that look at what reached it. */
  readonly emulator: Emulator;
  readonly close: () => Promise<void>;
}

/** Starts the emulator on a port of its own and a proxy that talks to it over real HTTP. */
export async function startStack({ devices = 2500, seed = 'acme' } = {}): Promise<Stack> {
  const seeded = devices > seededDevices ? seededDevices : 0;
  const emulator = createEmulator({ devices: devices - seeded, seed });
  if (seeded > 0) {
    await seedUploads(emulator);
    emulator.clock.advance(60_000); // until Knox Guard is through with them: the list is as long as it was asked to be
  }
  const vendor = createServer(createNodeListener(emulator.fetch));
  const origin = await listen(vendor);
  const handler = createProxy({
    upstream: { apiBaseUrl: `${origin}/kcs/v1.1/kg`, tokenUrl: `${origin}/ams/v1/users/accesstoken` },
    credentials: emulator.credentials,
    // A portal asks its own session here; the demo's officer is always signed in.
    authorize: () => ({ id: 'demo-officer' }),
  });
  return {
    handler,
    emulator,
    close: () =>
      new Promise((resolve) => {
        vendor.close(() => {
          resolve();
        });
        vendor.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}
