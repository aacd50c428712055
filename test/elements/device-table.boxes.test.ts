import { expect } from '@open-wc/testing';
import type { KgDeviceTable } from '../../src/elements/device-table/kg-device-table.js';
import { frame } from '../support/fake-time.js';
import { listClient, mountTableSync, settled } from '../support/mount.js';
import { columnTexts, rowsOf, textIn } from '../support/seen.js';
import { until } from '../support/until.js';

/** The browser changes boxes by itself: the one that is pressed, and of radios the one before. */
describe('<kg-device-table> boxes say what is selected', () => {
  it('when a press on a damaged device ends on the box of another, which a refresh has put there', async () => {
    const pages = [pageOf([0, 1, 2], [0]), pageOf([1, 0, 2], [0])];
    const { table } = await mountPages(pages, 'multiple');
    const box = boxOf(table, 0);
    expect(box.disabled, 'control: nothing may be done by a damaged identifier').to.equal(true);
    box.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await table.refresh();
    box.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await table.updateComplete;
    expect(table.selectedDevices).to.deep.equal([]);
    expect(box.checked).to.equal(false);
    // (control) A press of its own selects it.
    box.click();
    await table.updateComplete;
    expect(table.selectedDevices).to.have.length(1);
    expect(box.checked).to.equal(true);
  });

  it('when of one at a time the chosen device goes to the first rows and back, before the last rows have followed', async () => {
    const { table } = await mountPages([pageOf([...Array(100).keys()])], 'single');
    await until(() => columnTexts(table, 'approveId')[99] === 'LOAN-99');
    boxOf(table, 80).click();
    await table.updateComplete;
    sortPage(table, { field: 'approveId', order: 'descending' });
    await table.updateComplete;
    expect(columnTexts(table, 'approveId')[19], 'control: it has been there').to.equal('LOAN-80');
    sortPage(table, null);
    await table.refresh();
    await frame();
    expect(table.selectedDevices.map(({ approveId }) => approveId)).to.deep.equal(['LOAN-80']);
    const checked = rowsOf(table).flatMap((_, index) => (boxOf(table, index).checked ? [index] : []));
    expect(checked).to.deep.equal([80]);
  });

  it('when a device is on the page twice, as of a list that moved while it was read: all of it is selected, and the rest is offered', async () => {
    const page = { ...pageOf([0, 1, 2, 2]), totalCount: 2500 };
    const { table } = await mountPages([page], 'multiple');
    const pageBox = table.shadowRoot!.querySelector<HTMLInputElement>('.select-page')!;
    boxOf(table, 0).click();
    await table.updateComplete;
    expect(pageBox.indeterminate).to.equal(true);
    expect(textIn(table), 'control: not before').not.to.contain('Select all 2,500');
    pageBox.click();
    await table.updateComplete;
    expect(pageBox.checked).to.equal(true);
    expect(pageBox.indeterminate).to.equal(false);
    expect(textIn(table)).to.contain('Select all 2,500');
  });

  it('when one of its rows can be selected by nobody: nothing more is offered where there is no more', async () => {
    const { table } = await mountPages([{ ...pageOf([0, 1, 2], [2]), totalCount: 3 }], 'multiple');
    table.shadowRoot!.querySelector<HTMLInputElement>('.select-page')!.click();
    await table.updateComplete;
    expect(table.selectedDevices).to.have.length(2);
    expect(textIn(table)).not.to.contain('that match');
    const { table: more } = await mountPages([{ ...pageOf([0, 1, 2], [2]), totalCount: 4 }], 'multiple');
    more.shadowRoot!.querySelector<HTMLInputElement>('.select-page')!.click();
    await more.updateComplete;
    expect(textIn(more), 'control').to.contain('Select all 4 that match');
  });

  it('and the box of the page takes its devices as they are seen, with what a webhook has told since', async () => {
    const { table } = await mountPages([pageOf([0, 1, 2], [2])], 'multiple');
    const lastUpdatedAt = String(Date.now() + 5000);
    const payload = { deviceUid: '354387110040001', deviceStatus: 'Locked', lastUpdatedAt };
    expect(table.applyEvent({ payload })).to.equal(true);
    await table.updateComplete;
    const told: unknown[] = [];
    table.addEventListener('kg-selection-change', ({ detail }) =>
      told.push(detail.devices.map(({ status }) => status)),
    );
    table.shadowRoot!.querySelector<HTMLInputElement>('.select-page')!.click();
    await table.updateComplete;
    expect(told).to.deep.equal([['Enrolled', 'Locked']]);
  });
});

async function mountPages(pages: readonly unknown[], selection: 'single' | 'multiple') {
  let asked = 0;
  const client = listClient(() => Promise.resolve(pages[Math.min(asked++, pages.length - 1)]));
  const { table } = mountTableSync({ properties: { client, pageSize: 100, selection } });
  await settled(table);
  return { table };
}

function sortPage(table: KgDeviceTable, pageSort: ReturnType<KgDeviceTable['getState']>['pageSort']): void {
  table.setState({ ...table.getState(), pageSort });
}

function boxOf(table: KgDeviceTable, index: number): HTMLInputElement {
  return rowsOf(table)[index]!.querySelector<HTMLInputElement>('.select')!;
}

/** A page of devices by number; of some the identifier did not come through exactly. */
function pageOf(order: readonly number[], damaged: readonly number[] = []) {
  return {
    totalCount: order.length,
    rows: order.map((index) => ({
      readable: true,
      index,
      issues: damaged.includes(index) ? [{ path: 'deviceUid', code: 'not-exact' }] : [],
      value: {
        objectId: `id-${index}`,
        deviceUid: `35438711004${String(index).padStart(4, '0')}`,
        approveId: `LOAN-${index}`,
        status: 'Enrolled',
      },
    })),
  };
}
