import { inspect } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { KgAccountStatus } from '../../src/elements/account-status/kg-account-status.js';
import { createProxy } from '../../src/proxy/index.js';
import { redisStore } from '../../src/proxy/redis.js';
import { memoryOf, pageSinks, type Sinks, watchBrowser } from '../support/browser-sinks.js';
import { Canaries, type Leak } from '../support/canary.js';
import { type LeakyVendor, startLeakyVendor, tapPort } from '../support/leaky-vendor.js';
import { pageOf, serveSite } from '../support/page-server.js';
import { launchBrowser } from '../support/portal.js';
import { redisServer, startRedis, type TestRedis } from '../support/redis.js';

const CLIENT_IDENTIFIER = 'canary-client-identifier-7c41f09be2';
const SECRET = 'canary-store-secret-0123456789-abcdef-ghijkl';
const PENDING = '353918051234561';
const BORROWER = '353918051234579';

let browser: Browser;
let page: Page;
let vendor: LeakyVendor;
let site: Awaited<ReturnType<typeof serveSite>>;
let redis: TestRedis | undefined;
let tap: Awaited<ReturnType<typeof tapPort>> | undefined;
let watched: ReturnType<typeof watchBrowser>;
const canaries = new Canaries();
const serverSinks: Record<'log' | 'audit' | 'warnings', unknown[]> = { log: [], audit: [], warnings: [] };

beforeAll(async () => {
  [browser, vendor] = await Promise.all([
    launchBrowser(),
    startLeakyVendor({
      devices: [
        { deviceUid: PENDING, imei: PENDING, status: 'Pending', approveId: '' },
        { deviceUid: BORROWER, imei: BORROWER, status: 'Enrolled', approveId: 'LOAN-7', confirms: 'soon' },
        ...Array.from({ length: 30 }, () => ({})),
      ],
    }),
  ]);
  redis = redisServer === undefined ? undefined : await startRedis();
  tap = redis && (await tapPort(Number(new URL(redis.url).port)));
  const keys = await vendorKeys();
  canaries.plant('private key', keys.Private);
  canaries.plant('client identifier', CLIENT_IDENTIFIER);
  canaries.plant('store secret', SECRET);
  const store =
    tap &&
    redisStore(`redis://127.0.0.1:${tap.port}`, {
      secret: SECRET,
      lease: 1,
      warn: (sentence) => serverSinks.warnings.push(sentence),
    });
  const handler = createProxy({
    upstream: {
      apiBaseUrl: `${vendor.origin}/kcs/v1.1/kg`,
      tokenUrl: `${vendor.origin}/ams/v1/users/accesstoken`,
    },
    credentials: { clientIdentifier: CLIENT_IDENTIFIER, keys },
    authorize: () => ({ id: 'officer-7' }),
    log: (entry) => serverSinks.log.push(entry),
    audit: (record) => void serverSinks.audit.push(record),
    ...(store ? { store } : { secret: SECRET }),
  });
  site = await serveSite({ handler, pages });
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  watched = watchBrowser(context);
  page = await context.newPage();
  await page.goto(`http://127.0.0.1:${site.port}/`);
  await aDayAtWork();
});
afterAll(async () => {
  await browser.close();
  site.close();
  vendor.close();
  tap?.close();
  await redis?.stop();
});

/** An officer's errands, good ones and those on which Knox Guard quotes our secrets. */
async function aDayAtWork(): Promise<void> {
  const table = page.locator('kg-device-table');
  await table.getByText('1–25 of 32').waitFor();
  await revealOne();

  const reminder = page.locator('kg-blink-editor');
  await reminder.getByRole('button', { name: 'Set reminder' }).click();
  await reminder.getByRole('alertdialog').getByRole('button', { name: 'Set reminder' }).click();
  await reminder
    .getByText(/^Reminder (?:set|sent)|Knox Guard/)
    .first()
    .waitFor();

  const approval = page.locator('kg-approve-form');
  await approval.getByLabel('IMEI or serial').fill(PENDING);
  await approval.getByLabel('Approval ID').fill('LOAN-8');
  await approval.getByRole('button', { name: 'Approve' }).click();
  await approval.getByRole('alertdialog').getByRole('button', { name: 'Approve' }).click();
  await vi.waitUntil(() => vendor.emulator.log.executed('POST /devices/approve') === 1, { timeout: 5000 });

  // A token that was revoked: one refusal, one renewal, and the page sees neither.
  vendor.emulator.revokeTokens();
  await table.getByRole('button', { name: 'Refresh' }).click();
  await vi.waitUntil(() => vendor.emulator.log.arrived('POST /ams/v1/users/accesstoken') === 2, {
    timeout: 5000,
  });

  // Knox Guard says everything it knows: in a list's error, in a refusal of a command, about the account, about a call.
  const fail = (message: string) => ({ result: 'FAIL', error: { code: 4000310, message, reason: message } });
  vendor.tell.set('/devices/list', ({ token }) => fail(`token ${token}`));
  vendor.tell.set('/devices/blink', ({ inner }) => fail(`from ${inner}`));
  vendor.tell.set('/authorization', () => fail(`client ${CLIENT_IDENTIFIER} may not`));
  vendor.tell.set('/transaction', ({ inner }) => fail(`signed ${inner.split('.')[2]}`));
  await table.getByRole('button', { name: 'Refresh' }).click();
  await table.getByText(/Showing what was true at/).waitFor();
  await page.locator('kg-account-status').evaluate((element) => (element as KgAccountStatus).refresh());
  await page.evaluate(() => (window as unknown as { askAll: () => Promise<unknown> }).askAll());
  vendor.tell.clear();
}

