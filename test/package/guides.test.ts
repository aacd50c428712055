import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { forwardAuth } from '../../src/proxy/forward-auth.js';
import { operations } from '../../src/api/index.js';
import {
  guides,
  knownElements,
  missingLines,
  snippets,
  snippetsIn,
  type Snippet,
  unknownNames,
} from '../support/guides.js';
import { root } from '../support/packed.js';
import { typeErrors } from '../support/run-guide.js';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const known = knownElements();
const sideCar = read('demo/docs/guides/side-car.md');
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  exports: Record<string, unknown>;
};

/** How each kind of snippet is held to what is true; every other kind says above it that it is not run. */
const checks: Readonly<Record<string, (snippet: Snippet) => boolean>> = {
  // Run by guides-proxy.test.ts and guides-run.test.ts, or a quotation.
  js: ({ file, from }) => Boolean(file ?? from),
  ts: () => true,
  html: () => true,
  sh: () => true,
  css: () => true,
  // What the side-car asks is compared below, the warning in test/styles/contrast-watch.test.ts.
  text: ({ from, guide }) => Boolean(from) || /(side-car|theming)\.md$/.test(guide),
  json: ({ from }) => Boolean(from),
  tsx: ({ from }) => Boolean(from),
  vue: ({ from }) => Boolean(from),
  svelte: ({ from }) => Boolean(from),
};

/** What the compiler says of all snippets, and of one that is wrong: asked once, as it takes seconds. */
let errors: readonly string[];
beforeAll(() => {
  const wrong =
    "```ts\nimport { createProxy } from 'kg-elements/proxy';\ncreateProxy({ authorise: () => null });\n```\n";
  const right = snippets.filter(({ language, from }) => language === 'ts' && !from);
  errors = typeErrors([...right, ...snippetsIn('wrong.md', wrong)]);
});

describe('every snippet of the guides', () => {
  it('is held to what is true, or says that it is not run', () => {
    expect(snippets.length).toBeGreaterThan(40);
    const loose = snippets.filter((one) => !one.notRun && checks[one.language]?.(one) !== true);
    expect(loose.map(({ place, language }) => `${place} ${language}`)).toEqual([]);
  });

  const quoted = snippets.filter(({ from }) => from !== undefined);
  it.each(quoted)('$place stands in $from', ({ from = '', language, code }) => {
    const text = read(from);
    // A policy is laid out over lines in its own way.
    const missing =
      language === 'text'
        ? code.split(/;|\n/).filter((part) => !text.includes(part.trim()))
        : missingLines(code, text);
    expect(missing).toEqual([]);
  });

  it('in TypeScript is right for the compiler', () => {
    expect(errors.filter((error) => !error.startsWith('wrong.md'))).toEqual([]);
  });

  it('names tags, attributes and events that there are', () => {
    const written = snippets.filter(({ language }) => ['html', 'js', 'ts'].includes(language));
    expect(
      written.flatMap(({ place, language, code }) =>
        // In a template of a framework attributes are the framework's.
        unknownNames(language === 'html' ? code : code.replace(/<[^]*>/g, ''), known).map(
          (name) => `${place} ${name}`,
        ),
      ),
    ).toEqual([]);
    const tags = snippets.flatMap(({ code }) =>
      [...code.matchAll(/<(kg-[\w-]+)/g)].map(([, tag = '']) => tag),
    );
    expect(tags.filter((tag) => !known.has(tag))).toEqual([]);
  });

  it('imports entries that the package has', () => {
    const named = snippets.flatMap(({ code }) =>
      [...code.matchAll(/'kg-elements(\/[\w/-]+)?'/g)].map(([, path = '']) => `.${path}`),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !(name in manifest.exports))).toEqual([]);
  });

  it('of the shell uses scripts, commands and flags that there are', async () => {
    for (const { place, code } of snippets.filter(({ language }) => language === 'sh'))
      for (const line of code.trim().split('\n')) {
        const [, assigned = '', command = ''] = /^((?:[A-Z_]+=\S+ )*)(.*)$/.exec(line) ?? [];
        const unset = assigned.split(' ').filter((one) => one && !settings.has(one.split('=')[0] ?? ''));
        expect(unset, place).toEqual([]);
        const [program, ...args] = command.split(' ');
        if (program === 'npm')
          expect(
            args[0] === 'run'
              ? args[1] && args[1] in manifest.scripts
              : ['install', 'outdated'].includes(args[0] ?? ''),
            place,
          ).toBeTruthy();
        else if (program === 'npx') {
          const said: string[] = [];
          const say = (text: string) => said.push(text);
          const around = { env: {}, stop: new AbortController().signal, print: say, complain: say };
          expect(await run([...args.slice(1), '--help'], around), `${place}: ${said.join()}`).toBe(0);
        } else expect(program, place).toBe('cp');
      }
  });
});

