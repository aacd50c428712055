/** `npm run manifest`: writes custom-elements.json from the sources; with `--check`, says whether the committed one is current. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const check = process.argv.includes('--check');
const folder = check ? 'node_modules/.cache/manifest' : '.';
const cem = fileURLToPath(import.meta.resolve('@custom-elements-manifest/analyzer/cem.js'));

execFileSync(
  process.execPath,
  [cem, 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', folder, '--quiet'],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);

const read = (path) => {
  const file = `${root}${path}/custom-elements.json`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};
if (check && read(folder) !== read('.')) {
  console.error('custom-elements.json is not what the sources say: run `npm run manifest` and commit it.');
  process.exitCode = 1;
}
