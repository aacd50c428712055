#!/usr/bin/env node
import process from 'node:process';
import { run } from './run.js';

const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    // The first signal lets running commands end; a second one finds no listener and ends the process.
    stop.abort();
  });
}

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  stop: stop.signal,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
