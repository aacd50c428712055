import { createProxy, type LogEntry } from '../proxy/index.js';
import type { Flags, Surroundings } from './run.js';
import { serve } from './serve.js';
import { settingsFrom } from './settings.js';

/** `kg-elements proxy`: serves the proxy until the process is asked to end, then lets running commands finish. */
export async function sideCar(flags: Flags, { env, print, stop }: Surroundings): Promise<void> {
  const { options, host, port } = await settingsFrom(env, flags);
  const unfinished = new Set<Promise<unknown>>();
  const handler = createProxy({
    ...options,
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
  });
}

/** One line of JSON, in which nothing can move a terminal's cursor. */
export function logLine(entry: LogEntry, at: number): string {
  return JSON.stringify({ time: new Date(at).toISOString(), ...entry }).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
