import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import {
  guideOf,
  type HostPage,
  hostPages,
  liveAddress,
  pendingDevice,
  policyOf,
  sourceOf,
  textAddress,
} from './hosts.js';

/** What stands in the double braces of a page's frame. */
type Words = Readonly<Record<string, string>>;

/** A page that is a frame in this folder, filled in. */
interface Page {
  readonly frame: 'host.html' | 'text.html';
  readonly words: () => Words;
}

/**
 * The gallery's pages that no HTML file is of: the texts to read and, with `live`, the pages of demo/hosts just as their own tools have
 * built them for the tests. Around each comes a frame, which puts a server into the page; nothing of a host is built again.
 */
export function galleryPages(demo: string, live: boolean): Plugin {
  const pages = new Map([...textPages(demo), ...(live ? livePages(demo) : [])]);
  return {
    name: 'gallery-pages',
    enforce: 'pre',
    config: () => ({
      build: { rolldownOptions: { input: Array.from(pages.keys(), (address) => join(demo, address)) } },
    }),
    resolveId: (id) => (pages.has(addressIn(demo, id)) ? id : undefined),
    load(id) {
      const page = pages.get(addressIn(demo, id));
      return page && readFileSync(join(demo, 'gallery', page.frame), 'utf8');
    },
    buildStart() {
      for (const folder of new Set(live ? hostPages.map((page) => page.folder) : []))
        for (const [file, source] of builtFiles(join(demo, 'hosts', folder, 'dist')))
          this.emitFile({ type: 'asset', fileName: `hosts/${folder}/${file}`, source });
    },
    transformIndexHtml: {
      // After Vite, which would take a host's own scripts and styles apart.
      order: 'post',
      handler(html, { path }) {
        const words = pages.get(path.slice(1))?.words();
        if (words) return html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => words[name] ?? '');
        return html.replace('data-pages="none"', `data-pages="${live ? 'all' : 'texts'}"`);
      },
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        // A folder of static hosting shows this name by itself; under the other the same page is in `npm start`, too.
        const contents = bundle['gallery.html'];
        if (contents?.type !== 'asset') return;
        this.emitFile({ type: 'asset', fileName: 'index.html', source: contents.source });
      },
    },
  };
}

function addressIn(demo: string, id: string): string {
  return id.startsWith(demo) ? id.slice(demo.length) : '';
}

function textPages(demo: string): [string, Page][] {
  const files = new Set(hostPages.flatMap((page) => [sourceOf(page), guideOf(page)]));
  return Array.from(files, (file) => [
    textAddress(file),
    {
      frame: 'text.html',
      words: () => ({
        title: basename(file),
        path: `demo/${file}`,
        gallery: upFrom(textAddress(file)),
        text: escaped(readFileSync(join(demo, file), 'utf8')),
      }),
    },
  ]);
}

function livePages(demo: string): [string, Page][] {
  return hostPages.map((page) => [
    liveAddress(page),
    { frame: 'host.html', words: () => wordsOf(page, join(demo, 'hosts', page.folder)) },
  ]);
}

function wordsOf(page: HostPage, folder: string): Words {
  const html = builtPage(page, folder);
  const body = /<body>([^]*)<\/body>/.exec(html)?.[1] ?? '';
  const head = html.match(/<script\b[^>]*><\/script>|<link rel="stylesheet"[^>]*>/g) ?? [];
  const gallery = upFrom(liveAddress(page));
  return {
    title: page.title,
    about: page.about,
    policy: policyOf(page),
    gallery,
    source: gallery + textAddress(sourceOf(page)),
    sourceName: `demo/${sourceOf(page)}`,
    guide: gallery + textAddress(guideOf(page)),
    guideName: `demo/${guideOf(page)}`,
    scripts: head
      .filter((tag) => !body.includes(tag))
      .map(afterTheFrame)
      .join('\n    '),
    body: body.replace(/<script\b[^>]*><\/script>/g, afterTheFrame),
  };
}

/** A classic script would run before the frame's own, which is a module; `defer` keeps the page's order. */
function afterTheFrame(tag: string): string {
  return /type="module"|\bdefer\b/.test(tag) ? tag : tag.replace('<script', '<script defer');
}

/** The page as its server would send it. */
function builtPage({ folder: name, path = '/index.html' }: HostPage, folder: string): string {
  const file = join(folder, 'dist', path);
  if (!existsSync(file))
    throw new Error(`demo/hosts/${name} is not built: \`npm run gallery:hosts\` does it, and then this.`);
  const renderer = join(folder, 'render.mjs');
  return existsSync(renderer)
    ? execFileSync(process.execPath, [renderer, pendingDevice], { encoding: 'utf8' })
    : readFileSync(file, 'utf8');
}

/** What a page loads; its HTML comes in the frame. */
function builtFiles(dist: string): [string, Uint8Array][] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.endsWith('.html') && statSync(join(dist, file)).isFile())
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(dist, file))]);
}

function upFrom(address: string): string {
  return '../'.repeat(address.split('/').length - 1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
