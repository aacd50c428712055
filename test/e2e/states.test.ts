import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elements } from '../../demo/states/elements/index.js';
import { cutOff } from '../support/cut-off.js';
import { startGallery } from '../support/gallery.mjs';
import { launchBrowser } from '../support/portal.js';

/** Every data state of every element has a page of its own, under the strict policy; this opens them all. */
let gallery: Awaited<ReturnType<typeof startGallery>>;
let browser: Browser;
/** Two at a time, a processor each; `maxConcurrency` lets no third test begin. */
const idle: Screen[] = [];

/** A page, and what its browser has said since the state was opened. */
interface Screen {
  readonly page: Page;
  said: string[];
}

beforeAll(async () => {
  [gallery, browser] = await Promise.all([startGallery(), launchBrowser()]);
  for (let count = 0; count < 2; count += 1) {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
    const screen: Screen = { page: await context.newPage(), said: [] };
    screen.page.on('pageerror', (error) => screen.said.push(error.message));
    screen.page.on('console', (message) => screen.said.push(message.text()));
    idle.push(screen);
  }
});
afterAll(async () => {
  await browser.close();
  await gallery.close();
});

/** Opens a state on a screen that nobody uses. */
async function onScreen(
  element: string,
  state: string,
  look: (screen: Screen) => Promise<void>,
): Promise<void> {
  const screen = idle.pop();
  if (!screen) throw new Error('Both screens are in use.');
  try {
    await open(screen, element, state);
    await look(screen);
  } finally {
    idle.push(screen);
  }
}

async function open(screen: Screen, element: string, state: string): Promise<void> {
  const { page } = screen;
  screen.said = [];
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.goto(new URL(`states.html?element=${element}&state=${state}`, gallery.url).href);
  await page.locator('html[data-settled]').waitFor();
}

/** How a page may look without another state: colours, forced colours, direction. */
interface Looks {
  readonly scheme: 'light' | 'dark';
  readonly forced: boolean;
  readonly dir: 'ltr' | 'rtl';
}

const looks: readonly Looks[] = (['ltr', 'rtl'] as const).flatMap((dir) => [
  { scheme: 'light', forced: false, dir },
  { scheme: 'dark', forced: false, dir },
  // By place only, which the scheme does not move.
  { scheme: 'light', forced: true, dir },
]);

/** What axe judges by place and by colour. All its other rules read a document that is the same whatever it looks like. */
const rulesOfPlace = ['target-size', 'scrollable-region-focusable'];
/** Not in forced colours: the system's own are shown there, and axe reads `-webkit-text-fill-color`, of which Chromium tells the page's. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const runOnly = rules && { runOnly: { type: 'rule' as const, values: [...rules] } };
    const found = await axe.run('#stage', { resultTypes: ['violations'], ...runOnly });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, only);
}

async function look(page: Page, { scheme, forced, dir }: Looks): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, forcedColors: forced ? 'active' : 'none' });
  await page.evaluate(
    ([scheme, dir]) => {
      Object.assign(document.documentElement.dataset, { scheme });
      document.documentElement.dir = dir;
      return new Promise(requestAnimationFrame);
    },
    [scheme, dir] as const,
  );
}

/** Whatever is wrong in any look; most of axe is asked once. */
async function violationsInAllLooks(page: Page): Promise<string[]> {
  const found = await violations(page);
  for (const one of looks) {
    await look(page, one);
    const name = `${one.scheme}${one.forced ? ' forced' : ''} ${one.dir}`;
    const rules = one.forced ? rulesOfPlace : [...rulesOfPlace, ...rulesOfColour];
    found.push(...(await violations(page, rules)).map((what) => `${name}: ${what}`));
  }
  return found;
}

/** In CI all of them; `npm test` leaves it to the tests of each element, which run axe in most states. */
const withAxe = Boolean(process.env.KG_EVERYTHING);

describe.each(elements.map(({ tag, scenarios }) => ({ tag, states: Object.keys(scenarios) })))(
  '<$tag>',
  ({ tag, states }) => {
    it.concurrent.each(states)(
      '%s comes about, and nobody has a word to say: not the browser, and in CI not axe, in light, dark and forced colours, from the left and from the right, nor a reader with wide text who zooms a window of 1280 pixels to 200 and 400 percent',
      async (state) => {
        await onScreen(tag.slice(3), state, async (screen) => {
          const { page } = screen;
          expect(await page.locator(tag).count()).toBe(1);
          // axe takes a second or two for each, and a minute for a thousand rows that are like one another.
          if (withAxe && state !== 'thousand-rows') expect(await violationsInAllLooks(page)).toEqual([]);
          expect([...(await cutOff(page, 640)), ...(await cutOff(page, 320))]).toEqual([]);
          expect(screen.said).toEqual([]);
        });
      },
    );
  },
);

it('that a table is busy is seen, also where colours are forced', async () => {
  await onScreen('device-table', 'refreshing', async (screen) => {
    const { page } = screen;
    for (const one of looks) {
      await look(page, one);
      const [ground, line] = await page
        .locator('kg-device-table thead tr')
        .evaluate((row) => [undefined, '::after'].map((part) => getComputedStyle(row, part).backgroundColor));
      expect(line, JSON.stringify(one)).not.toBe(ground);
      expect(line, 'control: not because there is none').not.toMatch(/, 0\)$/);
    }
  });
});

describe('controls', () => {
  it('what the browser blocks or reports is heard', async () => {
    await onScreen('device-table', 'ready', async (screen) => {
      const { page } = screen;
      await page.evaluate(() => {
        document.querySelector('#stage')?.setAttribute('style', 'color: red');
      });
      await expect.poll(() => screen.said.join()).toMatch(/Content Security Policy/);
    });
  });

  it('axe finds a colour that is wrong in the dark only', async () => {
    await onScreen('device-table', 'ready', async (screen) => {
      const { page } = screen;
      await page.evaluate(() => {
        const words = document.querySelector('#stage')?.appendChild(document.createElement('p'));
        if (!words) return;
        words.textContent = 'Hard to read in the dark';
        words.style.color = 'rgb(40 40 40)';
      });
      const found = await violationsInAllLooks(page);
      expect(found).toEqual([
        expect.stringMatching(/^dark ltr: color-contrast/),
        expect.stringMatching(/^dark rtl: color-contrast/),
      ]);
    });
  });

  it('words that wide text pushes out of their box are found', async () => {
    await onScreen('device-table', 'ready', async (screen) => {
      const { page } = screen;
      await page.evaluate(() => {
        const words = document.querySelector('#stage')?.appendChild(document.createElement('button'));
        if (!words) return;
        words.textContent = 'Just so wide as it is';
        words.style.cssText = 'overflow: hidden; white-space: nowrap; padding: 0';
        words.style.width = `${words.getBoundingClientRect().width}px`;
      });
      expect(await cutOff(page, 640)).toEqual(['640 px: button “Just so wide as it is”']);
    });
  });

  it('axe finds what is planted', async () => {
    await onScreen('device-table', 'ready', async (screen) => {
      const { page } = screen;
      await page.evaluate(() => {
        document.querySelector('#stage')?.append(document.createElement('button'));
      });
      expect(await violations(page)).toEqual([expect.stringMatching(/^button-name/)]);
    });
  });
});
