import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startStack, type Stack } from '../../demo/stack.js';
import { startHostileServer, type HostilePage, type HostileServer } from '../support/hostile-server.js';
import { launchBrowser } from '../support/portal.js';

const intranet = 'portal.intranet.test';

let browser: Browser;
let stack: Stack;
let server: HostileServer;
let page: Page;
/** Whatever the browser says of the page: errors, warnings, and what its policy has blocked. */
let said: string[];

beforeAll(async () => {
  [browser, stack] = await Promise.all([
    launchBrowser([`--host-resolver-rules=MAP ${intranet} 127.0.0.1`]),
    startStack({ devices: 60 }),
  ]);
  server = await startHostileServer(stack.handler);
});
afterAll(async () => {
  await browser.close();
  server.close();
  await stack.close();
});
afterEach(async () => {
  await page.context().close();
  expect(said).toEqual([]);
  expect(server.reports).toEqual([]);
});

async function open(
  host: HostilePage,
  options: BrowserContextOptions = {},
  domain = '127.0.0.1',
): Promise<Locator> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...options });
  page = await context.newPage();
  said = [];
  server.reports.length = 0;
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`http://${domain}:${server.port}${server.page(host)}`);
  const table = page.locator('kg-device-table');
  await table.getByText('1–10 of 60').waitFor();
  return table;
}

/** Sizes and looks of what a person works with, as the browser has laid them out. */
async function looks(table: Locator): Promise<unknown> {
  return table.evaluate((element) => {
    const root = element.shadowRoot as ShadowRoot;
    const wanted = {
      row: 'tbody tr',
      cell: 'tbody td',
      header: 'thead th',
      button: 'tbody button',
      field: 'input[type=search]',
      badge: '[part~=badge]',
      pager: '[part~=pager]',
    };
    return Object.fromEntries(
      Object.entries(wanted).map(([name, selector]) => {
        const found = root.querySelector(selector) as HTMLElement;
        const { width, height } = found.getBoundingClientRect();
        const { fontSize, display, color, backgroundColor, borderTopWidth, paddingLeft } =
          getComputedStyle(found);
        return [
          name,
          {
            width: Math.round(width),
            height: Math.round(height),
            fontSize,
            display,
            color,
            backgroundColor,
            borderTopWidth,
            paddingLeft,
          },
        ];
      }),
    );
  });
}

/** The errand that needs a menu, a dialog and a field, each of which has to be on top to be pressed. */
async function remind(table: Locator): Promise<void> {
  const menu = table.getByRole('button', { name: /^Actions for/ }).first();
  await menu.click();
  const item = table.getByRole('menuitem', { name: 'Set reminder' });
  await item.waitFor();
  const list = table.getByRole('menu');
  const [button, popup, size] = [await menu.boundingBox(), await list.boundingBox(), page.viewportSize()];
  if (!button || !popup || !size) throw new Error('The menu is not on the page');
  // Beside its button and inside the window.
  const [below, above] = [popup.y - (button.y + button.height), button.y - (popup.y + popup.height)];
  expect(Math.min(Math.abs(below), Math.abs(above))).toBeLessThan(20);
  expect(popup.x).toBeLessThan(button.x + button.width);
  expect(popup.x + popup.width).toBeGreaterThan(button.x);
  expect(popup.x).toBeGreaterThanOrEqual(0);
  expect(popup.x + popup.width).toBeLessThanOrEqual(size.width);
  await item.click();
  const dialog = table.getByRole('dialog');
  await dialog.getByLabel('Message').fill('Please pay');
  await page.keyboard.press('Escape');
}

describe('a hostile style sheet changes nothing inside', () => {
  let plain: unknown;
  beforeAll(async () => {
    plain = await looks(await open({}));
    await page.context().close();
  });

  it.each<[string, string]>([
    [
      'html{font-size:62.5%}, with a body that makes up for it',
      'html{font-size:62.5%} body{font-size:1.6rem}',
    ],
    ['buttons and fields unset', 'button,input,select,textarea{all:unset} button{display:none}'],
    ['box-sizing:content-box for all', '*,*::before,*::after{box-sizing:content-box} '],
    [
      'tables that are not displayed',
      'table,thead,tbody,tr,td,th,dialog{display:none} tr{visibility:hidden}',
    ],
    ['a reset of all things', 'span,p,ul,ol,li,div,svg,label{all:unset;color:red;font:900 40px serif}'],
    [
      'important rules on what it can name',
      'button,td,tr,input{color:red!important;padding:30px!important;border:9px solid!important}',
    ],
  ])('%s', async (_name, css) => {
    const table = await open({ css });
    expect(await looks(table)).toEqual(plain);
    await remind(table);
  });

  it('control: what is meant to come through does, and is seen here', async () => {
    const table = await open({ css: 'body{font-size:20px} kg-device-table{--kg-color-text:rgb(1,2,3)}' });
    expect(await looks(table)).not.toEqual(plain);
  });
});

