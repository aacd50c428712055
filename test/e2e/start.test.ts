import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, startPortal } from '../support/portal.js';

let portal: Awaited<ReturnType<typeof startPortal>>;
let browser: Browser;
beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await portal.close();
});

describe('npm start', () => {
  it('answers for the proxy at /api/knox-guard', async () => {
    const health = await fetch(new URL('api/knox-guard/-/health', portal.url));
    expect(health.status).toBe(200);
  });

  it("shows the emulator's devices in the portal, without an error on the page", async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(portal.url);
    const rows = page.locator('kg-device-table').first().getByRole('row');
    await rows.nth(1).waitFor();
    expect(await rows.count()).toBeGreaterThan(1);
    expect(errors).toEqual([]);
    await page.close();
  });
});
