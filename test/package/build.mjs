/** `npm run build`: everything in `dist/`, then its sizes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { languageTags } from '../support/entries.mjs';
import { writeDevelopment } from './development.mjs';
import { printSizes } from './sizes.mjs';
import { writeTypings } from './typings/write.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cdn = `${root}dist/cdn/`;

const languages = languageTags().map((tag) => `lazy-lang-${tag}`);

rmSync(`${root}dist`, { recursive: true, force: true });
for (const mode of ['production', 'cdn', 'cdn-dev', 'lazy-csv', 'lazy-xlsx', ...languages]) {
  if (mode !== 'production' && !existsSync(`${root}src/define.ts`)) continue;
  await bundle(mode);
}
if (!declarations()) process.exitCode = 1;
writeTypings();
writeDevelopment();
if (existsSync(cdn)) integrity();
if (!printSizes()) process.exitCode = 1;

/** A bundler's error tells its place in the text; the stack below it is the bundler's own. */
async function bundle(mode) {
  try {
    await build({ root, configFile: `${root}vite.config.ts`, mode, logLevel: 'warn' });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

function declarations() {
  const tsc = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
  return (
    spawnSync(process.execPath, [tsc, '-p', `${root}src/tsconfig.json`], { stdio: 'inherit' }).status === 0
  );
}

/** The value a page puts in its script tag's `integrity` attribute, for each file there. */
function integrity() {
  const hash = (file) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(cdn + file))
      .digest('base64')}`;
  const files = readdirSync(cdn, { recursive: true }).filter((file) => file.endsWith('.js'));
  const hashes = Object.fromEntries(files.sort().map((file) => [file.replaceAll('\\', '/'), hash(file)]));
  writeFileSync(`${cdn}integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);
}
