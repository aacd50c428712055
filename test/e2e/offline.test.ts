import type { Socket } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/index.js';
import { createProxy } from '../../src/proxy/index.js';
import { pageOf, serveSite } from '../support/page-server.js';
import { launchBrowser } from '../support/portal.js';

/** A page without a network, before, during and after a command. What counts is what the vendor got, and whether the page's words are true. */

const IMEI = '353918051234579';
const APPROVE = 'POST /devices/approve';
const LIST = 'POST /devices/list';

const markup = `<kg-provider endpoint="/api/knox-guard">
  <kg-device-table></kg-device-table>
  <kg-approve-form device-uid="${IMEI}" approve-id="LOAN-7"></kg-approve-form>
</kg-provider>`;
const note = `
window.trail = [];
// Of the command; that a device is seen in another state is told, too, when it is seen.
addEventListener('kg-audit', ({ detail }) => detail.step && trail.push(detail.step + (detail.outcome ? ' ' + detail.outcome : '')));
const { createKnoxGuardClient } = await import('/kg-elements.js');
// What many would write: tells nobody, and sends again as soon as there is a network.
window.sendAgainWhenOnline = (deviceUid) => {
  const send = () => createKnoxGuardClient({ endpoint: '/api/knox-guard' }).approveDevice({ deviceUid });
  send().catch(() => addEventListener('online', () => void send().catch(() => undefined), { once: true }));
};`;

/** Where a command is held: on its way to the proxy, or with its answer on the way back. */
type Hold = 'going' | 'coming';

let browser: Browser;
let page: Page;
let emulator: Emulator;
const sockets = new Set<Socket>();
let isOffline = false;
let site: Awaited<ReturnType<typeof serveSite>>;
let held:
  | { readonly where: Hold; readonly reached: () => void; readonly until: Promise<'pass' | 'lose'> }
  | undefined;

beforeAll(async () => {
  // A name that is not loopback's: what the browser says of its network does not hold for a server on the same computer.
  browser = await launchBrowser(['--host-resolver-rules=MAP portal.test 127.0.0.1']);
});
afterAll(() => browser.close());

beforeEach(async () => {
  held = undefined;
  isOffline = false;
  sockets.clear();
  emulator = createEmulator({
    devices: [
      {
        deviceUid: IMEI,
        imei: IMEI,
        serial: null,
        status: 'Pending',
        approveId: 'LOAN-7',
        confirms: 'never',
      },
    ],
  });
  const proxy = createProxy({
    upstream: {
      apiBaseUrl: 'https://vendor.test/kcs/v1.1/kg',
      tokenUrl: 'https://vendor.test/ams/v1/users/accesstoken',
    },
    credentials: emulator.credentials,
    authorize: () => ({ id: 'officer-7' }),
    fetch: emulator.fetch,
  });
  site = await serveSite({
    seen: ({ socket }) => {
      if (isOffline) socket.destroy();
      else sockets.add(socket);
    },
    pages: { '/': pageOf(markup, '/note.js'), '/note.js': note },
    handler: async (request) => {
      if (!held || !request.url.endsWith('/devices/approve')) return proxy(request);
      const { where, reached, until } = held;
      // Read first: the page that sent it is about to lose its network.
      const { method, url, headers } = request;
      const copy = new Request(url, { method, headers, body: await request.arrayBuffer() });
      const response = where === 'coming' ? await proxy(copy) : undefined;
      reached();
      if ((await until) === 'lose') return new Response(null, { status: 502 });
      return response ?? proxy(copy);
    },
  });
  const context = await browser.newContext({ locale: 'en-GB' });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`http://portal.test:${site.port}/`);
  await table().getByText('LOAN-7').first().waitFor();
});
afterEach(async () => {
  await page.context().close();
  site.close();
});

const table = () => page.locator('kg-device-table');
const form = () => page.locator('kg-approve-form');
const says = (text: string | RegExp) => form().getByText(text).first().waitFor();
/**
 * The network goes, or comes. The browser's switch leaves alone what is on its way, and the second sending that Chromium makes of a command whose
 * connection broke; a network that has gone does not, so the server breaks those.
 */
async function offline(is: boolean): Promise<void> {
  isOffline = is;
  if (is) for (const socket of sockets) socket.destroy();
  sockets.clear();
  await page.context().setOffline(is);
}
const ask = () => form().getByRole('button', { name: 'Approve device' }).first().click();
const answerYes = () =>
  form().getByRole('alertdialog').getByRole('button', { name: 'Approve device' }).click();
const trail = () => page.evaluate(() => (window as unknown as { trail: string[] }).trail);
/** Presses the button and says yes. */
async function approve(): Promise<void> {
  await ask();
  await answerYes();
}

/** Holds the next command; resolves once it is held. The second promise's function lets it go on. */
function hold(where: Hold) {
  let go!: (how: 'pass' | 'lose') => void;
  const until = new Promise<'pass' | 'lose'>((resolve) => (go = resolve));
  const reached = new Promise<void>((resolve) => (held = { where, reached: resolve, until }));
  return { reached, go };
}

