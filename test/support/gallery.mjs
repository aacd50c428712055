/** The gallery of data states as static files behind the plainest web server there is: what a host's own would do. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Builds the gallery and serves it, below a path if need be; `url` ends with a slash. `missing` is what was asked for in vain. */
export async function startGallery({ withHosts = false, under = '/' } = {}) {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  // Not this process's NODE_ENV: a test runner's would select Lit's development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  const args = [vite, 'build', '--mode', withHosts ? 'gallery-hosts' : 'gallery', '--logLevel', 'warn'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The gallery could not be built:\n${stderr}`);

  const missing = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery');
    try {
      if (!pathname.startsWith(under)) throw new Error('Not below the path.');
      const file = readFileSync(join(root, 'demo/dist', pathname.slice(under.length)));
      response
        .writeHead(200, { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' })
        .end(file);
    } catch {
      missing.push(pathname);
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The gallery listens nowhere.');
  return {
    url: `http://127.0.0.1:${address.port}${under}`,
    missing,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
