import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CountReporter } from '../support/vitest-count-reporter.mjs';

/**
 * Attacks, hostile pages and what browsers do by themselves: minutes that not every run of `npm test` should take. CI sets KG_EVERYTHING and runs
 * them all; one alone runs by `KG_EVERYTHING=1 npx vitest run --config test/config/vitest.e2e.config.ts test/e2e/csrf.test.ts`.
 */
const inCi = ['axe-engines', 'canary', 'csrf', 'hostile', 'page-life', 'resend', 'theme', 'xss'];

/** A real browser against real servers. One file at a time: two browsers on two cores make each other late. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/e2e/**/*.test.ts'],
    exclude: [
      '**/node_modules/**',
      ...(process.env.KG_EVERYTHING ? [] : inCi.map((name) => `test/e2e/${name}.test.ts`)),
    ],
    fileParallelism: false,
    // Tests that say so themselves run two at a time: a page and a processor each.
    maxConcurrency: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One second by default: less than a busy machine may take to draw a page.
    expect: { poll: { timeout: 10_000 } },
    reporters: [new CountReporter()],
  },
});
