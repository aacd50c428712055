import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStack, type Stack } from '../../demo/stack.js';
import { launchBrowser } from '../support/portal.js';
import { hosts } from './pack.mjs';
import { serveHost } from './serve.js';

/** The first hour of a new host, as a machine sees it: no lock file, nothing installed. */
let folder: string;
let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ devices: 60 });
  folder = mkdtempSync(join(tmpdir(), 'kg-fresh-react-'));
  cpSync(`${hosts}kg-elements.tgz`, join(folder, 'kg-elements.tgz'));
  cpSync(`${hosts}shared`, join(folder, 'shared'), { recursive: true });
  const own = ['src', '.npmrc', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.js'];
  for (const name of own) cpSync(`${hosts}react-19/${name}`, join(folder, 'app', name), { recursive: true });
  // What `npm i <tarball>` is to add.
  const path = join(folder, 'app/package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { dependencies: Record<string, string> };
  Reflect.deleteProperty(manifest.dependencies, 'kg-elements');
  writeFileSync(path, JSON.stringify(manifest));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stack.close();
});

it('a fresh React app goes from `npm i <tarball>` to rows on the screen in two minutes', async () => {
  const app = join(folder, 'app');
  const times = [performance.now()];
  run('npm', ['install', '../kg-elements.tgz', '--ignore-scripts', '--prefer-offline'], app);
  times.push(performance.now());
  run('npm', ['run', '--silent', 'build'], app);
  times.push(performance.now());
  const [browser, served] = await Promise.all([launchBrowser(), serveHost(app, stack.handler)]);
  const page = await browser.newPage();
  await page.goto(served.origin);
  await page.getByText('1–5 of 60').waitFor();
  times.push(performance.now());
  await browser.close();
  served.close();
  const [install, build, rows] = times.slice(1).map((time, index) => (time - (times[index] ?? 0)) / 1000);
  const seconds = (times.at(-1) ?? 0) - (times[0] ?? 0);
  console.log(
    `fresh React app: ${(seconds / 1000).toFixed(1)} s ` +
      `(npm i ${install?.toFixed(1)} s, types and build ${build?.toFixed(1)} s, browser to rows ${rows?.toFixed(1)} s)`,
  );
  expect(seconds).toBeLessThan(120_000);
}, 180_000);

function run(program: string, args: readonly string[], cwd: string): void {
  const env = { ...process.env };
  Reflect.deleteProperty(env, 'NODE_ENV'); // the tests' own
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8', input: '' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}
