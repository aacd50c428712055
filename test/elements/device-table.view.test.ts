import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KgDeviceTable } from '../../src/elements/device-table/kg-device-table.js';
import type { KgSelectionChangeEvent, KgViewChangeEvent, ViewChangeDetail } from '../../src/events/index.js';
import { FakeTime, frame, rest } from '../support/fake-time.js';
import { listClient, mountTable, mountTableSync, settled } from '../support/mount.js';
import { placeOf } from '../support/place.js';
import { announced, columnTexts, control, hasControl, rowsOf, textIn } from '../support/seen.js';
import { until } from '../support/until.js';
import type { Asked } from '../support/stack.js';

describe('<kg-device-table> view', () => {
  describe('paging', () => {
    it('asks for one page by pageNum and pageSize, and says where it lies in the whole list', async () => {
      const { table, asked } = await mountTable({
        devices: 130,
        attributes: { page: '1', 'page-size': '50' },
      });
      expect(asked.map(({ body }) => body)).to.deep.equal([{ pageNum: 1, pageSize: 50 }]);
      expect(textIn(table)).to.contain('51–100 of 130');
    });

    it('leads to the end and no further, and back to the beginning and no further', async () => {
      const { table, asked } = await mountTable({ devices: 60 });
      expect(disabled(table)).to.deep.equal(['First page', 'Previous page']);
      await press(table, 'Next page');
      expect(disabled(table)).to.deep.equal([]);
      await press(table, 'Last page');
      expect(textIn(table)).to.contain('51–60 of 60');
      expect(disabled(table)).to.deep.equal(['Next page', 'Last page']);
      await press(table, 'Previous page');
      await press(table, 'First page');
      expect(asked.map(({ body }) => body.pageNum)).to.deep.equal([0, 1, 2, 1, 0]);
    });

    it('keeps the keyboard in the table when the button under it leads nowhere any more', async () => {
      const { table } = await mountTable({ devices: 30 });
      control(table, 'Next page').focus();
      await sendKeys({ press: 'Enter' });
      await settled(table);
      expect(disabled(table), 'control').to.include('Next page');
      expect(table.shadowRoot!.activeElement?.getAttribute('aria-label')).to.equal('Devices');
    });

    it('an exact multiple has no empty last page', async () => {
      const { table } = await mountTable({ devices: 50 });
      await press(table, 'Last page');
      expect(textIn(table)).to.contain('26–50 of 50');
      expect(disabled(table)).to.deep.equal(['Next page', 'Last page']);
    });

    it('without a total it promises none: Next while pages are full, Last never', async () => {
      const { table } = await mountTable({ devices: 40, faults: [withoutTotal] });
      expect(table.shadowRoot!.querySelector('[part="pager-range"]')!.textContent).to.equal('1–25');
      expect(disabled(table)).to.deep.equal(['First page', 'Previous page', 'Last page']);
      await press(table, 'Next page');
      expect(textIn(table), 'a page that is not full is the last').to.contain('26–40 of 40');
      expect(disabled(table)).to.deep.equal(['Next page', 'Last page']);
    });

    it('a total smaller than the rows in sight is not repeated', async () => {
      const { table } = await mountTable({
        devices: 5,
        faults: [
          { kind: 'body', route: LIST, body: (answer) => ({ ...Object(answer), totalCount: 2 }) as unknown },
        ],
      });
      expect(textIn(table)).to.contain('1–5 of 5');
    });

    it('another page size keeps the first device on the page', async () => {
      const { table, asked } = await mountTable({
        devices: 200,
        attributes: { page: '3', 'page-size': '25' },
      });
      const first = columnTexts(table, 'approveId')[0];
      choose(table, '50');
      await settled(table);
      await until(() => rowsOf(table).length === 50);
      expect(asked.at(-1)!.body).to.deep.equal({ pageNum: 1, pageSize: 50 });
      expect(columnTexts(table, 'approveId')).to.include(first);
    });

    it('offers the sizes there are, and the host’s own', async () => {
      const { table } = await mountTable({ attributes: { 'page-size': '40' } });
      expect(sizes(table)).to.deep.equal(['25', '40', '50', '100', '250', '1,000']);
      expect(control(table, labelled(table)).value).to.equal('40');
    });

    it('shows the size in force, also when the host sets one of its own after a person chose another', async () => {
      const { table } = await mountTable({ devices: 60 });
      choose(table, '50');
      await settled(table);
      table.pageSize = 40;
      await settled(table);
      expect(control(table, labelled(table)).value).to.equal('40');
    });

    it('keeps the page on screen, dimmed and busy, until the next one is there', async () => {
      const pages: ((page: unknown) => void)[] = [];
      const client = listClient(() => new Promise((resolve) => pages.push(resolve)));
      const { table } = mountTableSync({ properties: { client, pageSize: 1 } });
      await rest();
      pages[0]!(pageOf('first', 2));
      await settled(table);
      control(table, 'Next page').click();
      await rest();
      expect(columnTexts(table, 'approveId')).to.deep.equal(['first']);
      expect(table.shadowRoot!.querySelector('table')!.getAttribute('aria-busy')).to.equal('true');
      pages[1]!(pageOf('second', 2));
      await settled(table);
      expect(columnTexts(table, 'approveId')).to.deep.equal(['second']);
    });

    it('says to screen readers what came, once a person asked for it', async () => {
      const { table } = await mountTable({ devices: 60 });
      await press(table, 'Next page');
      await frame();
      expect(announced()).to.equal('Devices 26–50 of 60');
    });

    it('a hundred page flips leave no node behind', async () => {
      const { table } = await mountTable({ devices: 100, behaviour: { rateLimit: 1e6 } });
      const count = () => table.shadowRoot!.querySelectorAll('*').length;
      const nodes = () => {
        const walker = document.createTreeWalker(table.shadowRoot!, NodeFilter.SHOW_COMMENT);
        let comments = 0;
        while (walker.nextNode()) comments += 1;
        return [count(), comments];
      };
      await press(table, 'Next page');
      const before = nodes();
      for (let flip = 0; flip < 50; flip += 1) {
        await press(table, 'Next page');
        await press(table, 'Previous page');
      }
      expect(nodes()).to.deep.equal(before);
    }).timeout(60_000); // a hundred lists are read, which takes Firefox half a minute on a busy machine
  });

  describe('search', () => {
    let time: FakeTime;
    beforeEach(() => (time = new FakeTime()));
    afterEach(() => {
      time.restore();
    });

    it('is sent once, when typing pauses, from the first page on', async () => {
      const { table, asked } = await mountTable({ devices: 60, attributes: { page: '1' } });
      type(table, 'L');
      await time.advance(340);
      type(table, 'LOAN-2026-000001');
      await time.advance(349);
      expect(asked).to.have.length(1);
      await time.advance(1);
      await settled(table);
      expect(asked.slice(1).map(({ body }) => body)).to.deep.equal([
        { pageNum: 0, pageSize: 25, search: 'LOAN-2026-000001' },
      ]);
      expect(rowsOf(table)).to.have.length(1);
    });

    it('is sent at once by Enter, and not a second time after the pause', async () => {
      const { table, asked } = await mountTable({ devices: 5 });
      control(table, 'Search devices').focus();
      await sendKeys({ type: 'LOAN' });
      await sendKeys({ press: 'Enter' });
      await settled(table);
      expect(asked.at(-1)!.body.search).to.equal('LOAN');
      await time.advance(1000);
      await settled(table);
      expect(asked).to.have.length(2);
    });

    it('is called off when everything is cleared before it was sent', async () => {
      const { table, asked } = await mountTable({ attributes: { search: 'nothing' } });
      type(table, 'something');
      control(table, 'Clear filters').click();
      await time.advance(1000);
      await settled(table);
      expect(asked.at(-1)!.body).to.deep.equal({ pageNum: 0, pageSize: 25 });
      expect(control(table, 'Search devices').value).to.equal('');
    });

    it('leaves spaces around a pasted number away, and sends nothing for spaces alone', async () => {
      const { table, asked } = await mountTable();
      type(table, '  354387110044347 ');
      await time.advance(350);
      await settled(table);
      type(table, '   ');
      await time.advance(350);
      await settled(table);
      expect(asked.map(({ body }) => body.search)).to.deep.equal([undefined, '354387110044347', undefined]);
    });

    it('stands in no URL: it travels in the body', async () => {
      const { asked } = await mountTable({ attributes: { search: '354387110044347' } });
      expect(asked.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
        'POST /api/knox-guard/devices/list',
      ]);
    });
  });

  describe('state filter', () => {
    it('is a list of the console’s words; each choice is asked at once and becomes a chip', async () => {
      const { table, asked } = await mountTable({ devices: 60 });
      control(table, 'Filter by status').click();
      await settled(table);
      control(table, 'Active').click();
      await settled(table);
      control(table, 'Locked').click();
      await settled(table);
      expect(lastList(asked).body.filter).to.deep.equal({ status: ['Enrolled', 'Locked'] });
      expect(new Set(columnTexts(table, 'status'))).to.deep.equal(new Set(['Active', 'Locked']));
      expect(table.states).to.equal('Enrolled Locked');
      control(table, 'Remove filter: Active').click();
      await settled(table);
      expect(lastList(asked).body.filter).to.deep.equal({ status: ['Locked'] });
    });

    it('goes back to the first page', async () => {
      const { table, asked } = await mountTable({
        devices: 60,
        attributes: { page: '1', states: 'Enrolled' },
      });
      control(table, 'Remove filter: Active').click();
      await settled(table);
      expect(lastList(asked).body).to.deep.equal({ pageNum: 0, pageSize: 25 });
    });

    it('can be worked by keyboard alone', async () => {
      const { table, asked } = await mountTable({ devices: 60 });
      control(table, 'Filter by status').focus();
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: ' ' });
      await settled(table);
      expect(lastList(asked).body.filter).to.deep.equal({ status: ['Pending'] });
      await sendKeys({ press: 'Escape' });
      expect(hasControl(table, 'Remove filter: Pending')).to.be.true;
    });
  });

  describe('kg-view-change', () => {
    it('tells page, size, search and states whenever a person changes one', async () => {
      const { table } = await mountTable({ devices: 130 });
      const heard: ViewChangeDetail[] = [];
      table.addEventListener('kg-view-change', (event: KgViewChangeEvent) => heard.push(event.detail));
      await press(table, 'Next page');
      choose(table, '100');
      await settled(table);
      const view = { columns: table.columns, density: 'standard', sortBy: '', sortOrder: '', pageSort: null };
      expect(heard).to.deep.equal([
        { page: 1, pageSize: 25, search: '', states: '', ...view },
        { page: 0, pageSize: 100, search: '', states: '', ...view },
      ]);
    });

    it('tells of an order within the page, too', async () => {
      const { table } = await mountTable({ devices: 130 });
      const heard: unknown[] = [];
      table.addEventListener('kg-view-change', ({ detail }: KgViewChangeEvent) =>
        heard.push(detail.pageSort),
      );
      await press(table, 'Model');
      expect(heard).to.deep.equal([{ field: 'model', order: 'ascending' }]);
    });

    it('is not for what the host itself sets', async () => {
      const { table } = await mountTable({ devices: 130 });
      let heard = 0;
      table.addEventListener('kg-view-change', () => (heard += 1));
      table.page = 2;
      table.search = 'LOAN';
      await settled(table);
      expect(heard).to.equal(0);
    });

    it('holds a page that exists, whatever the host’s attribute held', async () => {
      for (const page of ['-3', 'abc', '0.9']) {
        const { table } = await mountTable({ devices: 130, attributes: { page } });
        const heard: number[] = [];
        table.addEventListener('kg-view-change', ({ detail }: KgViewChangeEvent) => heard.push(detail.page));
        choose(table, '50');
        await settled(table);
        expect(heard, page).to.deep.equal([0]);
        table.remove();
      }
    });
  });

  describe('selection', () => {
    it('survives paging and refresh, and tells keys and devices', async () => {
      const { table } = await mountTable({ devices: 60, attributes: { selection: 'multiple' } });
      const heard: KgSelectionChangeEvent[] = [];
      table.addEventListener('kg-selection-change', (event) => heard.push(event));
      boxes(table)[0]!.click();
      await press(table, 'Next page');
      boxes(table)[1]!.click();
      await table.refresh();
      await press(table, 'Previous page');
      expect(
        boxes(table)
          .map(({ checked }) => checked)
          .indexOf(true),
      ).to.equal(0);
      expect(textIn(table)).to.contain('2 selected');
      const { keys, devices } = heard.at(-1)!.detail;
      expect(keys).to.have.length(2);
      expect(devices.map(({ objectId, deviceUid }) => objectId ?? deviceUid)).to.deep.equal(keys);
      expect(heard).to.have.length(2);
      expect([heard[0]!.bubbles, heard[0]!.composed, heard[0]!.cancelable]).to.deep.equal([
        true,
        true,
        false,
      ]);
    });

    it('never grows by itself: rows that come later are not selected by a header box that was checked', async () => {
      const { table } = await mountTable({ devices: 60, attributes: { selection: 'multiple' } });
      control(table, 'Select all on this page').click();
      await settled(table);
      await press(table, 'Next page');
      expect(boxes(table).some(({ checked }) => checked)).to.be.false;
      expect(control(table, 'Select all on this page').checked).to.be.false;
      expect(table.selectedDevices).to.have.length(25);
    });

    it('shows on the header whether none, some or all of the page is selected', async () => {
      const { table } = await mountTable({ attributes: { selection: 'multiple' } });
      const header = () => {
        const { checked, indeterminate } = control(table, 'Select all on this page');
        return indeterminate ? 'some' : checked ? 'all' : 'none';
      };
      expect(header()).to.equal('none');
      boxes(table)[0]!.click();
      await settled(table);
      expect(header()).to.equal('some');
      control(table, 'Select all on this page').click();
      await settled(table);
      expect(header()).to.equal('all');
      control(table, 'Select all on this page').click();
      await settled(table);
      expect([header(), table.selectedDevices.length]).to.deep.equal(['none', 0]);
    });

    it('shows the newest value of what is selected, as the list has it', async () => {
      const { table, emulator } = await mountTable({
        devices: [{ approveId: 'L-1', status: 'Locking', confirms: 'never' }],
        attributes: { selection: 'multiple' },
      });
      boxes(table)[0]!.click();
      emulator.devices.update('L-1', { status: 'Locked' });
      await table.refresh();
      expect(table.selectedDevices[0]!.status).to.equal('Locked');
    });

    it('of one row is a radio button a row; another choice replaces it', async () => {
      const { table } = await mountTable({ attributes: { selection: 'single' } });
      boxes(table)[0]!.click();
      boxes(table)[2]!.click();
      await settled(table);
      expect(boxes(table).map(({ checked, type }) => [type, checked])).to.deep.equal([
        ['radio', false],
        ['radio', false],
        ['radio', true],
      ]);
      expect(table.selectedDevices).to.have.length(1);
    });

    it('is cleared by its button, which takes the focus with it no further than to the table', async () => {
      const { table } = await mountTable({ attributes: { selection: 'multiple' } });
      boxes(table)[0]!.click();
      await settled(table);
      control(table, 'Clear selection').focus();
      await sendKeys({ press: 'Enter' });
      await settled(table);
      expect(table.selectedDevices).to.have.length(0);
      expect(table.shadowRoot!.activeElement?.getAttribute('aria-label')).to.equal('Devices');
    });

    it('can be made by keyboard alone, for a device by its name', async () => {
      const { table } = await mountTable({
        devices: [{ approveId: 'L-1' }],
        attributes: { selection: 'multiple' },
      });
      control(table, 'Select L-1').focus();
      await sendKeys({ press: ' ' });
      expect(table.selectedDevices.map(({ approveId }) => approveId)).to.deep.equal(['L-1']);
    });

    it('has no boxes in mode none', async () => {
      const { table } = await mountTable();
      expect(boxes(table)).to.have.length(0);
      expect(hasControl(table, 'Select all on this page')).to.be.false;
    });
  });

  describe('refresh()', () => {
    it('resolves once what came is on the page', async () => {
      const { table, emulator } = await mountTable({ devices: [{ approveId: 'L-1', status: 'Pending' }] });
      emulator.devices.update('L-1', { status: 'Locked' });
      await table.refresh();
      expect(columnTexts(table, 'status')).to.deep.equal(['Locked']);
    });

    it('resolves with every row of a long page drawn', async () => {
      const { table } = await mountTable({ devices: 300, attributes: { 'page-size': '250' } });
      await table.refresh();
      expect(rowsOf(table)).to.have.length(250);
    });

    it('resolves also when it fails, when there is no client, and out of the page', async () => {
      const { table, emulator } = await mountTable();
      emulator.faults.add({ kind: 'status', status: 500 });
      await table.refresh();
      table.remove();
      await table.refresh();
      await document.createElement('kg-device-table').refresh();
    });
  });

  describe('polling', () => {
    let time: FakeTime;
    beforeEach(() => (time = new FakeTime()));
    afterEach(() => {
      time.restore();
    });

    it('shows what changed, silently, and stops in a hidden tab', async () => {
      const { table, emulator, asked } = await mountTable({
        devices: [{ approveId: 'L-1', status: 'Pending' }],
        attributes: { 'poll-interval': '30' },
      });
      const said = announced();
      emulator.devices.update('L-1', { status: 'Locked' });
      await time.advance(33_000);
      await settled(table);
      expect(columnTexts(table, 'status')).to.deep.equal(['Locked']);
      expect(announced()).to.equal(said);
      time.setHidden(true);
      const before = asked.length;
      await time.advance(600_000);
      expect(asked.length, 'hidden for ten minutes').to.equal(before);
    });

    it('leaves no timer and no request behind when the table leaves the page', async () => {
      const before = time.pending;
      const { table, asked } = await mountTable({
        attributes: { 'poll-interval': '5', selection: 'multiple' },
      });
      const count = asked.length;
      type(table, 'LOAN');
      table.remove();
      await time.advance(120_000);
      expect(asked.length).to.equal(count);
      expect(time.pending).to.be.at.most(before);
    });
  });

  describe('attributes', () => {
    it('set before the tag is defined, and properties set before the upgrade, count', async () => {
      const stack = await mountTable({ devices: 60 });
      const place = placeOf();
      const template = document.createElement('template');
      template.innerHTML =
        '<kg-device-table page="1" page-size="10" columns="approveId status"></kg-device-table>';
      // A template's content belongs to a document of its own, where nothing is upgraded yet.
      const table = template.content.firstElementChild as KgDeviceTable;
      table.client = stack.client;
      place.append(table);
      await settled(table);
      expect(stack.asked.at(-1)!.body).to.deep.equal({ pageNum: 1, pageSize: 10 });
      expect(headers(table)).to.deep.equal(['Approval ID', 'Status', 'Actions']);
    });

    const junk: readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>][] = [
      ['page', { page: 'abc' }, { pageNum: 0, pageSize: 25 }],
      ['a page below 0', { page: '-7' }, { pageNum: 0, pageSize: 25 }],
      [
        'a page beyond what the vendor counts',
        { page: '99999999999' },
        { pageNum: 2 ** 31 - 1, pageSize: 25 },
      ],
      ['page-size', { 'page-size': 'many' }, { pageNum: 0, pageSize: 25 }],
      ['a page size of 0', { 'page-size': '0' }, { pageNum: 0, pageSize: 25 }],
      ['a page size beyond the vendor’s', { 'page-size': '99999' }, { pageNum: 0, pageSize: 1000 }],
      ['poll-interval', { 'poll-interval': 'often' }, { pageNum: 0, pageSize: 25 }],
      ['density and selection', { density: 'x y', selection: 'none' }, { pageNum: 0, pageSize: 25 }],
      [
        'states said twice',
        { states: ' Locked  Locked ' },
        { pageNum: 0, pageSize: 25, filter: { status: ['Locked'] } },
      ],
    ];
    for (const [what, attributes, body] of junk)
      it(`junk becomes the nearest that can be meant: ${what}`, async () => {
        const { asked } = await mountTable({ attributes });
        expect(asked.map((one) => one.body)).to.deep.equal([body]);
      });

    it('name columns, also ones we have no words for, and none twice', async () => {
      const { table } = await mountTable({
        devices: [{ extra: { loyaltyTier: 'gold', list: [1, 2] } }],
        attributes: { columns: 'loyaltyTier  list deviceUid deviceUid constructor' },
      });
      expect(headers(table).slice(0, 3)).to.deep.equal(['loyaltyTier', 'list', 'Device']);
      expect(columnTexts(table, 'loyaltyTier')).to.deep.equal(['gold']);
      expect(columnTexts(table, 'list')).to.deep.equal(['[1,2]']);
    });

    it('readonly shows no actions', async () => {
      const { table } = await mountTable({ attributes: { readonly: '' } });
      expect(headers(table)).not.to.include('Actions');
      expect(Array.from(table.shadowRoot!.querySelectorAll('[data-action="menu"]'))).to.have.length(0);
    });

    it('sort by the vendor’s field and direction', async () => {
      const { asked } = await mountTable({
        attributes: { 'sort-by': 'createDate', 'sort-order': 'ascending' },
      });
      expect(asked[0]!.body).to.include({ sortBy: 'createDate', sortOrder: 'ascending' });
    });
  });

  describe('a page of 1000 rows', () => {
    it('holds all of them, in groups, numbered for screen readers within the whole list', async () => {
      const { table } = await mountTable({ devices: 2500, attributes: { page: '1', 'page-size': '1000' } });
      await until(() => columnTexts(table, 'deviceUid').filter(Boolean).length === 1000);
      const root = table.shadowRoot!;
      expect(root.querySelector('table')!.getAttribute('aria-rowcount')).to.equal('2501');
      const indexes = rowsOf(table).map((row) => Number(row.getAttribute('aria-rowindex')));
      expect([indexes[0], indexes.at(-1)]).to.deep.equal([1002, 2001]);
      expect(new Set(indexes).size).to.equal(1000);
      expect(root.querySelectorAll('tbody[role="rowgroup"]')).to.have.length(100);
      const bare = 'tr:not([role="row"]), td:not([role]), th:not([role])';
      expect(root.querySelectorAll(bare)).to.have.length(0);
    });

    it('gives its rows back when a smaller page follows', async () => {
      const { table } = await mountTable({ devices: 400, attributes: { 'page-size': '250' } });
      await until(() => rowsOf(table).length === 250);
      choose(table, '25');
      await settled(table);
      expect(rowsOf(table)).to.have.length(25);
      expect(table.shadowRoot!.querySelectorAll('tbody')).to.have.length(3);
    });

    it('says -1, "unknown", as the row count where the vendor gives no total', async () => {
      const { table } = await mountTable({ devices: 40, faults: [withoutTotal] });
      expect(table.shadowRoot!.querySelector('table')!.getAttribute('aria-rowcount')).to.equal('-1');
    });
  });

  describe('in its host', () => {
    it('takes the host’s parts and tokens', async () => {
      const { table } = await mountTable({ attributes: { selection: 'multiple', states: 'Enrolled' } });
      const sheet = document.createElement('style');
      sheet.textContent =
        'kg-device-table::part(row) { outline: 3px solid rgb(1, 2, 3); } kg-device-table { --kg-color-accent: rgb(9, 8, 7); }';
      table.parentElement!.append(sheet);
      const row = getComputedStyle(rowsOf(table)[0] ?? table.shadowRoot!.querySelector('tr')!);
      const chip = getComputedStyle(table.shadowRoot!.querySelector('.chip')!);
      expect(chip.color).to.equal('rgb(9, 8, 7)');
      if (rowsOf(table).length > 0) expect(row.outlineColor).to.equal('rgb(1, 2, 3)');
    });

    it('has a part for each state of a row', async () => {
      const { table } = await mountTable({
        devices: [{ status: 'Locked' }],
        attributes: { selection: 'multiple' },
      });
      boxes(table)[0]!.click();
      await settled(table);
      expect(rowsOf(table)[0]!.getAttribute('part')).to.equal('row row-selected row-locked');
    });

    it('uses words given at any time, in headers, badges, buttons and cards', async () => {
      const { table } = await mountTable({ devices: [{ approveId: 'L-1', status: 'Locked' }] });
      table.strings = {
        columns: { deviceUid: 'Gerät' },
        states: { Locked: 'Gesperrt' },
        rowActions: (name) => `Aktionen für ${name}`,
        reveal: (name) => `${name} zeigen`,
      };
      await settled(table);
      expect(headers(table).slice(0, 2)).to.deep.equal(['Gerät', 'Model']);
      expect(columnTexts(table, 'status')).to.deep.equal(['Gesperrt']);
      const row = rowsOf(table)[0]!;
      expect(row.querySelector('[data-field]')!.getAttribute('data-label')).to.equal('Gerät');
      expect(row.querySelector('[data-action="menu"]')!.getAttribute('aria-label')).to.equal(
        'Aktionen für L-1',
      );
      expect(row.querySelector('[data-action="reveal"]')!.getAttribute('aria-label')).to.match(/zeigen$/);
    });

    it('writes numbers and times as the nearest lang does, and follows it', async () => {
      const { table } = await mountTable({
        devices: 1200,
        attributes: { 'page-size': '10' },
      });
      expect(textIn(table)).to.contain('1–10 of 1,200');
      table.parentElement!.lang = 'de';
      await frame();
      await settled(table);
      expect(textIn(table)).to.contain('1–10 of 1.200');
      expect(columnTexts(table, 'lastSeen').join(' ')).to.match(/vor|gestern|jetzt|\d\.\d/);
    });

    it('writes no style attribute into its templates, and nothing to the console', async () => {
      const said: unknown[] = [];
      const { error, warn, log } = console;
      console.error = console.warn = console.log = (...words: unknown[]) => said.push(words);
      try {
        const { table } = await mountTable({
          devices: 30,
          attributes: { selection: 'multiple', states: 'Enrolled' },
        });
        boxes(table)[0]?.click();
        await settled(table);
        const styled = Array.from(
          table.shadowRoot!.querySelectorAll('[style]'),
          ({ localName }) => localName,
        );
        // Through CSSOM, which a strict style-src allows: the tracks of the rows, and what depends on the page size or the group's.
        expect(styled.filter((name) => !['table', 'tbody', 'div'].includes(name))).to.deep.equal([]);
        table.remove();
      } finally {
        Object.assign(console, { error, warn, log });
      }
      expect(said).to.deep.equal([]);
    });

    it('can be moved without asking again, rows and selection kept', async () => {
      const { table, asked } = await mountTable({ attributes: { selection: 'multiple' } });
      boxes(table)[0]!.click();
      for (let move = 0; move < 20; move += 1) placeOf().append(table);
      await settled(table);
      expect(asked).to.have.length(1);
      expect(rowsOf(table)).to.have.length(3);
      expect(table.selectedDevices).to.have.length(1);
    });

    it('puts the host’s own controls into the toolbar, and its bulk actions beside a selection', async () => {
      const { table } = await mountTable({ attributes: { selection: 'multiple' } });
      table.innerHTML = '<button slot="toolbar">Export</button><button slot="selection">Print</button>';
      const [own, bulk] = Array.from(table.children);
      expect([own!.checkVisibility(), bulk!.checkVisibility()]).to.deep.equal([true, false]);
      boxes(table)[0]!.click();
      await settled(table);
      expect([own!.checkVisibility(), bulk!.checkVisibility()]).to.deep.equal([true, true]);
    });
  });
});

