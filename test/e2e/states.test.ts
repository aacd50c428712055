import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elements } from '../../demo/states/elements/index.js';
import { startGallery } from '../support/gallery.mjs';
import { launchBrowser } from '../support/portal.js';

/** Every data state of every element has a page of its own, under the strict policy; this opens them all. */
let gallery: Awaited<ReturnType<typeof startGallery>>;
let browser: Browser;
let page: Page;
let said: string[] = [];

beforeAll(async () => {
  [gallery, browser] = await Promise.all([startGallery(), launchBrowser()]);
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  page = await context.newPage();
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => said.push(message.text()));
});
afterAll(async () => {
  await browser.close();
  await gallery.close();
});

async function open(element: string, state: string): Promise<void> {
  said = [];
  await page.goto(new URL(`states.html?element=${element}&state=${state}`, gallery.url).href);
  await page.locator('html[data-settled]').waitFor();
}

async function violations(): Promise<string[]> {
  const found = (await new AxeBuilder({ page }).include('#stage').analyze()).violations;
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** In CI all of them; `npm test` leaves it to the tests of each element, which run axe in most states. */
const withAxe = Boolean(process.env.KG_EVERYTHING);

describe.each(elements.map(({ tag, scenarios }) => ({ tag, states: Object.keys(scenarios) })))(
  '<$tag>',
  ({ tag, states }) => {
    it.each(states)(
      '%s comes about, and nobody has a word to say: not the browser, and in CI not axe',
      async (state) => {
        await open(tag.slice(3), state);
        expect(await page.locator(tag).count()).toBe(1);
        // axe takes a second or two for each, and a minute for a thousand rows that are like one another.
        if (withAxe && state !== 'thousand-rows') expect(await violations()).toEqual([]);
        expect(said).toEqual([]);
      },
    );
  },
);

describe('controls', () => {
  it('what the browser blocks or reports is heard', async () => {
    await open('device-table', 'ready');
    await page.evaluate(() => {
      document.querySelector('#stage')?.setAttribute('style', 'color: red');
    });
    await expect.poll(() => said.join()).toMatch(/Content Security Policy/);
  });

  it('axe finds what is planted', async () => {
    await open('device-table', 'ready');
    await page.evaluate(() => {
      document.querySelector('#stage')?.append(document.createElement('button'));
    });
    expect(await violations()).toEqual([expect.stringMatching(/^button-name/)]);
  });
});
