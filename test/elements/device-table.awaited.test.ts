import { expect } from '@open-wc/testing';
import { KnoxGuardError } from '../../src/client/index.js';
import type { KgDeviceTable } from '../../src/elements/device-table/kg-device-table.js';
import { frame } from '../support/fake-time.js';
import { listClient, mountTableSync, settled } from '../support/mount.js';
import { placeOf } from '../support/place.js';
import { columnTexts, deepDom, focused, rowsOf, textIn } from '../support/seen.js';
import { until } from '../support/until.js';

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

  const densities: readonly [string, number, KgDeviceTable['density'], string][] = [
    ['of a usual page', 25, 'standard', '14px'],
    ['of the longest page that is made at once', 30, 'comfortable', '14px'],
    ['in the smallest density, where buttons keep rows higher', 30, 'compact', '14px'],
    ['in a small font, where they do so, too', 25, 'compact', '13px'],
  ];
  for (const [what, rows, density, fontSize] of densities)
    it(`have the height of rows, ${what}: what stands below the table does not move when they get their words`, async () => {
      const { table, answer } = await mountAwaiting(rows);
      table.density = density;
      table.style.fontSize = fontSize;
      await table.updateComplete;
      const height = () => table.shadowRoot!.querySelector('table')!.offsetHeight;
      const before = height();
      expect(before, 'control').to.be.greaterThan(rows * 20);
      answer(rows);
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

  it('are as high as the cards that they become there', async () => {
    const { table, answer } = await mountAwaiting();
    table.columns = 'deviceUid status approveId';
    table.style.display = 'block';
    table.style.inlineSize = '288px';
    await table.updateComplete;
    await until(() => rowsToBe(table).length === 25, 'rows to be');
    const height = () => table.shadowRoot!.querySelector('table')!.offsetHeight;
    const before = height();
    expect(before, 'control: no row of a wide table').to.be.greaterThan(25 * 60);
    answer(25);
    await settled(table);
    expect(height()).to.equal(before);
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

  it('have bones in their place, but not for whom the answer comes at once; nothing asks for frames meanwhile', async () => {
    const { table, answer } = await mountAwaiting();
    const bones = () => Number(getComputedStyle(table.shadowRoot!.querySelector('tbody')!).opacity);
    const moving = () => table.shadowRoot!.getAnimations().map((animation) => animation.constructor.name);
    expect(bones()).to.equal(0);
    expect(moving()).to.deep.equal([]);
    await until(() => bones() > 0, 'bones');
    expect(moving()).to.deep.equal([]);
    answer(25);
    await settled(table);
    expect(bones()).to.equal(1);
    // (control) Whatever waits by an animation is found.
    const waiting = table
      .shadowRoot!.querySelector('tbody')!
      .animate({ opacity: 0 }, { delay: 1000, duration: 1000 });
    expect(moving()).to.deep.equal(['Animation']);
    waiting.cancel();
  });

  it('wait with their bones anew for the next client', async () => {
    const { table, answer } = await mountAwaiting();
    await until(() => !table.matches(':state(_early)'), 'bones');
    answer(25);
    await settled(table);
    table.client = listClient(() => new Promise(() => undefined));
    await table.updateComplete;
    expect(table.matches(':state(_early)'), 'its answer may come at once, too').to.equal(true);
    await until(() => !table.matches(':state(_early)'), 'bones');
  });

  it('stay in sight where a server has drawn bones; those of the next client come no sooner than anybody’s', async () => {
    const table = document.implementation.createHTMLDocument().createElement('kg-device-table');
    table.attachShadow({ mode: 'open' }); // as markup of a server's does, before the tag is defined
    let answer = (_page: unknown): void => undefined;
    placeOf().append(table);
    table.client = listClient(() => new Promise((resolve) => (answer = resolve)));
    await until(() => table.shadowRoot!.querySelector('.awaits tbody') !== null, 'bones of rows');
    expect(table.matches(':state(_early)')).to.equal(false);
    answer(pageOf(25));
    await settled(table);
    table.client = listClient(() => new Promise(() => undefined));
    await table.updateComplete;
    expect(table.matches(':state(loading)')).to.equal(true);
    expect(table.matches(':state(_early)')).to.equal(true);
  });

  it('speak the language that their place has by the time the answer comes', async () => {
    const { table, answer } = await mountAwaiting();
    table.lang = 'fr';
    await until(() => textIn(table).includes('Chargement'), 'French');
    await until(() => rowsToBe(table).length === 25, 'rows to be');
    answer(25);
    await settled(table);
    const boxes = rowsOf(table).map((row) => row.querySelector('.select')?.ariaLabel ?? '');
    expect(boxes[24]).to.match(/^Sélectionner /);
    expect(new Set(boxes).size).to.equal(25);
  });

  it('hold nothing of the devices of another client before', async () => {
    const { table, answer } = await mountAwaiting();
    answer(25);
    await settled(table);
    expect(deepDom(table), 'control').to.contain('LOAN-3');
    table.client = listClient(() => new Promise(() => undefined));
    await until(() => rowsToBe(table).length === 25, 'rows to be');
    expect(deepDom(table)).not.to.contain('LOAN-');
  });

  it("take the place of another client's rows at once, also where something is open that holds rows still", async () => {
    const { table, answer } = await mountAwaiting();
    answer(25);
    await settled(table);
    const popup = () => table.shadowRoot!.querySelector('.popup:popover-open');
    rowsOf(table)[3]!.querySelector<HTMLElement>('[data-action="note"]')!.click();
    await until(popup);
    const words = () => table.shadowRoot!.querySelector('tbody')?.textContent ?? '';
    expect(words(), 'control').to.contain('LOAN-3');
    table.client = listClient(() => new Promise(() => undefined));
    await table.updateComplete;
    expect(words()).not.to.contain('LOAN-');
  });

  const opens: readonly [string, (row: HTMLElement) => void][] = [
    ['a row', (row) => row.querySelector<HTMLElement>('[data-action="menu"]')!.focus()],
    ['what a row has opened', (row) => row.querySelector<HTMLElement>('[data-action="note"]')!.click()],
  ];
  for (const [where, open] of opens)
    it(`take the place of another client's rows, and the focus in ${where} goes to the table, not to the top of the page`, async () => {
      const { table, answer } = await mountAwaiting();
      answer(25);
      await settled(table);
      open(rowsOf(table)[3]!);
      await until(() => focused() !== null && focused() !== document.body, 'control');
      table.client = listClient(() => new Promise(() => undefined));
      await until(() => rowsToBe(table).length === 25, 'rows to be');
      await frame();
      expect(focused()?.localName).to.equal('table');
      expect(deepDom(table)).not.to.contain('LOAN-');
    });

  describe('of a long page, while its answer is drawn', () => {
    it('are there for nobody until each has its words', async () => {
      const { table, answer } = await mountAwaiting(400);
      const made = rowsToBe(table);
      const first = firstWords(table);
      answer(400);
      await first;
      const isSeen = (index: number) => {
        const box = made[index]!.querySelector<HTMLInputElement>('.select')!;
        box.focus();
        return [focused() === box, box.checkVisibility({ visibilityProperty: true })];
      };
      expect(columnTexts(table, 'approveId').filter(Boolean), 'control: more is to come').to.have.length(20);
      expect(isSeen(25)).to.deep.equal([false, false]);
      expect(isSeen(399)).to.deep.equal([false, false]);
      expect(isSeen(0), 'control').to.deep.equal([true, true]);
      await until(() => columnTexts(table, 'approveId')[399] === 'LOAN-399');
      expect(isSeen(25)).to.deep.equal([true, true]);
      expect(isSeen(399)).to.deep.equal([true, true]);
      window.scrollTo(0, 0);
    });

    it('get their words also where somebody has been over all of them meanwhile', async () => {
      const { table, answer } = await mountAwaiting(400);
      const made = rowsToBe(table);
      const first = firstWords(table);
      answer(400);
      await first;
      for (let index = 30; index < 400; index += 10)
        made[index]!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      await until(() => columnTexts(table, 'approveId')[399] === 'LOAN-399');
      expect(rowsOf(table)[35] === made[35], 'control: far rows are other nodes again').to.equal(false);
      expect(columnTexts(table, 'approveId')).to.deep.equal(labels(400));
    });
  });
});

/** As soon as a row has its words, before any frame. */
function firstWords(table: KgDeviceTable): Promise<void> {
  return new Promise((resolve) => {
    new MutationObserver((_records, observer) => {
      if (!columnTexts(table, 'approveId').some(Boolean)) return;
      observer.disconnect();
      resolve();
    }).observe(table.shadowRoot!, { childList: true, subtree: true, characterData: true });
  });
}

interface Awaiting {
  readonly table: KgDeviceTable;
  readonly answer: (rows: number) => void;
  readonly fail: () => void;
}

/** A table whose first answer is held, with all its rows to be. */
async function mountAwaiting(pageSize = 25): Promise<Awaiting> {
  let resolve = (_page: unknown): void => undefined;
  let reject = (_error: unknown): void => undefined;
  const held = new Promise<unknown>((...settle) => ([resolve, reject] = settle));
  const client = listClient(() => held);
  const properties = { client, pageSize, selection: 'multiple' as const };
  const { table } = mountTableSync({ properties });
  await until(() => rowsToBe(table).length === pageSize);
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
