import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmulator } from '../../src/emulator/index.js';
import { createProxy } from '../../src/proxy/index.js';
import { figures, often } from '../cluster/figures.js';
import { damagedRow, damagedText } from '../support/damage.js';
import { pageOf, serveSite } from '../support/page-server.js';
import { launchBrowser } from '../support/portal.js';

/** Damaged answers of Knox Guard through the built client into the built elements; `npm run soak mutated` takes the hundred thousand. */
const RUNS = often(400, 100_000);
const BATCH = 200;
const ROWS = 8;

/** What a person has before their eyes after an answer; `blank` is nothing to read or nothing to do. */
type Sight = 'rows' | 'device' | 'empty' | 'error' | 'blank' | 'loading';
interface Looked {
  readonly sight: Sight;
  readonly rows: number;
}

/** Runs in the page: answers with a text, waits until the element has drawn it, and tells what is seen. */
const looking = `
const { createKnoxGuardClient } = await import('/kg-elements.js');
window.faults = [];
addEventListener('error', ({ message }) => faults.push(message));
addEventListener('unhandledrejection', ({ reason }) => faults.push('unhandled: ' + reason));
addEventListener('securitypolicyviolation', ({ violatedDirective }) => faults.push('policy: ' + violatedDirective));
const turn = () => new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { port1.close(); resolve(); }; port2.postMessage(null); });
const words = (node) => node.innerText.trim() !== '';
const seen = (node) => node.checkVisibility() && words(node);
window.sightOf = (element) => {
  const root = element.shadowRoot;
  const rows = [...root.querySelectorAll('tbody tr')].filter(seen);
  if (rows.length > 0) return { sight: 'rows', rows: rows.length };
  if ([...root.querySelectorAll('[part~="facts"]')].some(seen)) return { sight: 'device', rows: 0 };
  const panel = [...root.querySelectorAll('[part~="message"]')].find(seen);
  const button = [...root.querySelectorAll('[part~="message"] button')].some(seen);
  if (panel && button) return { sight: 'error', rows: 0 };
  if (panel) return { sight: 'empty', rows: 0 };
  return { sight: root.querySelector('.skeleton') ? 'loading' : 'blank', rows: 0 };
};
window.look = async (tag, batch) => {
  const element = document.querySelector(tag);
  const all = [];
  for (const { text, status, again } of batch) {
    const adapter = async () => new Response(text, { status, headers: { 'content-type': 'application/json' } });
    const client = createKnoxGuardClient({ endpoint: '/api/knox-guard', retry: { attempts: 1 }, adapter });
    if (again) {
      // Over what is there already, as a refresh is.
      const sound = async () => new Response(again, { headers: { 'content-type': 'application/json' } });
      let first = true;
      element.client = createKnoxGuardClient({ endpoint: '/api/knox-guard', retry: { attempts: 1 }, adapter: async () => first ? ((first = false), sound()) : adapter() });
      await settled(element);
      await element.refresh();
    } else element.client = client;
    await settled(element);
    all.push(sightOf(element));
  }
  return all;
};
async function settled(element) {
  const end = performance.now() + 5000;
  do {
    for (let turns = 0; turns < 3; turns += 1) await turn();
    await element.updateComplete;
  } while ((sightOf(element).sight === 'loading' || element.shadowRoot.querySelector('[aria-busy="true"]')) && performance.now() < end);
}
// Controls: elements with the mistakes that this must find.
const define = (tag, make) => customElements.define(tag, class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).append(make()); } });
define('blank-table', () => document.createElement('div'));
define('words-less-row', () => { const table = document.createElement('table'); table.createTBody().insertRow().insertCell(); return table; });
document.title = 'ready';`;

let browser: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof serveSite>>;
let sound: string;
const thrown: string[] = [];

