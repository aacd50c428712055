/** `npm run soak`: the long version of the tests with several processes. Takes about an hour, and fails where there is no Redis. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = `${root}node_modules/vitest/vitest.mjs`;
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'test/config/vitest.cluster.config.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, KG_SOAK: '1', KG_NEEDS_REDIS: '1' } },
);
process.exitCode = status ?? 1;