describe('colours follow the host, not the operating system', () => {
  const schemes = [
    ['a dark host on a light system', 'dark', 'light'],
    ['a light host on a dark system', 'light', 'dark'],
  ] as const;
  it.each(schemes)('%s', async (_name, host, colorScheme) => {
    const css = `:root{color-scheme:${host}}`;
    const one = await looks(await open({ css }, { colorScheme }));
    await page.context().close();
    const other = await looks(
      await open({ css }, { colorScheme: colorScheme === 'dark' ? 'light' : 'dark' }),
    );
    expect(one).toEqual(other);
    await page.context().close();
    // The control: the other scheme looks another way.
    const opposite = `:root{color-scheme:${host === 'dark' ? 'light' : 'dark'}}`;
    expect(await looks(await open({ css: opposite }, { colorScheme }))).not.toEqual(one);
  });
});

describe('menus and dialogs are on top, beside their button and inside the window', () => {
  it.each<[string, HostilePage]>([
    ['in a page zoomed by 1.5', { css: 'body{zoom:1.5}' }],
    ['in a container zoomed by 0.75', { css: 'main{zoom:.75}', around: '<main>%</main>' }],
    ['from right to left', { html: 'lang="he" dir="rtl"' }],
    [
      'in containers that cut off what overflows',
      {
        css: 'main,section{overflow:hidden;height:420px;position:relative;contain:layout paint;transform:translateZ(0)}',
        around: '<main><section>%</section></main>',
      },
    ],
    [
      'under fixed bars of the highest layer',
      {
        css: 'header,footer{position:fixed;inset-inline:0;height:60px;z-index:2147483647;background:#fff} header{top:0} footer{bottom:0} body{padding-block:80px}',
        around: '<header>Portal</header>%<footer>Bank</footer>',
      },
    ],
  ])('%s', async (_name, host) => {
    await remind(await open(host));
  });
});

describe('the strictest policy', () => {
  it('reports nothing of a page with another copy of Lit, once the host allows the name twice', async () => {
    const scripts = '<script type="module" src="other-lit.js"></script>';
    const table = await open({ scripts, trustedTypes: "lit-html 'allow-duplicates'" });
    await page.evaluate(() => customElements.whenDefined('other-device-table'));
    await remind(table);
  });

  it('control: without allowing it, the browser reports the second copy', async () => {
    await open({ scripts: '<script type="module" src="other-lit.js"></script>' });
    await expect.poll(() => server.reports.length).toBeGreaterThan(0);
    expect(said.join(' ')).toMatch(/lit-html/);
    said = [];
    server.reports.length = 0;
  });
});

describe('a plain-http intranet', () => {
  it('shows devices and sends commands, each once, though the browser keeps most of its cryptography back', async () => {
    const table = await open({}, {}, intranet);
    expect(await page.evaluate(() => [isSecureContext, 'subtle' in crypto, 'randomUUID' in crypto])).toEqual([
      false,
      false,
      false,
    ]);
    await table.getByRole('button', { name: 'Filter by status' }).click();
    await table.getByRole('checkbox', { name: 'Pending', exact: true }).check();
    await page.keyboard.press('Escape');
    await table
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click();
    await table.getByRole('menuitem', { name: 'Approve' }).click();
    const form = table.locator('kg-approve-form');
    await form.getByLabel('Approval ID').fill('LOAN-17');
    const before = stack.emulator.log.arrived('POST /devices/approve');
    await form
      .getByRole('button', { name: /^Approve/ })
      .first()
      .click();
    await form.getByRole('alertdialog').getByRole('button', { name: 'Approve' }).click();
    await expect.poll(() => stack.emulator.log.arrived('POST /devices/approve')).toBe(before + 1);
  });

  it('says why a number cannot be copied there', async () => {
    const table = await open({}, {}, intranet);
    await table.getByRole('button', { name: /^Copy/ }).first().click();
    await page
      .getByText('This page may not use the clipboard. Reveal the number and copy it by hand.')
      .first()
      .waitFor({ state: 'attached' });
  });
});