async function revealOne(): Promise<void> {
  const row = page.locator('kg-device-table').getByRole('row').nth(1);
  await row.hover();
  await row.getByRole('button', { name: /^Show Device/ }).click();
}

/** Everything there is, in the browser and on the server. */
async function everything({ memory }: { readonly memory: boolean }): Promise<Sinks> {
  const all: Sinks = { ...(await watched.sinks()), ...(await pageSinks(page)) };
  for (const [name, entries] of Object.entries(serverSinks))
    all[name] = entries.map((one) => inspect(one, { depth: 8 })).join('\n');
  all['errors'] = await page.evaluate(() => (window as unknown as { errors: string[] }).errors.join('\n'));
  if (memory) all['memory'] = await memoryOf(page);
  if (redis && tap) {
    all['Redis wire'] = tap.text();
    all['Redis dump'] = await dumpOf(redis);
  }
  for (const [text, name] of vendor.secrets) canaries.plant(name, text);
  return all;
}

function sweep(sinks: Sinks): Leak[] {
  return Object.entries(sinks).flatMap(([sink, text]) => canaries.search(sink, text));
}

describe('after a day at work with a vendor that quotes our secrets', () => {
  it('no run of 16 characters of a secret stands anywhere, in any form', async () => {
    const sinks = await everything({ memory: true });
    expect([...canaries.names].sort()).toEqual([
      'access token',
      'client identifier',
      'client identifier JWT',
      'private key',
      'signed access token',
      'store secret',
    ]);
    expect(sweep(sinks)).toEqual([]);
    // Empty places prove nothing: every one of them was really written to.
    for (const [sink, text] of Object.entries(sinks))
      if (!['console', 'warnings'].includes(sink)) expect(text.length, sink).toBeGreaterThan(40);
    expect(sinks['network']).toContain('LOAN-7');
    expect(sinks['errors']).toContain('KnoxGuardError');
    expect(serverSinks.audit).toHaveLength(3);
  });

  it('no full IMEI stands where nobody needs one: addresses, headers, storage, attributes, console, logs, errors, Redis', async () => {
    await page.locator('kg-device-table').getByRole('button', { name: 'Refresh' }).click();
    await page
      .locator('kg-device-table')
      .getByText(/Showing what was true at/)
      .waitFor({ state: 'hidden' });
    await revealOne();
    const sinks = await everything({ memory: false });
    const heads = sinks['heads'] ?? '';
    const holders = Object.entries({ ...sinks, network: heads, DOM: '' }).filter(([, text]) =>
      [PENDING, BORROWER].some(
        (imei) => text.includes(imei) || text.includes(hexOf(imei)) || text.includes(btoa(imei)),
      ),
    );
    expect(holders.map(([sink]) => sink)).toEqual([]);
    // It was really there: an officer typed one and was shown one.
    expect(sinks['network']).toContain(PENDING);
    expect(sinks['DOM']).toMatch(/\d{15}|R[A-Z0-9]{10}/);
  });
});

