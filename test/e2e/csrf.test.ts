import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/index.js';
import { createProxy } from '../../src/proxy/index.js';
import { type Vector, vectors } from '../support/csrf-vectors.js';
import { pageOf, serveSite } from '../support/page-server.js';
import { launchBrowser } from '../support/portal.js';

/** Names below `localhost` lead to this computer in every browser, and those below one name are of one site. */
const PORTAL = 'portal.bank.localhost';
const SIBLING = 'blog.bank.localhost';
const STRANGER = 'evil.localhost';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly site: string | undefined;
}

let browser: Browser;
let context: BrowserContext;
let emulator: Emulator;
let attacker: Server;
const sites: Record<'gated' | 'open', { readonly port: number; readonly close: () => void }> = {
  gated: { port: 0, close: () => undefined },
  open: { port: 0, close: () => undefined },
};
let seen: Seen[] = [];
const answered: number[] = [];

beforeAll(async () => {
  emulator = createEmulator({
    devices: [{ deviceUid: UID, status: 'Pending', approveId: '' }, ...Array.from({ length: 4 }, () => ({}))],
  });
  const proxy = createProxy({
    upstream: {
      apiBaseUrl: 'https://vendor.test/kcs/v1.1/kg',
      tokenUrl: 'https://vendor.test/ams/v1/users/accesstoken',
    },
    credentials: emulator.credentials,
    // The browser sends the session along wherever it can: nothing but the gate stands in the way.
    authorize: ({ headers }) =>
      headers.get('cookie')?.includes('session=officer-7') ? { id: 'officer-7' } : null,
    fetch: emulator.fetch,
  });
  const handler = async (request: Request): Promise<Response> => {
    const response = await proxy(request);
    answered.push(response.status);
    return response;
  };
  const common = {
    pages: {
      '/': pageOf(
        '<kg-provider endpoint="/api/knox-guard"><kg-device-table></kg-device-table></kg-provider>',
      ),
    },
    headers: { 'set-cookie': 'session=officer-7; Path=/; Secure; SameSite=None' },
    seen: ({ method = '', url = '', headers }: IncomingMessage) => {
      const site = headers['sec-fetch-site'];
      seen.push({ method, url, site: typeof site === 'string' ? site : undefined });
    },
  };
  sites.gated = await serveSite({ ...common, handler });
  sites.open = await serveSite({ ...common, handler: async (request) => handler(await waved(request)) });
  attacker = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://attacker');
    response.setHeader('content-type', 'text/html');
    if (pathname === '/redirect') response.writeHead(307, { location: search.slice(1) });
    response.end(
      pathname === '/framed'
        ? '<iframe sandbox="allow-scripts allow-forms" src="/"></iframe>'
        : '<title>Cats</title>',
    );
  });
  await new Promise<void>((resolve) => attacker.listen(0, '127.0.0.1', resolve));
  browser = await launchBrowser();
  context = await browser.newContext();
  // The officer has signed in: a cookie belongs to a host, whatever the port.
  const portal = await context.newPage();
  await portal.goto(`http://${PORTAL}:${sites.gated.port}/nothing-here`);
  await portal.close();
});
afterAll(async () => {
  await browser.close();
  for (const { close } of Object.values(sites)) close();
  attacker.closeAllConnections();
  attacker.close();
});

afterEach(() => {
  // Not waited for: Chromium was seen never to say of one of the sandboxed pages that it is closed.
  for (const page of context.pages()) page.close().catch(() => undefined);
});

const UID = '001013000000007';
const reached = () => emulator.log.arrived() - emulator.log.arrived('POST /ams/v1/users/accesstoken');

/** What a proxy without a gate would make of a request: nobody asks where it comes from, or of which type it is. */
async function waved(request: Request): Promise<Request> {
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries({
    'x-kg-request': '1',
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  }))
    headers.set(name, value);
  const { method, url } = request;
  const body = method === 'POST' ? await request.arrayBuffer() : null;
  return new Request(url, { method, headers, body });
}

/** Opens the attacker's page. */
async function lure(host: string, path = '/'): Promise<Frame> {
  const page = await context.newPage();
  await page.goto(`http://${host}:${(attacker.address() as AddressInfo).port}${path}`);
  seen = [];
  answered.length = 0;
  return path === '/' ? page.mainFrame() : page.frames()[1]!;
}

/** Runs one attack and waits for what it sends. */
async function attack(frame: Frame, vector: Vector, site: 'gated' | 'open'): Promise<Seen> {
  const base = `http://${PORTAL}:${sites[site].port}/api/knox-guard`;
  const body = JSON.stringify({ deviceUid: UID });
  // Not waited for: a page that navigates away answers nobody. What arrives is what counts.
  frame
    .evaluate(
      `{ const command = '${base}/devices/approve', read = '${base}/authorization', body = '${body}'; ${vector.code}; }`,
    )
    .catch(() => undefined);
  const find = () =>
    seen.find(({ method, url }) => method === vector.arrives && url.startsWith('/api/knox-guard/'));
  await vi.waitUntil(() => find() !== undefined && answered.length > 0, { timeout: 5000 });
  return find()!;
}

describe.each([
  ['another site', STRANGER, '/', 'cross-site'],
  ['a sibling of the portal', SIBLING, '/', 'same-site'],
  ['another port of the portal', PORTAL, '/', 'same-site'],
  ['a sandboxed frame, whose origin is null', STRANGER, '/framed', 'cross-site'],
])('from %s', (_, host, path, from) => {
  it.each([...vectors])('$name reaches nobody', async (vector) => {
    const frame = await lure(host, path);
    const before = reached();
    const request = await attack(frame, vector, 'gated');
    expect(request.site).toBe(from);
    expect(answered.every((status) => [403, 405].includes(status))).toBe(true);
    expect(reached()).toBe(before);
    // Where the browser asks first it is told nothing, so it sends no more.
    if (vector.arrives === 'OPTIONS') expect(seen.filter(({ method }) => method !== 'OPTIONS')).toEqual([]);
  });
});

describe('control', () => {
  it.each(vectors.filter(({ dangerous }) => dangerous))(
    'without a gate, $name reaches Knox Guard',
    async (vector) => {
      const frame = await lure(STRANGER);
      const before = reached();
      await attack(frame, vector, 'open');
      await vi.waitUntil(() => reached() > before, { timeout: 5000 });
    },
  );

  it('the portal’s own element reads through the same gate, in the same browser', async () => {
    const before = reached();
    const page = await context.newPage();
    await page.goto(`http://${PORTAL}:${sites.gated.port}/`);
    await page.locator('kg-device-table').getByText('1–5 of 5').waitFor();
    expect(reached()).toBeGreaterThan(before);
  });
});
