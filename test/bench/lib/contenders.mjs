import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

export const here = fileURLToPath(new URL('..', import.meta.url));
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The limits to beat, and ours; the others need the bench's own packages. */
const ownPackages = ['v-clone', 'v-clone-uncut', 'kg-device-table'];

/** Names of all contenders that can run: without `npm ci` here, those that need nothing more. */
export function contenderNames() {
  const asked = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);
  const all = readdirSync(`${here}contenders`)
    .map((file) => file.replace('.js', ''))
    .filter((name) => !asked || asked.split(',').includes(name));
  return existsSync(`${here}node_modules`) ? all : all.filter((name) => ownPackages.includes(name));
}

/** Bundles each contender as a page would load it: minified, for production, with all that it needs. */
export async function bundleContenders(names) {
  const packed = {};
  for (const name of names) {
    const { outputFiles } = await build({
      entryPoints: [`${here}contenders/${name}.js`],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      define: { 'process.env.NODE_ENV': '"production"' },
      alias: Object.fromEntries(
        ['define/device-table', 'api'].map((entry) => [
          `kg-elements/${entry}`,
          `${root}dist/${entry === 'api' ? 'api/index.js' : 'elements/device-table/define.js'}`,
        ]),
      ),
      logLevel: 'error',
      legalComments: 'none',
      write: false,
    });
    packed[name] = Buffer.from(outputFiles[0].contents);
  }
  return packed;
}

export function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** The version of a contender, as the report names it. */
export function versionOf(name) {
  const packages = {
    'ag-grid': 'ag-grid-community',
    'vaadin-grid': '@vaadin/grid',
    tabulator: 'tabulator-tables',
    'tanstack-lit': '@tanstack/lit-table',
    revogrid: '@revolist/revogrid',
  };
  if (!packages[name]) return '';
  return JSON.parse(readFileSync(`${here}node_modules/${packages[name]}/package.json`, 'utf8')).version;
}
