/**
 * `npm run soak`: the long version of the tests with several processes, then that of browsers behind broken connections and of damaged
 * answers. Takes about an hour and a half, and fails where there is no Redis. `npm run soak resend mutated` runs the named ones.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = `${root}node_modules/vitest/vitest.mjs`;
const parts = {
  cluster: ['vitest.cluster.config.ts'],
  resend: ['vitest.e2e.config.ts', 'test/e2e/resend.test.ts'],
  mutated: ['vitest.config.ts', 'test/client/mutated-answers.test.ts'],
};
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

let worst = 0;
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const [config, ...files] = parts[name];
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', `test/config/${config}`, '--testTimeout', '3600000', ...files],
    { cwd: root, stdio: 'inherit', env: { ...process.env, KG_SOAK: '1', KG_NEEDS_REDIS: '1' } },
  );
  worst = Math.max(worst, status ?? 1);
}
process.exitCode = worst;
