/**
 * Takes the portal's pictures: `node demo/screenshots/take.mjs`. Each is the real portal over its real proxy;
 * the empty one talks to a second stack that has no device, the failing one loses its server after the first answer.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { withSystemFonts } from './fonts.mjs';
import { chromeArgs, chromePath } from '../../test/support/browser.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const server = await createServer({
  configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
  server: { port: 0, open: false, hmr: false },
  logLevel: 'error',
});
await server.listen();
const { startStack } = await server.ssrLoadModule(fileURLToPath(new URL('../stack.ts', import.meta.url)));
const nobody = await startStack({ devices: 0 });
const browser = await chromium.launch({
  executablePath: await chromePath(),
  args: chromeArgs,
  env: withSystemFonts,
});
const wide = { width: 1280, height: 800 };

try {
  await take('portal-light', {});
  await take('portal-dark', { colorScheme: 'dark' });
  await take('portal-plum', {}, undefined, { query: '?brand=plum' });
  await take('portal-contrast', {}, undefined, { query: '?brand=contrast' });
  await take('portal-arabic', {}, undefined, {
    then: async (page) => {
      await page.evaluate(() => {
        Object.assign(document.documentElement, { lang: 'ar', dir: 'rtl' });
      });
      await page.getByText('الحالة').first().waitFor();
    },
  });
  await take('portal-320', { viewport: { width: 320, height: 800 } });
  await take('portal-empty', {}, (page) => page.route('**/api/knox-guard/**', answeredBy(nobody.handler)), {
    state: 'empty',
  });
  await take('portal-failing', {}, undefined, {
    then: async (page) => {
      await page.route('**/api/knox-guard/**', (route) => route.abort());
      await page.getByRole('button', { name: 'Refresh' }).click();
      await reaches(page, 'stale');
    },
  });
  await take('portal-device', {}, undefined, {
    query: '?states=Locked',
    then: async (page) => {
      await page.getByRole('checkbox').nth(2).check();
      await page.getByRole('button', { name: 'Open', exact: true }).click();
    },
  });
  await take('portal-approve', {}, undefined, {
    query: '?states=Pending',
    then: async (page) => {
      await page.locator('kg-device-table [data-action=menu]').nth(3).click();
      await page.getByRole('menuitem').first().click();
      await page.getByLabel('Loan number').fill('LOAN-2026-004711');
      await page.getByRole('button', { name: 'Approve…' }).click();
    },
  });
} finally {
  await browser.close();
  await nobody.close();
  await server.close();
}

async function take(name, options, before = () => {}, { query = '', state = 'ready', then = () => {} } = {}) {
  const context = await browser.newContext({ viewport: wide, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await before(page);
  await page.goto(server.resolvedUrls.local[0] + query);
  await reaches(page, state);
  await page.waitForFunction(() => !document.querySelector('.headlines').textContent.includes('—'));
  await then(page);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${here}${name}.png`, animations: 'disabled' });
  await context.close();
}

function reaches(page, state) {
  return page.waitForFunction(
    (name) => document.querySelector('kg-device-table')?.matches(`:state(${name})`),
    state,
  );
}

/** Answers the page's calls by a stack of our own in place of the server's. */
function answeredBy(handler) {
  return async (route) => {
    const request = route.request();
    const answer = await handler(
      new Request(request.url(), {
        method: request.method(),
        headers: await request.allHeaders(),
        body: request.postData(),
      }),
    );
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    });
  };
}
