/** Takes the pictures of single states: `node demo/screenshots/states.mjs`. Each is a page of the gallery, where the state is brought about for real. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { withSystemFonts } from './fonts.mjs';
import { chromeArgs, chromePath } from '../../test/support/browser.mjs';
import { startGallery } from '../../test/support/gallery.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const pictures = [
  { name: 'editor-daily', element: 'blink-editor', state: 'daily' },
  { name: 'editor-weekly-dark', element: 'blink-editor', state: 'weekly', colorScheme: 'dark' },
  { name: 'editor-320', element: 'blink-editor', state: 'daily', width: 320 },
  { name: 'editor-rtl', element: 'blink-editor', state: 'rtl' },
  {
    name: 'editor-confirmation',
    element: 'blink-editor',
    state: 'confirmation',
    height: 900,
    fullPage: false,
  },
  { name: 'editor-waiting', element: 'blink-editor', state: 'waiting' },
  { name: 'editor-unknown', element: 'blink-editor', state: 'unknown' },
  { name: 'upload-columns', element: 'upload-form', state: 'columns', width: 1000 },
  { name: 'upload-check', element: 'upload-form', state: 'problems', width: 1000 },
  { name: 'upload-paused', element: 'upload-form', state: 'paused', width: 1000 },
  { name: 'upload-partly', element: 'upload-form', state: 'partly', width: 1000 },
  { name: 'table-light', element: 'device-table', state: 'ready', width: 1200 },
  { name: 'table-dark', element: 'device-table', state: 'ready', width: 1200, colorScheme: 'dark' },
  { name: 'table-brand', element: 'device-table', state: 'selection', width: 1200, brand: 'plum' },
  { name: 'table-contrast', element: 'device-table', state: 'selection', width: 1200, brand: 'contrast' },
  { name: 'table-arabic', element: 'device-table', state: 'arabic', width: 1200 },
  { name: 'table-320', element: 'device-table', state: 'ready', width: 320, fullPage: false },
  { name: 'table-details', element: 'device-table', state: 'details', width: 1300, fullPage: false },
  { name: 'table-half-way', element: 'device-table', state: 'bulk-half-way', width: 1200, fullPage: false },
  { name: 'table-stale', element: 'device-table', state: 'stale', width: 1200 },
  { name: 'table-empty-none', element: 'device-table', state: 'empty-none', width: 1000 },
  { name: 'table-empty-no-match', element: 'device-table', state: 'empty-no-match', width: 1000 },
  { name: 'table-empty-forbidden', element: 'device-table', state: 'forbidden', width: 1000 },
  { name: 'card-visit', element: 'device-card', state: 'visit', width: 1000 },
  { name: 'card-arabic-editor', element: 'blink-editor', state: 'arabic' },
  { name: 'table-selection', element: 'device-table', state: 'selection-all', width: 1200, fullPage: false },
  { name: 'approve-half-way', element: 'approve-form', state: 'selection-half-way', width: 820 },
];

const gallery = await startGallery();
const browser = await chromium.launch({
  executablePath: await chromePath(),
  args: chromeArgs,
  env: withSystemFonts,
});
try {
  for (const picture of pictures) {
    const {
      name,
      element,
      state,
      width = 1100,
      height = 800,
      colorScheme,
      brand = '',
      fullPage = true,
    } = picture;
    const viewport = { width, height };
    const context = await browser.newContext({
      viewport,
      colorScheme,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${gallery.url}states.html?element=${element}&state=${state}&brand=${brand}`);
    await page.locator('html[data-settled]').waitFor();
    await page.waitForTimeout(500); // the answer, and what is painted of it
    // An open dialog is no part of the stage; elsewhere the page's own heading is no part of the picture.
    const what = fullPage ? page.locator('#stage') : page;
    await what.screenshot({ path: `${here}${name}.png`, animations: 'disabled' });
    await context.close();
  }
} finally {
  await browser.close();
  await gallery.close();
}
