import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, run } from '../support/packed.js';

interface Lock {
  readonly packages: Record<
    string,
    { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }
  >;
}

/** Names a lock entry wants as optional but the lock does not hold: `npm ci` fails on them, `npm install` hides it. */
function missingOptionals({ packages }: Lock): string[] {
  const held = new Set(
    Object.entries(packages).flatMap(([path, { version }]) =>
      version ? (path.split('node_modules/').at(-1) ?? []) : [],
    ),
  );
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !held.has(name))
      .map((name) => `${path} wants ${name}`),
  );
}

describe('the lock file', () => {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const lock = JSON.parse(text) as Lock;

  it('holds every optional dependency, so that it serves every platform', () => {
    expect(missingOptionals(lock)).toEqual([]);
  });

  it('control: a platform package left out is reported', () => {
    const packages = {
      'node_modules/rollup': { version: '4.0.0', optionalDependencies: { 'rollup-arm': '4.0.0' } },
    };
    expect(missingOptionals({ packages })).toEqual(['node_modules/rollup wants rollup-arm']);
  });

  it('names no registry', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved)).toEqual([]);
  });
});

describe('committed files', () => {
  it('name no path and no registry of the machine they were written on', () => {
    const registry = new URL(run('npm', ['config', 'get', 'registry'], root).trim()).host;
    const local = [root.replace(/\/$/, ''), homedir(), registry]
      // What is short or public says nothing about a machine.
      .filter((text) => text.length > 5 && text !== 'registry.npmjs.org');
    const files = run('git', ['ls-files', '-z'], root).split('\0').filter(Boolean);
    const found = files.flatMap((file) => {
      const content = readFileSync(join(root, file), 'utf8');
      return local.filter((text) => content.includes(text)).map((text) => `${file}: ${text}`);
    });
    expect(found).toEqual([]);
  });
});
