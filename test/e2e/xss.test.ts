import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../../src/emulator/index.js';
import { createProxy } from '../../src/proxy/index.js';
import { pageOf, serveSite } from '../support/page-server.js';
import { launchBrowser } from '../support/portal.js';

/** Markup that runs, loads or takes over something where it is parsed. Each marks what it would make with `data-pwn`. */
const payloads: readonly string[] = [
  '<img data-pwn src=x onerror="pwned()">',
  '<script data-pwn>pwned()</script>',
  '<svg data-pwn onload="pwned()"></svg>',
  '"><img data-pwn src=x onerror=pwned()><i a="',
  `'><details data-pwn open ontoggle=pwned()><i a='`,
  '</style></textarea></title></script><img data-pwn src=x onerror=pwned()>',
  '--><img data-pwn src=x onerror=pwned()><!--',
  '<iframe data-pwn srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<a data-pwn href="javascript:pwned()">x</a>',
  '<form data-pwn id=document><input name=body></form>',
  '<template data-pwn shadowrootmode=open><img src=x onerror=pwned()></template>',
  '<math data-pwn><mtext><img src=x onerror=pwned()></mtext></math>',
  '<object data-pwn data="javascript:pwned()"></object>',
  '<meta data-pwn http-equiv=refresh content="0;url=javascript:pwned()">',
  '<base data-pwn href="https://evil.test/">',
  '<link data-pwn rel=stylesheet href="https://evil.test/x.css">',
  '<kg-provider data-pwn endpoint="https://evil.test/"></kg-provider>',
  '<button data-pwn popovertarget=x onclick=pwned()>x</button>',
  '${pwned()}{{constructor.constructor("pwned()")()}}<%= pwned() %><b data-pwn>',
  '<?lit$0$><!--?lit$1$--><b data-pwn>',
  'javascript:pwned()//" onmouseover="pwned()" data-pwn="',
  '\u202e<b data-pwn>\u0000</b>\ud800',
];

let browser: Browser;
let emulator: Emulator;
let site: Awaited<ReturnType<typeof serveSite>>;
let page: Page;
let said: string[] = [];
/** What becomes of the vendor's next answers. */
let spoil: ((response: Response) => Promise<Response>) | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
  emulator = createEmulator({
    devices: [
      { approveId: 'LOAN-7', status: 'Enrolled', objectId: 'phone-7' },
      ...Array.from({ length: 4 }, () => ({})),
    ],
  });
  const handler = createProxy({
    upstream: {
      apiBaseUrl: 'https://vendor.test/kcs/v1.1/kg',
      tokenUrl: 'https://vendor.test/ams/v1/users/accesstoken',
    },
    credentials: emulator.credentials,
    authorize: () => ({ id: 'officer-7' }),
    fetch: async (request) => {
      const response = await emulator.fetch(request);
      return spoil && !request.url.endsWith('/accesstoken') ? spoil(response) : response;
    },
  });
  site = await serveSite({
    handler,
    pages: { '/': pageOf(markup, '/pwned.js'), '/pwned.js': pwned, '/bare': bare },
  });
});
afterAll(async () => {
  await browser.close();
  site.close();
});
afterEach(async () => {
  await page.close();
  spoil = undefined;
});

const pwned = 'window.pwned = () => { window.pwnedBy = true; };';
const bare = '<!doctype html><title>Bare</title><body>';
const markup = `<kg-provider endpoint="/api/knox-guard">
  <kg-device-table selection="multiple" columns="deviceUid imei model status approveId approveComment lastSeen"></kg-device-table>
  <kg-blink-editor approve-id="LOAN-7" interval="10800" message="Please pay" tel="030123"></kg-blink-editor>
  <kg-approve-form></kg-approve-form>
  <kg-upload-status></kg-upload-status>
  <kg-upload-status upload-id="u1"></kg-upload-status>
  <kg-transaction-status transaction-id="nosuchtransactionid0000000"></kg-transaction-status>
  <kg-account-status></kg-account-status>
</kg-provider>`;

/** Every text of an answer becomes the payload; numbers, flags and the word that says success stay. */
function poisoned(payload: string) {
  const poison = (value: unknown, name = ''): unknown => {
    if (Array.isArray(value)) return value.map((item) => poison(item));
    if (typeof value === 'string') return name === 'result' ? value : `${payload}${name}`;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, poison(item, key)]));
  };
  return (body: unknown) => poison(body);
}

