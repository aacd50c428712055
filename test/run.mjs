#!/usr/bin/env node
/**
 * `npm test`: runs every check of the project and fails late, so that one run names everything that is wrong.
 * `node test/run.mjs unit lint` runs the named steps (and no others); the last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** A log file wants no colours, a terminal does, and the steps themselves see only a pipe. */
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { FORCE_COLOR: '0', NO_COLOR: '1' };
const vitest = (config) => `vitest run --config test/config/${config}`;
const wtr = (config) => `wtr --config test/config/${config}`;

/**
 * `onDemand`: runs when it is named, or with KG_EVERYTHING, which CI sets.
 * `runner`: the step prints its own `N passed, N failed`; any other step counts as one.
 * `after`: the steps whose result it uses. `alone`: nothing else runs beside it, as it drives a browser by the clock.
 */
const steps = [
  // Unpacks the browser once, before two steps would do so into the same folder at once.
  { name: 'chromium', command: 'node test/support/browser.mjs' },
  { name: 'build', command: 'node test/package/build.mjs' },
  { name: 'unit', command: vitest('vitest.config.ts'), runner: true },
  { name: 'browser', command: wtr('web-test-runner.config.mjs'), runner: true, after: ['chromium'] },
  { name: 'types', command: 'tsc -p tsconfig.json' },
  { name: 'lint', command: 'eslint . --max-warnings 0' },
  { name: 'templates', command: 'lit-analyzer --strict --maxWarnings 0 src/**/*.ts' },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'schemas', command: 'node test/package/schemas.mjs --check' },
  { name: 'manifest', command: 'node test/package/manifest.mjs --check' },
  { name: 'docs', command: 'node test/package/docs.mjs --check' },
  {
    name: 'package',
    command: vitest('vitest.package.config.ts'),
    runner: true,
    after: ['build', 'chromium'],
  },
  {
    name: 'e2e',
    command: vitest('vitest.e2e.config.ts'),
    runner: true,
    after: ['build', 'chromium'],
    alone: true,
  },
  // The packed package in the hosts of demo/hosts: each is installed from its lock and built, then driven in a browser.
  {
    name: 'hosts',
    command: vitest('vitest.hosts.config.ts'),
    runner: true,
    after: ['build', 'chromium'],
    alone: true,
    onDemand: true,
  },
  // Firefox and WebKitGTK, where they are installed; .ci/run installs them.
  {
    name: 'browsers',
    command: wtr('web-test-runner.browsers.config.mjs'),
    runner: true,
    alone: true,
    onDemand: true,
  },
  // Several proxies as processes, on a real Redis, by the clock: minutes that not every run of `npm test` should take.
  { name: 'cluster', command: vitest('vitest.cluster.config.ts'), runner: true, alone: true, onDemand: true },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${steps.map((s) => s.name).join(', ')}`);
  process.exit(2);
}

const everything = Boolean(process.env.KG_EVERYTHING);
const todo = steps.filter(({ name, onDemand }) =>
  asked.length === 0 ? everything || !onDemand : asked.includes(name),
);
const results = await runAll(todo);
report(results);

/** Two at a time, in the order of the list, except where a step waits for another or wants to be alone. */
async function runAll(list) {
  const waiting = [...list];
  const running = new Map();
  const done = [];
  while (waiting.length > 0 || running.size > 0) {
    for (const step of [...waiting]) {
      if (!mayStart(step, waiting, running)) continue;
      waiting.splice(waiting.indexOf(step), 1);
      running.set(
        step.name,
        run(step).then((result) => ({ step, ...result })),
      );
    }
    const result = await Promise.race(running.values());
    running.delete(result.step.name);
    done.push(result);
    print(result, done.length, list.length);
  }
  return done;
}

function mayStart(step, waiting, running) {
  if (step.alone) return running.size === 0;
  const pending = (name) => running.has(name) || waiting.some((other) => other.name === name);
  const lonely = [...running.keys()].some((name) => steps.find((other) => other.name === name).alone);
  return running.size < 2 && !lonely && !step.after?.some(pending);
}

/** Output is held until the step ends: two steps writing at once cannot be read. */
function run({ name, command, runner }) {
  const start = performance.now();
  const [bin, ...args] = command.split(' ');
  const child = spawn(bin, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...colours, PATH: `${root}node_modules/.bin${delimiter}${process.env.PATH}` },
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  return new Promise((resolve) => {
    const finish = (code) => {
      // The browser runner moves the cursor about, as if it had a terminal to itself.
      output = output.replace(/\u001b\[\d*[A-K]/g, '');
      resolve({
        name,
        output,
        ok: code === 0,
        seconds: (performance.now() - start) / 1000,
        ...count(output, code, runner),
      });
    };
    child.on('error', (error) => {
      output += String(error);
      finish(1);
    });
    child.on('close', finish);
  });
}

/** A runner that died without a count, or that failed although every test passed, is itself one failure. */
function count(output, code, runner) {
  if (!runner) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  if (!line) return { passed: 0, failed: 1 };
  const [passed, failed] = [Number(line[1]), Number(line[2])];
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function print(result, index, total) {
  const verdict = result.failed > 0 ? 'FAILED' : 'ok';
  console.log(`\n━━ ${result.name} ━━ ${verdict} in ${result.seconds.toFixed(1)} s (${index} of ${total})`);
  const text = result.output.trim();
  if (text) console.log(text);
}

function report(list) {
  const sum = (key) => list.reduce((total, result) => total + result[key], 0);
  console.log('\n━━ summary ━━');
  for (const { name, seconds, passed, failed } of list)
    console.log(
      `${failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`,
    );
  for (const { name, output, failed } of list.filter((result) => result.failed > 0))
    console.log(`\n━━ ${name}: ${failed} failed ━━\n${whatFailed(output)}`);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
}

/** A runner names its failures in lines of their own; of any other step the end of what it said. */
function whatFailed(output) {
  const lines = output.trim().split('\n');
  const failures = lines.filter((line) => line.startsWith('✗ '));
  const said = failures.length > 0 ? failures : lines;
  const left = said.length - 30;
  return [...(left > 0 ? [`(${left} lines more above)`] : []), ...said.slice(-30)].join('\n');
}
