import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hostPages } from '../../demo/gallery/hosts.js';
import { elements } from '../../demo/states/elements/index.js';
import { violationsOf } from '../support/axe.js';
import { cutOff } from '../support/cut-off.js';
import { startGallery } from '../support/gallery.mjs';
import { launchBrowser } from '../support/portal.js';

/** The gallery as `npm run gallery` leaves it: without the pages of the frameworks, which test/hosts looks at. */
let gallery: Awaited<ReturnType<typeof startGallery>>;
let browser: Browser;
let page: Page;
const said: string[] = [];
beforeAll(async () => {
  [gallery, browser] = await Promise.all([startGallery(), launchBrowser()]);
  page = await browser.newPage({ locale: 'en-GB', reducedMotion: 'reduce' });
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => said.push(message.text()));
});
afterAll(async () => {
  await browser.close();
  await gallery.close();
});

describe('the first page', () => {
  beforeEach(async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(gallery.url + 'index.html');
  });

  it('lists every element with its states, the theme page and every framework, and links to nothing that is not there', async () => {
    const headings = await page.getByRole('heading', { level: 3 }).allInnerTexts();
    expect(headings).toEqual(
      expect.arrayContaining([
        ...elements.map(({ tag }) => `<${tag}>`),
        ...hostPages.map(({ title }) => title),
        'Try a theme on',
      ]),
    );
    const links = await page.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const states = elements.flatMap(({ tag, scenarios }) =>
      Object.keys(scenarios).map((state) => `./states.html?element=${tag.slice(3)}&state=${state}`),
    );
    expect(links).toEqual(expect.arrayContaining(states));
    for (const file of new Set(links.map((link) => link?.replace(/[?#].*/, '') ?? '')))
      expect((await fetch(new URL(file, gallery.url + 'index.html'))).status, file).toBe(200);
  });

  it('says how the frameworks’ pages are made, as long as they are not', async () => {
    const frameworks = page.getByRole('region', { name: 'Frameworks' });
    expect(await frameworks.innerText()).toContain('npm run gallery:hosts');
    expect(await frameworks.locator('a[href*="hosts/"]:not([href*="texts/"])').count()).toBe(0);
  });

  it('shows the example and the guide that it names', async () => {
    await page.getByRole('link', { name: 'demo/hosts/vue/src/portal.vue' }).click();
    await page.getByText('<kg-device-table').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Gallery' }).click();
    await page.getByRole('heading', { name: 'Frameworks' }).waitFor();
  });

  it.each(['light', 'dark'] as const)('is for every reader in a %s page', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page)).toEqual([]);
    expect([...(await cutOff(page, 640)), ...(await cutOff(page, 320))]).toEqual([]);
    expect(said).toEqual([]);
  });
});
