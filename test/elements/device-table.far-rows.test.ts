import { expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import type { KgDeviceTable } from '../../src/elements/device-table/kg-device-table.js';
import { frame } from '../support/fake-time.js';
import { listClient, mountTableSync } from '../support/mount.js';
import { columnTexts, focused, rowsOf } from '../support/seen.js';
import { until } from '../support/until.js';

/** Rows far from sight are words, a box and the button of a menu; the rest comes before anybody can want it. */
describe('<kg-device-table> rows far from sight', () => {
  it('are in the page with their words, their place, their box and their menu', async () => {
    const { table } = await mountMany();
    const far = rowsOf(table)[399]!;
    expect(far.getAttribute('aria-rowindex')).to.equal('401');
    expect(columnTexts(table, 'approveId').at(-1)).to.equal('LOAN-399');
    expect(columnTexts(table, 'deviceUid').at(-1)).to.equal('•••• 0399');
    expect(columnTexts(table, 'status').at(-1)).to.equal('Active');
    expect(controlsOf(far)).to.deep.equal(['Select LOAN-399', 'Actions for LOAN-399']);
    expect(far.querySelectorAll('[role="rowheader"]')).to.have.length(1);
    expect(far.querySelectorAll('svg')).to.have.length(0);
  });

  it('control: rows in sight have all their buttons at once', async () => {
    const { table } = await mountMany();
    expect(controlsOf(rowsOf(table)[0]!)).to.deep.equal([
      'Select LOAN-0',
      'Show Device •••• 0000 in full',
      'Copy Device •••• 0000',
      'What is known of LOAN-0',
      'Actions for LOAN-0',
    ]);
  });

  const ways: readonly [string, (row: HTMLElement) => unknown][] = [
    [
      'a pointer comes over one',
      (row) => row.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })),
    ],
    ['the focus comes into one', (row) => menuOf(row).focus()],
    ['one is scrolled to', (row) => row.scrollIntoView()],
  ];
  for (const [what, come] of ways)
    it(`have the rest when ${what}, before it can be pressed`, async () => {
      const { table } = await mountMany();
      const far = rowsOf(table)[399]!;
      come(far);
      await until(() => controlsOf(far).length === 5, 'the row is complete');
      expect(controlsOf(far).slice(1, 3)).to.deep.equal([
        'Show Device •••• 0399 in full',
        'Copy Device •••• 0399',
      ]);
      expect(columnTexts(table, 'approveId').at(-1)).to.equal('LOAN-399');
      window.scrollTo(0, 0);
    });

  it('keep the focus on the button that has it when the rest comes', async () => {
    const { table } = await mountMany();
    menuOf(rowsOf(table)[399]!).focus();
    expect(controlsOf(rowsOf(table)[399]!), 'at once').to.have.length(5);
    expect(focused()?.getAttribute('aria-label')).to.equal('Actions for LOAN-399');
    window.scrollTo(0, 0);
  });

  it('are selected with the page, and their boxes say so', async () => {
    const { table } = await mountMany();
    table.shadowRoot!.querySelector<HTMLElement>('.select-page')!.click();
    await table.updateComplete;
    expect(table.selectedDevices).to.have.length(400);
    expect(rowsOf(table).filter((row) => boxOf(row).checked)).to.have.length(400);
    const looksSelected = (row: HTMLElement) => row.getAttribute('part')?.includes('row-selected') === true;
    expect(looksSelected(rowsOf(table)[0]!), 'in sight').to.equal(true);
    const far = rowsOf(table)[399]!;
    expect(far.hasAttribute('part'), 'far: nobody styles it').to.equal(false);
    far.closest('tbody')!.scrollIntoView(); // WebKit scrolls to no row that it has skipped
    await until(() => looksSelected(far), 'once in sight');
    window.scrollTo(0, 0);
  });

  it('of which one is selected, that row, its box, the box of the page and the bar change, in one render, and nothing else', async () => {
    const { table } = await mountMany();
    const work = watchWork(table);
    boxOf(rowsOf(table)[3]!).click();
    await table.updateComplete;
    await frame();
    expect(work()).to.deep.equal({
      renders: 1,
      touched: ['the bar', 'part row 3', 'box of row 3', 'box of the page'],
    });
    boxOf(rowsOf(table)[300]!).click();
    await table.updateComplete;
    await frame();
    expect(work()).to.deep.equal({ renders: 1, touched: ['the bar', 'box of row 300'] });
    // (control) The same watch sees a table that is built anew.
    table.columns = 'approveId status';
    await table.updateComplete;
    await table.refresh();
    expect(work().touched.length).to.be.greaterThan(3);
  });

  it('change by the cell when a refresh brings another state', async () => {
    const { table, states } = await mountMany();
    const touched: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records)
        touched.push(
          (target instanceof Element ? target : target.parentElement)?.closest('td')?.dataset.field ?? 'row',
        );
    });
    for (const body of table.shadowRoot!.querySelectorAll('tbody'))
      observer.observe(body, { subtree: true, childList: true, characterData: true, attributes: true });
    states.set(399, 'Locked');
    await table.refresh();
    await frame();
    expect(columnTexts(table, 'status').at(-1)).to.equal('Locked');
    expect([...new Set(touched)]).to.deep.equal(['status']);
  });

  it('take the focus of a device that a refresh has moved there', async () => {
    const { table, order } = await mountMany();
    const reveal = rowsOf(table)[0]!.querySelector<HTMLElement>('[data-action="reveal"]')!;
    reveal.focus();
    order.reverse();
    await table.refresh();
    await until(() => focused()?.getAttribute('aria-label') === 'Show Device •••• 0000 in full');
    expect(focused()?.closest('tr')).to.equal(rowsOf(table)[399]);
    window.scrollTo(0, 0);
  });

  it('become words again once others have been near since, but not where the focus is', async () => {
    const { table } = await mountMany();
    const isWords = (index: number) => controlsOf(rowsOf(table)[index]!).length === 2;
    menuOf(rowsOf(table)[60]!).focus();
    for (let index = 90; index < 400; index += 10) {
      rowsOf(table)[index]!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      expect(isWords(index), 'complete').to.equal(false);
    }
    expect(isWords(90)).to.equal(true);
    expect(columnTexts(table, 'approveId')[90]).to.equal('LOAN-90');
    expect(isWords(60), 'has the focus').to.equal(false);
    expect(focused()?.getAttribute('aria-label')).to.equal('Actions for LOAN-60');
    expect(isWords(0), 'the first ones').to.equal(false);
    window.scrollTo(0, 0);
  });

  it('each stand in their place when all are made anew while somebody looks at the middle of the page', async () => {
    const { table } = await mountMany();
    rowsOf(table)[200]!.scrollIntoView();
    await until(() => controlsOf(rowsOf(table)[200]!).length === 5);
    // Frames come late, so that the browser has told which rows are near before the first of them is made.
    const original = window.requestAnimationFrame;
    window.requestAnimationFrame = (run) => original(() => original(() => original(run)));
    table.columns = 'approveId status';
    await table.updateComplete;
    expect(rowsOf(table).length, 'control: they are made anew').to.be.lessThan(400);
    await until(() => rowsOf(table).length === 400);
    await frame();
    window.requestAnimationFrame = original;
    expect(columnTexts(table, 'approveId')).to.deep.equal(
      Array.from({ length: 400 }, (_, index) => `LOAN-${index}`),
    );
    window.scrollTo(0, 0);
  });

  it('have their height before they are there: nothing below the table moves', async () => {
    let answer: ((page: unknown) => void) | undefined;
    const client = listClient(() => new Promise((resolve) => (answer = resolve)));
    const { table } = mountTableOf(client);
    await until(() => answer !== undefined);
    const body = table.shadowRoot!.querySelector('table')!;
    const withWords = () => columnTexts(table, 'approveId').filter(Boolean).length;
    // Called as soon as the first rows are in the page, before any frame.
    const first = new Promise<{ rows: number; height: number }>((resolve) => {
      new MutationObserver((_records, observer) => {
        if (withWords() === 0) return;
        observer.disconnect();
        resolve({ rows: withWords(), height: body.offsetHeight });
      }).observe(body, { childList: true, subtree: true, characterData: true });
    });
    answer?.(pageOf([...Array(400).keys()], new Map()));
    const { rows, height } = await first;
    expect(rows, 'control: not all rows are there').to.equal(20);
    await until(() => withWords() === 400);
    await frame();
    expect(body.offsetHeight).to.equal(height);
  });
});

