import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './packed.js';

/** A fenced block of a guide. */
export interface Snippet {
  /** The guide, and the line of the fence: where to look when it is wrong. */
  readonly place: string;
  readonly guide: string;
  readonly language: string;
  readonly code: string;
  /** The file that it is quoted from, as the line above it says; relative to the root. */
  readonly from?: string | undefined;
  /** Whether the line above says that it is not run. */
  readonly notRun: boolean;
  /** The file's name in its first line, for what is run. */
  readonly file?: string | undefined;
}

const folder = join(root, 'demo/docs/guides');

/** Each guide's path from the root, and its text. */
export const guides: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .sort()
    .map((name) => [`demo/docs/guides/${name}`, readFileSync(join(folder, name), 'utf8')]),
);

export const snippets: readonly Snippet[] = [...guides].flatMap(([guide, text]) => snippetsIn(guide, text));

/** The fenced blocks of a guide, each with what the line above says of it. */
export function snippetsIn(guide: string, text: string): Snippet[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(({ 1: language = '', 2: code = '', index }) => {
    const before = text.slice(0, index);
    const above = before.trimEnd().split('\n').at(-1) ?? '';
    const link = /^From \[.*\]\((.+)\):$/.exec(above)?.[1];
    return {
      place: `${guide}:${before.split('\n').length}`,
      guide,
      language,
      code,
      from: link && relative(root, join(root, dirname(guide), link)),
      notRun: /^Not run /.test(above),
      file: /^\/\/ ([\w-]+\.[jt]s)\n/.exec(code)?.[1],
    };
  });
}

/** The quoted lines that a file does not hold in this order; `…` stands for what was left out. */
export function missingLines(quote: string, text: string): string[] {
  const lines = (all: string) => all.split('\n').map((line) => line.trim());
  const held = lines(text);
  let from = 0;
  return lines(quote).filter((line) => {
    if (line === '' || line === '…') return false;
    const at = held.indexOf(line, from);
    if (at >= 0) from = at + 1;
    return at < 0;
  });
}

/** Tags, attributes and events of ours in markup and code that no element has. */
export function unknownNames(code: string, known: ReadonlyMap<string, Names>): string[] {
  const events = new Set([...known.values()].flatMap((names) => [...names.events]));
  const wrong = [...code.matchAll(/'(kg-[\w-]+)', *\(/g)].flatMap(([, name = '']) =>
    events.has(name) ? [] : [name],
  );
  for (const [, tag = '', attributes = ''] of code.matchAll(/<(kg-[\w-]+)([^>]*)>/g)) {
    const names = known.get(tag);
    if (!names) wrong.push(`<${tag}>`);
    const written = [...attributes.matchAll(/([\w-]+)(?:="[^"]*")?/g)].map(([, name = '']) => name);
    wrong.push(
      ...written.filter((name) => names && !names.attributes.has(name)).map((name) => `<${tag} ${name}>`),
    );
    if (!code.includes(`</${tag}>`)) wrong.push(`<${tag}> is not closed`);
  }
  return wrong;
}

/** What an element has. */
export interface Names {
  readonly attributes: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

interface Declared {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly events?: readonly { readonly name: string }[];
}

/** The elements of custom-elements.json by tag. */
export function knownElements(): Map<string, Names> {
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as {
    modules: readonly { declarations?: readonly Declared[] }[];
  };
  const all = modules.flatMap(({ declarations = [] }) => declarations);
  return new Map(
    all.flatMap(({ tagName, attributes = [], events = [] }) =>
      tagName
        ? [
            [
              tagName,
              {
                attributes: new Set(attributes.map(({ name }) => name)),
                events: new Set(events.map(({ name }) => name)),
              },
            ] as const,
          ]
        : [],
    ),
  );
}