describe('a command in a page that has no network', () => {
  it('is not asked about: it is told that nothing was sent, which is true, and the next try is the first', async () => {
    await offline(true);
    await ask();
    await says(/could not be reached.*Nothing was sent/);
    expect(emulator.log.arrived(APPROVE)).toBe(0);
    await offline(false);
    await approve();
    await says(/^Approved$/);
    expect([emulator.log.arrived(APPROVE), emulator.log.executed(APPROVE)]).toEqual([1, 1]);
  });

  it('whose network goes between the question and the yes is not sent, not even when the network is back', async () => {
    await ask();
    await form().getByRole('alertdialog').waitFor();
    await offline(true);
    await answerYes();
    await says(/could not be reached.*Nothing was sent/);
    expect(await trail()).toEqual(['intent', 'confirmation', 'result not-sent']);
    const reads = emulator.log.arrived(LIST);
    await offline(false);
    // The page is back: it reads, where a read had failed, and it does not send.
    await table().getByRole('button', { name: 'Refresh' }).click();
    await expect.poll(() => emulator.log.arrived(LIST)).toBeGreaterThan(reads);
    await says(/Nothing was sent/);
    expect(emulator.log.arrived(APPROVE)).toBe(0);
    await approve();
    await says(/^Approved$/);
    expect(emulator.log.executed(APPROVE)).toBe(1);
  });
});

describe('a command whose page loses its network while it is on its way', () => {
  it('is called unknown, is found out when the network is back, and was sent once', async () => {
    const command = hold('coming');
    await approve();
    await command.reached;
    expect(emulator.log.executed(APPROVE)).toBe(1);
    await offline(true);
    await says('We do not know yet whether it was carried out');
    await says('The device’s state could not be read just now');
    expect(await form().getByRole('button', { name: 'Approve device' }).count()).toBe(0);
    expect(await trail()).toEqual(['intent', 'confirmation', 'result unknown']);
    command.go('pass');

    await offline(false);
    // As it is written: “whether it was carried out” is on the page already.
    await says(/It was carried out/);
    expect(await trail()).toEqual(['intent', 'confirmation', 'result unknown', 'result done']);
    expect([emulator.log.arrived(APPROVE), emulator.log.executed(APPROVE)]).toEqual([1, 1]);
  });

  it('that never came to Knox Guard stays unknown: it is neither called done nor not sent, and is not sent again', async () => {
    const command = hold('going');
    await approve();
    await command.reached;
    await offline(true);
    await says('We do not know yet whether it was carried out');
    command.go('lose');
    await offline(false);
    await says(/Last looked at .*; it does not show yet/);
    await form().getByRole('button', { name: 'Check again' }).click();
    await says('We do not know yet whether it was carried out');
    expect(
      await form()
        .getByText(/Nothing was sent|It was carried out|^Approved/)
        .count(),
    ).toBe(0);
    expect(emulator.log.arrived(APPROVE)).toBe(0);
  });

  it('(control) is sent twice by a page that sends again when the network is back', async () => {
    const command = hold('coming');
    await page.evaluate((number) => {
      (window as unknown as { sendAgainWhenOnline: (of: string) => void }).sendAgainWhenOnline(number);
    }, IMEI);
    await command.reached;
    held = undefined;
    await offline(true);
    command.go('pass');
    await page.waitForFunction(() => !navigator.onLine);
    await offline(false);
    await expect.poll(() => emulator.log.arrived(APPROVE)).toBe(2);
  });
});

describe('a page that loses its network after a command', () => {
  it('keeps what it knows, tells that it cannot look, and follows the phone on when the network is back', async () => {
    await approve();
    await says('Waiting for the phone to report');
    await offline(true);
    await says('The device’s state could not be read just now');
    await says(/^Approved$/);
    await offline(false);
    await says('The phone answers when it is next online');
    expect([emulator.log.arrived(APPROVE), emulator.log.executed(APPROVE)]).toEqual([1, 1]);
  });
});

describe('reads', () => {
  /** The table's read fails for want of a network, and at Knox Guard the device goes on meanwhile. */
  async function fallBehind(): Promise<void> {
    await offline(true);
    await table().getByRole('button', { name: 'Refresh' }).click();
    await table()
      .getByText(/Showing what was true at/)
      .waitFor();
    emulator.faults.add({ kind: 'body', route: LIST, body: allLocked });
  }

  it('recover by themselves when the network is back, and show what is true then', async () => {
    await fallBehind();
    expect(await table().getByText('LOAN-7').count()).toBeGreaterThan(0);
    await offline(false);
    await table().getByRole('row').nth(1).getByText('Locked').waitFor();
    await table()
      .getByText(/Showing what was true at/)
      .waitFor({ state: 'detached' });
  });

  it('(control) do not in a page that is not told of its network', async () => {
    await page.evaluate(() => {
      // The form, too: it would read the same list.
      for (const element of document.querySelectorAll('kg-device-table, kg-approve-form')) element.remove();
      // Before the new table's own listener, so that it hears nothing.
      window.addEventListener('online', (event) => {
        event.stopImmediatePropagation();
      });
      document.querySelector('kg-provider')?.append(document.createElement('kg-device-table'));
    });
    await table().getByText('LOAN-7').first().waitFor();
    await fallBehind();
    const reads = emulator.log.arrived(LIST);
    await offline(false);
    await page.waitForFunction(() => navigator.onLine);
    await table()
      .getByText(/Showing what was true at/)
      .waitFor();
    expect(emulator.log.arrived(LIST)).toBe(reads);
  });
});

function allLocked(body: unknown): unknown {
  const list = body as { deviceList?: { status: string }[] };
  for (const device of list.deviceList ?? []) device.status = 'Locked';
  return list;
}
