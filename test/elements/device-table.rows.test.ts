import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KgDeviceTable } from '../../src/elements/device-table/kg-device-table.js';
import type { KgRowActionEvent, RowActionDetail } from '../../src/events/index.js';
import { FakeTime, frame, rest } from '../support/fake-time.js';
import { listClient, mountTable, settled, type TableOptions } from '../support/mount.js';
import {
  announced,
  columnTexts,
  control,
  deepDom,
  focused,
  hasControl,
  rowsOf,
  textIn,
} from '../support/seen.js';

const IMEI = '354387110044347';
const IMEI2 = '354387110099992';
const SERIAL = 'R58NCANARY7';

describe('<kg-device-table> rows', () => {
  describe('identifiers', () => {
    it('stand nowhere in full before somebody asks: not in text, attributes, aria or fields', async () => {
      const { table } = await mountSecret();
      expect(columnTexts(table, 'deviceUid')).to.deep.equal(['•••• 4347']);
      expect(secretsIn(table)).to.deep.equal([]);
    });

    it('control: after revealing, the same search finds them', async () => {
      const { table } = await mountSecret();
      for (const button of table.shadowRoot!.querySelectorAll<HTMLElement>('[data-action="reveal"]')) {
        if (button.getAttribute('aria-pressed') === 'false') button.click();
        await settled(table);
      }
      await settled(table);
      expect(secretsIn(table)).to.deep.equal([IMEI, IMEI2, SERIAL]);
    });

    it('show in full for one device, for 30 seconds', async () => {
      const time = new FakeTime();
      try {
        const { table } = await mountSecret();
        revealOf(table, 0).click();
        await settled(table);
        expect(columnTexts(table, 'deviceUid')).to.deep.equal([IMEI]);
        expect(revealOf(table, 0).getAttribute('aria-pressed')).to.equal('true');
        expect(revealOf(table, 0).getAttribute('aria-label')).to.equal('Hide Device •••• 4347');
        await time.advance(30_000);
        await settled(table);
        expect(secretsIn(table)).to.deep.equal([]);
      } finally {
        time.restore();
      }
    });

    const leaving: readonly [string, (table: KgDeviceTable, time: FakeTime) => unknown][] = [
      ['the tab is hidden', (_table, time) => time.setHidden(true)],
      ['the table leaves the page', (table) => table.remove()],
      ['it is pressed again', (table) => revealOf(table, 0).click()],
    ];
    for (const [what, leave] of leaving)
      it(`hide again when ${what}`, async () => {
        const time = new FakeTime();
        try {
          const { table } = await mountSecret();
          revealOf(table, 0).click();
          await settled(table);
          expect(secretsIn(table), 'control').to.include(IMEI);
          leave(table, time);
          await rest();
          expect(secretsIn(table)).to.deep.equal([]);
        } finally {
          time.restore();
        }
      });

    it('hide again also under an open menu', async () => {
      const time = new FakeTime();
      try {
        const { table } = await mountSecret();
        revealOf(table, 0).click();
        await settled(table);
        await openMenu(table, 'LOAN-1');
        time.setHidden(true);
        await rest();
        expect(secretsIn(table)).to.deep.equal([]);
      } finally {
        time.restore();
      }
    });

    it('of a row that cannot be read any more are gone, not only out of sight', async () => {
      let broken = false;
      const client = listClient(async () => ({
        rows: [broken ? { readable: false, index: 0, issues: [] } : secretRow()],
      }));
      const { table } = await mountTable({ properties: { client } });
      revealOf(table, 0).click();
      await settled(table);
      broken = true;
      await table.refresh();
      expect(secretsIn(table)).to.deep.equal([]);
      broken = false;
      await table.refresh();
      expect(columnTexts(table, 'approveId')).to.deep.equal(['LOAN-1']);
      expect(columnTexts(table, 'status')).to.deep.equal(['Active']);
    });

    it('are never written as numbers of a language: no digits of another script, no grouping', async () => {
      const { table } = await mountSecret();
      table.parentElement!.lang = 'ar-EG';
      await frame();
      revealOf(table, 0).click();
      await settled(table);
      expect(columnTexts(table, 'deviceUid')).to.deep.equal([IMEI]);
    });

    it('read left to right on a page that runs the other way', async () => {
      const { table } = await mountSecret();
      table.parentElement!.dir = 'rtl';
      expect(getComputedStyle(rowsOf(table)[0]!.querySelector('.identifier')!).direction).to.equal('ltr');
    });

    it('too short to be masked in part are masked whole', async () => {
      const { table } = await mountTable({ devices: [{ deviceUid: 'AB12', approveId: 'L' }] });
      expect(columnTexts(table, 'deviceUid')).to.deep.equal(['••••']);
    });
  });

  describe('copying', () => {
    let written: string[];
    beforeEach(() => {
      written = [];
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (text: string) => void written.push(text) },
      });
    });
    afterEach(() => {
      Reflect.deleteProperty(navigator, 'clipboard');
    });

    it('puts the full number on the clipboard without showing it, and says so', async () => {
      const { table } = await mountSecret();
      copyOf(table, 0).click();
      await rest();
      await frame();
      expect(written).to.deep.equal([IMEI]);
      expect(secretsIn(table)).to.deep.equal([]);
      expect(announced()).to.equal('Copied');
    });

    it('takes the number of its own column', async () => {
      const { table } = await mountSecret();
      control(table, 'Copy Serial number •••• ARY7').click();
      await rest();
      expect(written).to.deep.equal([SERIAL]);
    });

    it('marks only the newest button, and for a moment only', async () => {
      const time = new FakeTime();
      try {
        const { table } = await mountTable({ devices: 3 });
        copyOf(table, 0).click();
        await rest();
        copyOf(table, 1).click();
        await rest();
        const marked = () =>
          rowsOf(table).map((_, index) => copyOf(table, index).hasAttribute('data-copied'));
        expect(marked()).to.deep.equal([false, true, false]);
        await time.advance(1500);
        expect(marked()).to.deep.equal([false, false, false]);
      } finally {
        time.restore();
      }
    });

    it('says what to do where the page may not use the clipboard', async () => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      const { table } = await mountSecret();
      copyOf(table, 0).click();
      await rest();
      await frame();
      expect(announced()).to.contain('copy it by hand');
    });
  });

  describe('the menu of a row', () => {
    it('offers what the state allows, and says why not for the rest', async () => {
      const { table } = await mountTable({ devices: [{ approveId: 'L', status: 'Enrolled' }] });
      await openMenu(table, 'L');
      expect(menuOf(table)).to.deep.equal([
        'Details',
        'Approve Not possible while Active (off)',
        'Set reminder',
      ]);
    });

    const offers: readonly [string, string[]][] = [
      ['Pending', ['Approve']],
      ['Enrolled', ['Set reminder']],
      ['Blinked', ['Set reminder']],
      ['Locked', []],
      ['Locking', []],
      ['Completed', []],
    ];
    for (const [status, offered] of offers)
      it(`of a device in ${status} offers, beside its details, ${offered.join(', ') || 'nothing'}`, async () => {
        const { table } = await mountTable({ devices: [{ approveId: 'L', status: status as 'Pending' }] });
        await openMenu(table, 'L');
        expect(menuOf(table).filter((line) => !line.endsWith('(off)'))).to.deep.equal([
          'Details',
          ...offered,
        ]);
      });

    it('tells the host which action for which device, once, cancelable', async () => {
      const { table, heard } = await mountHeard({ devices: [{ approveId: 'L', status: 'Enrolled' }] });
      await openMenu(table, 'L');
      control(table, 'Set reminder').click();
      await settled(table);
      expect(heard.map(({ detail }) => [detail.action, detail.device.approveId])).to.deep.equal([
        ['blink', 'L'],
      ]);
      const [event] = heard;
      expect([event!.bubbles, event!.composed, event!.cancelable]).to.deep.equal([true, true, true]);
      expect(hasControl(table, 'Set reminder'), 'closed').to.be.false;
    });

    it('tells nothing for a line that is off', async () => {
      const { table, heard } = await mountHeard({ devices: [{ approveId: 'L', status: 'Locked' }] });
      await openMenu(table, 'L');
      for (const item of items(table).filter(({ ariaDisabled }) => ariaDisabled === 'true')) item.click();
      expect(heard).to.have.length(0);
    });

    it('works by keyboard alone: open, move, read, choose, and back to its button', async () => {
      const { table, heard } = await mountHeard({ devices: [{ approveId: 'L', status: 'Enrolled' }] });
      control(table, 'Actions for L').focus();
      await sendKeys({ press: 'Enter' });
      await settled(table);
      expect(focusedText()).to.contain('Details');
      await sendKeys({ press: 'ArrowDown' });
      expect(focusedText()).to.contain('Approve');
      await sendKeys({ press: 'ArrowDown' });
      expect(focusedText()).to.contain('Set reminder');
      await sendKeys({ press: 'ArrowDown' });
      expect(focusedText(), 'round').to.contain('Details');
      await sendKeys({ press: 'End' });
      expect(focusedText()).to.contain('Set reminder');
      await sendKeys({ press: 'Escape' });
      await settled(table);
      expect(focused()?.getAttribute('aria-label')).to.equal('Actions for L');
      await sendKeys({ press: 'Enter' });
      await settled(table);
      await sendKeys({ press: 'ArrowUp' });
      await sendKeys({ press: 'Enter' });
      expect(heard.map(({ detail }) => detail.action)).to.deep.equal(['blink']);
    });

    it('reaches select, reveal, copy, note and menu of every row with Tab', async () => {
      const { table } = await mountTable({
        devices: [{ approveId: 'L', deviceUid: IMEI, status: 'Enrolled' }],
        attributes: { selection: 'multiple' },
      });
      control(table, 'Select L').focus();
      const names = [focused()?.getAttribute('aria-label')];
      for (let step = 0; step < 4; step += 1) {
        await sendKeys({ press: 'Tab' });
        names.push(focused()?.getAttribute('aria-label'));
      }
      expect(names).to.deep.equal([
        'Select L',
        'Show Device •••• 4347 in full',
        'Copy Device •••• 4347',
        'What is known of L',
        'Actions for L',
      ]);
    });

    it('shows a button that has the focus', async () => {
      const { table } = await mountTable({ devices: [{ approveId: 'L', deviceUid: IMEI }] });
      revealOf(table, 0).focus();
      expect(getComputedStyle(revealOf(table, 0)).color).to.not.equal('rgba(0, 0, 0, 0)');
    });
  });

  describe('what is under the pointer when it goes down is what is meant', () => {
    const swaps: readonly [
      string,
      (row: Element) => HTMLElement,
      (table: KgDeviceTable, heard: RowActionDetail[]) => unknown,
    ][] = [
      [
        'menu',
        (row) => row.querySelector<HTMLElement>('[data-action="menu"]')!,
        async (table, heard) => {
          await settled(table);
          control(table, 'Set reminder').click();
          return heard[0]?.device.approveId;
        },
      ],
      [
        'selection',
        (row) => row.querySelector<HTMLElement>('.select')!,
        (table) => table.selectedDevices[0]?.approveId,
      ],
      [
        'reveal',
        (row) => row.querySelector<HTMLElement>('[data-action="reveal"]')!,
        async (table) => {
          await settled(table);
          return rowsOf(table)
            .find((row) => /\d{15}/.test(row.textContent))
            ?.querySelector('[data-field="approveId"]')?.textContent;
        },
      ],
    ];
    for (const [what, target, meant] of swaps)
      it(`${what}: rows change places between press and release`, async () => {
        const { table, swap } = await mountSwapping();
        const heard: RowActionDetail[] = [];
        table.addEventListener('kg-row-action', ({ detail }: KgRowActionEvent) => heard.push(detail));
        const node = target(rowsOf(table)[0]!);
        node.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
        await swap();
        expect(columnTexts(table, 'approveId'), 'control: they did').to.deep.equal(['B', 'A']);
        node.dispatchEvent(
          new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 1 }),
        );
        expect(await meant(table, heard)).to.equal('A');
      });

    it('selection: every box then tells the truth again', async () => {
      const { table, swap } = await mountSwapping();
      const box = rowsOf(table)[0]!.querySelector<HTMLInputElement>('.select')!;
      box.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      await swap();
      box.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 1 }),
      );
      await settled(table);
      expect([control(table, 'Select A').checked, control(table, 'Select B').checked]).to.deep.equal([
        true,
        false,
      ]);
    });

    it('rows hold still under an open menu, and take what came when it closes', async () => {
      const { table, swap } = await mountSwapping();
      await openMenu(table, 'A');
      await swap();
      expect(columnTexts(table, 'approveId')).to.deep.equal(['A', 'B']);
      await sendKeys({ press: 'Escape' });
      await settled(table);
      await frame();
      expect(columnTexts(table, 'approveId')).to.deep.equal(['B', 'A']);
    });

    it('an open menu belongs to the device it was opened for, whatever a refresh brings', async () => {
      const { table, swap } = await mountSwapping();
      const heard: RowActionDetail[] = [];
      table.addEventListener('kg-row-action', ({ detail }: KgRowActionEvent) => heard.push(detail));
      await openMenu(table, 'A');
      await swap();
      control(table, 'Set reminder').click();
      expect(heard.map(({ device }) => device.approveId)).to.deep.equal(['A']);
    });
  });

  describe('focus belongs to a device, not to a place', () => {
    it('and follows it when a refresh orders rows anew', async () => {
      const { table, swap } = await mountSwapping();
      control(table, 'Actions for A').focus();
      await swap();
      await frame();
      expect(focused()?.getAttribute('aria-label')).to.equal('Actions for A');
      expect(columnTexts(table, 'approveId')).to.deep.equal(['B', 'A']);
    });

    it('and follows it when the list becomes shorter at once', async () => {
      const { table, show } = await mountShowing('A', 'B', 'C');
      control(table, 'Actions for C').focus();
      await show('C');
      await frame();
      expect(focused()?.getAttribute('aria-label')).to.equal('Actions for C');
    });

    it('and goes to the table, never to another device, when its device is gone', async () => {
      const { table, show } = await mountShowing('A', 'B');
      control(table, 'Actions for A').focus();
      await show('B', 'C');
      await frame();
      expect(focused()?.getAttribute('aria-label')).to.equal('Devices');
    });

    it('and stays where it is outside the rows', async () => {
      const { table, swap } = await mountSwapping();
      control(table, 'Search devices').focus();
      await swap();
      expect(focused()?.getAttribute('aria-label')).to.equal('Search devices');
    });
  });

  describe('text of others is text', () => {
    const hostile = ['<img src=x onerror=alert(1)>', '${alert(1)}', '"><script>alert(1)</script>', '{{7*7}}'];
    for (const text of hostile)
      it(text, async () => {
        const { table } = await mountTable({
          devices: [{ approveId: text, model: text, approveComment: text, extra: { status: text } }],
          attributes: { columns: 'deviceUid model status approveId approveComment' },
        });
        for (const field of ['model', 'status', 'approveId', 'approveComment'])
          expect(columnTexts(table, field)).to.deep.equal([text]);
        expect(table.shadowRoot!.querySelectorAll('img, script')).to.have.length(0);
      });

    it('and cannot turn round or hide its letters', async () => {
      const { table } = await mountTable({ devices: [{ approveId: 'LOAN\u202E-71\u0000' }] });
      expect(columnTexts(table, 'approveId')).to.deep.equal(['LOAN\uFFFD-71\uFFFD']);
    });
  });

  it('has controls of at least 24 by 24 pixels in the smallest density', async () => {
    const { table } = await mountTable({ attributes: { density: 'compact', selection: 'multiple' } });
    for (const button of rowsOf(table)[0]!.querySelectorAll('button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('becomes cards with labels in a narrow place, and stays one table for screen readers', async () => {
    const { table } = await mountTable({ devices: [{ approveId: 'L', status: 'Locked' }] });
    table.parentElement!.style.width = '320px';
    await frame();
    const cell = rowsOf(table)[0]!.querySelector<HTMLElement>('[data-field="status"]')!;
    // Chromium computes what the attribute holds; Firefox tells that it is the attribute.
    const { content } = getComputedStyle(cell, '::before');
    expect(content.replace('attr(data-label)', `"${cell.dataset['label']}"`)).to.equal('"Status"');
    expect(table.shadowRoot!.querySelector('.scroller')!.scrollWidth).to.be.at.most(320);
    expect(textIn(table)).to.contain('Locked');
    await expect(table).to.be.accessible();
  });
});

