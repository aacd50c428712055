import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/index.js';
import { createProxy } from '../../src/proxy/index.js';
import { type Drop, type Front, startDroppingFront } from '../support/dropping-front.js';
import { hasFirefox, launchFirefox } from '../support/firefox.js';
import { figures, often } from '../cluster/figures.js';
import { pageOf, serveSite } from '../support/page-server.js';
import { launchBrowser } from '../support/portal.js';

/** Intents in each way of breaking; a browser sends each of them two or three times. */
const INTENTS = often(30, 500);
const ways: readonly Drop[] = ['before', 'while it runs', 'after the answer'];

/** Runs in the page: gives commands one after the other, and says what each was said to be. */
const asking = `
const { createKnoxGuardClient } = await import('/kg-elements.js');
const client = createKnoxGuardClient({ endpoint: '/api/knox-guard' });
window.giveCommands = async (numbers) => {
  const outcomes = [];
  for (const deviceUid of numbers) {
    // A read first: what follows goes over a connection that was used before.
    await client.checkAuthorization().catch(() => undefined);
    outcomes.push(await client.approveDevice({ deviceUid }).then(() => 'done', (error) => error.outcome));
  }
  return outcomes;
};
document.title = 'ready';`;

/** One page of one browser, as far as this test needs it. */
interface Tab {
  readonly open: (url: string) => Promise<unknown>;
  readonly give: (numbers: readonly string[]) => Promise<string[]>;
  readonly close: () => Promise<unknown>;
}

async function chromium(): Promise<Tab> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  return {
    open: async (url) => {
      await page.goto(url);
      await page.waitForFunction(() => document.title === 'ready');
    },
    give: (numbers) => page.evaluate(give, numbers),
    close: () => browser.close(),
  };
}

async function firefox(): Promise<Tab> {
  const browser = await launchFirefox();
  const page = await browser.newPage();
  return {
    open: async (url) => {
      await page.goto(url);
      await page.waitForFunction(() => document.title === 'ready');
    },
    give: (numbers) => page.evaluate(give, numbers),
    close: () => browser.close(),
  };
}

function give(numbers: readonly string[]): Promise<string[]> {
  return (window as unknown as { giveCommands: (of: readonly string[]) => Promise<string[]> }).giveCommands(
    numbers,
  );
}

describe.each([
  ['Chromium', chromium, true],
  ['Firefox', firefox, hasFirefox],
])('%s, behind a front that breaks connections', (name, launch, present) => {
  let tab: Tab;
  let emulator: Emulator;
  let site: Awaited<ReturnType<typeof serveSite>>;
  let front: Front;
  /** Makes every sending a command of its own, as a proxy would that knew no keys. */
  let forgetful = false;
  let next = 0;
  const numbers = (count: number) =>
    Array.from({ length: count }, () => String((next += 1)).padStart(15, '0'));
  const approvals = () => emulator.log.executed('POST /devices/approve');
  const arrivals = () => emulator.log.arrived('POST /devices/approve');

  beforeAll(async () => {
    if (!present) return;
    emulator = createEmulator({
      devices: Array.from({ length: INTENTS * 5 }, (_none, index) => ({
        deviceUid: String(index + 1).padStart(15, '0'),
        status: 'Pending' as const,
        approveId: '',
      })),
      latency: [1, 5],
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
      pages: { '/': pageOf('', '/ask.js'), '/ask.js': asking },
      handler: async (request) => {
        if (!forgetful || !request.headers.has('idempotency-key')) return proxy(request);
        const { method, url } = request;
        const headers = new Headers(request.headers);
        headers.set('idempotency-key', crypto.randomUUID());
        return proxy(new Request(url, { method, headers, body: await request.arrayBuffer() }));
      },
    });
    front = await startDroppingFront(site.port);
    tab = await launch();
    await tab.open(`${front.origin}/`);
  });
  afterAll(async () => {
    if (!present) return;
    await tab.close();
    front.close();
    site.close();
  });

  it.skipIf(!present).each(ways)(
    '%s: sends again, and each intent is carried out once at most',
    async (way) => {
      const [before, droppedBefore] = [approvals(), front.dropped()];
      const arrivedBefore = arrivals();
      front.sendings.clear();
      front.drop = way;
      const outcomes = await tab.give(numbers(INTENTS));
      front.drop = undefined;
      const sent = [...front.sendings.values()];
      // It really happened: most were broken, and those the browser sent again on its own.
      expect(front.dropped() - droppedBefore).toBeGreaterThan(INTENTS * 0.8);
      expect(sent.filter((times) => times > 1).length).toBeGreaterThan(INTENTS * 0.8);
      expect(sent).toHaveLength(INTENTS);
      // What counts: at the vendor, not in the page.
      expect(arrivals() - arrivedBefore).toBeLessThanOrEqual(INTENTS);
      expect(approvals() - before).toBe(INTENTS);
      figures(`resend, ${name}, ${way}`, {
        intents: INTENTS,
        'sendings of the browser': sent.reduce((sum, times) => sum + times, 0),
        'connections broken': front.dropped() - droppedBefore,
        'arrived at the vendor': arrivals() - arrivedBefore,
        duplicates: arrivals() - arrivedBefore - INTENTS,
      });
      const told = new Set(outcomes);
      // One that runs while it comes again is "still running": unknown to the page, which looks it up.
      expect([...told].every((outcome) => ['done', 'unknown'].includes(outcome))).toBe(true);
      if (way !== 'while it runs') expect(told).toEqual(new Set(['done']));
    },
  );

  it.skipIf(!present)(
    'control: a proxy that knew no keys would call the vendor for every sending',
    async () => {
      const before = arrivals();
      front.drop = 'after the answer';
      forgetful = true;
      await tab.give(numbers(INTENTS));
      front.drop = undefined;
      forgetful = false;
      expect(arrivals() - before).toBeGreaterThan(INTENTS * 1.5);
    },
  );
});
