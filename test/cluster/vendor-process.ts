import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator, type Fault } from '../../src/emulator/index.js';

/**
 * Knox Guard as a process of its own: the emulator behind a real socket. It notes what arrives when the arrival is read from the socket,
 * and which intent (the text of a reminder) was carried out how often.
 */
export interface VendorSettings {
  readonly devices: number;
  readonly latency?: number | readonly [number, number];
  readonly faults?: readonly Fault[];
  /** Answers the API's calls at once with an empty object: where only arrivals count, checking signatures would slow them down. */
  readonly plain?: boolean;
}

/** What the vendor saw. */
export interface VendorReport {
  /** Milliseconds at which calls of the API arrived, on the vendor's own clock. */
  readonly arrivals: readonly number[];
  /** How often each intent arrived, whatever then became of it: a strict vendor refuses some doubles, and we must not rely on that. */
  readonly reached: Readonly<Record<string, number>>;
  /** How often each intent was carried out. */
  readonly executed: Readonly<Record<string, number>>;
  /** The transaction id of each command that arrived. */
  readonly commands: readonly string[];
  readonly faults: number;
  readonly minted: number;
  readonly refusedForRate: number;
  /** Requests for anything that no test intends. */
  readonly strays: number;
}

const settings = JSON.parse(process.env['KG_TEST'] ?? '{}') as VendorSettings;
const emulator = createEmulator({
  devices: Array.from({ length: settings.devices }, (_, i) => ({
    deviceUid: uid(i),
    status: 'Enrolled' as const,
  })),
  latency: settings.latency ?? 0,
  faults: settings.faults ?? [],
  logSize: 2000,
  behaviour: { deviceLag: [0, 0] },
});
let arrivals: number[] = [];
const commands: string[] = [];
const reached = new Map<string, number>();
const executed = new Map<string, number>();
let minted = 0;
let refusedForRate = 0;

const server = createServer((incoming, outgoing) => {
  const api = incoming.url?.startsWith('/kcs/v1.1/kg/') ?? false;
  if (api) arrivals.push(performance.now());
  if (api && settings.plain) {
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end('{"result":"SUCCESS"}');
    incoming.resume();
    return;
  }
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => {
    void answer(api, Buffer.concat(chunks).toString());
  });

  async function answer(isApi: boolean, text: string): Promise<void> {
    const { method = 'GET', url = '/', headers } = incoming;
    const blink = url.endsWith('/devices/blink') ? (JSON.parse(text) as { message: string }) : undefined;
    const transactionId = String(headers['x-knox-transactionid']);
    if (blink) {
      commands.push(transactionId);
      reached.set(blink.message, (reached.get(blink.message) ?? 0) + 1);
    }
    const request = new Request(`http://vendor.test${url}`, {
      method,
      headers: new Headers(headers as Record<string, string>),
      ...(text !== '' && { body: text }),
    });
    const reply = await emulator.fetch(request).catch(() => undefined);
    if (!isApi && reply?.ok) minted += 1;
    if (reply?.status === 429) refusedForRate += 1;
    if (blink && emulator.log.entries.findLast((entry) => entry.transactionId === transactionId)?.executed)
      executed.set(blink.message, (executed.get(blink.message) ?? 0) + 1);
    // A lost answer is a connection that breaks.
    if (!reply) incoming.socket.destroy();
    else outgoing.writeHead(reply.status, Object.fromEntries(reply.headers)).end(await reply.text());
  }
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  void tell();
});

async function tell(): Promise<void> {
  const { publicKey, privateKey } = await emulator.credentials.keys;
  const base64 = async (format: 'spki' | 'pkcs8', key: CryptoKey) =>
    Buffer.from(await crypto.subtle.exportKey(format, key)).toString('base64');
  process.send?.({
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: {
      clientIdentifier: emulator.credentials.clientIdentifier,
      keys: { Public: await base64('spki', publicKey), Private: await base64('pkcs8', privateKey) },
    },
  });
}

process.on('message', (message) => {
  const known = ['/kcs/v1.1/kg/devices/blink', '/kcs/v1.1/kg/devices/list', '/ams/v1/users/accesstoken'];
  const report: VendorReport = {
    arrivals,
    reached: Object.fromEntries(reached),
    executed: Object.fromEntries(executed),
    commands,
    faults: emulator.faults.injected(),
    minted,
    refusedForRate,
    strays: emulator.log.entries.filter(
      ({ route }) => !known.some((path) => path.endsWith(route.split(' ').at(-1) ?? '?')),
    ).length,
  };
  process.send?.(report);
  if (message === 'forget arrivals') arrivals = [];
});
process.on('disconnect', () => process.exit());

function uid(index: number): string {
  return String(350_000_000_000_000 + index);
}