/** The identifiers that stand in full anywhere in a table's DOM. */
function secretsIn(table: KgDeviceTable): string[] {
  const dom = deepDom(table);
  return [IMEI, IMEI2, SERIAL].filter((secret) => dom.includes(secret));
}

async function mountSecret() {
  return mountTable({
    devices: [
      {
        deviceUid: IMEI,
        imei: IMEI,
        imei2: IMEI2,
        serial: SERIAL,
        approveId: 'LOAN-1',
        status: 'Enrolled',
      },
    ],
    attributes: { columns: 'deviceUid imei imei2 serial model status approveId', selection: 'multiple' },
  });
}

function secretRow() {
  const value = { objectId: 'o1', deviceUid: IMEI, approveId: 'LOAN-1', status: 'Enrolled' };
  return { readable: true, index: 0, issues: [], value };
}

async function mountHeard(options: TableOptions) {
  const mounted = await mountTable(options);
  const heard: KgRowActionEvent[] = [];
  mounted.table.addEventListener('kg-row-action', (event) => {
    event.preventDefault();
    heard.push(event);
  });
  return { ...mounted, heard };
}

/** A table whose rows are named by the test. */
async function mountShowing(...first: string[]) {
  let names = first;
  const client = listClient(async () => ({ totalCount: names.length, rows: names.map(rowNamed) }));
  const { table } = await mountTable({ properties: { client, selection: 'multiple' } });
  return {
    table,
    show: async (...next: string[]) => {
      names = next;
      await table.refresh();
    },
  };
}

