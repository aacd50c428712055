/** Takes the pictures of single states: `node demo/screenshots/states.mjs`. Each is a page of the gallery, where the state is brought about for real. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
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
  { name: 'table-selection', element: 'device-table', state: 'selection-all', width: 1200, fullPage: false },
  { name: 'approve-half-way', element: 'approve-form', state: 'selection-half-way', width: 820 },
];

const gallery = await startGallery();
const browser = await chromium.launch({ executablePath: await chromePath(), args: chromeArgs });
try {
  for (const { name, element, state, width = 1100, height = 800, colorScheme, fullPage = true } of pictures) {
    const viewport = { width, height };
    const context = await browser.newContext({
      viewport,
      colorScheme,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${gallery.url}states.html?element=${element}&state=${state}`);
    await page.locator('html[data-settled]').waitFor();
    // An open dialog is no part of the stage; elsewhere the page's own heading is no part of the picture.
    const what = fullPage ? page.locator('#stage') : page;
    await what.screenshot({ path: `${here}${name}.png`, animations: 'disabled' });
    await context.close();
  }
} finally {
  await browser.close();
  await gallery.close();
}
