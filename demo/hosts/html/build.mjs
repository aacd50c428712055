/** Writes the pages into `dist/`: one body, and the script-tag files in it as a bank would load them, by their hashes. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const cdn = here('node_modules/kg-elements/dist/cdn');
const hashes = JSON.parse(readFileSync(`${cdn}/integrity.json`, 'utf8'));
const { version } = JSON.parse(readFileSync(here('node_modules/kg-elements/package.json'), 'utf8'));

rmSync(here('dist'), { recursive: true, force: true });
mkdirSync(here('dist'));
cpSync(cdn, here('dist/kg'), { recursive: true });
cpSync(here('src'), here('dist'), { recursive: true });

// Another version, as two parts of a portal may bring it: the same file under another number.
const text = readFileSync(`${cdn}/kg-elements.js`, 'utf8');
if (!text.includes(version)) throw new Error('The script-tag file does not hold its version');
writeFileSync(here('dist/kg/other-version.js'), text.replaceAll(version, '0.0.1'));

const body = readFileSync(here('src/body.html'), 'utf8');
const asModule = (file) =>
  `<script type="module" src="kg/${file}" integrity="${hashes[file] ?? ''}"></script>`.replace(
    ' integrity=""',
    '',
  );
const classic = `<script src="kg/kg-elements.iife.js" integrity="${hashes['kg-elements.iife.js']}"></script>`;
const start = (file) => `<script type="module" src="${file}"></script>`;
const pages = {
  module: `${body}${asModule('kg-elements.js')}${start('module.js')}`,
  classic: `${classic}${body}<script src="portal.js"></script><script src="classic.js"></script>`,
  shadow: `<shadow-portal><template>${body}</template></shadow-portal>${asModule('kg-elements.js')}${start('shadow.js')}`,
  'two-versions': `${body}${asModule('other-version.js')}${start('module.js')}`,
  frame: `<main><p>The portal is in a frame.</p><iframe title="Portal" width="1200" height="800"></iframe></main><script src="frame.js"></script>`,
};
for (const [name, content] of Object.entries(pages))
  writeFileSync(
    here(`dist/${name}.html`),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">${
      name === 'classic' ? '' : '<script src="portal.js" defer></script>'
    }</head><body>${content}</body></html>`,
  );
