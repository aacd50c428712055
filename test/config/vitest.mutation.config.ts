import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * The tests that judge changed code (`npm run mutation`): the quick ones of the rooms with dangerous code. Left out are
 * whole days, corpora and sockets, which every change would have to sit through, and what needs a Redis.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/{domain,client,proxy,contract}/**/*.test.ts'],
    exclude: ['test/proxy/{redis,corpus,day-of-tokens,emulated,servers}.test.ts', '**/node_modules/**'],
    testTimeout: 60_000,
  },
});