const LIST = 'POST /devices/list';

const withoutTotal = {
  kind: 'body',
  route: LIST,
  body: (answer: unknown) => ({ ...Object(answer), totalCount: undefined }) as unknown,
} as const;

async function press(table: KgDeviceTable, name: string): Promise<void> {
  control(table, name).click();
  await settled(table);
}

/** The pager's buttons that lead nowhere now. */
function disabled(table: KgDeviceTable): string[] {
  const steps = table.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part="pager"] button');
  return Array.from(steps)
    .filter((button) => button.disabled)
    .map((button) => button.ariaLabel ?? '');
}

function labelled(table: KgDeviceTable): string {
  return table.shadowRoot!.querySelector('.pager-size')!.textContent.replace(/\s+/g, ' ').trim();
}

function sizes(table: KgDeviceTable): string[] {
  return Array.from(
    table.shadowRoot!.querySelectorAll('.pager-size option'),
    ({ textContent }) => textContent,
  );
}

function choose(table: KgDeviceTable, size: string): void {
  const list = table.shadowRoot!.querySelector<HTMLSelectElement>('.pager-size select')!;
  list.value = size;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

function type(table: KgDeviceTable, text: string): void {
  const field = control(table, 'Search devices');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function boxes(table: KgDeviceTable): HTMLInputElement[] {
  return rowsOf(table).flatMap((row) => Array.from(row.querySelectorAll<HTMLInputElement>('.select')));
}

function headers(table: KgDeviceTable): string[] {
  return Array.from(table.shadowRoot!.querySelectorAll('th'), ({ textContent }) => textContent.trim());
}

function pageOf(approveId: string, totalCount: number) {
  return {
    totalCount,
    rows: [
      { readable: true, index: 0, issues: [], value: { objectId: approveId, approveId, status: 'Locked' } },
    ],
  };
}

/** The newest question for rows: a filter that is open also asks for counts, one row each. */
function lastList(asked: readonly Asked[]): Asked {
  const lists = asked.filter(({ body }) => body.pageSize !== 1);
  const last = lists.at(-1);
  if (!last) throw new Error('No list was asked for.');
  return last;
}
