import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import type { Device } from '../../src/api/index.js';
import type { KgDeviceTable } from '../../src/elements/device-table/kg-device-table.js';
import type { BulkActionDetail, SelectionChangeDetail } from '../../src/events/index.js';
import { FakeTime, rest, until } from '../support/fake-time.js';
import { listClient, mountTable, settled } from '../support/mount.js';
import { pasteInto } from '../support/paste.js';
import { placeOf } from '../support/place.js';
import {
  announced,
  columnTexts,
  control,
  focused,
  hasControl,
  rowsOf,
  textIn,
  visibleText,
} from '../support/seen.js';

const UIDS = ['353918051234579', '353918051234587', '353918051234595'] as const;

describe('<kg-device-table> at work', function () {
  this.timeout(30_000);

  describe('several identifiers', () => {
    const devices = UIDS.map(
      (deviceUid, index) => ({ deviceUid, approveId: `LOAN-${index}`, status: 'Enrolled' }) as const,
    );

    it('pasted from a spreadsheet are looked up one after the other; how many were found is said, and the rest named', async () => {
      const { table, asked } = await mountTable({ devices });
      const before = asked.length;
      paste(table, `${UIDS[0]}\r\nLOAN-2\r\nLOAN-99\r\n`);
      await until(
        () => textIn(table).includes('2 of 3 found.'),
        () => textIn(table),
      );
      expect(columnTexts(table, 'approveId')).to.deep.equal(['LOAN-0', 'LOAN-2']);
      expect(textIn(table)).to.contain('LOAN-99');
      expect(asked.slice(before).map(({ body }) => body.search)).to.deep.equal([
        UIDS[0],
        'LOAN-2',
        'LOAN-99',
      ]);
      await expect(table).to.be.accessible();
    });

    it('a device that only holds a part of one is not found by it', async () => {
      const { table } = await mountTable({ devices });
      paste(table, '353918051234\nLOAN-1');
      await until(
        () => textIn(table).includes('1 of 2 found.'),
        () => textIn(table),
      );
      expect(columnTexts(table, 'approveId')).to.deep.equal(['LOAN-1']);
    });

    it('one pasted number is an ordinary search', async () => {
      const { table, asked } = await mountTable({ devices });
      table.search = 'LOAN-1';
      await settled(table);
      expect(asked.at(-1)?.body).to.include({ search: 'LOAN-1', pageSize: 25 });
    });
  });

  describe('the selection of all that match', () => {
    it('is offered in words once a page is selected, with the vendor’s number', async () => {
      const { table } = await mountTable({ devices: 60, attributes: { selection: 'multiple' } });
      const heard = hear(table);
      control(table, 'Select all on this page').click();
      await table.updateComplete;
      expect(textIn(table)).to.contain('25 selected');
      await press(table, 'Select all 60 that match');
      expect(textIn(table)).to.contain('All 60 that match selected');
      expect(heard.at(-1)).to.deep.equal({ scope: 'all', keys: [], devices: [], except: [] });
    });

    it('survives paging and refresh with its exceptions, and counts them out', async () => {
      const { table } = await selectAll();
      box(table, 3).click();
      await table.updateComplete;
      expect(textIn(table)).to.contain('59 that match selected, 1 left out');
      await press(table, 'Next page');
      await table.refresh();
      expect(checked(table)).to.equal(25);
      await press(table, 'Previous page');
      expect(checked(table)).to.equal(24);
      expect(box(table, 3).checked).to.equal(false);
      expect(table.selectedCount).to.equal(59);
    });

    it('belongs to its list: another search or filter gives it up, and says so', async () => {
      const { table } = await selectAll();
      table.states = 'Pending';
      await settled(table);
      expect(table.selectedCount).to.equal(0);
      await until(() => announced().includes('no longer selected'), announced);
    });

    it('a device left out stays left out when an approval gives it another key', async () => {
      const given: { objectId?: string } = {};
      const client = listClient(() => {
        const others = UIDS.slice(1).map((deviceUid) => ({
          deviceUid,
          objectId: `o-${deviceUid}`,
          status: 'Pending',
        }));
        return Promise.resolve(pageOf([{ deviceUid: UIDS[0], ...given, status: 'Pending' }, ...others], 40));
      });
      const { table } = await mountTable({ properties: { client, selection: 'multiple' } });
      control(table, 'Select all on this page').click();
      await table.updateComplete;
      await press(table, 'Select all 40 that match');
      box(table, 0).click();
      given.objectId = 'new';
      await table.refresh();
      expect(box(table, 0).checked).to.equal(false);
      expect(table.selectedCount).to.equal(39);
    });

    it('is read page by page before anything is done, each device once; the host hears all of them', async () => {
      const { table, emulator } = await selectAll();
      const excepted = emulator.devices.find(columnTexts(table, 'approveId')[3] ?? '')?.deviceUid;
      box(table, 3).click();
      await table.updateComplete;
      const heard: BulkActionDetail[] = [];
      table.addEventListener('kg-bulk-action', (event) => {
        event.preventDefault();
        heard.push(event.detail);
      });
      table.actions = ['approve', { name: 'visit', label: 'Plan a visit', bulk: true }];
      await table.updateComplete;
      control(table, 'Plan a visit 59…').click();
      await until(() => heard.length > 0);
      const ids = heard[0]?.devices.map(({ deviceUid }) => deviceUid) ?? [];
      expect(new Set(ids).size).to.equal(59);
      expect(ids.length).to.equal(59);
      expect(ids).not.to.include(excepted);
    });

    it('a list that moves while it is read, and a server that repeats its last page, end; nobody is taken twice', async () => {
      const all = Array.from({ length: 600 }, (_, index) => ({
        objectId: `o-${index}`,
        deviceUid: String(index),
        status: 'Pending',
      }));
      const client = listClient((request) => {
        const { pageNum = 0, pageSize = 25 } = request as { pageNum?: number; pageSize?: number };
        // Each later page begins ten rows early, as if ten devices had moved up; past the end the last page comes again.
        const start = Math.min(Math.max(0, pageNum * pageSize - pageNum * 10), all.length - pageSize);
        return Promise.resolve(pageOf(all.slice(start, start + pageSize), all.length));
      });
      const { table } = await mountTable({
        properties: { client, selection: 'multiple', actions: [{ name: 'go', label: 'Go', bulk: true }] },
      });
      control(table, 'Select all on this page').click();
      await table.updateComplete;
      await press(table, 'Select all 600 that match');
      const heard: BulkActionDetail[] = [];
      table.addEventListener('kg-bulk-action', (event) => heard.push(event.detail));
      control(table, 'Go 600…').click();
      await until(
        () => heard.length > 0,
        () => textIn(table),
      );
      const keys = heard[0]?.devices.map(({ objectId }) => objectId) ?? [];
      expect(new Set(keys).size).to.equal(keys.length);
      expect(keys.length).to.equal(600);
    });

    it('half a list is no list: a failure does nothing and says so', async () => {
      const { table, emulator } = await selectAll();
      table.actions = [{ name: 'go', label: 'Go', bulk: true }];
      await table.updateComplete;
      let heard = 0;
      table.addEventListener('kg-bulk-action', () => (heard += 1));
      emulator.faults.add({ kind: 'status', status: 400 });
      control(table, 'Go 60…').click();
      await until(() => announced().includes('nothing was done'), announced);
      expect(heard).to.equal(0);
    });

    it('approving a selection opens its form with exactly the selected devices', async () => {
      const devices = UIDS.map((deviceUid) => ({ deviceUid, approveId: '', status: 'Pending' }) as const);
      const { table } = await mountTable({ devices, attributes: { selection: 'multiple' } });
      box(table, 0).click();
      box(table, 2).click();
      await table.updateComplete;
      const wanted = table.selectedDevices.map(({ deviceUid }) => deviceUid);
      control(table, 'Approve 2…').click();
      await until(() => table.shadowRoot?.querySelector('kg-approve-form') !== null);
      const form = table.shadowRoot?.querySelector('kg-approve-form');
      expect(form?.devices.map(({ deviceUid }) => deviceUid)).to.deep.equal(wanted);
      expect(visibleText(table.shadowRoot?.querySelector('dialog.action') ?? null)).to.contain('2 devices');
    });
  });

  describe('sorting', () => {
    it('by what the vendor sorts by asks the vendor, both ways and back', async () => {
      const { table, asked } = await mountTable({
        devices: 30,
        attributes: { columns: 'deviceUid modifiedDate' },
      });
      await press(table, 'Modified');
      expect(asked.at(-1)?.body).to.include({ sortBy: 'updateTime', sortOrder: 'descending' });
      expect(sorts(table)).to.deep.equal(['none', 'descending']);
      await press(table, 'Modified');
      expect(asked.at(-1)?.body).to.include({ sortOrder: 'ascending' });
      await press(table, 'Modified');
      expect(asked.at(-1)?.body).not.to.have.property('sortBy');
    });

    it('by anything else orders the page that is there, asks nothing, and says that it is only this page', async () => {
      const { table, asked } = await mountTable({ devices: 30 });
      const before = asked.length;
      await press(table, 'Approval ID');
      const shown = columnTexts(table, 'approveId').filter(Boolean);
      expect(shown).to.deep.equal([...shown].sort(new Intl.Collator('en', { numeric: true }).compare));
      expect(asked.length).to.equal(before);
      expect(textIn(table)).to.contain('Sorted by Approval ID within this page only');
    });

    it('of a list that is all in sight is no half truth, and nothing is said', async () => {
      const { table } = await mountTable({ devices: 5 });
      await press(table, 'Approval ID');
      expect(textIn(table)).not.to.contain('within this page');
    });
  });

  describe('columns, row height and times', () => {
    it('are chosen and ordered by keyboard alone, and the focus goes with the column', async () => {
      const { table } = await mountTable({ devices: 3 });
      await openView(table);
      control(table, 'Move Model up').focus();
      await sendKeys({ press: 'Enter' });
      await until(
        () => table.columns.startsWith('model deviceUid'),
        () => table.columns,
      );
      await until(() => focused()?.closest('[data-column]')?.getAttribute('data-column') === 'model');
      expect(headers(table).slice(0, 2)).to.deep.equal(['Model', 'Device']);
      await until(() => announced() === 'Model is column 1 of 5', announced);
      await expect(table).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await until(
        () => focused()?.getAttribute('data-tool') === 'view',
        () => focused()?.outerHTML ?? '',
      );
    });

    it('the absolute times are at hand by keyboard, for one device and for all', async () => {
      const { table, emulator } = await mountTable({ devices: 1 });
      rowsOf(table)[0]?.querySelector<HTMLElement>('[data-action="note"]')?.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => hasPopup(table));
      const { lastSeen, createDate } = emulator.devices.all()[0] ?? {};
      const at = lastSeen ?? createDate ?? 0;
      const written = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(at);
      expect(visibleText(table.shadowRoot?.querySelector('.popup') ?? null)).to.contain(
        written.replace(/\s/g, ' '),
      );
      await sendKeys({ press: 'Escape' });
      await until(() => focused()?.getAttribute('data-action') === 'note');
    });

    it('a view can be kept and shown again, without what was searched for', async () => {
      const { table } = await mountTable({ devices: 60, attributes: { search: UIDS[0] } });
      await press(table, 'Model');
      table.density = 'compact';
      const kept: unknown = JSON.parse(JSON.stringify(table.getState()));
      expect(JSON.stringify(kept)).not.to.contain(UIDS[0]);
      const { table: other } = await mountTable({ devices: 60 });
      other.setState(kept as ReturnType<KgDeviceTable['getState']>);
      await settled(other);
      expect(other.getState()).to.deep.equal(table.getState());
      for (const broken of [null, 7, {}, { version: 9, page: 4 }, { version: 1, page: 'x', columns: 3 }])
        other.setState(broken as unknown as ReturnType<KgDeviceTable['getState']>);
      expect(other.getState()).to.deep.equal(table.getState());
    });
  });

  describe('actions', () => {
    it('are those the host names, in its order, with its own and its own reasons', async () => {
      const { table } = await mountTable({ devices: [{ approveId: 'L', status: 'Pending' }] });
      const asked: Device[] = [];
      const obstacle = (device: Device) => {
        asked.push(device);
        return 'Paid yesterday';
      };
      table.actions = [{ name: 'call', label: 'Call the borrower', obstacle }, 'approve'];
      await table.updateComplete;
      rowsOf(table)[0]?.querySelector<HTMLElement>('[data-action="menu"]')?.click();
      await until(() => table.shadowRoot?.querySelector('[role="menuitem"]') !== null);
      const items = Array.from(table.shadowRoot?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []);
      expect(items.map((item) => visibleText(item))).to.deep.equal([
        'Call the borrower Paid yesterday',
        'Approve',
      ]);
      expect(items[0]?.getAttribute('aria-disabled')).to.equal('true');
    });
  });

  describe('truth', () => {
    let time: FakeTime | undefined;
    afterEach(() => {
      time?.restore();
      time = undefined;
    });

    it('a refresh that brings the same touches no cell; one that changes a state touches that cell alone', async () => {
      let states = ['Enrolled', 'Enrolled', 'Locked'];
      const client = listClient(() =>
        Promise.resolve(
          pageOf(
            states.map((status, index) => ({ objectId: `o-${index}`, deviceUid: UIDS[index], status })),
            3,
          ),
        ),
      );
      const { table } = await mountTable({ properties: { client, columns: 'deviceUid status approveId' } });
      time = new FakeTime();
      const touched = watchCells(table);
      await table.refresh();
      expect(touched()).to.deep.equal([]);
      states = ['Enrolled', 'Locked', 'Locked'];
      await table.refresh();
      expect(touched()).to.deep.equal(['status']);
      const changed = Array.from(table.shadowRoot?.querySelectorAll('td[data-changed]') ?? []);
      expect(changed.length).to.equal(1);
      const animations = () => changed.flatMap((cell) => cell.getAnimations({ subtree: true }));
      expect(animations(), 'asks for frames while somebody works').to.deep.equal([]);
      await time.advance(1000);
      expect(animations(), 'it ends').to.have.length(1);
      // What moves is a veil's opacity, which the compositor does; a colour would be painted anew in every frame.
      const moved = animations().flatMap(({ effect }) =>
        (effect as KeyframeEffect).getKeyframes().flatMap((frame) => Object.keys(frame)),
      );
      expect(moved).to.include('opacity');
      expect(moved.filter((name) => /background|color/i.test(name))).to.deep.equal([]);
    });

    it('a webhook patches its row at once, an older one nothing, and one without a time makes the table ask', async () => {
      const client = listClient(() =>
        Promise.resolve(
          pageOf([{ objectId: 'o', deviceUid: UIDS[0], status: 'Locking', modifiedDate: 1000 }], 1),
        ),
      );
      const { table } = await mountTable({ properties: { client } });
      const event = { deviceUid: UIDS[0], deviceStatus: 'Locked', lastUpdatedAt: '2000' };
      expect(
        table.applyEvent({ payload: { ...event, lastUpdatedAt: '999', deviceStatus: 'Enrolled' } }),
      ).to.equal(false);
      expect(table.applyEvent({ payload: event })).to.equal(true);
      await settled(table);
      expect(columnTexts(table, 'status')).to.deep.equal(['Locked']);
      expect(table.applyEvent({ payload: event }), 'the same again').to.equal(false);
      await table.refresh();
      expect(columnTexts(table, 'status'), 'a list that lags behind').to.deep.equal(['Locked']);
    });

    it('what was asked and is not confirmed is waited for, in words, with what is known of when', async () => {
      const client = listClient(() =>
        Promise.resolve(
          pageOf(
            [
              {
                objectId: 'o',
                deviceUid: UIDS[0],
                status: 'Completing',
                modifiedDate: Date.UTC(2026, 10, 20, 12),
                isOfflineLockTarget: true,
                isOfflineLockApplied: false,
              },
            ],
            1,
          ),
        ),
      );
      const { table } = await mountTable({ properties: { client, columns: 'deviceUid status waiting' } });
      expect(columnTexts(table, 'waiting')).to.deep.equal(['offline lock']);
      rowsOf(table)[0]?.querySelector<HTMLElement>('[data-action="note"]')?.click();
      await until(() => hasPopup(table));
      const words = visibleText(table.shadowRoot?.querySelector('.popup') ?? null);
      expect(words).to.contain('Waiting for the phone: offline lock');
      expect(words).to.match(/until about .*Nov 22, 2026/);
      await expect(table).to.be.accessible();
    });

    it('looks sooner while a device is changing by itself, and not at all in a hidden tab', async () => {
      const time = new FakeTime();
      try {
        let status = 'Locking';
        let calls = 0;
        const client = listClient(() => {
          calls += 1;
          return Promise.resolve(pageOf([{ objectId: 'o', deviceUid: UIDS[0], status }], 1));
        });
        const { table } = await mountTable({ properties: { client, pollInterval: 30 } });
        await time.advance(12_000);
        expect(calls).to.equal(2);
        status = 'Locked';
        await time.advance(12_000);
        expect(calls).to.equal(3);
        await time.advance(20_000);
        expect(calls, 'settled: every 30 s').to.equal(3);
        time.setHidden(true);
        await time.advance(120_000);
        expect(calls).to.equal(3);
        table.remove();
      } finally {
        time.restore();
      }
    });

    it('counts of states are the vendor’s, asked when the filter opens and dated; none is made up', async () => {
      const { table, asked } = await mountTable({
        devices: UIDS.map((deviceUid) => ({ deviceUid, status: 'Locked' }) as const),
      });
      const before = asked.length;
      control(table, 'Filter by status').click();
      await until(
        () => asked.length - before >= 14,
        () => String(asked.length - before),
      );
      await until(() => /Locked\s*3/.test(visibleText(table.shadowRoot?.querySelector('.filter') ?? null)));
      expect(asked.slice(before).every(({ body }) => body.pageSize === 1)).to.equal(true);
      expect(visibleText(table.shadowRoot?.querySelector('.filter') ?? null)).to.match(/as of/);
    });
  });

  describe('columns of the host', () => {
    it('are filled by one call a page, wait in their cells, and are given up when the page is left', async () => {
      const calls: { readonly keys: number; readonly signal: AbortSignal }[] = [];
      const answers: ((value: Readonly<Record<string, Readonly<Record<string, unknown>>>>) => void)[] = [];
      const { table, emulator } = await mountTable({
        devices: 60,
        properties: {
          hostColumns: [{ field: 'borrower', label: 'Borrower' }],
          enrich: (rows, { signal }) => {
            calls.push({ keys: rows.length, signal });
            return new Promise((resolve) => answers.push(resolve));
          },
        },
      });
      expect(headers(table)).to.include('Borrower');
      expect(calls.map(({ keys }) => keys)).to.deep.equal([25]);
      expect(table.shadowRoot?.querySelectorAll('td[data-extra="loading"]').length).to.equal(25);
      await expect(table).to.be.accessible();
      await press(table, 'Next page');
      expect(calls[0]?.signal.aborted).to.equal(true);
      expect(calls.length).to.equal(2);
      const key = emulator.devices.find(columnTexts(table, 'approveId').find(Boolean) ?? '')?.objectId ?? '';
      const row = columnTexts(table, 'approveId').findIndex(Boolean);
      answers[1]?.({ [key]: { borrower: '<b>Amina</b>' } });
      await until(
        () => columnTexts(table, 'borrower')[row] === '<b>Amina</b>',
        () => columnTexts(table, 'borrower').join(),
      );
      expect(table.shadowRoot?.querySelectorAll('td[data-extra="loading"]').length).to.equal(0);
    });

    it('that fail say so in their cells and spoil nothing else', async () => {
      const { table } = await mountTable({
        devices: 2,
        properties: {
          hostColumns: [{ field: 'borrower', label: 'Borrower' }],
          enrich: () => {
            throw new Error('The portal is down.');
          },
        },
      });
      await until(() => columnTexts(table, 'borrower').every((text) => text === 'Not available'));
      expect(columnTexts(table, 'status').every(Boolean)).to.equal(true);
    });
  });

  describe('export', () => {
    it('hands over what is in sight, identifiers as text, and says how many', async () => {
      const { table } = await mountTable({
        devices: [{ deviceUid: UIDS[0], approveId: '=1+1', status: 'Enrolled' }],
        attributes: { columns: 'deviceUid approveId status' },
      });
      const files = catchFiles();
      control(table, 'Export').click();
      await until(() => hasControl(table, 'This page (1)'));
      control(table, 'This page (1)').click();
      await until(() => files.texts.length > 0);
      files.restore();
      expect(files.texts[0]).to.equal(`Device,Approval ID,Status\r\n"'${UIDS[0]}","'=1+1",Active\r\n`);
      await until(() => announced().includes('1 devices exported'), announced);
    });

    it('of all that match is read with its progress, and can be called off: then there is no file', async () => {
      const { table, emulator } = await mountTable({ devices: 60 });
      const files = catchFiles();
      emulator.faults.add({ kind: 'delay', ms: 3_600_000, before: 'execution' });
      control(table, 'Export').click();
      await until(() => hasControl(table, 'All 60 that match'));
      control(table, 'All 60 that match').click();
      await until(() => hasControl(table, 'Cancel'));
      expect(textIn(table)).to.contain('Reading devices for the file');
      control(table, 'Cancel').click();
      await until(() => !hasControl(table, 'Cancel'));
      await rest();
      files.restore();
      expect(files.texts).to.deep.equal([]);
    });
  });

  it('whatever is done in whatever order against a changing list, what is selected is what a person chose', async () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('toggle' as const), row: fc.nat(4) }),
        fc.record({
          kind: fc.constantFrom(
            'next' as const,
            'previous' as const,
            'refresh' as const,
            'shuffle' as const,
            'filter' as const,
          ),
        }),
      ),
      { minLength: 4, maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        let list = Array.from({ length: 12 }, (_, index) => ({
          objectId: `o-${index}`,
          deviceUid: `${index}`,
          approveId: `L-${index}`,
          status: index % 2 ? 'Locked' : 'Enrolled',
        }));
        const client = listClient((request) => {
          const {
            pageNum = 0,
            pageSize = 5,
            filter,
          } = request as { pageNum?: number; pageSize?: number; filter?: { status?: string[] } };
          const match = list.filter(({ status }) => filter?.status?.includes(status) ?? true);
          return Promise.resolve(
            pageOf(match.slice(pageNum * pageSize, (pageNum + 1) * pageSize), match.length),
          );
        });
        const { table } = await mountTable({ properties: { client, selection: 'multiple', pageSize: 5 } });
        const model = new Set<string>();
        for (const step of all) {
          if (step.kind === 'toggle') {
            const shown = columnTexts(table, 'approveId')[step.row];
            if (shown === undefined) continue;
            box(table, step.row).click();
            if (!model.delete(shown)) model.add(shown);
          } else if (step.kind === 'next') table.page = Math.min(table.page + 1, 2);
          else if (step.kind === 'previous') table.page = Math.max(table.page - 1, 0);
          else if (step.kind === 'shuffle') list = [...list.slice(3), ...list.slice(0, 3)];
          else if (step.kind === 'filter') table.states = table.states ? '' : 'Locked';
          else await table.refresh();
          await settled(table);
          const ids = columnTexts(table, 'approveId');
          for (const [index, id] of ids.entries())
            expect(box(table, index).checked, id).to.equal(model.has(id));
        }
        expect(new Set(table.selectedDevices.map(({ approveId }) => approveId))).to.deep.equal(model);
        table.remove();
      }),
      { numRuns: 8 },
    );
  });

  it('answers may come in any order: the rows are those of the newest question', async () => {
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const waiting: (() => void)[] = [];
      let first = true;
      const client = listClient(({ pageNum = 0 }) => {
        const page = pageOf(
          [{ objectId: `p-${pageNum}`, deviceUid: '1', approveId: `page ${pageNum}`, status: 'Locked' }],
          100,
        );
        if (first) {
          first = false;
          return Promise.resolve(page);
        }
        return new Promise((resolve) =>
          waiting.push(() => {
            resolve(page);
          }),
        );
      });
      const { table } = await mountTable({ properties: { client } });
      for (const page of [1, 2, 3]) {
        table.page = page;
        await table.updateComplete;
        await rest();
      }
      for (const index of order) {
        waiting[index]?.();
        await rest();
      }
      await settled(table);
      expect(columnTexts(table, 'approveId'), order.join()).to.deep.equal(['page 3']);
      table.remove();
    }
  });

  it('mounted, moved and unmounted ten thousand times it leaves no timer, no listener and no node behind', async () => {
    const time = new FakeTime();
    const listeners = countListeners();
    try {
      const [place, other] = [placeOf(), placeOf()];
      const client = listClient(() =>
        Promise.resolve(pageOf([{ objectId: 'o', deviceUid: UIDS[0], status: 'Locked' }], 1)),
      );
      const { table } = await mountTable({ place, properties: { client, pollInterval: 5 } });
      table.remove();
      await rest();
      const before = { nodes: nodesIn(document), listeners: listeners.count, timers: time.pending };
      for (let count = 0; count < 10_000; count += 1) {
        place.append(table);
        other.append(table); // moved while it is mounted
        table.remove();
        if (count % 500 === 0) await rest();
      }
      await rest();
      expect({ nodes: nodesIn(document), listeners: listeners.count, timers: time.pending }).to.deep.equal(
        before,
      );
      place.append(table);
      await settled(table);
      expect(rowsOf(table), 'and still works').to.have.length(1);
      expect(listeners.count, 'control: what is mounted does listen').to.be.above(before.listeners);
    } finally {
      listeners.restore();
      time.restore();
    }
  }).timeout(30_000);

  it('a hundred new ones, mounted and unmounted, leave nothing behind either', async () => {
    const time = new FakeTime();
    const listeners = countListeners();
    try {
      const place = placeOf();
      const mount = async () => {
        const client = listClient(() =>
          Promise.resolve(pageOf([{ objectId: 'o', deviceUid: UIDS[0], status: 'Locked' }], 1)),
        );
        const { table } = await mountTable({ place, properties: { client, pollInterval: 5 } });
        table.remove();
      };
      await mount();
      const before = { nodes: nodesIn(document), listeners: listeners.count };
      for (let count = 0; count < 100; count += 1) await mount();
      expect(time.pending).to.equal(0);
      expect({ nodes: nodesIn(document), listeners: listeners.count }).to.deep.equal(before);
    } finally {
      listeners.restore();
      time.restore();
    }
  });
});

