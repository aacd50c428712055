import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tokenNames } from '../../src/styles/tokens.js';
import { root } from '../support/packed.js';
import { surfaces } from './typings/surface.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>;
};

/** Every name that a host can write: what a new version must not take away. One a line, so that a change reads as one. */
function publicNames(): string[] {
  const elements = surfaces().flatMap(({ tag, properties, events, slots, parts, states }) => [
    tag,
    ...properties.map(({ name, type }) => `${tag} property ${name}: ${type}`),
    ...properties.flatMap(({ attribute }) => (attribute ? `${tag} attribute ${attribute}` : [])),
    ...events.map(({ name, type }) => `${tag} event ${name}: ${type}`),
    ...slots.map(({ name }) => `${tag} slot ${name || '(default)'}`),
    ...parts.map(({ name }) => `${tag} part ${name}`),
    ...states.map(({ name }) => `${tag} state ${name}`),
  ]);
  const tokens = Object.keys(tokenNames).map((name) => `token ${name}`);
  const entries = Object.keys(manifest.exports).flatMap((name) => {
    const target = manifest.exports[name];
    const types = typeof target === 'object' ? target.types : '';
    return [`export ${name}`, ...exportedNames(types).map((exported) => `export ${name} ${exported}`)];
  });
  return [...elements, ...tokens, ...entries].sort();
}

/** The names that an entry exports at run time; types are the compiler's to compare. */
function exportedNames(types: string): string[] {
  const file = join(root, types);
  if (!types || types.includes('*') || !existsSync(file)) return [];
  return [...valueExports(file)].sort();
}

/** Follows `export * from` through the built declarations. */
function valueExports(file: string, seen = new Set<string>()): Set<string> {
  const names = new Set<string>();
  if (seen.has(file)) return names;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, name] of text.matchAll(/^export declare (?:abstract )?(?:const|function|class) (\w+)/gm))
    if (name) names.add(name);
  for (const [, list = ''] of text.matchAll(/^export \{([^}]*)\}/gm))
    for (const item of list.split(',')) {
      const name = item.trim().split(' as ').at(-1)?.trim();
      if (name && !item.trim().startsWith('type ')) names.add(name);
    }
  for (const [, from = ''] of text.matchAll(/^export \* from '(\.[^']+)'/gm)) {
    const next = join(file, '..', from.replace(/\.js$/, '.d.ts'));
    for (const name of valueExports(next, seen)) names.add(name);
  }
  return names;
}

describe('the public surface', () => {
  it('is what was published last; a line that goes is a major version, and a new one is accepted by `npm run surface`', async () => {
    await expect(`${publicNames().join('\n')}\n`).toMatchFileSnapshot('surface.txt');
  });

  it('control: it holds names of every kind', () => {
    const names = publicNames();
    for (const name of [
      'kg-device-table attribute page-size',
      'kg-device-table property actions: Actions | undefined',
      'kg-device-table event kg-row-action: KgRowActionEvent',
      'kg-device-table part row',
      'kg-device-table slot empty',
      'kg-device-table state stale',
      'token --kg-color-accent',
      'export ./client createKnoxGuardClient',
      'export . KgDeviceTable',
    ])
      expect(names).toContain(name);
  });

  it('has a folder, a define entry and a line in every framework for each element', () => {
    const folders = readdirSync(join(root, 'src/elements')).filter((name) =>
      existsSync(join(root, 'src/elements', name, 'define.ts')),
    );
    const list = surfaces();
    expect(list.map(({ folder }) => folder).sort()).toEqual(folders.sort());
    const built = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');
    for (const { tag, className } of list) {
      expect(built('typings/elements.d.ts')).toContain(`'${tag}': {`);
      expect(built('react.js')).toContain(`export { ${className} }`);
      expect(built('vscode.html-custom-data.json')).toContain(`"name": "${tag}"`);
      expect(built('web-types.json')).toContain(`"name": "${tag}"`);
      expect(built(`angular/${tag.slice(3)}.js`)).toContain(`selector: '${tag}'`);
    }
  });
});
