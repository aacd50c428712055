import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startGallery } from '../support/gallery.mjs';
import { launchBrowser } from '../support/portal.js';

/**
 * Errands by keyboard alone, as `demo/docs/keyboard-*.md` tell them. `KG_RECORD=1` writes the files anew; without it, a control that a
 * keyboard no longer reaches, or another order, fails here.
 */
let gallery: Awaited<ReturnType<typeof startGallery>>;
let browser: Browser;
let page: Page;
let record: string[] = [];

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
  await open('blink-editor', 'new');
  await page.getByText('Active').waitFor();

  await until('All states'); // the page's own links
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
  await leads('Enter', 'Cancel');
  await keys('Tab');
  await keys('Enter');
  await page.getByText('Waiting for the phone').first().waitFor();

  expectRecord('editor', 'The reminder editor by keyboard');
});

it('a borrower calls: the loan is found, its phone looked at, a reminder begun and left again, and the list is where it was', async () => {
  await open('device-table', 'ready');
  await until('All states'); // the page's own links
  await keys('Tab');
  await types('LOAN-2026-000034');
  await keys('Enter');
  await page.getByText('1–1 of 1', { exact: true }).waitFor();
  await until('Actions for LOAN-2026-000034');
  await leads('Enter', 'Details');
  await leads('Enter', 'Details LOAN-2026-000034');
  await page.locator('kg-device-card:state(ready)').waitFor();
  await until('Set reminder');
  await leads('Enter', 'Set reminder LOAN-2026-000034');
  await page.locator('kg-blink-editor:state(ready)').waitFor();
  await keys('Tab');
  await leads('Escape', 'Set reminder');
  await leads('Escape', 'Actions for LOAN-2026-000034');
  await keys('Shift+Tab');
  expectRecord('table', 'One loan by keyboard');
});

it('a phone is approved with its loan’s number', async () => {
  await open('approve-form', 'dark');
  await until('IMEI or serial number');
  await keys('Tab');
  await types('LOAN-2026-000815');
  await until('Approve device');
  await leads('Enter', 'Cancel');
  await keys('Tab');
  await tells('Enter', 'Approved', 'Done');
  expectRecord('approve', 'One approval by keyboard');
});

it('a list is pasted, looked through, confirmed and uploaded', async () => {
  await open('upload-form', 'choose');
  await until('Or paste from a spreadsheet');
  await types('353918051234561\n353918051234579');
  await until('Use what I pasted');
  await leads('Enter', 'Which column is which?');
  await until('Check 2 rows');
  await leads('Enter', 'Check before anything is sent');
  await until('Review and upload 2 devices');
  await leads('Enter', 'Cancel');
  await until('Upload 2 devices');
  await leads('Enter', 'All devices were handed over');
  expectRecord('upload', 'One upload by keyboard');
});

it('an upload is opened, the device that was refused is looked at, and the list is where it was', async () => {
  await open('upload-status', 'list');
  await page.locator('kg-upload-status:state(ready)').waitFor();
  await until('Refresh');
  await until('Upload of …');
  await leads('Enter', 'Devices of this upload');
  await until('All uploads', 'Shift+Tab');
  await leads('Enter', 'Upload of …');
  expectRecord('uploads', 'The uploads by keyboard');
});

it('of a transaction, a device that has failed is shown in full and copied', async () => {
  await open('transaction-status', 'many-failures');
  await page.locator('kg-transaction-status:state(ready)').waitFor();
  await until('Show Device •••• 0011 in full');
  await leads('Enter', 'Hide Device •••• 0011');
  await until('Copy Device •••• 0011');
  await keys('Enter');
  expectRecord('transaction', 'One transaction by keyboard');
});

it('a connection that has failed is tried again', async () => {
  await open('account-status', 'network');
  await page.locator('kg-account-status:state(failed)').waitFor();
  await until('Try again');
  await keys('Enter');
  expectRecord('account', 'The connection by keyboard');
});

async function open(element: string, state: string): Promise<void> {
  record = [];
  await page.goto(`${gallery.url}states.html?element=${element}&state=${state}`);
  await page.locator('html[data-settled]').waitFor();
}

function expectRecord(name: string, title: string): void {
  const path = fileURLToPath(new URL(`../../demo/docs/keyboard-${name}.md`, import.meta.url));
  const text = `# ${title}${head}${record.map((line) => `${line}\n`).join('')}`;
  if (process.env.KG_RECORD) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

const head = `

Recorded by \`test/e2e/keyboard.test.ts\` in a real browser: each line is what was pressed, and where the focus is then, as a screen reader names it.

`;

async function keys(...pressed: string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
  record.push(`- ${pressed.map((key) => `<kbd>${key}</kbd>`).join(' ')} → ${await focus()}`);
}

/** A key that opens or closes something: where it leads is recorded once it is there, however slow the machine. */
async function leads(key: string, name: string): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(focus, { timeout: 20_000 }).toContain(`“${name}”`);
  record.push(`- <kbd>${key}</kbd> → ${await focus()}`);
}

/** A key after which the focus is on a text that still grows: its first and last words are recorded, not the moment between. */
async function tells(key: string, first: string, last: string): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(focus, { timeout: 20_000 }).toMatch(new RegExp(`“${first} .*${last}”`));
  record.push(`- <kbd>${key}</kbd> → what happened, “${first} … ${last}”`);
}

/** Tab by Tab, until a control of this name has the focus. */
async function until(name: string, key = 'Tab'): Promise<void> {
  for (let count = 0; count < 30; count += 1) {
    await keys(key);
    if (record.at(-1)?.includes(`“${name}”`)) return;
  }
  throw new Error(`No Tab leads to “${name}”.`);
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
    typeof given?.value === 'string'
      ? given.value
          .replace(/\s+/g, ' ')
          .replace(/\d{1,2} [A-Z][a-z]{2} \d{4}, \d\d:\d\d/g, '…') // of the day it is run
          .trim()
      : '';
  const state = (name: string): unknown => node?.properties?.find((one) => one.name === name)?.value.value;
  const value = text(node?.value);
  const marks = [
    state('checked') === 'true' || state('checked') === true ? 'checked' : '',
    state('pressed') === 'true' ? 'pressed' : '',
    value && `“${value}”`,
  ].filter(Boolean);
  return `${text(node?.role)} “${text(node?.name)}”${marks.length > 0 ? `, ${marks.join(', ')}` : ''}`;
}
