/**
 * Part of `npm run build`: `dist/dev/`, which a bundler finds under the condition `development` in place of the entries that define elements.
 * They define the same modules, and then watch over the contrast of the host's theme; nothing else in `dist` reaches the watch.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entries } from '../support/entries.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export function writeDevelopment() {
  for (const { name, built } of entries())
    if (name.startsWith('./define')) write(name.slice('./'.length), `import './${built}';`);
  for (const name of ['react', 'angular']) write(name, `export * from './dist/${name}.js';`);
}

/** One entry; `line` names files from the root. */
function write(name, line) {
  const file = `dist/dev/${name}.js`;
  const lines = [
    line,
    "import { watchContrast } from './dist/styles/contrast-watch.js';",
    // After the definitions, before whatever a host makes of them.
    'watchContrast();',
  ];
  const text = lines
    .join('\n')
    .replaceAll(
      /'\.\/(dist\/[^']*)'/g,
      (_, path) => `'${relative(dirname(file), path).replaceAll('\\', '/')}'`,
    );
  mkdirSync(dirname(root + file), { recursive: true });
  writeFileSync(root + file, `${text}\n`);
}
