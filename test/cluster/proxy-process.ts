import { appendFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createProxy, memoryStore, type Store, type VendorKeys } from '../../src/proxy/index.js';
import { createNodeListener } from '../../src/proxy/node.js';
import { redisStore } from '../../src/proxy/redis.js';

/** A proxy as a process of its own, which can be told at which of its steps to die. The steps are wrapped here, in a test: nothing of it ships. */
export interface ProxySettings {
  /** Without it: a memory store, which is the control. */
  readonly redisUrl?: string;
  readonly lease: number;
  readonly port: number;
  readonly upstream: string;
  readonly credentials: { readonly clientIdentifier: string; readonly keys: VendorKeys };
  /** Where audit records are appended. */
  readonly auditFile: string;
  /** Dies with SIGKILL when it comes to this step for the `nth` time. */
  readonly die?: { readonly at: Step; readonly nth: number };
  /** Milliseconds at most that each way to the vendor takes. */
  readonly jitter?: number;
  readonly proxies: number;
  /** So many reads that always wait, made within this process, beside a command now and then. */
  readonly flood?: number;
}

/** What became of a flood. */
export interface FloodReport {
  readonly statuses: Readonly<Record<string, number>>;
  /** Milliseconds that each command took. */
  readonly commands: readonly number[];
}

export const SECRET = 'a secret for tests, of 32 letters or more';

/** The steps of a command, in their order. */
export const steps = [
  'before begin',
  'after begin',
  'after audit',
  'before turn',
  'after turn',
  'before send',
  'while sending',
  'after answer',
  'before finish',
  'after finish',
  'before reply',
] as const;
export type Step = (typeof steps)[number];

if (process.env['KG_TEST_PROXY']) serve(JSON.parse(process.env['KG_TEST_PROXY']) as ProxySettings);

function serve(settings: ProxySettings): void {
  let passed = 0;
  const at = (step: Step): void => {
    if (settings.die?.at !== step) return;
    passed += 1;
    if (passed < settings.die.nth) return;
    writeSync(2, `died ${step}\n`);
    process.kill(process.pid, 'SIGKILL');
    // The signal comes at once, but not within this very call.
    for (;;);
  };
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const inner: Store = settings.redisUrl
    ? redisStore(settings.redisUrl, {
        secret: SECRET,
        lease: settings.lease,
        timeout: 500,
        proxies: settings.proxies,
      })
    : memoryStore();
  const store: Store = {
    ...inner,
    begin: async (...args) => {
      at('before begin');
      const begun = await inner.begin(...args);
      if (begun.kind === 'begun') at('after begin');
      return begun;
    },
    take: async (slot) => {
      at('before turn');
      const wait_ = await inner.take(slot);
      if (wait_ === 0) at('after turn');
      return wait_;
    },
    finish: async (...args) => {
      at('before finish');
      await inner.finish(...args);
      at('after finish');
    },
  };
  const jitter = async () => {
    if (settings.jitter) await wait(Math.random() * settings.jitter);
  };
  const handler = createProxy({
    upstream: {
      apiBaseUrl: `${settings.upstream}/kcs/v1.1/kg`,
      tokenUrl: `${settings.upstream}/ams/v1/users/accesstoken`,
    },
    credentials: settings.credentials,
    authorize: () => ({ id: 'officer-7' }),
    missingOrigin: 'accept',
    store,
    ...(settings.redisUrl === undefined && { secret: 'a secret for all of these proxies' }),
    audit: (record) => {
      appendFileSync(settings.auditFile, `${JSON.stringify(record)}\n`);
      at('after audit');
    },
    fetch: async (request) => {
      const command = request.url.endsWith('/blink');
      if (command) at('before send');
      await jitter();
      const answer = fetch(request);
      if (command && settings.die?.at === 'while sending') {
        // Long enough for the request to leave, shorter than the vendor takes.
        await wait(4);
        at('while sending');
      }
      const response = await answer;
      await jitter();
      if (command) at('after answer');
      return response;
    },
  });
  if (settings.flood) flood(handler, settings.flood);
  const server = createServer(
    createNodeListener(async (request) => {
      const response = await handler(request);
      if (request.url.endsWith('/blink')) at('before reply');
      return response;
    }),
  );
  server.listen(settings.port, '127.0.0.1', () => {
    process.send?.({ port: (server.address() as AddressInfo).port });
  });
  process.on('disconnect', () => process.exit());
}

function flood(handler: (request: Request) => Promise<Response>, width: number): void {
  const statuses: Record<string, number> = {};
  const commands: number[] = [];
  let page = 0;
  const ask = async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<void> => {
    const { status } = await handler(
      new Request(`http://portal.test/api/knox-guard${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-kg-request': '1', ...headers },
        body: JSON.stringify(body),
      }),
    );
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  const reads = async (): Promise<never> => {
    // No two alike, for those would share one call.
    for (;;) await ask('/devices/list', { pageNum: (page += 1), pageSize: 1 });
  };
  for (let i = 0; i < width; i += 1) void reads();
  setInterval(() => {
    const start = performance.now();
    const body = { objectId: 'o', interval: 3600, message: 'Pay', tel: '1' };
    const key = { 'idempotency-key': crypto.randomUUID() };
    void ask('/devices/blink', body, key).then(() => commands.push(performance.now() - start));
  }, 300);
  process.on('message', () => {
    process.send?.({ statuses, commands } satisfies FloodReport);
  });
}
