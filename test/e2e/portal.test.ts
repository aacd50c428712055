import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, startPortal } from '../support/portal.js';

let portal: Awaited<ReturnType<typeof startPortal>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});
afterEach(() => page.context().close());

/** The devices page with its rows, as an officer has it in front of them. */
async function openDevices(options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  page = await context.newPage();
  await page.goto(new URL('?page=devices', portal.url).href);
  const devices = page.getByRole('link', { name: 'Devices', exact: true });
  if (await devices.isVisible()) await devices.click();
  await rows().nth(1).waitFor();
}

const table = () => page.locator('kg-device-table');
const rows = () => table().getByRole('row');

describe('an officer at the portal', () => {
  it('finds a phone by its approval id, among 2,500', async () => {
    await openDevices();
    await table()
      .getByText(/1–25 of 2,500/)
      .waitFor();
    const loan = await table()
      .getByRole('row')
      .nth(8)
      .getByText(/^LOAN-/)
      .textContent();
    await table()
      .getByRole('searchbox')
      .fill(loan ?? '');
    await table().getByText('1–1 of 1').waitFor();
    expect(await rows().nth(1).textContent()).toContain(loan);
  });

  it('sees only locked phones after choosing that state, and all again after removing the chip', async () => {
    await openDevices();
    await table().getByRole('button', { name: 'Filter by status' }).click();
    await table().getByRole('checkbox', { name: 'Locked', exact: true }).check();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await rows().nth(1).textContent())?.includes('Locked')).toBe(true);
    await table().getByRole('button', { name: 'Remove filter: Locked' }).click();
    await table()
      .getByText(/of 2,500/)
      .waitFor();
  });

  it('keeps the last good rows when the server fails, is told how old they are, and goes on when it is back', async () => {
    await openDevices();
    await page.route('**/devices/list', (route) => route.fulfill({ status: 503, json: {} }));
    await table().getByRole('button', { name: 'Refresh' }).click();
    await table()
      .getByText(/Showing what was true at/)
      .waitFor();
    expect(await rows().count()).toBe(26);
    await page.unroute('**/devices/list');
    await table().getByRole('button', { name: 'Try again' }).click();
    await table()
      .getByText(/Showing what was true at/)
      .waitFor({ state: 'detached' });
  });

  it('sees no full identifier before asking for one', async () => {
    await openDevices();
    const imei = /\b\d{15}\b/;
    expect(await table().evaluate((element) => element.shadowRoot?.innerHTML ?? '')).not.toMatch(imei);
    await rows().nth(1).hover();
    await rows()
      .nth(1)
      .getByRole('button', { name: /^Show Device/ })
      .click();
    expect(await rows().nth(1).textContent()).toMatch(/\d{15}|R[A-Z0-9]{10}/);
  });
});

describe.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['320 px wide', { viewport: { width: 320, height: 800 } }],
] as const)('the portal, %s', (_name, options) => {
  it('has nothing that axe would report, and nothing that scrolls sideways', async () => {
    await openDevices(options);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
    const sideways = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(sideways).toBeLessThanOrEqual(0);
    // Not the table in its place either: the menus stand at its end.
    const inTable = await page
      .locator('kg-device-table .scroller')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(inTable).toBeLessThanOrEqual(0);
  });
});

describe('an onboarding officer at the portal', () => {
  const uploads = () => page.locator('kg-upload-status');

  async function openOnboarding(options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
    page = await context.newPage();
    await page.goto(new URL('?view=onboarding', portal.url).href);
    await uploads()
      .getByText(/1–3 of 3/)
      .waitFor();
  }

  it('opens an upload, sees why rows were refused, and is asked about those that wait; a reload finds it again', async () => {
    await openOnboarding();
    await uploads()
      .getByRole('button', { name: /^Upload of / })
      .first()
      .click();
    await page.getByText('22 devices wait for approval.').waitFor();
    expect(page.url()).toMatch(/[?&]upload=[0-9a-f-]{36}$/);
    await page.reload();
    await uploads().getByText('Not an IMEI: a digit is wrong.').first().waitFor();
    await page.getByRole('button', { name: 'Approve 22…' }).click();
    const form = page.locator('kg-approve-form');
    await form.getByRole('button', { name: 'Approve 22 devices' }).waitFor();
    expect(await form.getByText('Pending', { exact: true }).count()).toBe(22);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.goBack();
    await uploads()
      .getByText(/1–3 of 3/)
      .waitFor();
  });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['320 px wide', { viewport: { width: 320, height: 800 } }],
  ] as const)('%s: axe finds nothing, and nothing scrolls sideways', async (_name, options) => {
    await openOnboarding(options);
    const look = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join()}`),
      ).toEqual([]);
      const sideways = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(sideways).toBeLessThanOrEqual(0);
    };
    await look();
    await uploads()
      .getByRole('button', { name: /^Upload of / })
      .first()
      .click();
    await page.getByText('22 devices wait for approval.').waitFor();
    await look();
  });
});