/** Listeners on what outlives an element: the window, the document and its root. */
function countListeners(): { readonly count: number; readonly restore: () => void } {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const held = new Map<EventTarget, Map<string, Set<unknown>>>();
  const lasting = new Set<EventTarget>([window, document, document.documentElement, document.body]);
  const setOf = (target: EventTarget, type: string) => {
    const types = held.get(target) ?? new Map<string, Set<unknown>>();
    held.set(target, types);
    const listeners = types.get(type) ?? new Set();
    types.set(type, listeners);
    return listeners;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (lasting.has(this)) setOf(this, type).add(listener);
    addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (lasting.has(this)) setOf(this, type).delete(listener);
    removeEventListener.call(this, type, listener, options);
  };
  return {
    get count() {
      return [...held.values()]
        .flatMap((types) => [...types.values()])
        .reduce((sum, { size }) => sum + size, 0);
    },
    restore() {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    },
  };
}

function nodesIn(document: Document): number {
  return document.querySelectorAll('*').length;
}

async function selectAll() {
  const mounted = await mountTable({ devices: 60, attributes: { selection: 'multiple' } });
  control(mounted.table, 'Select all on this page').click();
  await mounted.table.updateComplete;
  await press(mounted.table, 'Select all 60 that match');
  return mounted;
}

