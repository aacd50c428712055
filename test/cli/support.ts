import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { run } from '../../src/cli/run.js';

/** Runs a command line as a process would, with everything it wrote. */
export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const stop = new AbortController();
  const out: string[] = [];
  const err: string[] = [];
  const exit = run(args, {
    env,
    stop: stop.signal,
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
  });
  return {
    out,
    err,
    exit,
    /** Asks the process to end, as SIGTERM does. */
    stop: () => {
      stop.abort();
    },
    /** The URL it prints once it takes requests. */
    url: () =>
      vi.waitFor(() => {
        const found = out.map((line) => /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]).find(Boolean);
        if (found === undefined) throw new Error(`not up: ${err.join(' ')}`);
        return found;
      }, 10_000),
  };
}

/** A folder that is gone after the test. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kg-cli-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
