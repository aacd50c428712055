/** `dist/cdn/`: everything for pages without a build, as one script in two formats and the lazy files beside it. */
import { dirname, join } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { languageTags } from '../../support/entries.mjs';
import { helperCode, lazyFile, scriptFiles } from './as-argument.js';
import { earlyFiles, planFiles, scriptFile } from './plan.js';

const entry = 'kg-elements-script-tag';

/** The settings for Vite. */
export function scriptTag(root: string, plugins: readonly Plugin[]): UserConfig {
  return {
    plugins: [
      registersAndExports(root),
      partsBesideTheScript(),
      ...plugins,
      filesThatImportNothing(root),
      ascii(),
    ],
    build: {
      target: 'es2022',
      outDir: 'dist/cdn',
      emptyOutDir: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        // The script gives its lazy files more than it shows to a page.
        preserveEntrySignatures: 'allow-extension',
        output: {
          // Vite leaves white space in an `es` library for a later bundler; here there is none.
          minify: true,
          entryFileNames: `${scriptFile}.js`,
          chunkFileNames: 'lazy/[name].js',
          codeSplitting: { includeDependenciesRecursively: false, groups: [byPlan()] },
        },
      },
    },
  };
}

/** A script tag wants both at once: the tags registered, and the names of the main entry to import. */
function registersAndExports(root: string): Plugin {
  return {
    name: entry,
    resolveId: (id) => (id.endsWith(entry) ? `\0${entry}` : undefined),
    load: (id) =>
      id === `\0${entry}` ? `import '${root}src/define.ts'; export * from '${root}src/index.ts';` : undefined,
  };
}

/** Readers of files and languages lie beside the script, too, each a whole file of its own. */
function partsBesideTheScript(): Plugin {
  const prefix = '\0beside-the-script';
  const from = (name: string) => `() => beside('${name}')`;
  const languages = languageTags().map(
    (tag) => `'${tag}': ${from(`lang-${tag}`)}.then((file) => file.language)`,
  );
  const imported = `import { beside } from '${prefix}';`;
  const modules = new Map([
    [
      '/readers/load.js',
      `${imported} export const loadReaders = { csv: ${from('csv')}, xlsx: ${from('xlsx')} };`,
    ],
    ['/languages/load.js', `${imported} export const loadLanguage = { ${languages.join(', ')} };`],
    // Only here is `import.meta.url` the script's own: the rest may come to stand in a lazy file.
    [
      '',
      `export const beside = (name) => import(/* @vite-ignore */ new URL('./lazy/' + name + '.js', import.meta.url).href);`,
    ],
  ]);
  return {
    name: 'parts-beside-the-script',
    enforce: 'pre',
    resolveId: (source) => {
      if (source === prefix) return prefix;
      const name = [...modules.keys()].find((end) => end && source.endsWith(end));
      return name && prefix + name;
    },
    load: (asked) => (asked.startsWith(prefix) ? modules.get(asked.slice(prefix.length)) : undefined),
  };
}

type Group =
  Exclude<
    NonNullable<
      Extract<
        NonNullable<NonNullable<UserConfig['build']>['rolldownOptions']>['output'],
        { codeSplitting?: unknown }
      >['codeSplitting']
    >,
    boolean
  > extends { groups?: (infer G)[] }
    ? G
    : never;

function byPlan(): Group {
  let plan: Map<string, string> | undefined;
  return {
    debugName: 'by-plan',
    name: (id, bundler) => {
      plan ??= planFiles(`\0${entry}`, (module) => bundler.getModuleInfo(module));
      return plan.get(id) ?? scriptFile; // the bundler's own helpers
    },
  };
}

/** The bundler's chunks as files that import nothing, and the classic script beside the module. */
function filesThatImportNothing(root: string): Plugin {
  return {
    name: 'files-that-import-nothing',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const needs: Record<string, string[]> = {};
        const helpers = new Map<string, string>();
        for (const { name, code, fileName } of chunks.filter((chunk) => chunk.name === 'rolldown-runtime')) {
          helpers.set(name, helperCode({ name, code }));
          Reflect.deleteProperty(bundle, fileName);
        }
        for (const chunk of chunks) {
          if (chunk.isEntry || helpers.has(chunk.name)) continue;
          const lazy = lazyFile(chunk, scriptFile, helpers);
          chunk.code = lazy.code;
          needs[chunk.name] = lazy.needs;
        }
        const script = chunks.find((chunk) => chunk.isEntry);
        if (!script) throw new Error('There is no script.');
        const names = publicNames(`${root}src/index.ts`, (id) => this.getModuleInfo(id));
        const { module, classic } = scriptFiles(script.code, needs, new Set(names), earlyFiles);
        script.code = module;
        this.emitFile({ type: 'asset', fileName: `${scriptFile}.iife.js`, source: escaped(classic) });
      },
    },
  };
}

/** What a module exports, its `export * from` included: what the script shows to a page, of all that it gives to its lazy files. */
function publicNames(
  id: string,
  module: (id: string) => { readonly code: string | null; readonly exports: readonly string[] } | null,
): string[] {
  const { code, exports } = module(id) ?? { code: '', exports: [] };
  const others = [...(code ?? '').matchAll(/export\s*\*\s*from\s*["'](\.[^"']+)["']/g)].map(([, path = '']) =>
    join(dirname(id), path).replace(/\.js$/, '.ts'),
  );
  return [
    ...exports.filter((name) => name !== '*'),
    ...others.flatMap((other) => publicNames(other, module)),
  ];
}

/**
 * Leaves no character beyond ASCII: a classic script is read in its page's encoding, and the pages of an old portal are not UTF-8.
 */
export function ascii(): Plugin {
  return {
    name: 'ascii',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = escaped(file.code);
      },
    },
  };
}

function escaped(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
