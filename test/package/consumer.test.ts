import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import * as esbuild from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chromeArgs, chromePath } from '../support/browser.mjs';
import { entries } from '../support/entries.mjs';
import { packAndInstall, root, run, type Packed } from '../support/packed.js';

let packed: Packed;
beforeAll(() => {
  packed = packAndInstall();
});
afterAll(() => {
  packed.remove();
});

const exported = entries().filter(({ name }) => name.startsWith('.'));
const specifier = (name: string): string => name.replace('.', 'kg-elements');

describe('the tarball', () => {
  it('holds the build, the manifest, the licence and the readme, and nothing else', () => {
    const strangers = packed.files.filter(
      (path) =>
        !/^(dist\/.*\.(js|json|d\.ts)|custom-elements\.json|package\.json|README\.md|LICENSE)$/.test(path),
    );
    expect(strangers).toEqual([]);
    expect(packed.files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'custom-elements.json']));
  });

  it('tells nothing of the machine it was built on', () => {
    const telling = packed.files.filter((path) =>
      readFileSync(join(packed.installed, path), 'utf8').includes(root.replace(/[\\/]$/, '')),
    );
    expect(telling).toEqual([]);
  });

  it('holds every file the exports map and the command name', () => {
    const { exports, bin } = packed.manifest;
    const targets = [...Object.values(exports), ...Object.values(bin)]
      .flatMap((target) => (typeof target === 'string' ? target : Object.values(target)))
      .filter((target) => !target.includes('*'));
    expect(targets.filter((target) => !existsSync(join(packed.installed, target)))).toEqual([]);
  });

  it('runs nothing when it is installed, and neither do its dependencies', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean; optional?: boolean; hasInstallScript?: boolean }>;
    };
    const installing = Object.entries(lock.packages)
      .filter(([, entry]) => entry.hasInstallScript && !entry.dev)
      .map(([path]) => path);
    expect(installing).toEqual([]);
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare'];
    expect(Object.keys(packed.manifest.scripts).filter((name) => hooks.includes(name))).toEqual([]);
  });

  it('has nothing publint would change', async () => {
    const { messages } = await publint({ pkgDir: packed.installed, strict: true });
    expect(messages.map((message) => formatMessage(message, packed.manifest as never))).toEqual([]);
  });

  it('resolves with its types for every consumer of ESM', () => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const args = [
      attw,
      packed.tarball,
      '--profile',
      'esm-only',
      '--no-definitely-typed',
      '--format',
      'ascii',
    ];
    expect(() => run(process.execPath, args, packed.folder)).not.toThrow();
  });
});