async function mountMany() {
  const order = [...Array(400).keys()];
  const states = new Map<number, string>();
  const client = listClient(() => Promise.resolve(pageOf(order, states)));
  const { table } = mountTableOf(client);
  await until(() => rowsOf(table).length === 400);
  await table.refresh();
  return { table, order, states };
}

function mountTableOf(client: ReturnType<typeof listClient>) {
  const properties = { client, pageSize: 1000, selection: 'multiple' as const };
  return mountTableSync({ properties });
}

function pageOf(order: readonly number[], states: ReadonlyMap<number, string>) {
  return {
    totalCount: 400,
    rows: order.map((index) => ({
      readable: true,
      index,
      issues: [],
      value: {
        objectId: `id-${index}`,
        deviceUid: `35438711004${String(index).padStart(4, '0')}`,
        approveId: `LOAN-${index}`,
        status: states.get(index) ?? 'Enrolled',
      },
    })),
  };
}

/** The names of a row's controls, in the order of Tab. */
function controlsOf(row: Element): string[] {
  return Array.from(row.querySelectorAll('input, button'), (node) => node.getAttribute('aria-label') ?? '');
}

function menuOf(row: Element): HTMLElement {
  return row.querySelector<HTMLElement>('[data-action="menu"]')!;
}

function boxOf(row: Element): HTMLInputElement {
  return row.querySelector<HTMLInputElement>('.select')!;
}

/** What was touched and how often was rendered since the last call: nodes by the browser's own record, boxes by their state, which leaves none. */
function watchWork(table: KgDeviceTable): () => { renders: number; touched: string[] } {
  const root = table.shadowRoot!;
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((more) => records.push(...more));
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  let renders = 0;
  const counter: ReactiveController = {
    hostUpdated: () => {
      renders += 1;
    },
  };
  table.addController(counter);
  const page = () => root.querySelector<HTMLInputElement>('.select-page')!;
  const boxes = () => rowsOf(table).map((row) => boxOf(row).checked);
  const pageBox = () => `${page().checked} ${page().indeterminate}`;
  let before = { boxes: boxes(), pageBox: pageBox() };
  return () => {
    records.push(...observer.takeRecords());
    const touched = records.splice(0).map(({ type, attributeName, target }) => {
      const element = target instanceof Element ? target : target.parentElement!;
      if (element.closest('.toolbar')) return 'the bar';
      const row = element.localName === 'tr' ? rowsOf(table).indexOf(element as HTMLTableRowElement) : -1;
      return `${attributeName ?? type} ${row < 0 ? `.${element.className}` : `row ${row}`}`;
    });
    const after = { boxes: boxes(), pageBox: pageBox() };
    after.boxes.forEach((checked, index) => {
      if (checked !== before.boxes[index]) touched.push(`box of row ${index}`);
    });
    if (after.pageBox !== before.pageBox) touched.push('box of the page');
    before = after;
    const done = { renders, touched: [...new Set(touched)] };
    renders = 0;
    return done;
  };
}
