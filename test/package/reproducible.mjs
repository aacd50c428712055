/** Builds twice and compares every byte: what is published can then be checked by anybody. Ends with 1 where two builds differ. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [first, second] = [hashesOfBuild(), hashesOfBuild()];
const names = [...new Set([...Object.keys(first), ...Object.keys(second)])].sort();
const different = names.filter((name) => first[name] !== second[name]);
console.log(
  different.length === 0
    ? `Two builds are the same: ${names.length} files.`
    : `Two builds differ in: ${different.join(', ')}`,
);
process.exitCode = different.length === 0 && names.length > 0 ? 0 : 1;

function hashesOfBuild() {
  const { status, stderr } = spawnSync(process.execPath, [`${root}test/package/build.mjs`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const files = readdirSync(`${root}dist`, { recursive: true }).map(String).sort();
  return Object.fromEntries(
    files
      .filter((file) => statSync(`${root}dist/${file}`).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(`${root}dist/${file}`))
          .digest('hex'),
      ]),
  );
}