describe('in bare Node', () => {
  it.each(exported)('$name can be imported', ({ name }) => {
    const script = `const names = Object.keys(await import('${specifier(name)}')); console.log(names.length)`;
    const output = run(process.execPath, ['--input-type=module', '-e', script], packed.folder);
    // What an import says on a server's console would be said in every host's log.
    expect(output).toMatch(/^\d+\n$/);
  });

  /** Made from the manifest at the build; Angular's needs Angular, which is not here, and is run in demo/hosts. */
  it.each(['./react', './types/react', './types/preact', './types/solid', './types/svelte', './types/vue'])(
    '%s can be imported',
    (name) => {
      const script = `await import('${specifier(name)}'); console.log('imported')`;
      expect(run(process.execPath, ['--input-type=module', '-e', script], packed.folder)).toBe('imported\n');
    },
  );

  it('no entry but those has no source', () => {
    const made = /^\.\/(react|angular|types\/\w+)$/;
    const known = [...exported.map(({ name }) => name), './define/*'];
    const entriesWithTypes = Object.entries(packed.manifest.exports).filter(
      ([, to]) => typeof to === 'object',
    );
    const without = entriesWithTypes.map(([name]) => name).filter((name) => !known.includes(name));
    expect(without.filter((name) => !made.test(name))).toEqual([]);
    expect(without.length).toBe(7);
  });

  it('the command tells its version', () => {
    const command = join(packed.installed, packed.manifest.bin['kg-elements'] ?? '');
    expect(run(process.execPath, [command, '--version'], packed.folder)).toContain(packed.manifest.version);
  });

  it('the command starts an emulator that answers, and stops when told', async () => {
    const command = join(packed.installed, packed.manifest.bin['kg-elements'] ?? '');
    const child = spawn(process.execPath, [command, 'emulator', '--port', '0', '--devices', '3'], {
      cwd: packed.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      const url = await firstUrl(child.stdout);
      // Without a token the vendor refuses: an answer, and one that only the emulator gives.
      const answer = await fetch(new URL('/kcs/v1.1/kg/authorization', url));
      expect(answer.status).toBe(401);
    } finally {
      child.kill('SIGTERM');
    }
    await ended;
  });
});

describe('in a page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await chromePath(), args: chromeArgs });
    writeFileSync(join(packed.folder, 'app.js'), `import 'kg-elements/define/device-table';`);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await browser.close();
  });

  /** A bundler that believes a define file to have no side effects drops it, and the tag stays an empty box. */
  it('esbuild keeps the registration of ./define/device-table', async () => {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: packed.folder,
      entryPoints: ['app.js'],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
    });
    expect(await registered(outputFiles[0]?.text ?? '', 'module')).toContain('kg-device-table');
  });

  it('Vite keeps the registration of ./define/device-table', async () => {
    // vitest's own value would select Lit's development build.
    vi.stubEnv('NODE_ENV', 'production');
    const result = await build({
      root: packed.folder,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, rolldownOptions: { input: join(packed.folder, 'app.js') } },
    });
    const output = 'output' in result ? result.output : [];
    const chunk = output.find((item) => item.type === 'chunk' && item.isEntry);
    expect(await registered(chunk?.type === 'chunk' ? chunk.code : '', 'module')).toContain(
      'kg-device-table',
    );
  });

  it.each([
    ['kg-elements.js', 'module'],
    ['kg-elements.iife.js', 'text/javascript'],
  ])('the script tag %s registers every element', async (file, type) => {
    const all = readdirSync(join(packed.installed, 'dist/elements'))
      .filter((name) => existsSync(join(packed.installed, 'dist/elements', name, 'define.js')))
      .map((name) => `kg-${name}`);
    const tags = await registered(readFileSync(join(packed.installed, 'dist/cdn', file), 'utf8'), type);
    expect(tags).toEqual(expect.arrayContaining(all));
  });

  it('integrity.json holds the hash of every script-tag file', () => {
    const folder = join(packed.installed, 'dist/cdn');
    const hashes = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Record<string, string>;
    const actual = Object.keys(hashes).map((file) => {
      return [
        file,
        `sha384-${createHash('sha384')
          .update(readFileSync(join(folder, file)))
          .digest('base64')}`,
      ];
    });
    expect(Object.fromEntries(actual)).toEqual(hashes);
    expect(Object.keys(hashes)).toEqual(expect.arrayContaining(['kg-elements.iife.js', 'kg-elements.js']));
  });

  /** The tags a script defines in an empty page, which must load without a word on the console. */
  async function registered(content: string, type: string): Promise<string[]> {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.addInitScript(() => {
      const define = customElements.define.bind(customElements);
      const tags: string[] = [];
      Object.assign(globalThis, { tags });
      customElements.define = (name, ...rest) => {
        tags.push(name);
        define(name, ...rest);
      };
    });
    await page.goto('about:blank');
    await page.addScriptTag({ content, type });
    const tags = await page.evaluate(() => (globalThis as unknown as { tags: string[] }).tags);
    await page.close();
    expect(said).toEqual([]);
    return tags;
  }
});

async function firstUrl(stream: Readable): Promise<string> {
  let text = '';
  // Ending the loop would otherwise close the pipe, and the command's next line would end the command.
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    const url = /http:\/\/[\w.:[\]]+/.exec(text)?.[0];
    if (url) return url;
  }
  throw new Error(`No URL in: ${text}`);
}
