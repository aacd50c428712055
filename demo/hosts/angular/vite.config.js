import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import linker from '@angular/compiler-cli/linker/babel';
import { transformAsync } from '@babel/core';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Without Angular's command line: `ngc` has compiled our templates before, and its linker finishes those of packages. Nothing is compiled in the page. */
const compiledAhead = {
  name: 'compiled-ahead',
  enforce: 'pre',
  load(id) {
    const source = id.startsWith(`${here}src/`) && id.slice(here.length).replace(/\.ts$/, '.js');
    return source ? readFileSync(`${here}node_modules/.cache/ngc/angular/${source}`, 'utf8') : undefined;
  },
  async transform(code, id) {
    if (!code.includes('ɵɵngDeclare')) return undefined;
    const options = { filename: id, plugins: [linker], configFile: false, babelrc: false, compact: false };
    return (await transformAsync(code, options)).code;
  },
};

export default defineConfig({
  base: './',
  plugins: [compiledAhead],
  // What Angular's command line says of a production build: no checks for development, no compiler in the page.
  define: { ngDevMode: 'false', ngJitMode: 'false' },
  build: { target: 'es2022', modulePreload: false },
});