async function press(table: KgDeviceTable, name: string): Promise<void> {
  control(table, name).click();
  await settled(table);
}

async function openView(table: KgDeviceTable): Promise<void> {
  control(table, 'View').focus();
  await sendKeys({ press: 'Enter' });
  await until(() => hasPopup(table));
}

function hasPopup(table: KgDeviceTable): boolean {
  return table.shadowRoot?.querySelector('.popup')?.matches(':popover-open') ?? false;
}

function paste(table: KgDeviceTable, text: string): void {
  const search = table.shadowRoot?.querySelector('.search-input');
  if (!search) throw new Error('There is nothing to search with.');
  pasteInto(search, text);
}

function hear(table: KgDeviceTable): SelectionChangeDetail[] {
  const heard: SelectionChangeDetail[] = [];
  table.addEventListener('kg-selection-change', (event) => heard.push(event.detail));
  return heard;
}

function box(table: KgDeviceTable, row: number): HTMLInputElement {
  const found = rowsOf(table)[row]?.querySelector<HTMLInputElement>('.select');
  if (!found) throw new Error(`There is no box in row ${row}.`);
  return found;
}

function checked(table: KgDeviceTable): number {
  return rowsOf(table).filter((row) => row.querySelector<HTMLInputElement>('.select')?.checked).length;
}

