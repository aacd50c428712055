#!/usr/bin/env node
/**
 * `npm run mutation [-- pacing commands …]`: changes the dangerous code in every small way, one at a time, and runs the tests against each. A change
 * that no test notices is printed; the last table is the score of each file. A name is a group (pacing, schedule, command, outcome, gate) or a file of one.
 * The tool is a package of this folder alone: `npm ci --prefix test/mutation` first. What each part takes is in demo/docs/threat-model.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { groups, partNamed } from '../config/stryker.config.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stryker = `${root}test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js`;
if (!existsSync(stryker)) {
  console.error('The mutation tool is not installed: npm ci --prefix test/mutation');
  process.exit(2);
}
const asked = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(groups);
const unknown = asked.filter((name) => !partNamed(name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(groups).join(', ')}`);
  process.exit(2);
}
// Part after part, each against its own tests only.
for (const name of asked) {
  const { files, tests } = partNamed(name);
  const started = Date.now();
  const { status } = spawnSync(process.execPath, [stryker, 'run', 'test/config/stryker.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      KG_MUTATE: files.join(' '),
      KG_MUTATION_TESTS: tests.join(' '),
      KG_SAMPLE: '97',
      // Threads cannot change their clock; this one is changed twice a year.
      TZ: 'Europe/Berlin',
    },
  });
  if (status !== 0) process.exit(status ?? 1);
  print(name, Math.round((Date.now() - started) / 60_000));
}

function print(part, minutes) {
  const { files } = JSON.parse(readFileSync(`${root}test/mutation/.tmp/report.json`, 'utf8'));
  console.log(`${part}, in ${minutes} minutes:`);
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
}
