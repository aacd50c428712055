import { builtinModules } from 'node:module';
import { staticallyReached, type Edge } from './import-graph.js';

/** One room's row of the table in src/ARCHITECTURE.md. */
export interface Permit {
  readonly value: readonly string[];
  readonly types: readonly string[];
}
export type Permits = ReadonlyMap<string, Permit>;

/** Reads "Who may import whom". A row may name several rooms; a cell `–` names none. */
export function readPermits(markdown: string): Permits {
  const section = markdown.split('## Who may import whom')[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\|(.+)\|(.+)\|(.+)\|$/gm)].map((row) => row.slice(1).map(namesIn));
  return new Map(
    rows.flatMap(([rooms = [], value = [], types = []]) => rooms.map((room) => [room, { value, types }])),
  );
}

const namesIn = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].flatMap((match) => match[1] ?? []);

/** Edges between rooms that the table does not grant. Files directly in `src` are entries and may import any room. */
export function roomViolations(edges: readonly Edge[], permits: Permits): string[] {
  return edges
    .filter((edge) => edge.internal && edge.from.includes('/') && roomOf(edge.from) !== roomOf(edge.to))
    .filter((edge) => {
      const permit = permits.get(roomOf(edge.from));
      if (!permit) return true;
      const granted = edge.typeOnly ? [...permit.value, ...permit.types] : permit.value;
      return !granted.some((name) => edge.to === `${name}.ts` || edge.to.startsWith(`${name}/`));
    })
    .map((edge) => `${edge.from} imports ${edge.to}${edge.typeOnly ? ' (types)' : ''}`);
}

const roomOf = (path: string): string => path.split('/')[0] ?? path;

/** Rings of folders directly below `elements`, each written once as `a → b → a`. Types count: a ring of types is a ring. */
export function elementCycles(edges: readonly Edge[]): string[] {
  const folderOf = (path: string) => /^elements\/([^/]+)\//.exec(path)?.[1];
  const next = new Map<string, Set<string>>();
  for (const edge of edges) {
    const [from, to] = [folderOf(edge.from), folderOf(edge.to)];
    if (!edge.internal || !from || !to || from === to) continue;
    next.set(from, (next.get(from) ?? new Set()).add(to));
  }
  const cycles = new Set<string>();
  const follow = (folder: string, path: readonly string[]): void => {
    const start = path.indexOf(folder);
    if (start >= 0) {
      const ring = path.slice(start);
      const first = ring.indexOf([...ring].sort()[0] ?? folder);
      const turned = [...ring.slice(first), ...ring.slice(0, first)];
      cycles.add([...turned, turned[0]].join(' → '));
      return;
    }
    for (const other of next.get(folder) ?? []) follow(other, [...path, folder]);
  };
  for (const folder of next.keys()) follow(folder, []);
  return [...cycles];
}

const builtIn = new Set(builtinModules);
const isBuiltIn = (name: string): boolean => name.startsWith('node:') || builtIn.has(name);

/** The only files below `src` that may know they run in Node. */
const nodeFiles = /^(cli\/|proxy\/(node|redis)\.ts$)/;

/** Node's own modules where the code also runs in a page, an edge function or a worker. */
export function nodeViolations(edges: readonly Edge[]): string[] {
  return edges
    .filter((edge) => !edge.internal && isBuiltIn(edge.to) && !nodeFiles.test(edge.from))
    .map((edge) => `${edge.from} imports ${edge.to}`);
}

/** The classic build of Zod is four times as large and probes `new Function`, which a strict CSP reports. */
export function zodViolations(edges: readonly Edge[]): string[] {
  return edges
    .filter((edge) => /^zod(\/|$)/.test(edge.to) && edge.to !== 'zod/mini')
    .map((edge) => `${edge.from} imports ${edge.to}`);
}

/** Zod in a page costs 7 kB and the time of every row: browsers run what `npm run schemas` makes of the schemas. */
export function zodInPageViolations(entry: string, edges: readonly Edge[]): string[] {
  return staticallyReached(entry, edges)
    .filter((edge) => /^zod(\/|$)/.test(edge.to))
    .map((edge) => `${entry} reaches ${edge.to} through ${edge.from}`);
}

/** What a page must never load with the elements: the server's packages, and whatever needs Node. */
export function browserEntryViolations(entry: string, edges: readonly Edge[]): string[] {
  const server = /^(hono|jose|@hono\/node-server)(\/|$)/;
  return staticallyReached(entry, edges)
    .filter((edge) => !edge.internal && (server.test(edge.to) || isBuiltIn(edge.to)))
    .map((edge) => `${entry} reaches ${edge.to} through ${edge.from}`);
}
