import { execFileSync } from 'node:child_process';
import { readdirSync, existsSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const hosts = `${root}demo/hosts/`;

/** The hosts by the names of their folders. */
export function hostNames() {
  return readdirSync(hosts).filter((name) => existsSync(`${hosts}${name}/package.json`));
}

/** Packs what `npm run build` has made to where the hosts' package.json files expect it. */
export function pack() {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', hosts];
  const [{ filename }] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', input: '' }));
  renameSync(hosts + filename, `${hosts}kg-elements.tgz`);
}
