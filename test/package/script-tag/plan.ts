/** Which module goes into which file of the script-tag build. */

/** What a bundler knows of a module; of its graph no more is needed. */
export interface ModuleLinks {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

type Graph = (id: string) => ModuleLinks | null;

/** The script itself: all that is needed before an element is on a page. */
export const scriptFile = 'kg-elements';
/** What the table and others need, and the script does not. */
export const commonFile = 'common';
/** What several need, but not the table, which is on the most pages: above all the way of a command. */
export const commandsFile = 'commands';

/** By tag: what is asked for at once where the tag is on the page when the script comes. */
export const earlyFiles: Readonly<Record<string, string>> = { 'kg-device-table': 'table' };

/**
 * The lazy files, each with the parts that it holds: parts that are used together share one, for each file is a request. A part that is named
 * nowhere goes with the table's tools, which are loaded when a person reaches for them.
 */
const lazyFiles: readonly (readonly [name: string, parts: RegExp])[] = [
  ['forms', /\/(?:approve|editor|card|preview)-body\.ts$/],
  ['upload', /\/upload-body\.ts$/],
  ['lists', /\/(?:uploads|transaction|account)-body\.ts$/],
  ['table', /\/table-body\.ts$/],
  ['tools', /\/device-table\/|\/controllers\//],
];

/**
 * The file of every module that is reached from the entry. What the entry loads by itself is the script; what hangs on one lazy file alone is in
 * it, and what hangs on several is in one that they share: no module is in two files, so none has two states.
 */
export function planFiles(entry: string, graph: Graph): Map<string, string> {
  const script = reached([entry], graph);
  const files = new Map([...script].map((id) => [id, scriptFile]));
  const users = new Map<string, Set<string>>();
  for (const part of partsOf(script, graph)) {
    const name = lazyFiles.find(([, parts]) => parts.test(part))?.[0];
    if (!name) throw new Error(`${part} is loaded on demand, and no lazy file is named for it.`);
    for (const id of reached([part], graph)) users.set(id, (users.get(id) ?? new Set()).add(name));
  }
  for (const [id, names] of users) if (!script.has(id)) files.set(id, fileFor(names));
  return files;
}

/** The file of what these need. The table's tools come after the table itself, and find there what both need. */
function fileFor(names: ReadonlySet<string>): string {
  const [one = '', ...others] = [...names].filter((name) => !(name === 'tools' && names.has('table')));
  if (others.length === 0) return one;
  return names.has('table') || names.has('tools') ? commonFile : commandsFile;
}

/** What is imported on demand, also by what is imported on demand. */
function partsOf(script: ReadonlySet<string>, graph: Graph): Set<string> {
  const late = (id: string) => graph(id)?.dynamicallyImportedIds ?? [];
  const parts = new Set([...script].flatMap(late).filter((id) => !script.has(id)));
  // A Set's iteration also visits what is added while it runs.
  for (const part of parts)
    for (const id of reached([part], graph))
      for (const next of late(id)) if (!script.has(next)) parts.add(next);
  return parts;
}

function reached(from: readonly string[], graph: Graph): Set<string> {
  const seen = new Set(from);
  for (const id of seen) for (const next of graph(id)?.importedIds ?? []) seen.add(next);
  return seen;
}
