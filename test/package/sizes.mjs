/**
 * `npm run size`: what each public entry costs a page. An entry is bundled with all it imports statically, Lit
 * included; a part loaded on demand is not counted. `budgets.json` holds bytes of brotli: `limit`, which fails when passed so that nothing grows
 * unseen, and `goal`, which is where it has to get to.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { entries } from '../support/entries.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Prints the table. @returns {boolean} whether every budget is kept */
export function printSizes() {
  const budgets = JSON.parse(readFileSync(`${root}test/package/budgets.json`, 'utf8'));
  const rows = [...entries().map(measureEntry), ...scriptTagFiles()];
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  console.log(
    `${'entry'.padEnd(34)}${'minified'.padStart(10)}${'brotli'.padStart(10)}${'limit'.padStart(10)}${'goal'.padStart(10)}`,
  );
  const over = rows.filter(({ name, minified, brotli }) => {
    const { limit = Infinity, goal = 0 } = budgets[name] ?? {};
    const passed = brotli > limit;
    const bounds = goal ? kB(limit) + kB(goal) + (passed ? '  EXCEEDED' : '') : '';
    console.log(name.padEnd(34) + kB(minified) + kB(brotli) + bounds);
    return passed;
  });
  const unmeasured = Object.keys(budgets).filter((name) => !rows.some((row) => row.name === name));
  for (const name of unmeasured) console.log(`${name}: has a budget but was not built`);
  return over.length === 0 && unmeasured.length === 0;
}

function measureEntry({ name, built }) {
  const inNode = /proxy|emulator|bin/.test(name);
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: { entry: built },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    // Splitting keeps what is loaded on demand out of the entry's own files.
    splitting: true,
    platform: inNode ? 'node' : 'browser',
    outdir: 'size',
    write: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  const closure = staticClosure(metafile.outputs, 'size/entry.js');
  const contents = outputFiles
    .filter(({ path }) => [...closure].some((file) => path.replaceAll('\\', '/').endsWith(file)))
    .map((file) => file.contents);
  return { name, ...weigh(Buffer.concat(contents)) };
}

function staticClosure(outputs, file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path, kind } of outputs[file]?.imports ?? [])
    if (kind === 'import-statement' && outputs[path]) staticClosure(outputs, path, seen);
  return seen;
}

function scriptTagFiles() {
  const folder = 'dist/cdn/';
  if (!existsSync(root + folder)) return [];
  return readdirSync(root + folder, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .sort()
    .map((file) => ({ name: folder + file, ...weigh(readFileSync(root + folder + file)) }));
}

const weigh = (bytes) => ({ minified: bytes.length, brotli: brotliCompressSync(bytes).length });

if (process.argv[1] === fileURLToPath(import.meta.url) && !printSizes()) process.exitCode = 1;
