import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startGallery } from '../support/gallery.mjs';
import { launchBrowser } from '../support/portal.js';

let gallery: Awaited<ReturnType<typeof startGallery>>;
let browser: Browser;
let page: Page;
const said: string[] = [];

beforeAll(async () => {
  [gallery, browser] = await Promise.all([startGallery(), launchBrowser()]);
  page = await browser.newPage();
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`${gallery.url}theme.html`);
  await page.locator('kg-device-table:state(ready)').waitFor();
});
afterAll(async () => {
  await browser.close();
  await gallery.close();
});

it('a colour is tried over real elements, judged at once, and taken away as CSS', async () => {
  const verdict = page.getByRole('status').first();
  const css = page.getByLabel('The theme as CSS');
  expect(await verdict.innerText()).toContain('Every pair has the contrast');
  expect(await css.inputValue()).toContain('Nothing is changed');
  await page.locator('label', { hasText: '--kg-color-accent' }).locator('input').fill('#ffcc00');
  expect(await verdict.innerText()).toMatch(/--kg-color-on-accent on --kg-color-accent: 1\.5\d, needs 4\.5/);
  expect(await css.inputValue()).toBe(':root {\n  --kg-color-accent: #ffcc00;\n}\n');
  await page.getByRole('button', { name: 'Start over' }).click();
  expect(await verdict.innerText()).toContain('Every pair has the contrast');
});

const tones = ['neutral', 'info', 'progress', 'success', 'warning', 'danger'].flatMap((tone) => [
  [`--kg-tone-${tone}`, `kg-state-badge .badge[data-tone=${tone}]`, 'background-color'],
  [`--kg-tone-${tone}-text`, `kg-state-badge .badge[data-tone=${tone}]`, 'color'],
]);

/** One look at each: what a colour is documented for has to change, and to change back. */
it.each([
  ['--kg-color-surface', 'kg-device-table .scroller', 'background-color'],
  ['--kg-color-surface-raised', 'kg-device-table thead tr', 'background-color'],
  ['--kg-color-text', 'kg-device-table tbody bdi.text', 'color'],
  ['--kg-color-text-quiet', 'kg-device-table tbody time', 'color'],
  ['--kg-color-border', 'kg-device-table .scroller', 'border-top-color'],
  ['--kg-color-border-control', 'kg-device-table .search-input', 'border-top-color'],
  ['--kg-color-accent', 'kg-approve-form .button-primary', 'background-color'],
  ['--kg-color-on-accent', 'kg-approve-form .button-primary', 'color'],
  ...tones,
])('%s is seen where it is said to be', async (token = '', selector = '', property = '') => {
  const look = () =>
    page
      .locator(selector)
      .first()
      .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
  const before = await look();
  await page
    .locator('label', { has: page.getByText(token, { exact: true }) })
    .locator('input')
    .fill('#102030');
  expect(await look()).toBe('rgb(16, 32, 48)');
  await page.getByRole('button', { name: 'Start over' }).click();
  expect(await look()).toBe(before);
});

it('three brands of the portal beside the usual one, in either scheme, are the contrast they claim', async () => {
  for (const brand of ['plum', 'graphite', 'contrast'])
    for (const scheme of ['light', 'dark']) {
      await page.getByLabel('Start from').selectOption(brand);
      await page.getByLabel('Scheme').selectOption(scheme);
      expect(await page.getByRole('status').first().innerText(), `${brand}, ${scheme}`).toContain(
        'Every pair',
      );
    }
  expect(said).toEqual([]);
});
