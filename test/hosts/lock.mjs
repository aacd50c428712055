/** `npm run hosts:lock [name …]`: writes the hosts' lock files, after a change of their dependencies or of ours. Needs a build. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { hostNames, hosts, pack } from './pack.mjs';

pack();
const asked = process.argv.slice(2);
for (const name of hostNames().filter((host) => asked.length === 0 || asked.includes(host))) {
  const args = ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', args, { cwd: hosts + name, stdio: ['ignore', 'inherit', 'inherit'] });
  const path = `${hosts}${name}/package-lock.json`;
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  // Our own package is packed anew each time: a lock that held its hash would fit one build only.
  delete lock.packages['node_modules/kg-elements'].integrity;
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
