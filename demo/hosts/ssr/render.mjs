/** `node render.mjs <device>`: the page as a server would send it, on the standard output. */
import { readFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr'; // brings the DOM that elements need, so it comes first
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import 'kg-elements/define';
import { page } from './src/page.js';

const shell = readFileSync(new URL('dist/index.html', import.meta.url), 'utf8');
const markup = await collectResult(render(page(process.argv[2] ?? '')));
process.stdout.write(shell.replace('<!--page-->', () => markup));
