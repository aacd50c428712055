import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf, readGraph, staticallyReached } from '../support/import-graph.js';
import {
  browserEntryViolations,
  elementCycles,
  nodeViolations,
  readPermits,
  roomViolations,
  zodInPageViolations,
  zodViolations,
} from '../support/import-rules.js';
import { entries } from '../support/entries.mjs';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const permits = readPermits(readFileSync(`${src}/ARCHITECTURE.md`, 'utf8'));
const graph = readGraph(src);

describe('imports go one way', () => {
  it('rooms import only what the table in src/ARCHITECTURE.md grants', () => {
    expect(roomViolations(graph, permits)).toEqual([]);
  });

  it('element folders form no ring', () => {
    expect(elementCycles(graph)).toEqual([]);
  });

  it('only the command line and the two Node files of the proxy import Node', () => {
    expect(nodeViolations(graph)).toEqual([]);
  });

  it('Zod is always zod/mini', () => {
    expect(zodViolations(graph)).toEqual([]);
  });

  const forBrowsers = entries().filter(({ name }) => !/proxy|emulator|msw|bin/.test(name));
  it.each(forBrowsers)('$name loads nothing of the server', ({ source }) => {
    expect(browserEntryViolations(source.replace('src/', ''), graph)).toEqual([]);
  });

  const withoutSchemas = forBrowsers.filter(({ name }) => name !== './api');
  it.each(withoutSchemas)('$name loads no Zod', ({ source }) => {
    expect(zodInPageViolations(source.replace('src/', ''), graph)).toEqual([]);
  });

  it('every room with code has a row in the table', () => {
    const rooms = new Set(
      graph.filter((edge) => edge.from.includes('/')).map((edge) => edge.from.split('/')[0]),
    );
    expect([...rooms].filter((room) => room && !permits.has(room))).toEqual([]);
  });
});

/** A check that cannot fail is no check: each rule is shown an edge it must report. */
describe('controls', () => {
  const planted = (files: Record<string, string>) =>
    Object.entries(files).flatMap(([path, text]) => importsOf(path, text));

  it('an element that imports the client by value is reported, by type it is not', () => {
    const edges = planted({
      'elements/a/kg-a.ts': `import { create } from '../../client/index.js'; import type { X } from '../../client/types.js';`,
    });
    expect(roomViolations(edges, permits)).toEqual(['elements/a/kg-a.ts imports client/index.ts']);
  });

  it('an import of `{ type X }` counts as a value, as the module is still loaded', () => {
    const edges = planted({ 'controllers/a.ts': `import { type X } from '../api/index.js';` });
    expect(roomViolations(edges, permits)).toEqual(['controllers/a.ts imports api/index.ts']);
  });

  it('a single file granted in the table does not grant its folder', () => {
    const edges = planted({
      'domain/a.ts': `export { S } from '../api/states.js'; export { T } from '../api/operations.js';`,
    });
    expect(roomViolations(edges, permits)).toEqual(['domain/a.ts imports api/operations.ts']);
  });

  it('the emulator importing anything of src is reported, even a type or on demand', () => {
    const edges = planted({
      'emulator/a.ts': `import type { D } from '../api/devices.js'; const late = () => import('../domain/b.js'); let x: import('../api/c.js').C;`,
    });
    expect(roomViolations(edges, permits)).toHaveLength(3);
  });

  it('a room without a row is reported, and so is a path that leaves src', () => {
    const edges = planted({
      'utils/a.ts': `import '../api/states.js';`,
      'client/a.ts': `import '../../demo/x.js';`,
    });
    expect(roomViolations(edges, permits)).toHaveLength(2);
  });

  it('a ring of element folders is reported once', () => {
    const edges = planted({
      'elements/a/kg-a.ts': `import '../b/kg-b.js';`,
      'elements/b/kg-b.ts': `import type { C } from '../c/kg-c.js';`,
      'elements/c/kg-c.ts': `import '../a/kg-a.js';`,
    });
    expect(elementCycles(edges)).toEqual(['a → b → c → a']);
  });

  it('a Node module in the proxy is reported, in its Node file it is not', () => {
    const text = `import { createServer } from 'node:http'; import 'crypto';`;
    expect(nodeViolations(planted({ 'proxy/node.ts': text }))).toEqual([]);
    expect(nodeViolations(planted({ 'proxy/token.ts': text }))).toHaveLength(2);
  });

  it('the classic build of Zod is reported', () => {
    expect(
      zodViolations(planted({ 'api/a.ts': `import * as z from 'zod'; import 'zod/mini';` })),
    ).toHaveLength(1);
  });

  it('Zod behind two imports is reported, behind a type it is not', () => {
    const edges = planted({
      'index.ts': `export * from './client/index.js';`,
      'client/index.ts': `import { a } from '../api/a.js'; import type { B } from '../api/b.js';`,
      'api/a.ts': `import type * as z from 'zod/mini'; import * as zod from 'zod/mini';`,
      'api/b.ts': `import * as z from 'zod/mini';`,
    });
    expect(zodInPageViolations('index.ts', edges)).toEqual(['index.ts reaches zod/mini through api/a.ts']);
    expect(zodInPageViolations('api/index.ts', graph)).not.toEqual([]);
  });

  it('a server package behind two imports is reported, behind import() it is not', () => {
    const edges = planted({
      'index.ts': `export * from './client/index.js'; const late = () => import('./proxy/index.js');`,
      'client/index.ts': `import { sign } from './sign.js';`,
      'client/sign.ts': `import 'jose';`,
      'proxy/index.ts': `import 'hono/tiny';`,
    });
    expect(staticallyReached('index.ts', edges)).toHaveLength(3);
    expect(browserEntryViolations('index.ts', edges)).toEqual([
      'index.ts reaches jose through client/sign.ts',
    ]);
  });
});
