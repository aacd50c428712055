import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, run } from '../support/packed.js';

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}
type Packages = Readonly<Record<string, LockEntry>>;

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Packages };
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'overrides',
  Record<string, string>
>;

/** What a consumer installs, and what we build and test with, apart. */
const installed = (packages: Packages) => Object.entries(packages).filter(([path]) => path !== '');
const shipped = (packages: Packages) => installed(packages).filter(([, entry]) => !entry.dev);

const withScripts = (packages: Packages) =>
  shipped(packages)
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([path]) => path);

const unpinned = (wanted: Record<string, string>) =>
  Object.entries(wanted)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name]) => name);

/** Each entry must be the very bytes that were reviewed, from a registry and from nowhere else. */
const unsealed = (packages: Packages) =>
  installed(packages)
    .filter(
      ([, { integrity, resolved, link }]) =>
        link || !integrity?.startsWith('sha512-') || /^(git|file|http:)/.test(resolved ?? ''),
    )
    .map(([path]) => path);

const free = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'];
/** Only to build and test with: nothing of these is shipped. */
const freeToUse = [
  ...free,
  'MPL-2.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-3.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Artistic-2.0',
  'MIT-0',
];

function licensed(expression: string | undefined, allowed: readonly string[]): boolean {
  if (expression === undefined) return false;
  const text = expression.replace(/[()]/g, '');
  return text
    .split(' OR ')
    .some((part) => part.split(' AND ').every((name) => allowed.includes(name.trim())));
}
const strangers = (entries: [string, LockEntry][], allowed: readonly string[]) =>
  entries
    .filter(
      ([path, { license }]) => !licensed(license ?? licenseOnDisk(path) ?? saidElsewhere[path], allowed),
    )
    .map(([path, { license }]) => `${path}: ${license ?? 'none'}`);

/** Packages that say their licence in their readme alone, read by a person. */
const saidElsewhere: Readonly<Record<string, string>> = { 'node_modules/only': 'MIT' };

/** Some packages write their licence in a way that the lock does not take over. */
function licenseOnDisk(path: string): string | undefined {
  try {
    const { license, licenses } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as {
      license?: string | { type: string };
      licenses?: { type: string }[];
    };
    return typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type);
  } catch {
    return undefined;
  }
}

describe('what is installed with us', () => {
  it('runs no script at installation, is pinned to a version and sealed by its hash', () => {
    expect(withScripts(lock.packages)).toEqual([]);
    for (const kind of ['dependencies', 'devDependencies', 'overrides'] as const)
      expect(unpinned(manifest[kind]), kind).toEqual([]);
    expect(unsealed(lock.packages)).toEqual([]);
  });

  it('is few, and every one is known by name', () => {
    expect(Object.keys(manifest.dependencies).sort()).toMatchInlineSnapshot(`
      [
        "@hono/node-server",
        "@lit/context",
        "@lit/task",
        "fflate",
        "hono",
        "jose",
        "lit",
        "papaparse",
        "read-excel-file",
        "zod",
      ]
    `);
    expect(shipped(lock.packages).length).toBeLessThan(30);
  });

  it('may be used by anybody, and so may what we build with', () => {
    expect(strangers(shipped(lock.packages), free)).toEqual([]);
    expect(strangers(installed(lock.packages), freeToUse)).toEqual([]);
  });

  it('controls: a script, a range, a missing hash, a foreign place and a licence that is none of these are reported', () => {
    const planted: Packages = {
      '': {},
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-x', hasInstallScript: true, license: 'MIT' },
      'node_modules/b': { version: '1.0.0', license: 'GPL-3.0' },
      'node_modules/c': {
        version: '1.0.0',
        integrity: 'sha512-x',
        resolved: 'git+ssh://x',
        license: '(MIT OR GPL-2.0)',
      },
      'node_modules/d': { version: '1.0.0', integrity: 'sha512-x', license: 'MIT AND GPL-2.0' },
    };
    expect(withScripts(planted)).toEqual(['node_modules/a']);
    expect(unsealed(planted)).toEqual(['node_modules/b', 'node_modules/c']);
    expect(strangers(shipped(planted), free).map((text) => text.split(':')[0])).toEqual([
      'node_modules/b',
      'node_modules/d',
    ]);
    expect(unpinned({ a: '^1.0.0', b: 'latest', c: '1.x', d: '1.2.3', e: 'github:x/y' })).toEqual([
      'a',
      'b',
      'c',
      'e',
    ]);
  });
});