function headers(table: KgDeviceTable): string[] {
  return Array.from(
    table.shadowRoot?.querySelectorAll<HTMLElement>('th .sort-label') ?? [],
    ({ textContent }) => textContent,
  );
}

function sorts(table: KgDeviceTable): (string | null)[] {
  return Array.from(table.shadowRoot?.querySelectorAll('th[aria-sort]') ?? [], (header) =>
    header.getAttribute('aria-sort'),
  );
}

/** The fields of cells whose nodes were touched since the last call. */
function watchCells(table: KgDeviceTable): () => string[] {
  const touched = new Set<string>();
  const take = (records: readonly MutationRecord[]): void => {
    for (const { target } of records) {
      const cell = (target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>(
        'td, tr',
      );
      // The part of a row names its state.
      if (cell?.dataset.field) touched.add(cell.dataset.field);
      else if (cell?.localName === 'td') touched.add('controls');
    }
  };
  const observer = new MutationObserver(take);
  for (const body of table.shadowRoot?.querySelectorAll('tbody') ?? [])
    observer.observe(body, { subtree: true, childList: true, characterData: true, attributes: true });
  return () => {
    take(observer.takeRecords());
    const fields = [...touched];
    touched.clear();
    return fields;
  };
}

function pageOf(devices: readonly object[], totalCount: number) {
  return { rows: devices.map((value) => ({ readable: true, value, issues: [] })), totalCount };
}

/** Catches the files that the page would hand to the browser. */
function catchFiles(): { readonly texts: string[]; restore: () => void } {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const texts: string[] = [];
  URL.createObjectURL = (blob) => {
    void (blob as Blob).text().then((text) => texts.push(text.replace(/^\ufeff/, '')));
    return '#';
  };
  HTMLAnchorElement.prototype.click = () => undefined;
  return {
    texts,
    restore: () => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    },
  };
}
