import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { redisStore } from '../../src/proxy/redis.js';
import { type FloodReport, type ProxySettings, SECRET } from './proxy-process.js';
import type { VendorReport, VendorSettings } from './vendor-process.js';

const here = fileURLToPath(new URL('.', import.meta.url));
/** Inside the project, so that the processes find its packages. */
const built = join(here, '../../node_modules/.cluster');

/** Makes the two programs; Node runs no TypeScript. */
export async function buildProcesses(): Promise<void> {
  await build({
    entryPoints: [join(here, 'vendor-process.ts'), join(here, 'proxy-process.ts')],
    outdir: built,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
}

/** The vendor's process. */
export interface Vendor {
  readonly origin: string;
  readonly credentials: ProxySettings['credentials'];
  readonly report: (order?: 'forget arrivals') => Promise<VendorReport>;
  readonly stop: () => void;
}

export async function startVendor(settings: VendorSettings): Promise<Vendor> {
  const child = fork(join(built, 'vendor-process.mjs'), {
    env: { ...process.env, KG_TEST: JSON.stringify(settings) },
  });
  const { origin, credentials } = (await messageOf(child)) as Pick<Vendor, 'origin' | 'credentials'>;
  return {
    origin,
    credentials,
    report: async (order) => {
      child.send(order ?? 'report');
      return (await messageOf(child)) as VendorReport;
    },
    stop: () => child.kill('SIGKILL'),
  };
}

/** A proxy's process, which can be started again on its port. */
export interface ProxyProcess {
  readonly url: string;
  /** Resolves with the step at which it died, or undefined when it was ended from outside. */
  readonly death: Promise<string | undefined>;
  readonly kill: () => void;
  /** What became of the flood that it was told to make. */
  readonly flooded: () => Promise<FloodReport>;
}

export async function startProxy(settings: ProxySettings): Promise<ProxyProcess> {
  const child = fork(join(built, 'proxy-process.mjs'), {
    env: { ...process.env, KG_TEST_PROXY: JSON.stringify(settings) },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  const death = new Promise<string | undefined>((resolve) =>
    child.once('close', () => {
      const step = /^died (.+)$/m.exec(said)?.[1];
      if (said !== '' && step === undefined) process.stderr.write(said);
      resolve(step);
    }),
  );
  const { port } = (await Promise.race([
    messageOf(child),
    death.then(() => {
      throw new Error(`A proxy did not start: ${said}`);
    }),
  ])) as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    death,
    kill: () => child.kill('SIGKILL'),
    flooded: async () => {
      child.send('report');
      return (await messageOf(child)) as FloodReport;
    },
  };
}

function messageOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
  });
}

/** Ends the wait of a new Redis, in which no command is taken; it has a test of its own. */
export async function openRedis(url: string): Promise<void> {
  const store = redisStore(url, { secret: SECRET, lease: 0, timeout: 5000 });
  await store.begin('opened', 'opened').catch(() => undefined);
  await store.begin('opened', 'opened');
  await store.close();
}

/** A file for audit records, gone after the test. */
export function auditFile() {
  const folder = mkdtempSync(join(tmpdir(), 'kg-audit-'));
  const path = join(folder, 'audit.jsonl');
  return {
    path,
    transactionIds: () =>
      new Set(
        readFileSync(path, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => (JSON.parse(line) as { transactionId: string }).transactionId),
      ),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
