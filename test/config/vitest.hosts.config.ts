import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CountReporter } from '../support/vitest-count-reporter.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The package in the hosts of demo/hosts, each installed from its lock and built with its own tools. Needs `npm run build` first. */
export default defineConfig({
  root,
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/hosts/**/*.test.ts'],
    globalSetup: process.env.KG_HOSTS_READY ? [] : [`${root}test/hosts/prepare.mjs`],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One second by default: less than a busy machine may take to draw a page.
    expect: { poll: { timeout: 10_000 } },
    reporters: [new CountReporter()],
  },
});
