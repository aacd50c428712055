#!/usr/bin/env node
/**
 * `npm run bench [-- --quick] [suite …]`: what the project claims about speed, measured on this machine, as Markdown.
 * `--write` keeps what it prints in `demo/docs/benchmarks.md`; `--only=v-clone,kg-device-table` leaves the others out; `--count=1000000` is how many reads the proxy's suite asks. The peers are packages of this folder alone: `npm ci --prefix test/bench` first, or only v-clone and ours are measured.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { contenderNames, root, versionOf } from './lib/contenders.mjs';

const suites = ['table', 'profile', 'startup', 'memory', 'mounts', 'parse', 'import', 'proxy', 'tenant'];
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const quick = process.argv.includes('--quick');
const count = process.argv.find((word) => word.startsWith('--count='))?.slice('--count='.length);
const unknown = asked.filter((name) => !suites.includes(name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${suites.join(', ')}`);
  process.exit(2);
}
if (!existsSync(`${root}dist/cdn/kg-elements.js`))
  execFileSync(process.execPath, ['test/package/build.mjs'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const started = new Date();
const said = ['# Benchmarks\n'];
const say = (text) => {
  said.push(text);
  console.log(text);
};
say(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${started.toISOString().slice(0, 10)}${quick ? ', quick' : ''}\n`,
);
say(
  `Contenders: ${contenderNames()
    .map((name) => `${name} ${versionOf(name)}`.trim())
    .join(', ')}`,
);
for (const name of asked.length > 0 ? asked : suites) {
  const { title, run } = await import(`./suites/${name}.mjs`);
  const progress = (text) => process.stderr.write(`\r\u001b[K${name}: ${text}`);
  const result = await run({ quick, progress, ...(count && { count: Number(count) }) });
  process.stderr.write('\r\u001b[K');
  say(`\n### ${title}\n\n${result}`);
}
say(`\nTook ${((Date.now() - started) / 60_000).toFixed(1)} minutes.`);
say(`Load of the machine meanwhile: ${loadavg()[1].toFixed(1)} on ${cpus().length} cores.`);
if (process.argv.includes('--write')) {
  mkdirSync(`${root}demo/docs`, { recursive: true });
  writeFileSync(`${root}demo/docs/benchmarks.md`, `${said.join('\n')}\n`);
}
