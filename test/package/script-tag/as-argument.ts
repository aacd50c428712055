/** Chunks that import each other become files that import nothing: what they share is handed to them when they are called. */
import { parseSync } from 'vite';

/** A chunk as the bundler wrote it. */
export interface Chunk {
  /** `forms` of `lazy/forms.js`. */
  readonly name: string;
  readonly code: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface Parsed {
  /** The code without its import and export statements, and with other words for each `import('…')` of a chunk. */
  readonly code: string;
  /** By chunk: what is taken from it, under which name. */
  readonly imports: ReadonlyMap<string, readonly (readonly [theirs: string, own: string])[]>;
  readonly exports: readonly (readonly [name: string, own: string])[];
}

/**
 * A lazy file: `export default (script, common) => { … return its exports }`. It has no copy of anything that the script has, so there is one
 * Lit with one Trusted Types policy, one Zod and one state of each module, in a module as in a classic script.
 */
export function lazyFile(
  { name, code }: Chunk,
  script: string,
  helpers: ReadonlyMap<string, string>,
): { code: string; needs: string[] } {
  const parsed = parse(code, '$kg.load');
  const used = [...parsed.imports.keys()].filter((from) => from !== script);
  const needs = used.filter((from) => !helpers.has(from));
  const taken = [script, ...needs].map((from, index) => {
    const names = (parsed.imports.get(from) ?? []).map(([theirs, own]) => `${theirs}:${own}`);
    return { argument: index === 0 ? '$kg' : `$${index}`, names };
  });
  const copied = used.flatMap((from) => {
    const helper = helpers.get(from);
    const names = (parsed.imports.get(from) ?? []).map(([theirs, own]) => `${theirs}:${own}`);
    return helper ? [`{${names.join()}}=(${helper})()`] : [];
  });
  const constants = [
    ...copied,
    ...taken
      .filter(({ names }) => names.length > 0)
      .map(({ argument, names }) => `{${names.join()}}=${argument}`),
  ];
  const given = parsed.exports.map(([exported, own]) => `${exported}:${own}`).join();
  const head = constants.length > 0 ? `const ${constants.join()};` : '';
  const list = taken.map(({ argument }) => argument).join();
  if (needs.includes(name)) throw new Error(`${name} needs itself.`);
  return { code: `export default(${list})=>{${head}${parsed.code};return{${given}}};\n`, needs };
}

/** The bundler's own helper functions, as code that each file that uses them has for itself. */
export function helperCode({ code }: Chunk): string {
  const parsed = parse(code, '');
  return `()=>{${parsed.code};return{${parsed.exports.map(([name, own]) => `${name}:${own}`).join()}}}`;
}

/** The script in its two formats, with what its lazy files are given and the way to load them. */
export function scriptFiles(
  code: string,
  needs: Readonly<Record<string, readonly string[]>>,
  publicNames: ReadonlySet<string>,
  early: Readonly<Record<string, string>> = {},
): { module: string; classic: string } {
  const parsed = parse(code, '$kgLoad');
  const pairs = (list: Parsed['exports']) => list.map(([name, own]) => `${name}:${own}`).join();
  const shown = parsed.exports.filter(([name]) => publicNames.has(name));
  const missing = [...publicNames].filter((name) => !shown.some(([exported]) => exported === name));
  if (missing.length > 0) throw new Error(`The script does not export ${missing.join(', ')}.`);
  // Read when the first lazy file has come: by then the script has run to its end.
  const shared = `function $kgShared(){return{${pairs(parsed.exports)},load:$kgLoad}}`;
  const whole = `${loader(needs, early)}${parsed.code};${shared}`;
  const list = shown.map(([name, own]) => (name === own ? name : `${own} as ${name}`)).join();
  const inClassic = whole.replaceAll('import.meta.url', '$kgSource');
  return {
    module: `${whole}export{${list}};\n`,
    classic:
      `var KgElements=(function(){"use strict";var $kgSource=document.currentScript&&document.currentScript.src;` +
      `${inClassic};return{${pairs(shown)}}})();\n`,
  };
}

/**
 * Loads a lazy file that lies beside the script, with those it needs. A browser may keep a failed import of an address for as long as the page
 * lives, so another try has another address. What a tag that is on the page already will ask for is asked for before the script itself runs, so
 * that it comes meanwhile.
 */
function loader(
  needs: Readonly<Record<string, readonly string[]>>,
  early: Readonly<Record<string, string>>,
): string {
  const wanted = Object.entries(early).map(([tag, file]) => {
    const files = JSON.stringify([file, ...(needs[file] ?? [])]);
    return `if(globalThis.document?.querySelector("${tag}"))${files}.forEach(n=>$kgFile(n).catch(()=>{}));`;
  });
  return (
    `var $kgNeeds=${JSON.stringify(needs)},$kgParts={},$kgTries={};` +
    `function $kgFile(n){var t=$kgTries[n]||0;return import(new URL("./lazy/"+n+".js"+(t?"?again="+t:""),import.meta.url).href)` +
    `.catch(e=>{$kgTries[n]=t+1;throw e})}` +
    `function $kgLoad(n){return $kgParts[n]||($kgParts[n]=Promise.all([$kgFile(n),...$kgNeeds[n].map($kgLoad)])` +
    `.then(([f,...c])=>f.default($kgShared(),...c)).catch(e=>{delete $kgParts[n];throw e}))}` +
    wanted.join('')
  );
}

function parse(code: string, load: string): Parsed {
  const imports = new Map<string, (readonly [string, string])[]>();
  const exports: (readonly [string, string])[] = [];
  const cuts: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const cut = ({ start, end }: Node, text = '') => cuts.push({ start, end, text });
  for (const node of (parseSync('chunk.js', code).program as unknown as { body: Node[] }).body) {
    if (node.type === 'ImportDeclaration') {
      const from = chunkOf(node['source'] as Node);
      const names = (node['specifiers'] as Node[]).map(
        (each) => [nameOf(each, 'imported'), nameOf(each, 'local')] as const,
      );
      imports.set(from, [...(imports.get(from) ?? []), ...names]);
      cut(node);
    } else if (node.type === 'ExportNamedDeclaration' && !node['declaration']) {
      for (const each of node['specifiers'] as Node[])
        exports.push([nameOf(each, 'exported'), nameOf(each, 'local')]);
      cut(node);
    } else if (node.type.startsWith('Export')) throw new Error(`${node.type} is not expected in a chunk.`);
    else
      visit(node, (inner) => {
        const source = inner['source'] as Node | undefined;
        if (inner.type === 'ImportExpression' && source?.type === 'Literal')
          cut(inner, `${load}("${chunkOf(source)}")`);
        else if (
          inner.type === 'ImportExpression' &&
          source?.type === 'TemplateLiteral' &&
          (source['expressions'] as Node[]).length === 0
        )
          cut(inner, `${load}("${chunkOf(source)}")`);
      });
  }
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of cuts.sort((one, other) => one.start - other.start)) {
    parts.push(code.slice(at, start), text);
    at = end;
  }
  return { code: [...parts, code.slice(at)].join('').trim().replace(/;+$/, ''), imports, exports };
}

/** `forms` of `"./lazy/forms.js"`. */
function chunkOf(source: Node): string {
  const [quasi] = (source['quasis'] ?? []) as { readonly value: { readonly cooked: string } }[];
  const path = quasi ? quasi.value.cooked : String(source['value']);
  const name = /^\.\.?\/(?:lazy\/)?([\w-]+)\.js$/.exec(path)?.[1];
  if (!name) throw new Error(`A chunk imports ${path}, which is no chunk.`);
  return name;
}

function nameOf(specifier: Node, side: string): string {
  const name = (specifier[side] as { readonly name?: string } | undefined)?.name;
  if (!name) throw new Error(`A ${specifier.type} is not expected in a chunk.`);
  return name;
}

function visit(node: Node, on: (node: Node) => void): void {
  on(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof child === 'object' && child !== null && 'type' in child) visit(child as Node, on);
}
