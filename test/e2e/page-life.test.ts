import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/index.js';
import { createProxy } from '../../src/proxy/index.js';
import { hasFirefox, launchFirefox } from '../support/firefox.js';
import { pageOf, serveSite } from '../support/page-server.js';

/**
 * In Firefox, for Chromium's headless shell keeps no page in its back-forward cache and calls every tab visible: there these tests would
 * pass without having tested anything.
 */

const IMEI = '353918051234579';
const LIST = 'POST /devices/list';

let browser: Browser;
let page: Page;
let emulator: Emulator;
let signedIn = true;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  if (hasFirefox) browser = await launchFirefox();
});
afterAll(async () => {
  if (hasFirefox) await browser.close();
});

const markup = `<kg-provider endpoint="/api/knox-guard">
  <kg-device-table poll-interval="1"></kg-device-table>
  <kg-blink-editor approve-id="LOAN-7" interval="10800" message="Please pay" tel="030123"></kg-blink-editor>
</kg-provider>`;
/** Notes what the browser says of the page's life, and reads what a person sees, where the test can ask for it. */
const note = `
window.life = [];
for (const type of ['pageshow', 'pagehide']) addEventListener(type, (event) => life.push(type + ' ' + event.persisted));
addEventListener('visibilitychange', () => life.push(document.visibilityState));
addEventListener('kg-auth-required', () => life.push('kg-auth-required'));
const inside = (tag) => document.querySelector(tag).shadowRoot;
window.seen = (tag) => inside(tag).querySelector('.root')?.innerText ?? '';
window.asks = (tag) => inside(tag).querySelector('dialog[open]') !== null;
window.press = (tag, name) => {
  const all = [...inside(tag).querySelectorAll('button')].filter((button) => button.checkVisibility());
  const found = all.find((button) => (button.ariaLabel ?? button.innerText).trim().startsWith(name) && (!inside(tag).querySelector('dialog[open]') || button.closest('dialog')));
  found?.click();
  return found !== undefined;
};`;

beforeEach(async () => {
  if (!hasFirefox) return;
  signedIn = true;
  emulator = createEmulator({
    devices: [
      {
        deviceUid: IMEI,
        imei: IMEI,
        serial: null,
        status: 'Enrolled',
        approveId: 'LOAN-7',
        confirms: 'never',
      },
    ],
  });
  const handler = createProxy({
    upstream: {
      apiBaseUrl: 'https://vendor.test/kcs/v1.1/kg',
      tokenUrl: 'https://vendor.test/ams/v1/users/accesstoken',
    },
    credentials: emulator.credentials,
    authorize: () => (signedIn ? { id: 'officer-7' } : null),
    fetch: emulator.fetch,
  });
  site = await serveSite({
    handler,
    pages: {
      '/': pageOf(markup, '/note.js'),
      '/note.js': note,
      '/away': '<!doctype html><title>Away</title>',
    },
  });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${site.port}/`);
  await sees('kg-device-table', 'LOAN-7');
});
afterEach(async () => {
  if (!hasFirefox) return;
  await page.close();
  site.close();
});

const life = () => page.evaluate(() => (window as unknown as { life: string[] }).life);
const seen = (tag: string) =>
  page.evaluate((of) => (window as unknown as { seen: (of: string) => string }).seen(of), tag);
const press = (tag: string, name: string) =>
  page.evaluate(
    (...args) => (window as unknown as { press: (...args: string[]) => boolean }).press(...args),
    tag,
    name,
  );
const asks = (tag: string) =>
  page.evaluate((of) => (window as unknown as { asks: (of: string) => boolean }).asks(of), tag);
const until = (holds: () => Promise<boolean> | boolean) =>
  vi.waitUntil(holds, { timeout: 8000, interval: 50 });
const sees = (tag: string, text: string) => until(async () => (await seen(tag)).includes(text));

async function leaveAndComeBack(meanwhile: () => unknown = () => undefined): Promise<void> {
  await page.goto(`http://127.0.0.1:${site.port}/away`);
  await meanwhile();
  await page.evaluate(() => {
    history.back();
  });
  // The page's own memory is back, and the browser says so: it was not simply loaded anew.
  await until(async () => (await life().catch(() => undefined))?.includes('pageshow true') === true);
  expect(await life()).toContain('pagehide true');
}

describe.skipIf(!hasFirefox)('a page that comes back from the back-forward cache', () => {
  it('shows what is true now, not what was when it was left', async () => {
    await sees('kg-device-table', 'Active');
    const before = emulator.log.arrived(LIST);
    await leaveAndComeBack(() => emulator.faults.add({ kind: 'body', body: allLocked, route: LIST }));
    await sees('kg-device-table', 'Locked');
    expect(emulator.log.arrived(LIST)).toBeGreaterThan(before);
  });

  it('has hidden again what was revealed', async () => {
    expect(await press('kg-device-table', 'Show Device')).toBe(true);
    await sees('kg-device-table', IMEI);
    await leaveAndComeBack();
    expect(await seen('kg-device-table')).not.toContain(IMEI);
    expect(await seen('kg-device-table')).toContain('LOAN-7');
  });

  it('asks for a sign-in where the session has ended meanwhile', async () => {
    await leaveAndComeBack(() => (signedIn = false));
    await until(async () => (await life()).includes('kg-auth-required'));
  });

  it('has sent no command a second time', async () => {
    await press('kg-blink-editor', 'Set reminder');
    await until(() => asks('kg-blink-editor'));
    await press('kg-blink-editor', 'Set reminder');
    await until(() => emulator.log.executed('POST /devices/blink') === 1);
    // Firefox keeps no page whose answers are still on their way.
    await sees('kg-blink-editor', 'Reminder sent');
    await leaveAndComeBack();
    await sees('kg-device-table', 'LOAN-7');
    expect(emulator.log.arrived('POST /devices/blink')).toBe(1);
  });
});

describe.skipIf(!hasFirefox)('a tab that nobody can see', () => {
  it('does not poll, and looks at once when it is seen again', async () => {
    const other = await browser.newPage();
    await other.bringToFront();
    await until(async () => (await life()).at(-1) === 'hidden');
    await until(() => emulator.log.entries.every(({ status }) => status !== null));
    const hidden = emulator.log.arrived(LIST);
    // By the real clock, as it is the browser's own timers that are asked about: two and a half intervals.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(emulator.log.arrived(LIST)).toBe(hidden);
    await page.bringToFront();
    await until(() => emulator.log.arrived(LIST) > hidden);
    await other.close();
  });
});

function allLocked(body: unknown): unknown {
  const list = body as { deviceList?: { status: string }[] };
  for (const device of list.deviceList ?? []) device.status = 'Locked';
  return list;
}
