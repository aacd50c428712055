/** Before the hosts' tests and their pages in the gallery: packs the package, installs each host from its lock file and builds it with its own tools. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hostNames, hosts, pack } from './pack.mjs';

export async function setup() {
  pack();
  const waiting = hostNames();
  const seconds = {};
  // Two at a time, as this is work for a processor as much as for the network.
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const start = performance.now();
      const ci = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
      await run('npm', ci, hosts + name);
      const installed = performance.now();
      // Vitest's own value would be taken over; a strict mode is only in a development build of React.
      const env = name.startsWith('react') ? 'development' : 'production';
      await run('npm', ['run', '--silent', 'build'], hosts + name, env);
      seconds[name] = { install: (installed - start) / 1000, build: (performance.now() - installed) / 1000 };
    }
  };
  await Promise.all([worker(), worker()]);
  for (const [name, { install, build }] of Object.entries(seconds))
    console.log(`${name.padEnd(10)} npm ci ${install.toFixed(1)} s, types and build ${build.toFixed(1)} s`);
}

/** `mode` is left out for npm, which would leave out what a host builds with. */
function run(program, args, cwd, mode) {
  return new Promise((resolve, reject) => {
    const own = Object.entries(process.env).filter(
      ([key]) => !/^(VITEST|VITE_|DEV$|PROD$|SSR$|MODE$|TEST$)/.test(key),
    );
    const env = {
      ...Object.fromEntries(own.filter(([key]) => key !== 'NODE_ENV')),
      ...(mode && { NODE_ENV: mode }),
    };
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args.join(' ')} in ${cwd} ended with ${code}:\n${output}`));
    });
  });
}

// Run by itself, for the gallery.
if (process.argv[1] === fileURLToPath(import.meta.url)) await setup();
