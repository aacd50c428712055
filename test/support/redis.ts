import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { createClient } from 'redis';

/** The redis-server of this computer, or undefined where there is none. */
export const redisServer = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'redis-server'))
  .find((file) => existsSync(file));

if (redisServer === undefined) {
  const why =
    'There is no redis-server on this computer: what needs one is SKIPPED (apt-get install redis-server).';
  if (process.env['KG_NEEDS_REDIS']) throw new Error(`${why} KG_NEEDS_REDIS is set, so this is a failure.`);
  process.stderr.write(`${why}\n`);
}

/** A real Redis of a test's own. */
export interface TestRedis {
  readonly url: string;
  /** Sends one command on a connection of the test's, outside what is tested. */
  readonly command: (...args: string[]) => Promise<unknown>;
  /** Ends it at once, as a crash would. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same port, with what it kept on disk. */
  readonly start: () => Promise<void>;
  /** Stops it without closing connections, as a hung computer would; `false` lets it go on. */
  readonly freeze: (frozen: boolean) => void;
  readonly stop: () => Promise<void>;
}

/** Starts a Redis on a free port. By default it remembers across a crash: append-only, fsync at every write. */
export async function startRedis(...settings: readonly string[]): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'kg-redis-'));
  const port = await freePort();
  const kept = ['--appendonly', 'yes', '--appendfsync', 'always'];
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    ...kept,
    ...settings,
  ];
  let child: ReturnType<typeof spawn> | undefined;
  const redis: TestRedis = {
    url: `redis://127.0.0.1:${port}`,
    command: async (...command) => {
      const client = createClient({ url: redis.url, socket: { reconnectStrategy: false } });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return await client.sendCommand(command);
      } finally {
        client.destroy();
      }
    },
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child?.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
    start: async () => {
      child = spawn(redisServer ?? 'redis-server', args, { stdio: 'ignore' });
      for (let tries = 0; tries < 200; tries += 1) {
        if (await redis.command('PING').catch(() => undefined)) return;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error('redis-server does not answer.');
    },
    freeze: (frozen) => child?.kill(frozen ? 'SIGSTOP' : 'SIGCONT'),
    stop: async () => {
      await redis.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await redis.start();
  return redis;
}

/** The version, for a report. */
export function redisVersion(): string {
  return redisServer === undefined
    ? 'none'
    : (/v=([\d.]+)/.exec(execFileSync(redisServer, ['--version'], { encoding: 'utf8' }))?.[1] ?? '?');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
