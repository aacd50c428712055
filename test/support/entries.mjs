import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The public entries, read from package.json's own `exports` and `bin`, so that the build, the size table and the
 * checks cannot disagree with what is published. A pattern stands for one entry an element. An entry without a source
 * is left out here, so that one missing file does not hide all else; test/package reports it.
 * @returns {{ name: string, built: string, source: string }[]} `./define`, `dist/define.js`, `src/define.ts`
 */
export function entries() {
  const { exports, bin } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const fromExports = Object.entries(exports)
    .filter(([, target]) => typeof target === 'object')
    .flatMap(([name, target]) => expand(name, target.default));
  const fromBin = Object.entries(bin).map(([name, target]) => ({ name: `bin ${name}`, target }));
  return [...fromExports, ...fromBin]
    .map(({ name, target }) => {
      const built = target.replace('./', '');
      return { name, built, source: built.replace(/^dist\//, 'src/').replace(/\.js$/, '.ts') };
    })
    .filter(({ source }) => existsSync(root + source));
}

/**
 * The languages there are beside English: a file each.
 * @returns {string[]} `ar`, `es-419` …
 */
export function languageTags() {
  return readdirSync(`${root}src/locale/languages`)
    .filter((file) => !/^(load|plural)\.ts$/.test(file))
    .map((file) => file.replace('.ts', ''))
    .sort();
}

function expand(name, target) {
  if (!name.includes('*')) return [{ name, target }];
  const [before, after] = target.replace('./dist/', 'src/').replace(/\.js$/, '.ts').split('*');
  return readdirSync(root + before)
    .filter((folder) => existsSync(root + before + folder + after))
    .map((folder) => ({ name: name.replace('*', folder), target: target.replace('*', folder) }));
}
