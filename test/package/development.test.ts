import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as esbuild from 'esbuild';
import type { Browser } from 'playwright-core';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchedTags } from '../../src/styles/contrast-watch.js';
import { knownElements } from '../support/guides.js';
import { packAndInstall, run, type Packed } from '../support/packed.js';
import { serveSite } from '../support/page-server.js';
import { launchBrowser } from '../support/portal.js';

let packed: Packed;
beforeAll(() => {
  packed = packAndInstall();
});
afterAll(() => {
  packed.remove();
});

/** What a bundler brings of us into a page that imports these, under the condition or without. */
async function bundled(code: string, condition?: 'development'): Promise<{ text: string; files: string[] }> {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: packed.folder,
    stdin: { contents: code, resolveDir: packed.folder },
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    // esbuild takes its own `module` only where none is named.
    conditions: ['module', ...(condition ? [condition] : [])],
    // Its optional peer is not installed here.
    external: ['@angular/*', 'react'],
  });
  const files = Object.keys(metafile.inputs)
    .map((path) => relative(packed.installed, join(packed.folder, path)))
    .filter((path) => !path.startsWith('..'));
  return { text: outputFiles[0]?.text ?? '', files };
}

const watch = 'dist/styles/contrast-watch.js';
const isOfTheCheck = (file: string) => /contrast|(^|\/)dev(\/|\.js$)/.test(file);

/** The entries that define elements: `./define`, `./define/device-table` …, `./react`, `./angular`. */
function defining(): string[] {
  const folders = readdirSync(join(packed.installed, 'dist/elements')).filter((name) =>
    existsSync(join(packed.installed, 'dist/elements', name, 'define.js')),
  );
  return [...folders.map((name) => `./define/${name}`), './define', './react', './angular'];
}
const code = (name: string) =>
  `import * as all from '${name.replace('.', 'kg-elements')}'; console.log(all);`;

describe('under the condition `development`', () => {
  it('every entry that defines elements brings the watch over contrast, and without it not one does', async () => {
    const names = defining();
    expect(names.length).toBe(knownElements().size + 3);
    for (const name of names) {
      const [production, development] = [await bundled(code(name)), await bundled(code(name), 'development')];
      expect(production.files.filter(isOfTheCheck), name).toEqual([]);
      expect(production.text, name).not.toContain('too little contrast');
      expect(development.files, name).toContain(watch);
      // The elements are the very same files, so that two entries never make two of one class.
      expect(development.files.filter((file) => !isOfTheCheck(file)).sort(), name).toEqual(
        expect.arrayContaining(production.files),
      );
    }
  });

  it('no other entry brings it, but for the two that are made for it', async () => {
    const others = Object.entries(packed.manifest.exports).flatMap(([name, target]) =>
      typeof target === 'object' && !('development' in target) && !/proxy|emulator|msw/.test(name)
        ? [name]
        : [],
    );
    const withCheck: string[] = [];
    for (const name of others)
      if ((await bundled(code(name), 'development')).files.some((file) => file.includes('contrast')))
        withCheck.push(name);
    expect(withCheck).toEqual(['./theme', './dev']);
    expect(others).toContain('.');
  });

  it('each is there in bare Node, says nothing, and has the types of the entry itself', () => {
    for (const name of defining().filter((name) => name !== './angular')) {
      const args = ['--conditions=development', '--input-type=module', '-e'];
      const script = `await import('${name.replace('.', 'kg-elements')}'); console.log('imported')`;
      expect(run(process.execPath, [...args, script], packed.folder), name).toBe('imported\n');
    }
    for (const name of defining()) {
      const typesUnder = (customConditions: string[]) =>
        ts.resolveModuleName(
          name.replace('.', 'kg-elements'),
          join(packed.folder, 'app.ts'),
          {
            module: ts.ModuleKind.ESNext,
            moduleResolution: ts.ModuleResolutionKind.Bundler,
            customConditions,
          },
          ts.sys,
        ).resolvedModule?.resolvedFileName;
      expect(typesUnder(['development']), name).toMatch(/\.d\.ts$/);
      expect(typesUnder(['development']), name).toBe(typesUnder([]));
    }
  });

  it('every element that shows colours is watched, so that a new one is not forgotten', () => {
    const tags = [...knownElements().keys()].filter((tag) => tag !== 'kg-provider');
    expect([...watchedTags].sort()).toEqual(tags.sort());
  });
});

describe('in a page whose theme is too faint, under the strictest policy', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const faint = ':root { --kg-tone-info: #ffffff; --kg-tone-info-text: #999999; }';
  const page = (...scripts: string[]) =>
    `<!doctype html><link rel="stylesheet" href="/theme.css">` +
    scripts.map((path) => `<script type="module" src="${path}"></script>`).join('') +
    '<kg-state-badge id="first"></kg-state-badge><kg-state-badge></kg-state-badge>';

  /** What the browser and we say about pages that are open side by side, until all of `heard` have said something. */
  async function saidOn(pages: Readonly<Record<string, string>>, heard: readonly string[]) {
    const site = await serveSite({ pages: { ...pages, '/theme.css': faint } });
    const said: Record<string, string[]> = {};
    for (const path of Object.keys(pages).filter((name) => name.endsWith('.html'))) {
      const opened = await browser.newPage();
      const lines: string[] = (said[path] = []);
      opened.on('console', (message) => {
        // Lit has a build for development, too.
        if (!message.text().startsWith('Lit is in dev mode'))
          lines.push(`${message.type()}: ${message.text()}`);
      });
      opened.on('pageerror', (error) => lines.push(error.message));
      await opened.goto(`http://127.0.0.1:${site.port}${path}`);
    }
    await expect.poll(() => heard.filter((path) => !said[path]?.length), { timeout: 15_000 }).toEqual([]);
    // A second line would come with the first, as one look says all that it finds.
    await Promise.all(browser.contexts().map((context) => context.close()));
    site.close();
    return said;
  }

  it('a build for development says so once, one for production never', async () => {
    const app = `import 'kg-elements/define/state-badge';`;
    const said = await saidOn(
      {
        '/production.html': page('/production.js'),
        '/production.js': (await bundled(app)).text,
        '/development.html': page('/development.js'),
        '/development.js': (await bundled(app, 'development')).text,
      },
      ['/development.html'],
    );
    expect(said['/development.html']).toEqual([
      expect.stringMatching(
        /^warning: kg-elements: too little contrast on kg-state-badge#first, light scheme: --kg-tone-info-text /,
      ),
    ]);
    expect(said['/production.html']).toEqual([]);
  });

  it('a page with the script tag says so with kg-dev.js beside it, in whatever order, and once where it is there twice', async () => {
    const script = '/kg-elements.js';
    const pages = {
      '/after.html': page(script, '/kg-dev.js'),
      '/before.html': page('/kg-dev.js', script),
      '/twice.html': page('/kg-dev.js', script, '/kg-dev.js?another-copy'),
    };
    const said = await saidOn({ ...pages, '/without.html': page(script) }, Object.keys(pages));
    for (const path of Object.keys(pages))
      expect(said[path], path).toEqual([
        expect.stringContaining('too little contrast on kg-state-badge#first'),
      ]);
    expect(said['/without.html']).toEqual([]);
  });
});