async function mountSwapping() {
  const { table, show } = await mountShowing('A', 'B');
  return { table, swap: () => show('B', 'A') };
}

function rowNamed(approveId: string, index: number) {
  const deviceUid = `35438711004${approveId.charCodeAt(0)}00`;
  return {
    readable: true,
    index,
    issues: [],
    value: { objectId: `id-${approveId}`, deviceUid, approveId, status: 'Enrolled' },
  };
}

async function openMenu(table: KgDeviceTable, name: string): Promise<void> {
  control(table, `Actions for ${name}`).click();
  await settled(table);
}

function items(table: KgDeviceTable): HTMLElement[] {
  return Array.from(table.shadowRoot!.querySelectorAll<HTMLElement>('[role="menuitem"]'));
}

function menuOf(table: KgDeviceTable): string[] {
  return items(table).map((item) => {
    const words = item.textContent.replace(/\s+/g, ' ').trim();
    return item.getAttribute('aria-disabled') === 'true' ? `${words} (off)` : words;
  });
}

function focusedText(): string {
  return focused()?.textContent ?? '';
}

function revealOf(table: KgDeviceTable, row: number): HTMLElement {
  return rowsOf(table)[row]!.querySelector<HTMLElement>('[data-action="reveal"]')!;
}

function copyOf(table: KgDeviceTable, row: number): HTMLElement {
  return rowsOf(table)[row]!.querySelector<HTMLElement>('[data-action="copy"]')!;
}
