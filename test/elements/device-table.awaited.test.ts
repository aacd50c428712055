import { expect, waitUntil } from '@open-wc/testing';
import { KnoxGuardError } from '../../src/client/index.js';
import type { KgDeviceTable } from '../../src/elements/device-table/kg-device-table.js';
import { listClient, mountTableSync, settled } from '../support/mount.js';
import { columnTexts, deepDom, focused, rowsOf, textIn } from '../support/seen.js';

describe('<kg-device-table> rows to be, while the first answer is on its way', () => {
  it('are made before it comes, so that it has only words to bring', async () => {
    const { table, answer } = await mountAwaiting();
    const made = rowsToBe(table);
    answer(25);
    await settled(table);
    expect(rowsOf(table)).to.deep.equal(made);
    expect(columnTexts(table, 'approveId')).to.deep.equal(labels(25));
    // (control) Rows that are made anew are other nodes.
    table.columns = 'approveId status';
    await settled(table);
    expect(rowsOf(table)[0] === made[0]).to.equal(false);
  });

  it('are there for nobody: not seen, not read, not reached by the keyboard', async () => {
    const { table, answer } = await mountAwaiting();
    const [row] = rowsToBe(table);
    const box = row!.querySelector<HTMLInputElement>('.select')!;
    const isSeen = () => box.checkVisibility({ visibilityProperty: true });
    expect(isSeen()).to.equal(false);
    expect(textIn(table)).to.contain('Loading devices…');
    box.focus();
    expect(focused() === box).to.equal(false);
    answer(25);
    await settled(table);
    // (control)
    expect(isSeen()).to.equal(true);
    box.focus();
    expect(focused() === box).to.equal(true);
  });

  it('select nothing and act on nothing, whoever presses them', async () => {
    const { table, answer } = await mountAwaiting();
    const heard: string[] = [];
    for (const type of ['kg-selection-change', 'kg-row-action'])
      table.addEventListener(type, () => heard.push(type));
    const [row] = rowsToBe(table);
    for (const node of row!.querySelectorAll<HTMLElement>('input, button')) node.click();
    await table.updateComplete;
    answer(25);
    await settled(table);
    expect(heard).to.deep.equal([]);
    expect(table.selectedDevices).to.deep.equal([]);
    expect(row!.querySelector<HTMLInputElement>('.select')!.checked, 'its box tells the truth').to.equal(
      false,
    );
  });

  it('have the height of rows: what stands below the table does not move when they get their words', async () => {
    const { table, answer } = await mountAwaiting();
    const height = () => table.shadowRoot!.querySelector('table')!.offsetHeight;
    const before = height();
    expect(before, 'control').to.be.greaterThan(25 * 20);
    answer(25);
    await settled(table);
    expect(height()).to.equal(before);
  });

  it('stay where they are on a phone of 320 pixels, whatever the toolbar says by then', async () => {
    const { table, answer } = await mountAwaiting();
    table.style.display = 'block';
    table.style.inlineSize = '288px';
    const top = () => table.shadowRoot!.querySelector('.scroller')!.getBoundingClientRect().top;
    const before = top();
    answer(25);
    await settled(table);
    expect(textIn(table), 'control').to.contain('as of');
    expect(top()).to.equal(before);
  });

  const ends: readonly [string, (client: Awaiting) => void][] = [
    ['an empty answer', ({ answer }) => answer(0)],
    ['a failure', ({ fail }) => fail()],
    [
      'a client that is taken away',
      ({ table }) => {
        table.client = undefined;
      },
    ],
  ];
  for (const [what, end] of ends)
    it(`are gone with ${what}`, async () => {
      const awaiting = await mountAwaiting();
      expect(rowsToBe(awaiting.table), 'control').to.have.length(25);
      end(awaiting);
      await settled(awaiting.table);
      expect(awaiting.table.shadowRoot!.querySelectorAll('tbody tr')).to.have.length(0);
    });

  it('are as many as the answer has', async () => {
    const { table, answer } = await mountAwaiting();
    answer(3);
    await settled(table);
    expect(columnTexts(table, 'approveId')).to.deep.equal(labels(3));
  });

  it('hold nothing of the devices of another client before', async () => {
    const { table, answer } = await mountAwaiting();
    answer(25);
    await settled(table);
    expect(deepDom(table), 'control').to.contain('LOAN-3');
    table.client = listClient(() => new Promise(() => undefined));
    await waitUntil(() => rowsToBe(table).length === 25);
    expect(deepDom(table)).not.to.contain('LOAN-');
  });
});

interface Awaiting {
  readonly table: KgDeviceTable;
  readonly answer: (rows: number) => void;
  readonly fail: () => void;
}

/** A table whose first answer is held, with all its rows to be. */
async function mountAwaiting(): Promise<Awaiting> {
  let resolve = (_page: unknown): void => undefined;
  let reject = (_error: unknown): void => undefined;
  const held = new Promise<unknown>((...settle) => ([resolve, reject] = settle));
  const client = listClient(() => held);
  const properties = { client, pageSize: 25, selection: 'multiple' as const };
  const { table } = mountTableSync({ properties });
  await waitUntil(() => rowsToBe(table).length === 25);
  return {
    table,
    answer: (rows) => {
      resolve(pageOf(rows));
    },
    fail: () => {
      reject(new KnoxGuardError('network', { operation: 'listDevices' }));
    },
  };
}

function rowsToBe(table: KgDeviceTable): HTMLTableRowElement[] {
  return Array.from(table.shadowRoot!.querySelectorAll<HTMLTableRowElement>('.awaits tbody tr'));
}

function labels(rows: number): string[] {
  return Array.from({ length: rows }, (_, index) => `LOAN-${index}`);
}

function pageOf(count: number) {
  return {
    totalCount: count,
    rows: Array.from({ length: count }, (_, index) => ({
      readable: true,
      index,
      issues: [],
      value: {
        objectId: `OBJ${index}`,
        deviceUid: `35438711004${String(index).padStart(4, '0')}`,
        status: 'Enrolled',
        approveId: `LOAN-${index}`,
      },
    })),
  };
}
