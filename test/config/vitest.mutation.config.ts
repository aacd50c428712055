import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that judge changed code: those which test/mutation/run.mjs names for the part that is changed. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { tsconfigPaths: true },
  test: {
    include: (process.env['KG_MUTATION_TESTS'] ?? '').split(' '),
    testTimeout: 60_000,
  },
});
