/**
 * `npm run size`: what each public entry costs a page. An entry is bundled with all it imports statically, Lit
 * included; `on page` is all that is loaded once its element stands on the page, its own body included, and parts that a person has yet to
 * reach for are not counted. `budgets.json` holds bytes of brotli: `limit`, which fails when passed so that nothing grows unseen, and `goal`, which
 * is where it has to get to.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
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
    `${'entry'.padEnd(34)}${'minified'.padStart(10)}${'brotli'.padStart(10)}${'on page'.padStart(10)}${'limit'.padStart(10)}${'goal'.padStart(10)}`,
  );
  const over = rows.filter(({ name, minified, brotli, onPage }) => {
    const { limit = Infinity, goal = 0 } = budgets[name] ?? {};
    const passed = brotli > limit;
    const bounds = goal ? kB(limit) + kB(goal) + (passed ? '  EXCEEDED' : '') : '';
    const whole = onPage ? kB(onPage) : bounds && ' '.repeat(10);
    console.log(name.padEnd(34) + kB(minified) + kB(brotli) + whole + bounds);
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
  const { outputs } = metafile;
  const sizeOf = (files) => {
    const sent = outputFiles.filter(({ path }) =>
      [...files].some((file) => path.replaceAll('\\', '/').endsWith(file)),
    );
    return weigh(Buffer.concat(sent.map(({ contents }) => contents)));
  };
  const closure = staticClosure(outputs, 'size/entry.js');
  const folder = dirname(built);
  const bodies = Object.keys(outputs).filter(
    (file) =>
      outputs[file].entryPoint?.startsWith(`${folder}/`) && /-body\.js$/.test(outputs[file].entryPoint),
  );
  const whole = new Set(closure);
  for (const body of bodies) staticClosure(outputs, body, whole);
  const isElement = name.startsWith('./define/');
  return { name, ...sizeOf(closure), ...(isElement && { onPage: sizeOf(whole).brotli }) };
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
  const sizes = readdirSync(root + folder, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .sort()
    .map((file) => ({ name: folder + file, ...weigh(readFileSync(root + folder + file)) }));
  const brotliOf = (file) => sizes.find(({ name }) => name === folder + file)?.brotli ?? 0;
  // What the script itself says that each of its lazy files needs.
  const needs =
    /\$kgNeeds=(\{.*?\})/.exec(readFileSync(`${root}${folder}kg-elements.js`, 'utf8'))?.[1] ?? '{}';
  for (const [file, others] of Object.entries(JSON.parse(needs))) {
    const row = sizes.find(({ name }) => name === `${folder}lazy/${file}.js`);
    if (row)
      row.onPage = ['kg-elements.js', `lazy/${file}.js`, ...others.map((other) => `lazy/${other}.js`)].reduce(
        (sum, each) => sum + brotliOf(each),
        0,
      );
  }
  return sizes;
}

const weigh = (bytes) => ({ minified: bytes.length, brotli: brotliCompressSync(bytes).length });

if (process.argv[1] === fileURLToPath(import.meta.url) && !printSizes()) process.exitCode = 1;
