import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { KgApproveForm } from '../../src/elements/approve-form/kg-approve-form.js';
import type { KgDeviceCard } from '../../src/elements/device-card/kg-device-card.js';
import type { KgDeviceTable } from '../../src/elements/device-table/kg-device-table.js';
import type { KgRowActionEvent } from '../../src/events/index.js';
import { APPROVE, approve, field, fill, IMEI, quiet } from '../support/approve-form.js';
import { frame, until } from '../support/fake-time.js';
import { mountTable, settled, type TableOptions } from '../support/mount.js';
import { placeOf } from '../support/place.js';
import { columnTexts, control, focused, hasControl, rowsOf, visibleText } from '../support/seen.js';
import { composeStack } from '../support/stack.js';
import { inScheme } from '../support/schemes.js';

const devices = [
  { deviceUid: IMEI, status: 'Pending', approveId: 'LOAN-1', createDate: 3, confirms: 'never' },
  { deviceUid: '353918051234579', status: 'Pending', approveId: 'LOAN-2', createDate: 2, confirms: 'never' },
  { deviceUid: '353918051234587', status: 'Enrolled', approveId: 'LOAN-3', createDate: 1 },
] as const;

describe('<kg-device-table> and what its rows do', () => {
  it('an action that the host does not prevent opens its element, about the device that was pressed', async () => {
    const { table } = await mount();
    const form = await open(table, 'LOAN-2');
    expect(field(form, 'IMEI').value).to.equal('353918051234579');
    expect(field(form, 'Approval ID').value).to.equal('LOAN-2');
    expect(visibleText(dialogOf(table))).to.contain('Approve LOAN-2');
    expect(dialogOf(table)?.matches(':modal')).to.equal(true);
  });

  it('one that the host prevents is the host’s alone', async () => {
    const { table } = await mount();
    const events: KgRowActionEvent[] = [];
    table.addEventListener('kg-row-action', (event) => {
      event.preventDefault();
      events.push(event);
    });
    await press(table, 'LOAN-1', 'Approve');
    expect(events[0]?.detail.device.deviceUid).to.equal(IMEI);
    expect(dialogOf(table)).to.equal(null);
  });

  it('an action whose element the page has not defined is the event and nothing else', async () => {
    const { table } = await mount();
    const get = customElements.get.bind(customElements);
    customElements.get = (name) => (name === 'kg-approve-form' ? undefined : get(name));
    try {
      await press(table, 'LOAN-1', 'Approve');
      expect(dialogOf(table)).to.equal(null);
    } finally {
      customElements.get = get;
    }
  });

  it('a reminder names the phone by exactly one identifier', async () => {
    const { table, emulator } = await mount();
    await press(table, 'LOAN-3', 'Set reminder');
    const editor = table.shadowRoot?.querySelector('kg-blink-editor');
    expect(editor?.objectId).to.equal(emulator.devices.find('LOAN-3')?.objectId);
    expect([editor?.deviceUid, editor?.approveId].filter(Boolean)).to.deep.equal([]);
  });

  it('rows hold still behind it, whatever a refresh brings, and catch up when it closes', async () => {
    const { table, emulator } = await mount();
    await open(table, 'LOAN-1');
    const before = columnTexts(table, 'approveId');
    emulator.devices.add({ approveId: 'LOAN-0', createDate: 9 });
    await table.refresh();
    expect(columnTexts(table, 'approveId')).to.deep.equal(before);
    close(table);
    await settled(table);
    expect(columnTexts(table, 'approveId')).to.include('LOAN-0');
  });

  it('approving in it goes through the table’s client, once, and the table shows what came of it', async () => {
    const { table, emulator } = await mount();
    const form = await open(table, 'LOAN-1');
    await approve(form);
    expect(emulator.log.executed(APPROVE)).to.equal(1);
    close(table);
    await until(
      () => statusOf(table, 'LOAN-1') === 'Activating',
      () => statusOf(table, 'LOAN-1'),
    );
  });

  for (const how of ['the cross', 'Escape'])
    it(`closed by ${how}, the focus is on the same device’s row, also when rows have moved meanwhile`, async () => {
      const { table, emulator } = await mount();
      await open(table, 'LOAN-2');
      emulator.devices.add({ approveId: 'LOAN-0', createDate: 9 });
      await table.refresh();
      if (how === 'Escape') await sendKeys({ press: 'Escape' });
      else close(table);
      await settled(table);
      await frame();
      expect(focused()?.getAttribute('aria-label')).to.equal('Actions for LOAN-2');
    });

  it('also when the approval has given the device another key', async () => {
    const { table } = await mount();
    const form = await open(table, 'LOAN-1');
    await approve(form);
    close(table);
    await until(() => statusOf(table, 'LOAN-1') === 'Activating');
    await settled(table);
    expect(focused()?.getAttribute('aria-label')).to.equal('Actions for LOAN-1');
  });

  it('Escape in a confirmation closes the confirmation alone', async () => {
    const { table, emulator } = await mount();
    const form = await open(table, 'LOAN-1');
    // Pressed for real: a browser closes dialogs that nobody's press has opened as one.
    const { x, y } = control(form, 'Approve device').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x) + 8, Math.round(y) + 8] });
    await quiet(form);
    expect(form.shadowRoot?.querySelector('dialog:modal')).not.to.equal(null);
    await sendKeys({ press: 'Escape' });
    await quiet(form);
    expect(form.shadowRoot?.querySelector('dialog:modal')).to.equal(null);
    expect(dialogOf(table)).not.to.equal(null);
    expect(emulator.log.arrived(APPROVE)).to.equal(0);
  });

  it('closed by mistake, what was typed is there when it is opened again for the same device, and for no other', async () => {
    const { table } = await mount();
    await fill(await open(table, 'LOAN-1'), 'Comment', 'Half a sentence');
    close(table);
    await settled(table);
    expect(field(await open(table, 'LOAN-1'), 'Comment').value).to.equal('Half a sentence');
    close(table);
    await settled(table);
    expect(field(await open(table, 'LOAN-2'), 'Comment').value).to.equal('');
  });

  it('another client closes it, and what was typed is for nobody else', async () => {
    const { table } = await mount();
    await fill(await open(table, 'LOAN-1'), 'Comment', 'Half a sentence');
    table.client = composeStack({ devices }).client;
    await settled(table);
    expect(dialogOf(table)).to.equal(null);
    expect(field(await open(table, 'LOAN-1'), 'Comment').value).to.equal('');
  });

  it('moved through the page while it is open, it is still modal', async () => {
    const { table } = await mount();
    await open(table, 'LOAN-1');
    placeOf().append(table);
    await settled(table);
    expect(dialogOf(table)?.matches(':modal')).to.equal(true);
  });

  it('the host’s words are the dialog’s too', async () => {
    const { table } = await mount({
      properties: { strings: { closeDialog: 'Schließen', approvalId: 'Vertrag' } as object },
    });
    const form = await open(table, 'LOAN-1');
    expect(control(table, 'Schließen').checkVisibility()).to.equal(true);
    expect(visibleText(form.shadowRoot?.querySelector('.root') ?? null)).to.contain('Vertrag');
  });

  describe('the details of a row', () => {
    it('are the device card, about the device that was pressed, in a dialog beside the list', async () => {
      const { table } = await mount();
      const card = await details(table, 'LOAN-3');
      expect(visibleText(card.shadowRoot!.querySelector('.root')))
        .to.contain('LOAN-3')
        .and.to.contain('Active');
      expect(dialogOf(table)?.matches(':modal')).to.equal(true);
      expect(dialogOf(table)?.dataset.action).to.equal('details');
    });

    it('offer what the rows offer, the host’s own actions too', async () => {
      const actions = ['details', { name: 'call', label: 'Call the borrower' }] as const;
      const { table } = await mount({ properties: { actions } });
      const card = await details(table, 'LOAN-3');
      expect(control(card, 'Call the borrower').checkVisibility()).to.equal(true);
      expect(hasControl(card, 'Set reminder')).to.equal(false);
    });

    it('a reminder is set from them without leaving the list, and the host hears of it once', async () => {
      const { table } = await mount();
      const events: KgRowActionEvent[] = [];
      table.addEventListener('kg-row-action', (event) => events.push(event));
      const card = await details(table, 'LOAN-3');
      control(card, 'Set reminder').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => card.shadowRoot!.querySelector('kg-blink-editor') !== null);
      expect(events.map(({ detail }) => detail.action)).to.deep.equal(['details', 'blink']);
      await sendKeys({ press: 'Escape' });
      await until(() => !card.shadowRoot!.querySelector('dialog[open]'));
      expect(dialogOf(table)?.dataset.action, 'the details are still open').to.equal('details');
      await sendKeys({ press: 'Escape' });
      await until(() => dialogOf(table) === null);
      await frame();
      expect(focused()?.getAttribute('aria-label')).to.equal('Actions for LOAN-3');
    });

    it('opened a second time they are read anew: what was true then is not shown as what is', async () => {
      const { table, emulator } = await mount();
      await details(table, 'LOAN-3');
      close(table);
      await until(() => dialogOf(table) === null);
      emulator.devices.update('353918051234587', { status: 'Locked' });
      await table.refresh();
      const again = await details(table, 'LOAN-3');
      await until(() => visibleText(again.shadowRoot!.querySelector('.root')).includes('Locked'));
      expect(control(again, 'Set reminder').getAttribute('aria-disabled')).to.equal('true');
    });

    it('rows hold still behind them while the card looks again by itself', async () => {
      const { table, emulator } = await mount();
      const card = await details(table, 'LOAN-3');
      const before = columnTexts(table, 'approveId');
      emulator.devices.add({ approveId: 'LOAN-0', createDate: 9 });
      await table.refresh();
      await card.refresh();
      expect(columnTexts(table, 'approveId')).to.deep.equal(before);
    });

    async function details(table: KgDeviceTable, loan: string): Promise<KgDeviceCard> {
      await press(table, loan, 'Details');
      const card = table.shadowRoot?.querySelector('kg-device-card');
      if (!card) throw new Error('Nothing has opened.');
      await until(() => card.matches(':state(ready)'));
      return card;
    }
  });

  describe('an action for the selection', () => {
    it('is never for a device whose number came damaged: it cannot be chosen, alone or with its page', async () => {
      const { table } = await mount({
        attributes: { selection: 'multiple', 'sort-by': 'createDate', 'sort-order': 'descending' },
        faults: [
          {
            kind: 'body',
            route: 'POST /devices/list',
            body: (body) => {
              const page = body as { deviceList: Record<string, unknown>[] };
              const [first, ...rest] = page.deviceList;
              return { ...page, deviceList: [{ ...first, deviceUid: Number(first?.deviceUid) }, ...rest] };
            },
          },
        ],
      });
      const box = rowsOf(table)[0]!.querySelector<HTMLInputElement>('.select')!;
      expect([box.disabled, box.title]).to.deep.equal([
        true,
        'The identifier may be damaged; check it in the vendor’s console',
      ]);
      control(table, 'Select all on this page').click();
      await table.updateComplete;
      expect(table.selectedDevices.map(({ approveId }) => approveId)).to.deep.equal(['LOAN-2', 'LOAN-3']);
    });

    it('says how many of the selected devices allow it', async () => {
      const { table } = await mount({
        attributes: { selection: 'multiple', 'sort-by': 'createDate', 'sort-order': 'descending' },
      });
      await choose(table, 0, 1, 2);
      expect(control(table, 'Approve 2 of 3…').getAttribute('aria-disabled')).to.equal('false');
      await choose(table, 2);
      expect(control(table, 'Approve 2…').checkVisibility()).to.equal(true);
    });

    it('is off, with the reason, where none of them allows it', async () => {
      const { table } = await mount({
        attributes: { selection: 'multiple', 'sort-by': 'createDate', 'sort-order': 'descending' },
      });
      await choose(table, 2);
      const button = control(table, 'Approve 0 of 1…');
      expect(button.title).to.equal('Approve: not possible for any of the selected devices');
      button.click();
      await table.updateComplete;
      expect(dialogOf(table)).to.equal(null);
    });

    it('runs from the table one by one: progress, two failures with their reasons, and only these are tried again', async () => {
      const { table, emulator } = await mount({
        devices: Array.from({ length: 5 }, (_, index) => ({
          deviceUid: String(353918051000000 + index),
          status: 'Pending' as const,
          approveId: `LOAN-${index}`,
          createDate: 9 - index,
          confirms: 'never' as const,
        })),
        attributes: { selection: 'multiple', 'sort-by': 'createDate', 'sort-order': 'descending' },
      });
      await choose(table, 0, 1, 2, 3, 4);
      control(table, 'Approve 5…').click();
      await until(() => table.shadowRoot?.querySelector('kg-approve-form') !== null);
      const form = table.shadowRoot!.querySelector('kg-approve-form')!;
      await quiet(form);
      for (const index of [1, 3])
        emulator.devices.update(String(353918051000000 + index), { status: 'Rejected' });
      form.shadowRoot!.querySelector<HTMLElement>('.root .button-primary')!.click();
      await until(() => form.shadowRoot!.querySelector('dialog[open] .button-primary') !== null);
      form.shadowRoot!.querySelector<HTMLElement>('dialog[open] .button-primary')!.click();
      await until(
        () => hasControl(form, 'Retry the 2 that failed'),
        () => visibleText(form.shadowRoot!.querySelector('.root')),
      );
      expect(emulator.log.executed(APPROVE)).to.equal(3);
      expect(emulator.log.arrived(APPROVE)).to.equal(5);
      for (const index of [1, 3])
        emulator.devices.update(String(353918051000000 + index), { status: 'Pending' });
      control(form, 'Retry the 2 that failed').click();
      await until(() => form.shadowRoot!.querySelector('dialog[open] .button-primary') !== null);
      form.shadowRoot!.querySelector<HTMLElement>('dialog[open] .button-primary')!.click();
      await until(() => emulator.log.executed(APPROVE) === 5);
      expect(emulator.log.arrived(APPROVE), 'nothing twice').to.equal(7);
    }).timeout(20_000);

    async function choose(table: KgDeviceTable, ...rows: number[]): Promise<void> {
      for (const row of rows) rowsOf(table)[row]!.querySelector<HTMLElement>('.select')!.click();
      await table.updateComplete;
    }
  });

  for (const scheme of ['light', 'dark'])
    it(`axe finds nothing in it, ${scheme}`, () =>
      inScheme(scheme, async () => {
        const { table } = await mount();
        const form = await open(table, 'LOAN-1');
        await quiet(form);
        await expect(table).to.be.accessible();
      }));

  async function mount(options: TableOptions = {}) {
    return mountTable({
      devices,
      attributes: { 'sort-by': 'createDate', 'sort-order': 'descending' },
      ...options,
    });
  }
});

