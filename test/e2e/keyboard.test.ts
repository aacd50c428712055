import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startGallery } from '../support/gallery.mjs';
import { launchBrowser } from '../support/portal.js';

/**
 * The whole way through the reminder editor by keyboard, as `demo/docs/keyboard-editor.md` tells it. `KG_RECORD=1` writes the file anew; without
 * it, a control that a keyboard no longer reaches, or another order, fails here.
 */
const path = fileURLToPath(new URL('../../demo/docs/keyboard-editor.md', import.meta.url));
let gallery: Awaited<ReturnType<typeof startGallery>>;
let browser: Browser;
let page: Page;
const record: string[] = [];

beforeAll(async () => {
  [gallery, browser] = await Promise.all([startGallery(), launchBrowser()]);
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' });
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await gallery.close();
});

it('a reminder is filled in, drawn, confirmed and sent without a pointer', async () => {
  await page.goto(`${gallery.url}states.html?element=blink-editor&state=new`);
  await page.locator('html[data-settled]').waitFor();
  await page.getByText('Active').waitFor();

  await keys('Tab'); // the page's own link
  await keys('Tab');
  await types('3');
  await keys('Tab', 'Tab', 'Tab', 'Space');
  await keys('Tab', 'Tab', 'Tab', 'Tab');
  await keys('ArrowDown');
  await keys('Tab');
  await keys('Tab', 'Tab');
  await types('Please pay. Call us if you cannot.');
  await keys('Tab');
  await types('030 123 45');
  await keys('Tab', 'Tab');
  await keys('Enter');
  await keys('ArrowDown', 'ArrowRight');
  await keys('Enter');
  await keys('Tab');
  await keys('Enter');
  await page.getByRole('alertdialog').waitFor();
  await keys('Tab');
  await keys('Enter');
  await page.getByText('Waiting for the phone').first().waitFor();

  const text = `${head}${record.map((line) => `${line}\n`).join('')}`;
  if (process.env.KG_RECORD) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
});

const head = `# The reminder editor by keyboard

Recorded by \`test/e2e/keyboard.test.ts\` in a real browser: each line is what was pressed, and where the focus is then, as a screen reader names it.

`;

async function keys(...pressed: string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
  record.push(`- ${pressed.map((key) => `<kbd>${key}</kbd>`).join(' ')} → ${await focus()}`);
}

async function types(text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  record.push(`- types “${text}” → ${await focus()}`);
}

/** Role, name and value of what has the focus, from the browser's own accessibility tree. */
async function focus(): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const focused = nodes.filter(({ properties }) =>
    properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  const node = focused.at(-1);
  const text = (given: { value?: unknown } | undefined): string =>
    typeof given?.value === 'string' ? given.value.replace(/\s+/g, ' ').trim() : '';
  const state = (name: string): unknown => node?.properties?.find((one) => one.name === name)?.value.value;
  const value = text(node?.value);
  const marks = [
    state('checked') === 'true' || state('checked') === true ? 'checked' : '',
    state('pressed') === 'true' ? 'pressed' : '',
    value && `“${value}”`,
  ].filter(Boolean);
  return `${text(node?.role)} “${text(node?.name)}”${marks.length > 0 ? `, ${marks.join(', ')}` : ''}`;
}
