import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startStack, type Stack } from '../../demo/stack.js';
import { createNodeListener } from '../../src/proxy/node.js';
import { imei, workbook } from '../support/device-files.js';
import { launchBrowser } from '../support/portal.js';

/** The strictest policy a bank may have; the one Trusted Types policy is Lit's. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

let browser: Browser;
let stack: Stack;
let server: Server;
let origin: string;
let page: Page;

beforeAll(async () => {
  [browser, stack] = await Promise.all([launchBrowser(), startStack({ devices: 60 })]);
  server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await stack.close();
});
afterEach(() => page.close());

/** Everything that the browser says about the page: errors, warnings and what its policy has blocked. */
let said: string[];

async function open(path: string, before?: () => Promise<unknown>): Promise<void> {
  page = await browser.newPage();
  said = [];
  await before?.();
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => said.push(message.text()));
  if (path.startsWith('/')) await page.goto(`${origin}${path}`);
}

describe.each([
  ['module', '/module.html'],
  ['classic', '/classic.html'],
])('the %s script-tag file under a strict policy with Trusted Types', (_name, path) => {
  it('shows devices, opens a menu and pages, without a word from the browser', async () => {
    await open(path);
    const table = page.locator('kg-device-table');
    await table.getByText('1–25 of 60').waitFor();
    await table
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click();
    await table.getByRole('menuitem', { name: 'Set reminder' }).waitFor();
    await page.keyboard.press('Escape');
    await table.getByRole('button', { name: 'Next page' }).click();
    await table.getByText('26–50 of 60').waitFor();
    expect(said).toEqual([]);
  });

  it('control: the same policy reports what it forbids', async () => {
    await open(path);
    await page.locator('kg-device-table').getByText('1–25 of 60').waitFor();
    await page
      .evaluate(() => {
        document.body.innerHTML = '<b>raw</b>';
      })
      .catch(() => undefined);
    await expect.poll(() => said.join(' ')).toMatch(/TrustedHTML/);
  });
});

describe.each([
  ['module', '/upload-module.html'],
  ['classic', '/upload-classic.html'],
])('the %s script-tag file reads files by parts that lie beside it', (_name, path) => {
  const numbers = Array.from({ length: 10_000 }, (_, index) => imei(index));
  it.each([
    ['CSV', 'devices.csv', () => Buffer.from(['IMEI', ...numbers].join('\n'))],
    [
      'an Excel workbook',
      'devices.xlsx',
      () => Buffer.from(workbook({ Sheet1: [['IMEI'], ...numbers.map((number) => [number])] })),
    ],
  ])('%s of 10,000 rows, without a word from the browser', async (_kind, name, make) => {
    await open(path);
    const form = page.locator('kg-upload-form');
    await form.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: make() });
    await form.getByRole('button', { name: 'Check 10,000 rows' }).click();
    await form.getByText('Check before anything is sent').waitFor();
    await form.getByText('10,000').first().waitFor();
    expect(said).toEqual([]);
  });
});

