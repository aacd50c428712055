import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { root } from '../support/packed.js';
import { lazyFile, scriptFiles } from './script-tag/as-argument.js';
import { commandsFile, commonFile, type ModuleLinks, planFiles, scriptFile } from './script-tag/plan.js';

const cdn = join(root, 'dist/cdn');
const lazy = readdirSync(join(cdn, 'lazy')).filter((file) => file.endsWith('.js'));
const read = (file: string) => readFileSync(join(cdn, file), 'utf8');

/** Every static import, and every `import('…')` of a fixed address: what would bring a second copy of something. */
function importsOf(code: string): string[] {
  const { module } = parseSync('file.js', code);
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.dynamicImports
      .map(({ moduleRequest }) => code.slice(moduleRequest.start, moduleRequest.end))
      .filter((address) => /^["'`]/.test(address)),
  ];
}

describe('the files of the script tag', () => {
  it.each([...lazy.map((file) => `lazy/${file}`), 'kg-dev.js', 'kg-elements.js', 'kg-elements.iife.js'])(
    '%s imports nothing',
    (file) => {
      expect(importsOf(read(file))).toEqual([]);
    },
  );

  it('control: an import is found', () => {
    expect(importsOf("import 'lit'; const late = () => import('./a.js');")).toEqual(['lit', "'./a.js'"]);
  });

  it('hold one Lit, in the script', () => {
    const withLit = [...lazy.map((file) => `lazy/${file}`), 'kg-dev.js', 'kg-elements.js'].filter((file) =>
      /lit(?:Html|Element)Versions/.test(read(file)),
    );
    expect(withLit).toEqual(['kg-elements.js']);
  });

  it('are ASCII, but for the languages, which are modules and read as UTF-8', () => {
    const others = lazy.filter((file) => !file.startsWith('lang-')).map((file) => `lazy/${file}`);
    for (const file of [...others, 'kg-elements.js', 'kg-elements.iife.js'])
      expect(/[^\0-\x7f]/.exec(read(file))?.[0], file).toBeUndefined();
  });

  it('all stand in integrity.json', () => {
    const hashes = JSON.parse(read('integrity.json')) as Record<string, string>;
    expect(Object.keys(hashes).sort()).toEqual(
      [...lazy.map((file) => `lazy/${file}`), 'kg-dev.js', 'kg-elements.iife.js', 'kg-elements.js'].sort(),
    );
  });
});

describe('which module goes where', () => {
  const links = (importedIds: string[], dynamicallyImportedIds: string[] = []): ModuleLinks => ({
    importedIds,
    dynamicallyImportedIds,
  });
  const graph: Record<string, ModuleLinks> = {
    entry: links(['lit', 'shell'], ['/a/upload-body.ts', '/a/approve-body.ts', '/a/table-body.ts']),
    shell: links(['lit']),
    lit: links([]),
    '/a/upload-body.ts': links(['lit', 'panel', 'file', 'command']),
    '/a/approve-body.ts': links(['panel', 'draft', 'command']),
    '/a/table-body.ts': links(['panel', 'rows'], ['/device-table/export.ts']),
    '/device-table/export.ts': links(['rows', 'csv']),
    panel: links(['words']),
    words: links([]),
    command: links(['words']),
    rows: links([]),
    csv: links([]),
    file: links([]),
    draft: links([]),
  };
  const plan = planFiles('entry', (id) => graph[id] ?? null);

  it('what the script needs is in the script; of the rest, what two files need is in one that they share', () => {
    expect(plan.get('lit')).toBe(scriptFile);
    expect([plan.get('panel'), plan.get('words')]).toEqual([commonFile, commonFile]);
    expect([plan.get('file'), plan.get('draft')]).toEqual(['upload', 'forms']);
  });

  it('a page with a table does not load what only forms share', () => {
    expect(plan.get('command')).toBe(commandsFile);
  });

  it('what the table and its tools need is the table’s', () => {
    expect([plan.get('rows'), plan.get('csv')]).toEqual(['table', 'tools']);
  });

  it('a part that no file is named for stops the build', () => {
    const other = { ...graph, entry: links([], ['/a/new-part.ts']), '/a/new-part.ts': links([]) };
    expect(() => planFiles('entry', (id) => (other as typeof graph)[id] ?? null)).toThrow(/new-part/);
  });
});

describe('a file that takes what it shares as an argument', () => {
  it('has the values of the script and of the files it needs', () => {
    const chunk = {
      name: 'forms',
      code: 'import{a as x}from"../kg-elements.js";import{b}from"./common.js";const sum=x+b;export{sum as s};',
    };
    const { code, needs } = lazyFile(chunk, scriptFile, new Map());
    expect(needs).toEqual([commonFile]);
    // The code was written a line above; a page loads such a file by import().
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const make = new Function(code.replace('export default', 'return ')) as () => (
      script: object,
      common: object,
    ) => { s: number };
    expect(make()({ a: 1 }, { b: 2 }).s).toBe(3);
  });

  it('a public name that is missing stops the build', () => {
    expect(() => scriptFiles('const a=1;export{a as KgA};', {}, new Set(['KgB']))).toThrow(/KgB/);
  });
});
