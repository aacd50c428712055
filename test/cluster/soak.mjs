/**
 * `npm run soak`: the long version of the tests with several processes, of browsers behind broken connections, and of damaged answers. Fails where
 * there is no Redis. `npm run soak resend mutated` runs the named parts, `npm run soak cluster 5%` that share of each (but no less than the short
 * version). Each part says at its end how long it took. Browsers show what was built: `npm run build` first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = `${root}node_modules/vitest/vitest.mjs`;
const parts = {
  cluster: [['cluster', 'test/cluster']],
  resend: [['e2e', 'test/e2e/resend.test.ts']],
  mutated: [
    [undefined, 'test/client/mutated-answers.test.ts'],
    ['e2e', 'test/e2e/damaged.test.ts'],
  ],
};
const given = process.argv.slice(2);
const share = given.find((word) => /^\d+(\.\d+)?%$/.test(word)) ?? '100%';
const named = given.filter((word) => word !== share);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
const asked = named.length > 0 ? named : Object.keys(parts);
if (asked.some((name) => name !== 'cluster') && !existsSync(`${root}dist/cdn/kg-elements.js`)) {
  console.error('There is nothing built for the browsers: npm run build');
  process.exit(2);
}

let worst = 0;
const took = [];
for (const name of asked) {
  const started = performance.now();
  let failed = false;
  for (const [kind, ...files] of parts[name]) {
    const config = ['vitest', kind, 'config', 'ts'].filter(Boolean).join('.');
    const { status } = spawnSync(
      process.execPath,
      [vitest, 'run', '--config', `test/config/${config}`, '--testTimeout', '7200000', ...files],
      {
        cwd: root,
        stdio: 'inherit',
        env: {
          ...process.env,
          KG_SOAK: String(parseFloat(share) / 100),
          KG_NEEDS_REDIS: '1',
          KG_EVERYTHING: '1',
        },
      },
    );
    failed ||= status !== 0;
    worst = Math.max(worst, status ?? 1);
  }
  took.push(
    `${name} ${failed ? 'failed' : 'passed'} after ${((performance.now() - started) / 60_000).toFixed(1)} minutes`,
  );
}
console.log(`soak, ${share}: ${took.join(', ')}`);
process.exitCode = worst;
