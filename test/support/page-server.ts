import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createNodeListener } from '../../src/proxy/node.js';

/** The strictest policy a bank may have; the one Trusted Types policy is Lit's. */
export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** What a test's web server serves. */
export interface Site {
  /** Answers below `/api/knox-guard/`. */
  readonly handler?: (request: Request) => Promise<Response>;
  /** Pages and scripts by their path. */
  readonly pages: Readonly<Record<string, string>>;
  /** The content security policy of every page; `null` for none. */
  readonly policy?: string | null;
  /** Headers of every page and script. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Told of each request, before anything else. */
  readonly seen?: (request: IncomingMessage) => void;
}

/** A web server of a test's own, on a free port: pages, the built script-tag files of `dist/cdn`, and the proxy. */
export async function serveSite(site: Site): Promise<{ readonly port: number; readonly close: () => void }> {
  const proxy = site.handler && createNodeListener(site.handler);
  const server = createServer((request, response) => {
    site.seen?.(request);
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    if (proxy && pathname.startsWith('/api/knox-guard/')) proxy(request, response);
    else answer(site, pathname, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

function answer(
  { pages, policy = STRICT, headers = {} }: Site,
  path: string,
  response: ServerResponse,
): void {
  const file = pages[path] ?? script(path);
  response.statusCode = file === undefined ? 404 : 200;
  response.setHeader('content-type', types[/\.\w+$/.exec(path)?.[0] ?? ''] ?? 'text/html;charset=utf-8');
  if (policy !== null) response.setHeader('content-security-policy', policy);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(file);
}

function script(path: string): string | undefined {
  const name = /^\/(kg-elements(?:\.iife)?\.js|kg-dev\.js|lazy\/\w+\.js)$/.exec(path)?.[1];
  return name && readFileSync(fileURLToPath(new URL(`../../dist/cdn/${name}`, import.meta.url)), 'utf8');
}

/** A page around a piece of markup, with the script-tag file and further scripts. */
export function pageOf(body: string, ...scripts: readonly string[]): string {
  const tags = ['/kg-elements.js', ...scripts].map((src) => `<script type="module" src="${src}"></script>`);
  return `<!doctype html><html lang="en"><head><title>Page</title>${tags.join('')}</head><body>${body}</body></html>`;
}
