import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { extname, join, resolve as pathOf } from 'node:path';
import { createNodeListener } from '../../src/proxy/node.js';
import { hosts } from './pack.mjs';

/** One host's built files and, below `/api/knox-guard`, the proxy: as a lender's server has them. */
export interface Served {
  readonly origin: string;
  /** The header that the host's own adapter adds, of every call that came. */
  readonly portals: (string | undefined)[];
  /** What the policy has blocked, as the browser reports it. */
  readonly blocked: readonly string[];
  readonly close: () => void;
}

/** What a host's page may do beside, as its framework cannot do without. */
export interface Policy {
  readonly style?: string;
}

/** Serves `demo/hosts/<name>/dist`, or a folder of another place by its path, under a strict policy. */
export async function serveHost(
  name: string,
  handler: (request: Request) => Promise<Response>,
  { style = '' }: Policy = {},
): Promise<Served> {
  const portals: (string | undefined)[] = [];
  const blocked: string[] = [];
  const api = createNodeListener(handler);
  const policy =
    `default-src 'none'; script-src 'self'; style-src 'self'${style}; connect-src 'self'; ` +
    `img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'; report-uri /blocked`;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    if (pathname.startsWith('/api/knox-guard/')) {
      portals.push(request.headers['x-portal'] as string | undefined);
      api(request, response);
      return;
    }
    if (pathname === '/blocked') {
      void text(request).then((report) => blocked.push(report));
      response.end();
      return;
    }
    const file = contentOf(name, pathname, searchParams.get('device') ?? '');
    response.statusCode = file === undefined ? 404 : 200;
    response.setHeader('content-type', types[extname(pathname) || '.html'] ?? 'text/plain');
    response.setHeader('content-security-policy', policy);
    response.end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    portals,
    blocked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

function contentOf(name: string, pathname: string, device: string): Buffer | string | undefined {
  const folder = pathOf(hosts, name);
  const render = join(folder, 'render.mjs');
  if (pathname === '/' && existsSync(render)) {
    // A server's clock is seldom its readers'.
    const env = { ...process.env, TZ: 'Pacific/Kiritimati' };
    const { stdout, stderr, status } = spawnSync(process.execPath, [render, device], {
      encoding: 'utf8',
      env,
    });
    return status === 0 ? stdout : `<pre>${stderr}</pre>`;
  }
  const file = join(folder, 'dist', pathname === '/' ? 'index.html' : pathname);
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
}
