#!/usr/bin/env node
/**
 * `npm run mutation [-- command outcome pacing gate schedule]`: changes the dangerous code in every small way, one at a time, and runs
 * the tests against each. A change that no test notices is printed; the last table is the score of each file.
 * The tool is a package of this folder alone: `npm ci --prefix test/mutation` first. Takes about half an hour for everything.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { groups } from '../config/stryker.config.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stryker = `${root}test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js`;
if (!existsSync(stryker)) {
  console.error('The mutation tool is not installed: npm ci --prefix test/mutation');
  process.exit(2);
}
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in groups));
if (unknown.length > 0) {
  console.error(`No such group: ${unknown.join(', ')}. There are: ${Object.keys(groups).join(', ')}`);
  process.exit(2);
}

const { status } = spawnSync(process.execPath, [stryker, 'run', 'test/config/stryker.config.mjs'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...(asked.length > 0 && { KG_MUTATE: asked.join(' ') }) },
});
if (status !== 0) process.exit(status ?? 1);

const { files } = JSON.parse(readFileSync(`${root}test/mutation/.tmp/report.json`, 'utf8'));
console.log('| file | changes | noticed | not noticed | not run by any test | score |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const [name, { mutants }] of Object.entries(files)) {
  const count = (...states) => mutants.filter((mutant) => states.includes(mutant.status)).length;
  const noticed = count('Killed', 'Timeout');
  const [survived, uncovered] = [count('Survived'), count('NoCoverage')];
  const all = noticed + survived + uncovered;
  console.log(
    `| ${name} | ${all} | ${noticed} | ${survived} | ${uncovered} | ${((noticed / all) * 100).toFixed(1)} % |`,
  );
}