/** The folders with a lock of their own: the hosts, the bench and the mutation tool. Nothing of them is shipped. */
const folders = run('git', ['ls-files', '-z', '*/package-lock.json'], root)
  .split('\0')
  .filter(Boolean)
  .map((path) => path.slice(0, -'/package-lock.json'.length));

describe('what is installed in a folder of its own', () => {
  /** Ours, packed anew before each run: its hash would fit one build only. */
  const ours = 'node_modules/kg-elements';
  /** Known by name: a counter of its maker’s, which only the bench installs. */
  const harmless = ['node_modules/@vaadin/vaadin-usage-statistics'];

  it('is known: a new lock is looked at, too', () => {
    expect(folders).toEqual([
      ...['angular', 'html', 'jsx', 'react-18', 'react-19', 'ssr', 'svelte', 'vue'].map(
        (host) => `demo/hosts/${host}`,
      ),
      'test/bench',
      'test/mutation',
    ]);
  });

  it.each(folders)('%s: pinned, sealed, without scripts and free to use', (folder) => {
    const read = (file: string) => JSON.parse(readFileSync(join(root, folder, file), 'utf8')) as unknown;
    const { packages } = read('package-lock.json') as { packages: Packages };
    const { dependencies = {}, devDependencies = {} } = read('package.json') as Partial<typeof manifest>;
    const { [ours]: packed, ...foreign } = packages;
    expect(installed(foreign).length).toBeGreaterThan(10);
    expect(unsealed(foreign)).toEqual([]);
    expect(
      installed(foreign).flatMap(([path, entry]) =>
        entry.hasInstallScript && !harmless.includes(path) ? [path] : [],
      ),
    ).toEqual([]);
    expect(strangers(installed(foreign), freeToUse)).toEqual([]);
    const wanted = { ...dependencies, ...devDependencies };
    expect(unpinned(wanted)).toEqual(packed ? ['kg-elements'] : []);
    if (packed) expect(packed.resolved).toBe('file:../kg-elements.tgz');
  });
});

/** The shapes in which a secret of Knox Guard's could be committed. */
const secrets: Record<string, RegExp> = {
  'a private key': /-----BEGIN (?:RSA |EC |ENCRYPTED )?PRIVATE KEY-----\s*[\w+/]{20}/,
  'a key file of the vendor’s': /"Private"\s*:\s*"MII[\w+/]{100}/,
  'PKCS#8 in base64': /\bMII[EJ][\w+/]{2}IBADANBgkqhkiG9w0BAQEF[\w+/]{50}/,
  'a JWT': /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}/,
  'a token as a literal': /x-knox-apitoken['"]?\s*[:=,]\s*['"][\w.-]{40,}['"]/i,
  'a password in a URL':
    /\b(?:rediss?|https?):\/\/[^\s/:@'"`$]*:(?!hunter2|secret)[^\s/@'"`$]{6,}@(?!127|localhost)/,
};
const secretsIn = (text: string) =>
  Object.entries(secrets)
    .filter(([, shape]) => shape.test(text))
    .map(([name]) => name);

describe('committed files', () => {
  it('hold no secret', () => {
    const files = run('git', ['ls-files', '-z'], root).split('\0').filter(Boolean);
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap((file) =>
      secretsIn(readFileSync(join(root, file), 'utf8')).map((what) => `${file}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it('controls: each shape is found where it is planted, and what looks like it is not', () => {
    // Put together here, or this file would be the first to be reported.
    const base64 = 'Ab3+/'.repeat(60);
    const planted: Record<keyof typeof secrets, string> = {
      'a private key': ['-----BEGIN', 'PRIVATE', `KEY-----\n${base64}`].join(' '),
      'a key file of the vendor’s': ['{"Public":"x","Private":"MII', base64, '"}'].join(''),
      'PKCS#8 in base64': ['MIIEvQIBADANBgkqhkiG9w0BAQEF', base64].join(''),
      'a JWT': ['eyJhbGciOiJSUzUxMiIs', 'eyJhY2Nlc3NUb2tlbiI6', 'c2lnbmF0dXJlIG9mIGl0'].join('.'),
      'a token as a literal': `'x-knox-apitoken': '${'a1b2'.repeat(12)}'`,
      'a password in a URL': ['redis://user:', 'correcthorse', '@redis.example:6379'].join(''),
    };
    for (const [what, text] of Object.entries(planted))
      expect(secretsIn(`x = ${text};`), what).toContain(what);
    for (const text of [
      '"Private": "the private key"',
      'redis://127.0.0.1:6379',
      'eyJ.eyJ.x',
      "'x-knox-apitoken': token",
    ])
      expect(secretsIn(text), text).toEqual([]);
  });
});
