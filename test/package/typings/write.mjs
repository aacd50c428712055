/** Part of `npm run build`: what is made from custom-elements.json for frameworks and editors, into `dist/`. */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { angularDirectives } from './angular.mjs';
import { vsCodeData, webTypes } from './editors.mjs';
import { elementTypes } from './elements.mjs';
import { reactComponents } from './react.mjs';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const frameworks = fileURLToPath(new URL('frameworks/', import.meta.url));

export function writeTypings() {
  const files = {
    ...reactComponents(),
    ...angularDirectives(),
    'typings/elements.d.ts': elementTypes(),
    // What a bundler finds that does not know the entry to be types only.
    'typings/none.js': 'export {};\n',
    'vscode.html-custom-data.json': `${JSON.stringify(vsCodeData(), null, 2)}\n`,
    'web-types.json': `${JSON.stringify(webTypes(), null, 2)}\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(dist + path), { recursive: true });
    writeFileSync(dist + path, text);
  }
  for (const file of readdirSync(frameworks)) copyFileSync(frameworks + file, `${dist}typings/${file}`);
}
