import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The parts of package.json that the checks read. */
export interface Manifest {
  readonly version: string;
  readonly exports: Record<string, string | { types: string; development?: string; default: string }>;
  readonly bin: Record<string, string>;
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
}

/** A consumer's folder with the packed package installed, and the tarball it came from. */
export interface Packed {
  readonly folder: string;
  readonly tarball: string;
  readonly installed: string;
  readonly files: readonly string[];
  readonly manifest: Manifest;
  remove: () => void;
}

/**
 * Packs the project as `npm publish` would and installs it outside the project, where only the declared dependencies
 * can be found: an import of anything else fails here as it would fail for a consumer.
 */
export function packAndInstall(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'kg-elements-packed-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  // Scripts are left out as `prepack` builds, and the build has just run.
  const output = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root);
  const [pack] = JSON.parse(output) as [{ filename: string; files: { path: string }[] }];
  const tarball = join(folder, pack.filename);
  run('tar', ['-xzf', tarball, '-C', modules], folder);
  const installed = join(modules, 'kg-elements');
  renameSync(join(modules, 'package'), installed);
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Manifest;
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  return {
    folder,
    tarball,
    installed,
    files: pack.files.map(({ path }) => path),
    manifest,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a program to its end and returns what it wrote; fails with all that it wrote. */
export function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', input: '' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
