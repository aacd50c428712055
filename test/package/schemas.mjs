/** `npm run schemas`: writes src/api/generated from the Zod schemas; with `--check`, says whether what is committed is current. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('../..', import.meta.url));
const check = process.argv.includes('--check');
const bundle = `${root}node_modules/.cache/schemas/generate.mjs`;

// Node reads no TypeScript, and the schemas must come from the same module instance as the functions they refer to.
await build({
  absWorkingDir: root,
  entryPoints: ['test/package/schemas/generate.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: bundle,
  logLevel: 'warning',
});
const { rowsFile, requestsFile } = await import(pathToFileURL(bundle).href);

mkdirSync(`${root}src/api/generated`, { recursive: true });
for (const [name, text] of Object.entries({ rows: rowsFile(), requests: requestsFile() })) {
  const file = `${root}src/api/generated/${name}.ts`;
  const wanted = await format(text, { ...(await resolveConfig(file)), parser: 'typescript' });
  if (existsSync(file) && readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === wanted) continue;
  if (check) {
    console.error(
      `src/api/generated/${name}.ts is not what the schemas say: run \`npm run schemas\` and commit it.`,
    );
    process.exitCode = 1;
  } else writeFileSync(file, wanted);
}
