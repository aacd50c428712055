import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startStack, type Stack } from '../../demo/stack.js';
import { launchBrowser } from '../support/portal.js';
import { hostList } from './list.js';
import { liveElements } from './live-elements.js';
import { serveHost, type Served } from './serve.js';

let browser: Browser;
let stack: Stack;
beforeAll(async () => {
  [browser, stack] = await Promise.all([launchBrowser(), startStack({ devices: 60 })]);
});
afterAll(async () => {
  await browser.close();
  await stack.close();
});

describe.each(hostList)('$title', (host) => {
  let served: Served;
  let page: Page;
  let portal: Page | Frame;
  /** Whatever the browser says: errors, warnings, and what the policy has blocked. */
  let said: string[];

  beforeAll(async () => {
    served = await serveHost(host.folder, stack.handler, host);
  });
  afterAll(() => {
    served.close();
  });

  beforeEach(async () => {
    page = await browser.newPage();
    said = [];
    page.on('pageerror', (error) => said.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    const pending = stack.emulator.devices.all().find(({ status }) => status === 'Pending');
    await page.goto(`${served.origin}${host.path ?? '/'}?device=${pending?.deviceUid ?? ''}`);
    portal = page;
    if (host.framed) {
      await page.locator('iframe').waitFor();
      portal = (await (await page.$('iframe'))?.contentFrame()) ?? page;
    }
    await portal.getByText('1–5 of 60').waitFor();
  });
  afterEach(async () => {
    await page.close();
    const rest = said.filter((text) => !host.maySay?.test(text));
    expect(rest.filter((text) => !host.says?.test(text))).toEqual([]);
    if (host.says) expect(rest.length).toBe(1);
  });

  const field = (label: string) => portal.getByLabel(label).first();
  const output = (id: string) => portal.locator(`#${id}`);

  it('carries every call by the adapter that the host has plugged in', () => {
    expect(served.portals.length).toBeGreaterThan(0);
    expect(new Set(served.portals)).toEqual(new Set([host.folder]));
  });

  it('tells the host what a person selects and chooses, as typed events', async () => {
    const table = portal.locator('kg-device-table');
    await table
      .getByRole('checkbox', { name: /^Select (?!all)/ })
      .first()
      .check();
    await expect.poll(() => output('said-selected').textContent()).toBe('1');
    await table
      .getByRole('button', { name: /^Actions for/ })
      .first()
      .click();
    await table.getByRole('menuitem', { name: 'Call borrower' }).click();
    await expect.poll(() => output('said-action').textContent()).toBe('call');
  });

  it('is filled in by the host, and leaves a command to it', async () => {
    const before = stack.emulator.log.arrived('POST /devices/approve');
    const form = portal.locator('kg-approve-form');
    await expect.poll(() => form.getByLabel('Approval ID').inputValue()).toBe('LOAN-17');
    await form.getByRole('button', { name: 'Approve' }).click();
    await form.getByRole('alertdialog').getByRole('button', { name: 'Approve' }).click();
    await expect.poll(() => output('said-approval').textContent()).toBe('LOAN-17');
    expect(stack.emulator.log.arrived('POST /devices/approve')).toBe(before);
  });

  it('shares one reminder with the host, both ways, and loses nothing when it is taken off and put back', async () => {
    const message = field('Message');
    await expect.poll(() => message.inputValue()).toBe('Please pay');
    await message.fill('Please pay today');
    await expect.poll(() => output('said-message').textContent()).toBe('Please pay today');
    await message.press('End');
    await message.pressSequentially(' or call');
    await expect.poll(() => message.inputValue()).toBe('Please pay today or call');

    await portal.locator('#toggle').click();
    await portal.locator('kg-device-table').waitFor({ state: 'detached' });
    await portal.locator('#toggle').click();
    await portal.getByText('1–5 of 60').waitFor();
    await expect.poll(() => field('Message').inputValue()).toBe('Please pay today or call');

    await portal.locator('#from-host').click();
    await expect.poll(() => field('Message').inputValue()).toBe('From the host');
    await expect.poll(() => output('said-message').textContent()).toBe('From the host');
  });

  it('leaves nothing behind after 20 times on and off', async () => {
    const toggle = portal.locator('#toggle');
    for (let round = 0; round < 20; round += 1) {
      await toggle.click();
      await toggle.click();
    }
    await portal.getByText('1–5 of 60').waitFor();
    // The one on the page, and what a framework keeps of the one before.
    expect(await liveElements(page, 'kg-device-table', host.framed)).toBeLessThanOrEqual(2);
  });

  if (host.checklist)
    it('hands over attributes, properties of every kind and children, and hears every spelling', async () => {
      const probe = portal.locator('probe-element');
      const seen = await probe.evaluate((element) => {
        const { text, count, active, list, data } = element as unknown as Record<string, unknown>;
        const { probe: given } = globalThis as unknown as { probe: { list: unknown; data: unknown } };
        return {
          plain: element.getAttribute('data-plain'),
          text,
          count,
          active,
          sameList: list === given.list,
          sameData: data === given.data,
          children: element.textContent.trim(),
        };
      });
      expect(seen).toEqual({
        plain: 'attribute',
        text: 'text',
        count: 42,
        active: true,
        sameList: true,
        sameData: true,
        children: 'Child',
      });
      await probe.click();
      await expect
        .poll(() => output('said-heard').textContent())
        .toBe('lowercaseevent kebab-event camelEvent CAPSevent PascalEvent');
      await portal.locator('kg-state-badge').getByText('Locked', { exact: true }).waitFor();
    });

  if (host.folder === 'angular')
    it('is a control of its form: its errors are the form’s', async () => {
      await expect.poll(() => output('said-valid').textContent()).toBe('false');
      await field('Phone').fill('+15550100');
      await expect.poll(() => output('said-valid').textContent()).toBe('true');
    });

  if (host.folder === 'ssr')
    it('takes over what the server has rendered, and tells the reader’s time in it', async () => {
      const {
        same,
        served: shown,
        fresh,
      } = await page.evaluate(async () => {
        const badge = document.querySelector('kg-state-badge');
        const { served: node } = globalThis as unknown as { served: Node };
        const editor = document.querySelector('kg-blink-editor') as HTMLElement;
        const other = document.createElement('kg-blink-editor');
        for (const { name, value } of editor.attributes) other.setAttribute(name, value);
        editor.after(other);
        await (other as unknown as { updateComplete: Promise<unknown> }).updateComplete;
        const outlook = (of: Element) =>
          (of.shadowRoot?.querySelector('[part~=outlook]') as HTMLElement).innerText.replace(/\s+/g, ' ');
        return { same: badge?.shadowRoot?.contains(node), served: outlook(editor), fresh: outlook(other) };
      });
      expect(same).toBe(true);
      // One that is drawn anew keeps the server's below its own, which then holds that node, too.
      const drawn = await page.evaluate(() =>
        Array.from(
          document.querySelectorAll('kg-provider > *, kg-state-badge'),
          ({ localName, shadowRoot }) => {
            const outermost = shadowRoot?.querySelector(':not(style)')?.className.split(' ')[0] ?? '';
            return `${localName} ${outermost} × ${shadowRoot?.querySelectorAll(`.${outermost}`).length}`;
          },
        ),
      );
      expect(drawn.length).toBeGreaterThan(5);
      expect(drawn.filter((one) => !one.endsWith(' × 1'))).toEqual([]);
      expect(fresh).toMatch(/\d/);
      expect(shown).toBe(fresh);
    });

  if (host.strictMode)
    it('stands being mounted twice by a strict mode', async () => {
      expect(Number(await page.getAttribute('body', 'data-mounts'))).toBeGreaterThanOrEqual(2);
      expect(await page.locator('kg-device-table').count()).toBe(1);
    });
});

describe('controls', () => {
  it('elements that a host holds on to are counted, and what its policy blocks is heard', async () => {
    const served = await serveHost('html', stack.handler);
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${served.origin}/module.html`);
    await page.getByText('1–5 of 60').waitFor();
    await page.evaluate(() => {
      const held = Array.from({ length: 5 }, () => document.createElement('kg-device-table'));
      Object.assign(globalThis, { held });
      document.body.setAttribute('style', 'color: red');
    });
    expect(await liveElements(page, 'kg-device-table')).toBe(6);
    expect(said.join(' ')).toMatch(/style-src/);
    await page.close();
    served.close();
  });
});
