import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import type { Emulator } from '../../src/emulator/index.js';
import { type Snippet, snippets } from './guides.js';
import { root } from './packed.js';

interface Paths {
  readonly compilerOptions: { readonly paths: Readonly<Record<string, readonly [string]>> };
}

/** Where the package's entries are in the sources: the guides are checked without a build. */
const { paths } = (
  JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '')) as Paths
).compilerOptions;

/** A handler as a snippet exports it. */
export type Handler = (request: Request) => Promise<Response>;

/** The snippets of a guide that have a name. */
export function namedIn(guide: string): Snippet[] {
  return snippets.filter((one) => one.guide.endsWith(guide) && one.file);
}

/** The named snippets as modules in a folder of their own, each guide by itself. */
export interface Modules {
  /** Runs a snippet, and gives what it exports. */
  load: (file: string) => Promise<Record<string, unknown>>;
  remove: () => void;
}

export async function modulesOf(snippets: readonly Snippet[]): Promise<Modules> {
  const folder = mkdtempSync(join(tmpdir(), 'kg-guides-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, 'out'));
  const named = snippets.flatMap(({ file, code }) => (file ? [{ file, code }] : []));
  for (const { file, code } of named) writeFileSync(join(folder, file), code);
  await build({
    entryPoints: named.map(({ file }) => join(folder, file)),
    outdir: join(folder, 'out'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
    alias: Object.fromEntries(
      Object.entries(paths)
        .filter(([name]) => !name.endsWith('*'))
        .map(([name, [source]]) => [name, join(root, source)]),
    ),
  });
  return {
    load: async (file) => {
      const url = pathToFileURL(join(folder, 'out', basename(file).replace(/\.[jt]s$/, '.mjs')));
      return (await import(/* @vite-ignore */ url.href)) as Record<string, unknown>;
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the compiler says of TypeScript snippets, each as a module beside the others of its guide. */
export function typeErrors(snippets: readonly Snippet[]): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      plugins: [],
      types: ['node'],
      moduleDetection: 'force',
      exactOptionalPropertyTypes: false,
      noUnusedLocals: false,
    },
    root,
  );
  const files = new Map(
    snippets.map((snippet, index) => [
      join(root, 'guides', basename(snippet.guide, '.md'), snippet.file ?? `snippet-${index}.ts`),
      snippet,
    ]),
  );
  const host = ts.createCompilerHost(options);
  const [readFile, fileExists, directoryExists] = [host.readFile, host.fileExists, host.directoryExists];
  host.readFile = (path) => files.get(path)?.code ?? readFile(path);
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.directoryExists = (path) => path.startsWith(join(root, 'guides')) || directoryExists?.(path) === true;
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files].flatMap(([path, { place }]) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}

/** A call as the portal's own page makes it. */
export function call(path: string, { cookie, body }: { cookie?: string; body?: object } = {}): Request {
  return new Request(`http://portal.example/api/knox-guard${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      'x-kg-request': '1',
      'sec-fetch-site': 'same-origin',
      ...(cookie !== undefined && { cookie }),
      ...(body && {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID().replaceAll('-', ''),
      }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}

/** What the vendor's keys.json holds, of keys that the emulator takes. */
export async function keyFile({ credentials }: Emulator): Promise<{ Public: string; Private: string }> {
  const { publicKey, privateKey } = await credentials.keys;
  const base64 = async (format: 'spki' | 'pkcs8', key: CryptoKey) =>
    Buffer.from(await crypto.subtle.exportKey(format, key)).toString('base64');
  return { Public: await base64('spki', publicKey), Private: await base64('pkcs8', privateKey) };
}
