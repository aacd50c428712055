import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { liveAddress } from '../../demo/gallery/hosts.js';
import { violationsOf } from '../support/axe.js';
import { startGallery } from '../support/gallery.mjs';
import { launchBrowser } from '../support/portal.js';
import { hostList } from './list.js';
import { expected, visit } from './visit.js';

/** The gallery with the hosts as they were built for the other tests, as static files below a path, and nothing behind them. */
let gallery: Awaited<ReturnType<typeof startGallery>>;
let browser: Browser;
beforeAll(async () => {
  [gallery, browser] = await Promise.all([
    startGallery({ withHosts: true, under: '/docs/kg/' }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await gallery.close();
});

let page: Page;
/** What the browser says, and what a policy has blocked in the page or a frame of it. */
let said: string[];
let asked: string[];
beforeEach(async () => {
  page = await browser.newPage({ locale: 'en-GB', reducedMotion: 'reduce' });
  said = [];
  asked = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`blocked by ${violatedDirective}: ${blockedURI}`);
    });
  });
});
afterEach(() => page.close());

/** Requests that a static host could not answer: elsewhere, or for what is not there. */
function beyond(): string[] {
  return [...asked.filter((url) => !url.startsWith(gallery.url)), ...gallery.missing];
}

it('the first page has a link to every host, and whatever it links to is there', async () => {
  await page.goto(gallery.url + 'index.html');
  const links = await page
    .locator('a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  const live = links.filter((link) => link.startsWith(`${gallery.url}hosts/`));
  expect(live).toEqual(hostList.map((host) => gallery.url + liveAddress(host)));

  const files = new Set(links.map((link) => link.replace(/[?#].*/, '')));
  expect(files.size).toBeGreaterThan(hostList.length * 2);
  for (const file of files) expect((await fetch(file)).status, file).toBe(200);
  expect(beyond()).toEqual([]);
  expect(said).toEqual([]);
});

describe.each(hostList)('$title', (host) => {
  it('runs from static files: rows, typed events, a value shared both ways, and calls that no server sees', async () => {
    await page.goto(gallery.url + liveAddress(host));
    expect(await page.evaluate(visit)).toEqual(expected);

    const record = await page.locator('#record').innerText();
    expect(record).toMatch(/kg-selection-change.*devices: 1/);
    expect(record).toMatch(/kg-row-action.*action: call; the page does it itself/);
    expect(record).toMatch(/kg-approve\b.*the page does it itself/);
    expect(record).toMatch(/input Please pay today/);
    expect(record).toContain(`POST /devices/list 200, sent by ${host.folder}`);
    expect(record).not.toContain('/devices/approve');

    expect(beyond()).toEqual([]);
    const rest = said.filter((text) => !host.maySay?.test(text));
    expect(rest.filter((text) => !host.says?.test(text))).toEqual([]);

    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual([host.title]);
    expect((await violationsOf(page)).filter((found) => !host.twoAlike?.test(found))).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

it('is as legible in a dark page', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const address of ['index.html', 'hosts/vue/index.html', 'texts/docs/guides/vue.md.html']) {
    await page.goto(gallery.url + address);
    expect(await violationsOf(page), address).toEqual([]);
  }
});

describe('controls', () => {
  it('a page that asks for more than its files is heard, and so is a file that is not there', async () => {
    await page.goto(gallery.url + 'hosts/vue/index.html');
    expect(beyond()).toEqual([]);
    await page.evaluate(() => fetch('/elsewhere').catch(() => undefined));
    await expect.poll(() => said.join()).toContain('blocked by connect-src');
    expect((await fetch(new URL('/hosts/vue/index.html', gallery.url))).status).toBe(404);
    expect(beyond()).toContain('/hosts/vue/index.html');
  });
});
