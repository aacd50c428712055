import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CountReporter } from '../support/vitest-count-reporter.mjs';

/** What a consumer gets: the packed tarball, its exports, its command. Needs `npm run build` first. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/package/**/*.test.ts'],
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One second by default: less than a busy machine may take to draw a page.
    expect: { poll: { timeout: 10_000 } },
    reporters: [new CountReporter()],
  },
});
