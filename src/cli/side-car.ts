import { createProxy, type LogEntry } from '../proxy/index.js';
import { auditFile } from './audit-file.js';
import { jsonLine } from './json-line.js';
import type { Flags, Surroundings } from './run.js';
import { serve } from './serve.js';
import type { RedisStore } from '../proxy/redis.js';
import { type RedisSettings, settingsFrom } from './settings.js';
import { codeOf, Usage } from './usage.js';

/** `kg-elements proxy`: serves the proxy until the process is asked to end, then lets running commands finish. */
export async function sideCar(flags: Flags, { env, print, complain, stop }: Surroundings): Promise<void> {
  const { options, host, port, redis, auditPath } = await settingsFrom(env, flags);
  const audit = auditPath === undefined ? undefined : await auditFile(auditPath);
  const unfinished = new Set<Promise<unknown>>();
  const store = redis && (await sharedStore(redis, complain));
  const handler = createProxy({
    ...options,
    ...(store && { store }),
    ...(audit && { audit }),
    log: (entry) => {
      print(logLine(entry, Date.now()));
    },
    waitUntil: (work) => {
      unfinished.add(work);
      void work.finally(() => unfinished.delete(work));
    },
  });
  await serve({
    handler,
    host,
    port,
    stop,
    unfinished,
    ready: (url) => {
      print(`kg-elements proxy at ${url}${options.basePath}`);
    },
  }).finally(() => store?.close());
}

async function sharedStore(
  { url, ...options }: RedisSettings,
  complain: (line: string) => void,
): Promise<RedisStore> {
  // Whoever runs one side-car needs neither Redis nor its package.
  const module = await import('../proxy/redis.js').catch((error: unknown) => {
    if (codeOf(error) !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Usage('KG_REDIS_URL is set, but the package "redis" is not installed: npm install redis@6.');
  });
  return module.redisStore(url, {
    ...options,
    warn: (sentence) => {
      complain(`kg-elements: ${sentence}`);
    },
  });
}

/** A line of the log. */
export function logLine(entry: LogEntry, at: number): string {
  return jsonLine({ time: new Date(at).toISOString(), ...entry });
}