beforeAll(async () => {
  const emulator = createEmulator({ devices: ROWS, seed: 'damaged' });
  const proxy = createProxy({
    upstream: {
      apiBaseUrl: 'https://vendor.test/kcs/v1.1/kg',
      tokenUrl: 'https://vendor.test/ams/v1/users/accesstoken',
    },
    credentials: emulator.credentials,
    authorize: () => ({ id: 'officer-7' }),
    missingOrigin: 'accept',
    fetch: emulator.fetch,
  });
  const list = await proxy(
    new Request('https://portal.test/api/knox-guard/devices/list', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-kg-request': '1' },
      body: '{"pageSize":25}',
    }),
  );
  sound = await list.text();
  const [first] = (JSON.parse(sound) as { deviceList: { deviceUid: string }[] }).deviceList;
  const markup = `<kg-device-table></kg-device-table><kg-device-card device-uid="${first?.deviceUid ?? ''}" poll-interval="0"></kg-device-card>`;
  site = await serveSite({ pages: { '/': pageOf(markup, '/look.js'), '/look.js': looking } });
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('pageerror', (error) => thrown.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') thrown.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${site.port}/`);
  await page.waitForFunction(() => document.title === 'ready');
});
afterAll(async () => {
  await browser.close();
  site.close();
});

interface Damage {
  readonly text: string;
  readonly status: number;
  /** What the element shows before it. */
  readonly again?: string;
}
const look = (tag: string, batch: readonly Damage[]) =>
  page.evaluate(
    ([of, all]) =>
      (window as unknown as { look: (tag: string, batch: readonly Damage[]) => Promise<Looked[]> }).look(
        of,
        all,
      ),
    [tag, batch] as const,
  );
const faults = async () => [
  ...thrown,
  ...(await page.evaluate(() => (window as unknown as { faults: string[] }).faults)),
];

/** Draws damages and shows them all, a batch at a time; answers how often each sight was met. */
async function showAll(
  tag: string,
  damages: fc.Arbitrary<Damage>,
  runs: number,
  rule: (looked: Looked, damage: Damage) => boolean,
): Promise<Record<string, number>> {
  const met: Record<string, number> = {};
  for (let done = 0; done < runs; done += BATCH) {
    const batch = fc.sample(damages, Math.min(BATCH, runs - done));
    const all = await look(tag, batch);
    for (const [index, looked] of all.entries()) {
      const damage = batch[index]!;
      if (!rule(looked, damage))
        expect.fail(`${tag} shows ${JSON.stringify(looked)} for ${JSON.stringify(damage)}`);
      met[looked.sight] = (met[looked.sight] ?? 0) + 1;
    }
    expect(await faults()).toEqual([]);
  }
  return met;
}

const notBlank = ({ sight }: Looked): boolean => sight !== 'blank' && sight !== 'loading';
const share = (of: number) => Math.ceil(RUNS * of);

describe('damaged answers, in a browser', () => {
  const general = () =>
    fc.record({ text: damagedText(sound), status: fc.constantFrom(200, 200, 200, 400, 500) });
  const single = () => damagedRow(sound).map((text) => ({ text, status: 200 }));

  it('of any kind: a table has rows, says that there are none, or says why and what to do', async () => {
    const met = await showAll('kg-device-table', general(), share(0.4), notBlank);
    figures('damaged answers in a table', met);
    expect(Math.min(met['rows'] ?? 0, met['error'] ?? 0)).toBeGreaterThan(RUNS / 50);
  });

  it('in one field of one row: every row is still there', async () => {
    const met = await showAll('kg-device-table', single(), share(0.2), ({ rows }) => rows === ROWS);
    figures('damaged fields in a table', met);
  });

  it('over rows that are there already: those stay, or what came takes their place', async () => {
    const later = general().map((damage) => ({ ...damage, again: sound }));
    const met = await showAll('kg-device-table', later, share(0.2), notBlank);
    figures('damaged refreshes of a table', met);
    expect(met['rows'] ?? 0).toBeGreaterThan(share(0.2) / 2);
  });

  it('in a card: the device, or why there is none and what to do', async () => {
    const met = await showAll('kg-device-card', general(), share(0.2), notBlank);
    figures('damaged answers in a card', met);
    expect(met['device'] ?? 0).toBeGreaterThan(share(0.2) / 10);
  });

  it('controls: an empty table, a row without words, an uncaught error and a rejection that nobody hears are found', async () => {
    const sights = await page.evaluate(() =>
      ['blank-table', 'words-less-row'].map((tag) => {
        const element = document.createElement(tag);
        document.body.append(element);
        return (window as unknown as { sightOf: (element: Element) => Looked }).sightOf(element).sight;
      }),
    );
    expect(sights).toEqual(['blank', 'blank']);
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted');
      });
      void Promise.reject(new Error('unheard'));
    });
    await expect.poll(async () => (await faults()).join()).toMatch(/planted[^]*unheard|unheard[^]*planted/);
  });
});
