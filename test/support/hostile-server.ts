import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createNodeListener } from '../../src/proxy/node.js';

/** What a host does to its page. Everything is served from files of its own, under the strict policy. */
export interface HostilePage {
  /** The host's style sheet. */
  readonly css?: string;
  /** Attributes of `<html>`. */
  readonly html?: string;
  /** Around the elements; `%` is where they are. */
  readonly around?: string;
  /** Further scripts, after ours. */
  readonly scripts?: string;
  /** Names of Trusted Types policies; `lit-html` by default. */
  readonly trustedTypes?: string;
}

/** A server of hostile pages, with the proxy behind them, that counts what the browser reports of them. */
export interface HostileServer {
  readonly port: number;
  /** Policy violations that browsers have reported to `report-uri`. */
  readonly reports: string[];
  /** The URL's path under which a page is served. */
  page: (page: HostilePage) => string;
  close: () => void;
}

export async function startHostileServer(
  handler: (request: Request) => Promise<Response>,
): Promise<HostileServer> {
  const reports: string[] = [];
  const pages: HostilePage[] = [];
  const api = createNodeListener(handler);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    if (pathname.startsWith('/api/knox-guard/')) {
      api(request, response);
      return;
    }
    if (pathname === '/reports') {
      let text = '';
      request.on('data', (data: Buffer) => (text += String(data)));
      request.on('end', () => {
        reports.push(text);
        response.writeHead(204).end();
      });
      return;
    }
    const [, number = '', file = ''] = /^\/(\d+)\/(.*)$/.exec(pathname) ?? [];
    const page = pages[Number(number)];
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-security-policy', policy(page.trustedTypes ?? 'lit-html'));
    if (file.endsWith('.css')) response.setHeader('content-type', 'text/css').end(page.css ?? '');
    else if (file.endsWith('.js')) response.setHeader('content-type', 'text/javascript').end(script(file));
    else response.setHeader('content-type', 'text/html').end(markup(page));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    reports,
    page: (page) => `/${pages.push(page) - 1}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const policy = (trustedTypes: string): string =>
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; " +
  `require-trusted-types-for 'script'; trusted-types ${trustedTypes}; report-uri /reports`;

const cdn = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../dist/cdn/${file}`, import.meta.url)), 'utf8');

function script(file: string): string {
  // Another copy of Lit, as another library on the host's page brings it.
  if (file === 'other-lit.js') return cdn('kg-elements.iife.js').replaceAll('kg-', 'other-');
  return cdn(file);
}

const elements = `<kg-provider endpoint="/api/knox-guard">
  <kg-device-table selection="multiple" page-size="10"></kg-device-table>
  <kg-blink-editor name="reminder" message="Please pay"></kg-blink-editor>
</kg-provider>`;

function markup({ html = 'lang="en"', around = '%', scripts = '' }: HostilePage): string {
  return `<!doctype html><html ${html}><head><title>Host</title><meta charset="utf-8">
    <link rel="icon" href="data:,"><link rel="stylesheet" href="host.css">
    <script type="module" src="kg-elements.js"></script>${scripts}</head>
    <body>${around.replace('%', elements)}</body></html>`;
}
