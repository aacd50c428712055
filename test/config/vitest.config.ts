import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CountReporter } from '../support/vitest-count-reporter.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What runs in Node: rules, schemas, client, proxy, emulator, command line, and the joins between them. */
export default defineConfig({
  root,
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/{api,domain,reminder,client,proxy,emulator,cli,contract,config}/**/*.test.ts'],
    // The browser's half of the suite runs beside this one on two cores.
    maxWorkers: 2,
    testTimeout: 180_000,
    reporters: [new CountReporter()],
  },
});