/** Chooses an action in the menu of a loan's row. */
async function press(table: KgDeviceTable, loan: string, action: string): Promise<void> {
  control(table, `Actions for ${loan}`).click();
  await until(() => table.shadowRoot?.querySelector('.menu:popover-open [role="menuitem"]') !== null);
  const lines = Array.from(table.shadowRoot?.querySelectorAll<HTMLElement>('.menu [role="menuitem"]') ?? []);
  lines.find(({ innerText }) => innerText.startsWith(action))?.click();
  await table.updateComplete;
  await frame();
}

async function open(table: KgDeviceTable, loan: string): Promise<KgApproveForm> {
  await press(table, loan, 'Approve');
  const form = table.shadowRoot?.querySelector('kg-approve-form');
  if (!form) throw new Error('Nothing has opened.');
  await quiet(form);
  return form;
}

function close(table: KgDeviceTable): void {
  control(table, 'Close').click();
}

function dialogOf(table: KgDeviceTable): HTMLDialogElement | null {
  return table.shadowRoot?.querySelector('dialog[open]') ?? null;
}

function statusOf(table: KgDeviceTable, loan: string): string {
  const row = rowsOf(table).find(({ innerText }) => innerText.includes(loan));
  return visibleText(row?.querySelector('[data-field="status"]') ?? null);
}