/** What the side-car reads from its environment. */
const settings = new Set(
  [...read('src/cli/settings.ts').matchAll(/\b(?:read|need)\(\s*'(\w+)'/g)].map(([, name = '']) => name),
);

describe('the side-car’s guide', () => {
  it('has a row for every setting, and for none that there is not', () => {
    const rows = [...sideCar.matchAll(/^\| `((?:KG_)?[A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(rows.sort()).toEqual([...settings].sort());
    expect(settings.size).toBeGreaterThan(10);
  });

  it('names no setting elsewhere that there is not', () => {
    // Names of a portal's own, which it hands to `createProxy`.
    const own = ['KG_KEYS'];
    const named = [...guides.values()].flatMap((text) =>
      [...text.matchAll(/\bKG_[A-Z_]+\b/g)].map(([name]) => name),
    );
    expect(named.filter((name) => !settings.has(name) && !own.includes(name))).toEqual([]);
  });

  it('tells the portal what it is asked, and names the reads', async () => {
    let asked: Headers | undefined;
    const authorize = forwardAuth(new URL('http://127.0.0.1:8080/kg-who'), {
      fetch: (_, init) => {
        asked = new Headers(init?.headers);
        return Promise.resolve(Response.json({ id: 'officer-17' }));
      },
    });
    const approve = operations.find(({ name }) => name === 'approveDevice');
    if (!approve) throw new Error('no such operation');
    const request = new Request('http://portal.example/api/knox-guard/devices/approve', {
      method: 'POST',
      headers: { cookie: 'the browser’s'.replace('’', "'"), 'user-agent': 'a browser' },
    });
    expect(await authorize(request, approve)).toEqual({ id: 'officer-17' });
    const shown = /```text\nGET \/kg-who\n([^]*?)```/.exec(sideCar)?.[1]?.trim().split('\n') ?? [];
    expect(
      Object.fromEntries(shown.map((line) => [line.split(': ')[0]?.toLowerCase(), line.split(': ')[1]])),
    ).toEqual(Object.fromEntries(asked ?? []));
    const reads = /\$reads = \[(.*)\]/.exec(sideCar)?.[1]?.match(/\w+/g);
    expect(reads?.sort()).toEqual(
      operations.flatMap(({ kind, name }) => (kind === 'read' ? [name] : [])).sort(),
    );
  });
});

describe('controls', () => {
  const one = (text: string) => snippetsIn('demo/docs/guides/x.md', text);

  it('a snippet that nobody runs is noticed, and one that says so is not', () => {
    const [bare] = one('Like this:\n\n```js\nfetch();\n```\n');
    const [said] = one('Not run by our tests (it needs Next):\n\n```js\nfetch();\n```\n');
    expect([bare?.notRun, bare && checks.js?.(bare), said?.notRun]).toEqual([false, false, true]);
  });

  it('a quoted line that has changed or moved is noticed', () => {
    expect(missingLines('a\n…\nc', 'a\nb\nc\n')).toEqual([]);
    expect(missingLines('a\nx\nc', 'a\nb\nc\n')).toEqual(['x']);
    expect(missingLines('c\na', 'a\nb\nc\n')).toEqual(['a']);
  });

  it('a wrong type, tag, attribute or event is noticed', () => {
    expect(errors.join('\n')).toMatch(/^wrong\.md:1: .*authorise/m);
    expect(
      unknownNames('<kg-device-tabel></kg-device-tabel><kg-provider endpont="/"></kg-provider>', known),
    ).toEqual(['<kg-device-tabel>', '<kg-provider endpont>']);
    expect(unknownNames("table.addEventListener('kg-row-acton', (event) => {})", known)).toEqual([
      'kg-row-acton',
    ]);
  });
});