describe.each([
  ['module', '/all-module.html'],
  ['classic', '/all-classic.html'],
])('the %s script-tag file loads what an element draws with when it is on the page', (_name, path) => {
  it('draws every element under the strict policy, with one Lit and without a word from the browser', async () => {
    await open(path);
    await page.locator('kg-upload-form input[type=file]').waitFor({ state: 'attached' });
    for (const tag of tags) await expect.poll(() => drawn(tag), { message: tag }).toBe(true);
    expect(
      await page.evaluate(() => (globalThis as { litHtmlVersions?: string[] }).litHtmlVersions),
    ).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it('says so where a file does not come, and “Try again” asks the server again', async () => {
    const asked: string[] = [];
    await open('', async () => {
      await page.route('**/lazy/upload.js*', (route) => {
        asked.push(new URL(route.request().url()).search);
        return asked.length === 1 ? route.abort() : route.continue();
      });
    });
    await page.goto(`${origin}${path}`);
    const form = page.locator('kg-upload-form');
    await form.getByText('Nothing was sent').waitFor();
    await page.locator('kg-approve-form').getByRole('textbox').first().waitFor(); // the others are there
    await form.getByRole('button', { name: 'Try again' }).click();
    await form.locator('input[type=file]').waitFor({ state: 'attached' });
    expect(asked).toEqual(['', '?again=1']);
  });

  it('control: a file that never comes leaves its element undrawn', async () => {
    await open('', () => page.route('**/lazy/upload.js*', (route) => route.abort()));
    await page.goto(`${origin}${path}`);
    await page.locator('kg-upload-form').getByText('Nothing was sent').waitFor();
    expect(await drawn('kg-upload-form')).toBe(false);
    expect(await drawn('kg-state-badge')).toBe(true);
  });
});

/** Whether an element is there as itself: no bones, and not the word that it could not be loaded. */
function drawn(tag: string): Promise<boolean> {
  return page.locator(tag).evaluate((element) => {
    const root = element.shadowRoot;
    return (root?.childElementCount ?? 0) > 0 && !root?.querySelector('.bones, .not-loaded');
  });
}

describe('the gate, from real pages', () => {
  it('lets the page of the same origin read', async () => {
    await open('/module.html');
    const status = await page.evaluate(
      async () => (await fetch('/api/knox-guard/authorization', { headers: { 'x-kg-request': '1' } })).status,
    );
    expect(status).toBe(200);
  });

  it('lets no form of another site reach the vendor', async () => {
    const other = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<form method="post" enctype="text/plain" action="${origin}/api/knox-guard/devices/approve">
           <input name='{"deviceUid":"001013000000000","x":"' value='"}'></form>`,
      );
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const before = stack.emulator.log.arrived();
    page = await browser.newPage();
    said = [];
    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}`);
    const [answer] = await Promise.all([
      page.waitForResponse(/devices\/approve/),
      page.evaluate(() => {
        document.forms[0]?.submit();
      }),
    ]);
    expect(answer.status()).toBe(403);
    expect(stack.emulator.log.arrived()).toBe(before);
    other.close();
  });
});

function serve(...[request, response]: Parameters<ReturnType<typeof createNodeListener>>): void {
  const { pathname } = new URL(request.url ?? '/', 'http://page');
  if (pathname.startsWith('/api/knox-guard/')) {
    createNodeListener(stack.handler)(request, response);
    return;
  }
  const file = pages[pathname] ?? script(pathname);
  response.statusCode = file === undefined ? 404 : 200;
  response.setHeader('content-type', pathname.endsWith('.html') ? 'text/html' : 'text/javascript');
  response.setHeader('content-security-policy', POLICY);
  response.end(file);
}

function script(path: string): string | undefined {
  const name = /^\/(kg-elements(?:\.iife)?\.js|lazy\/[\w-]+\.js)$/.exec(path)?.[1];
  return name && readFileSync(fileURLToPath(new URL(`../../dist/cdn/${name}`, import.meta.url)), 'utf8');
}

const table = '<kg-provider endpoint="/api/knox-guard"><kg-device-table></kg-device-table></kg-provider>';
const head = '<!doctype html><html lang="en"><head><title>Page</title>';
const upload = '<kg-provider endpoint="/api/knox-guard"><kg-upload-form></kg-upload-form></kg-provider>';
const tags = [
  'kg-device-table',
  'kg-device-card',
  'kg-state-badge',
  'kg-approve-form',
  'kg-blink-editor',
  'kg-reminder-preview',
  'kg-upload-form',
  'kg-upload-status',
  'kg-transaction-status',
  'kg-account-status',
];
const all = `<kg-provider endpoint="/api/knox-guard">${tags.map((tag) => `<${tag}></${tag}>`).join('')}</kg-provider>`;
const pages: Readonly<Record<string, string>> = {
  '/all-module.html': `${head}<script type="module" src="/kg-elements.js"></script></head><body>${all}</body></html>`,
  '/all-classic.html': `${head}<script src="/kg-elements.iife.js"></script></head><body>${all}</body></html>`,
  '/upload-module.html': `${head}<script type="module" src="/kg-elements.js"></script></head><body>${upload}</body></html>`,
  '/upload-classic.html': `${head}<script src="/kg-elements.iife.js"></script></head><body>${upload}</body></html>`,
  '/module.html': `${head}<script type="module" src="/kg-elements.js"></script></head><body>${table}</body></html>`,
  '/classic.html': `${head}<script src="/kg-elements.iife.js"></script></head><body>${table}</body></html>`,
};
