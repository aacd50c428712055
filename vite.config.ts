import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { galleryPages } from './demo/gallery/pages.js';
import { ascii, scriptTag } from './test/package/script-tag/build.js';
import { entries } from './test/support/entries.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const apiPath = '/api/knox-guard';

export default defineConfig(({ command, mode }) => {
  if (command === 'serve') return portal();
  if (mode === 'cdn') return scriptTag(root, [smallTemplates()]);
  if (mode === 'gallery' || mode === 'gallery-hosts') return gallery(mode === 'gallery-hosts');
  if (mode === 'cdn-dev') return scriptForDevelopment();
  if (mode.startsWith('lazy-')) return lazyFile(mode.slice('lazy-'.length));
  return packageFiles();
});

/** `npm start`: the portal in `demo/`, with the real proxy and the emulator behind it, in one process. */
function portal(): UserConfig {
  return {
    root: `${root}demo`,
    resolve: { alias: publicNamesToSources() },
    server: {
      host: '127.0.0.1',
      port: 5173,
      // Vite would let pages of other local servers read the answers; a portal's server grants that to nobody.
      cors: false,
      fs: { allow: [root] },
    },
    plugins: [knoxGuardApi()],
  };
}

/**
 * The portal imports `kg-elements/…` as a host would, and nothing is built first. tsconfig's paths say the same to the
 * compiler, but Vite reads them for TypeScript files only, not for a script inside a page.
 */
function publicNamesToSources() {
  return entries().map(({ name, source }) => ({
    find: new RegExp(`^${name.replace('.', 'kg-elements')}$`),
    replacement: root + source,
  }));
}

/**
 * `npm run gallery`: a page for every data state as static files, for any web server; all that they need runs in the page.
 * `npm run gallery:hosts`: with the pages of demo/hosts, which are built before by their own tools.
 */
function gallery(withHosts: boolean): UserConfig {
  return {
    root: `${root}demo`,
    base: './',
    resolve: { alias: publicNamesToSources() },
    plugins: [smallTemplates(), galleryPages(`${root}demo/`, withHosts)],
    build: {
      target: 'es2022',
      outDir: `${root}demo/dist`,
      emptyOutDir: true,
      modulePreload: false, // its polyfill is an inline script, which a strict policy blocks
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: ['gallery.html', 'states.html', 'theme.html'].map((page) => `${root}demo/${page}`),
      },
    },
  };
}

interface Stack {
  handler: (request: Request) => Promise<Response>;
  close: () => Promise<void>;
}

/** Mounts what `demo/stack.ts` starts at the path where a lender's server would mount the proxy. */
function knoxGuardApi(): Plugin {
  return {
    name: 'knox-guard-api',
    configureServer(server) {
      let started: Promise<Stack> | undefined;
      const stack = () =>
        (started ??= server
          .ssrLoadModule(`${root}demo/stack.ts`)
          .then((module) => (module as { startStack: () => Promise<Stack> }).startStack()));

      const listener = getRequestListener(async (request) => (await stack()).handler(request), {
        // The default replaces the process's own Request and Response, which Vite and the emulator use too.
        overrideGlobalObjects: false,
      });
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith(`${apiPath}/`)) void listener(request, response);
        else next();
      });

      server.httpServer?.once('listening', () => {
        stack().catch((error: unknown) => {
          server.config.logger.error(`${apiPath} is not available: ${String(error)}`);
        });
      });
      server.httpServer?.once('close', () => {
        void started?.then((running) => running.close()).catch(() => undefined);
      });
    },
  };
}

/** `dist/`: one file a source file, so that a consumer's bundler sees which of them have side effects. */
function packageFiles(): UserConfig {
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(`${root}package.json`, 'utf8'),
  ) as Record<'dependencies' | 'peerDependencies', Record<string, string>>;
  const external = Object.keys({ ...dependencies, ...peerDependencies }).map(
    (name) => new RegExp(`^${name}(/|$)`),
  );
  return {
    plugins: [smallTemplates()],
    build: {
      target: 'es2022',
      minify: false,
      // Files for a later bundler or for Node: a build for browsers turns `new URL('…', import.meta.url)` into a data: URL.
      ssr: true,
      lib: { entry: entries().map(({ source }) => root + source), formats: ['es'] },
      rolldownOptions: {
        // Without the first, Vite puts an empty object in place of each Node module, with only a warning.
        external: [/^node:/, ...external],
        output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
      },
    },
  };
}

/** `dist/cdn/kg-dev.js`: what a page without a build adds while it is developed. It stands alone, so that the script need not know it. */
function scriptForDevelopment(): UserConfig {
  return {
    plugins: [smallTemplates(), ascii()],
    // All that is used of Lit; the rest would make its Trusted Types policy a second time.
    resolve: { alias: [{ find: /^lit$/, replacement: '@lit/reactive-element/css-tag.js' }] },
    build: {
      target: 'es2022',
      outDir: 'dist/cdn',
      emptyOutDir: false,
      lib: { entry: `${root}src/dev.ts`, formats: ['es'] },
      rolldownOptions: { output: { minify: true, entryFileNames: 'kg-dev.js' } },
    },
  };
}

/** `dist/cdn/lazy/`: a reader of files or a language, whole, in a file that needs nothing of the script's. */
function lazyFile(name: string): UserConfig {
  const language = name.startsWith('lang-') && name.slice('lang-'.length);
  const source = language ? `locale/languages/${language}` : `domain/device-file/readers/${name}`;
  return {
    // A module is read as UTF-8 wherever it lies, and Hindi in escapes is twice as long.
    plugins: language ? [] : [ascii()],
    build: {
      target: 'es2022',
      outDir: 'dist/cdn/lazy',
      emptyOutDir: false,
      lib: { entry: `${root}src/${source}.ts`, formats: ['es'] },
      // A module is known by its first words: what a library brings in it may look like CommonJS.
      rolldownOptions: { output: { minify: true, entryFileNames: `${name}.js`, banner: 'export{};' } },
    },
  };
}

/** Takes the white space out of `html` and `css`; a file it cannot read stops the build rather than staying large. */
function smallTemplates(): Plugin {
  // Its types are rollup's, whose hooks Vite 8 runs; only the `this` of some differs, which this plugin does not use.
  return minifyTemplateLiterals({ failOnError: true, exclude: '**/node_modules/**' }) as unknown as Plugin;
}