/** One place after another is shown what it must report: a search that finds nothing may have looked at nothing. */
describe('control', () => {
  const token = () => [...vendor.secrets].find(([, name]) => name === 'signed access token')![0];
  /** The middle of a JWT's payload alone, which begins at no boundary of anything. */
  const part = () =>
    token()
      .split('.')[1]!
      .slice(37, 37 + 40);

  it.each<[sink: string, plant: () => unknown]>([
    ['network', () => page.evaluate((text) => fetch(`/?${text}`), hexOf(part()))],
    ['console', () => page.evaluate((text) => console.debug(text), btoa(`x${part()}`))],
    ['DOM', () => page.evaluate(shadowed, part())],
    [
      'attributes',
      () => page.evaluate((text) => document.body.setAttribute('data-x', text), base64Url(part())),
    ],
    ['storage', () => page.evaluate((text) => sessionStorage.setItem('x', text), part())],
    ['storage', () => page.evaluate(inDatabase, part())],
    ['storage', () => page.evaluate((text) => history.replaceState({ text }, ''), percent(part()))],
    ['memory', () => page.evaluate((text) => Object.assign(window, { kept: () => text }), part())],
    [
      'errors',
      () =>
        page.evaluate((text) => void (window as unknown as { errors: string[] }).errors.push(text), part()),
    ],
    ['log', () => void serverSinks.log.push(new Error('x', { cause: new Error(part()) }))],
    ['audit', () => void serverSinks.audit.push({ by: { token: hexOf(part()).toUpperCase() } })],
    ['warnings', () => void serverSinks.warnings.push(CLIENT_IDENTIFIER)],
    ...(redisServer === undefined
      ? []
      : [
          ['Redis dump', () => redis!.command('HSET', 'kg:x', 'answer', btoa(part()))] as [
            string,
            () => Promise<unknown>,
          ],
          ['Redis wire', async () => storeWire(part())] as [string, () => unknown],
        ]),
  ])('what is planted in %s is found there', async (sink, plant) => {
    await plant();
    const { [sink]: text = '' } = await everything({ memory: sink === 'memory' });
    expect(canaries.search(sink, text)).not.toEqual([]);
  });
});

const hexOf = (text: string) => Buffer.from(text).toString('hex');
const base64Url = (text: string) => Buffer.from(`xy${text}`).toString('base64url');
const percent = (text: string) => hexOf(text).replace(/../g, '%$&');

/** Runs in the page: a shadow root within a shadow root. */
function shadowed(text: string): void {
  const outer = document.createElement('div');
  const inner = document.createElement('div');
  outer.attachShadow({ mode: 'open' }).append(inner);
  inner.attachShadow({ mode: 'open' }).append(text);
  document.body.append(outer);
}

/** Runs in the page. */
function inDatabase(text: string): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('planted', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('x').put(text, 'key');
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

async function storeWire(text: string): Promise<void> {
  const store = redisStore(`redis://127.0.0.1:${tap!.port}`, { secret: SECRET, lease: 1 });
  await store.take(text);
  await store.close();
}

/** The private part of `keys.json`, made for this test: base64 of DER. */
async function vendorKeys(): Promise<{ readonly Public: string; readonly Private: string }> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-512',
      modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
    },
    true,
    ['sign', 'verify'],
  );
  const base64 = async (format: 'spki' | 'pkcs8', key: CryptoKey) =>
    Buffer.from(await crypto.subtle.exportKey(format, key)).toString('base64');
  return { Public: await base64('spki', publicKey), Private: await base64('pkcs8', privateKey) };
}

/** Every key of a Redis with what it holds. */
async function dumpOf({ command }: TestRedis): Promise<string> {
  const keys = (await command('KEYS', '*')) as string[];
  const values = keys.map(async (key) => {
    const kind = String(await command('TYPE', key));
    const read: Record<string, string[]> = {
      hash: ['HGETALL', key],
      string: ['GET', key],
      zset: ['ZRANGE', key, '0', '-1'],
    };
    return [key, kind, await command(...(read[kind] ?? ['TYPE', key]))];
  });
  return JSON.stringify(await Promise.all(values));
}

const watcher = `
window.errors = [];
const note = (error) => {
  const seen = [];
  for (let one = error; one instanceof Error; one = one.cause)
    seen.push(one.name, one.message, one.stack, JSON.stringify(one, Object.getOwnPropertyNames(one)));
  window.errors.push(seen.join(' '));
};
addEventListener('kg-request-error', (event) => note(event.detail.error));
const { createKnoxGuardClient } = await import('/kg-elements.js');
const client = createKnoxGuardClient({ endpoint: '/api/knox-guard', retry: { attempts: 1 } });
window.askAll = () => Promise.all([
  client.checkAuthorization().catch(note),
  client.listDevices({}).catch(note),
  client.getTransaction({ transactionId: 'nosuchtransactionid0000000' }).catch(note),
  client.blinkDevice({ approveId: 'LOAN-7', interval: 3600, message: 'Please pay', tel: '030123',
    timeLimitEnable: false, daysLimitEnable: false, timeLimit: null, daysLimit: null }).catch(note),
]);
`;
const pages = {
  '/watch.js': watcher,
  '/': pageOf(
    `<kg-provider endpoint="/api/knox-guard">
      <kg-device-table selection="multiple"></kg-device-table>
      <kg-blink-editor approve-id="LOAN-7" interval="10800" message="Please pay" tel="030123"></kg-blink-editor>
      <kg-approve-form></kg-approve-form>
      <kg-upload-status></kg-upload-status>
      <kg-account-status></kg-account-status>
    </kg-provider>`,
    '/watch.js',
  ),
};