async function open(path: string): Promise<void> {
  page = await browser.newPage({ locale: 'en-GB', reducedMotion: 'reduce' });
  said = [];
  page.on('pageerror', (error) => said.push(error.message));
  // The browser's own note of a refused read is no harm; whatever else it says is.
  page.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource: the server responded with a status of'))
      said.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${site.port}${path}`);
}

/** What has come of a payload: code that ran, elements it made, requests to other hosts, and what the browser has to say. */
async function harm(): Promise<string[]> {
  const made = await page.evaluate(() => {
    const found: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const node of root.querySelectorAll('*')) {
        if (node.hasAttribute('data-pwn')) found.push(`made ${node.outerHTML}`);
        for (const { name, value } of node.attributes)
          if (
            /^on/.test(name) ||
            (/^(?:href|src|action|formaction|data|srcdoc)$/.test(name) && /javascript:/.test(value))
          )
            found.push(`made ${name}=${value}`);
        if (node.shadowRoot) walk(node.shadowRoot);
      }
    };
    walk(document);
    if ('pwnedBy' in window) found.push('ran');
    return found;
  });
  return [...made, ...said];
}

describe('what Knox Guard says is text, under the strict policy with Trusted Types', () => {
  it.each(payloads)('%j in every field of every answer', async (payload) => {
    spoil = async (response) =>
      Response.json(poisoned(payload)(await response.json()), { status: response.status });
    await open('/');
    const table = page.locator('kg-device-table');
    await table.getByText('1–5 of 5').waitFor();
    // Where texts go beside the cells: a selection, menus, a tooltip, notes, a command's refusal.
    await table.getByRole('checkbox').nth(1).check();
    await table.getByRole('row').nth(1).hover();
    const menus = table.getByRole('button', { name: /^Actions for/ });
    if (await menus.first().isVisible()) await menus.first().click();
    await page.keyboard.press('Escape');
    await page.locator('kg-blink-editor').getByRole('button', { name: 'Set reminder' }).click();
    const confirmation = page.locator('kg-blink-editor').getByRole('alertdialog');
    await confirmation
      .or(
        page
          .locator('kg-blink-editor')
          .getByText(/Knox Guard|No device|not/)
          .first(),
      )
      .first()
      .waitFor();
    expect(await harm()).toEqual([]);
    expect(await table.evaluate((element) => element.shadowRoot?.textContent)).toContain(
      payload
        .replace(/[\u0000\u202e\ud800]/g, '')
        .slice(0, 8)
        .trim(),
    );
  });

  // A third of them: refusals are said in one place, by one kind of line.
  it.each(payloads.filter((_, index) => index % 3 === 0))(
    '%j as the reason of every refusal',
    async (payload) => {
      spoil = () =>
        Promise.resolve(
          Response.json(
            { result: 'FAIL', error: { code: 4000310, message: payload, reason: payload } },
            { status: 400 },
          ),
        );
      await open('/');
      await expect
        .poll(() =>
          page.locator('kg-account-status').evaluate((element) => element.matches(':state(failed)')),
        )
        .toBe(true);
      await page.locator('kg-approve-form').getByLabel('IMEI or serial').fill('353918051234561');
      await page.locator('kg-approve-form').getByRole('button', { name: 'Approve' }).click();
      expect(await harm()).toEqual([]);
    },
  );
});

describe('controls', () => {
  it('the payloads are alive: parsed as markup where no policy forbids it, most of them run by themselves', async () => {
    const open = await serveSite({ pages: { '/': bare }, policy: null });
    let alive = 0;
    page = await browser.newPage();
    for (const payload of payloads) {
      await page.goto(`http://127.0.0.1:${open.port}/`);
      const ran = await page.evaluate(
        (text) =>
          new Promise<boolean>((resolve) => {
            Object.assign(window, { pwned: () => resolve(true) });
            const place = document.createElement('div');
            document.body.append(place);
            place.innerHTML = text;
            if (place.querySelector('[data-pwn]')) setTimeout(() => resolve(true), 0);
            else setTimeout(() => resolve(false), 50);
          }),
        payload,
      );
      if (ran) alive += 1;
    }
    open.close();
    expect(alive).toBeGreaterThan(payloads.length * 0.8);
  });

  it('and what they would do under the policy is seen and said', async () => {
    await open('/');
    await page
      .evaluate(() => {
        document.body.innerHTML = '<img data-pwn>';
      })
      .catch(() => undefined);
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.setAttribute('data-pwn', '');
      document.querySelector('kg-account-status')?.shadowRoot?.append(image);
    });
    await expect.poll(async () => (await harm()).join(' ')).toMatch(/made <img.*TrustedHTML/s);
  });
});
