import { expect } from '@open-wc/testing';
import type { KgDeviceTable } from '../../src/elements/device-table/kg-device-table.js';
import type { KgRequestErrorEvent } from '../../src/events/index.js';
import { KnoxGuardError, type KnoxGuardErrorCode } from '../../src/client/index.js';
import { rest } from '../support/fake-time.js';
import { listClient, mountTable, mountTableSync, settled } from '../support/mount.js';
import { placeOf } from '../support/place.js';
import { columnTexts, control, hasControl, rowsOf, rowTexts, textIn } from '../support/seen.js';
import { inScheme } from '../support/schemes.js';

const LIST = 'POST /devices/list';

describe('<kg-device-table> data states', () => {
  it('shows bones and says it is loading until the first answer is there', async () => {
    let release = (): void => undefined;
    const held = new Promise<undefined>((resolve) => {
      release = () => {
        resolve(undefined);
      };
    });
    const { table } = mountTableSync({ before: (stack) => (stack.between = () => held) });
    await table.updateComplete;
    expect(table.matches(':state(loading)')).to.be.true;
    expect(table.shadowRoot!.querySelector('.skeleton') !== null).to.be.true;
    expect(textIn(table)).to.contain('Loading devices…');
    release();
    await settled(table);
    expect(table.shadowRoot!.querySelector('.skeleton') === null).to.be.true;
    expect(statesOf(table)).to.deep.equal(['ready']);
  });

  it("shows a row a device, with the console's words", async () => {
    const { table } = await mountTable({
      devices: [
        { deviceUid: '354387110044347', status: 'Enrolled', approveId: 'LOAN-1', model: 'SM-A146B' },
        { deviceUid: '354387110055555', status: 'Accepted', approveId: 'LOAN-2', model: 'SM-S921B' },
      ],
      attributes: { 'sort-by': 'createDate' },
    });
    expect(columnTexts(table, 'status').sort()).to.deep.equal(['Activating', 'Active']);
    expect(columnTexts(table, 'deviceUid').sort()).to.deep.equal(['•••• 4347', '•••• 5555']);
    expect(columnTexts(table, 'approveId').sort()).to.deep.equal(['LOAN-1', 'LOAN-2']);
  });

  describe('three kinds of nothing', () => {
    it('no device at all: says where devices come from', async () => {
      const { table } = await mountTable({ devices: 0 });
      expect(textIn(table)).to.contain('No devices yet');
      expect(statesOf(table)).to.deep.equal(['empty']);
    });

    it('no device at all: the host may say it in its own words', async () => {
      const { table } = mountTableSync({ devices: 0 });
      table.innerHTML = '<p slot="empty">Ask Maria to upload some.</p>';
      await settled(table);
      expect((table.firstElementChild as HTMLElement).checkVisibility()).to.be.true;
      expect(textIn(table)).not.to.contain('No devices yet');
    });

    it('no match: one button takes search and filters away', async () => {
      const { table, asked } = await mountTable({
        attributes: { search: 'nothing-like-it', states: 'Locked' },
      });
      expect(textIn(table)).to.contain('No device matches');
      control(table, 'Clear filters').click();
      await settled(table);
      expect(asked.at(-1)!.body).to.deep.equal({ pageNum: 0, pageSize: 25 });
      expect(rowsOf(table)).to.have.length(3);
    });

    it('past the end: one button leads to the last page there is', async () => {
      const { table, asked } = await mountTable({ devices: 30, attributes: { page: '9' } });
      expect(textIn(table)).to.contain('This page is past the end of the list');
      expect(statesOf(table)).to.deep.equal(['empty']);
      control(table.shadowRoot!.querySelector('.message')!, 'Last page').click();
      await settled(table);
      expect(asked.at(-1)!.body).to.include({ pageNum: 1 });
      expect(rowsOf(table)).to.have.length(5);
    });
  });

  describe('without a way to Knox Guard', () => {
    it('a missing endpoint says so on the page, and how to set it', async () => {
      const table = await bare({});
      expect(textIn(table)).to.contain('Not connected to Knox Guard');
      expect(textIn(table)).to.contain('endpoint="/api/knox-guard"');
      expect(statesOf(table)).to.deep.equal(['failed']);
    });

    it("the vendor's own address is refused with the reason, and nothing is sent", async () => {
      const table = await bare({ endpoint: 'https://eu-kcs-api.samsungknox.com/kcs/v1.1/kg' });
      expect(textIn(table)).to.contain("the vendor's token must not reach a browser");
      expect(statesOf(table)).to.deep.equal(['failed']);
    });
  });

  describe('a failure before any row came gives a sentence and a way on', () => {
    const sentences: Readonly<Record<Exclude<KnoxGuardErrorCode, 'outcome-unknown'>, string>> = {
      network: 'The portal’s server could not be reached',
      timeout: 'The answer took too long',
      unauthorized: 'You are signed out',
      forbidden: 'You may not see these devices',
      'not-found': 'Nothing answers at this address',
      'invalid-request': 'This search cannot be sent',
      rejected: 'Knox Guard refused the request',
      'rate-limited': 'Too many requests just now',
      unavailable: 'Knox Guard is not available just now',
      'bad-response': 'The answer could not be read',
    };
    for (const [code, sentence] of Object.entries(sentences))
      it(`${code}: "${sentence}", and Try again works`, async () => {
        let fails = true;
        const client = listClient(async () => {
          if (fails) throw new KnoxGuardError(code as KnoxGuardErrorCode, { operation: 'listDevices' });
          return { rows: [readable({ objectId: 'o1', deviceUid: '354387110044347', status: 'Locked' })] };
        });
        const { table } = await mountTable({ properties: { client } });
        expect(textIn(table)).to.contain(sentence);
        expect(statesOf(table)).to.deep.equal(['failed']);
        fails = false;
        control(table, 'Try again').click();
        await settled(table);
        expect(columnTexts(table, 'status')).to.deep.equal(['Locked']);
        expect(textIn(table)).not.to.contain(sentence);
      });

    const html = () =>
      new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } });
    const real: readonly [string, string, Parameters<typeof mountTable>[0]][] = [
      [
        'a login page instead of JSON',
        'The answer could not be read',
        { before: (stack) => (stack.between = html) },
      ],
      ['an ended session', 'You are signed out', { before: (stack) => (stack.signedIn = false) }],
      [
        'the vendor’s 500',
        'Knox Guard is not available just now',
        { faults: [{ kind: 'status', status: 500, route: LIST }] },
      ],
      [
        'the vendor’s 429',
        'Too many requests just now',
        { faults: [{ kind: 'status', status: 429, route: LIST }] },
      ],
      [
        'a lost connection',
        'Knox Guard is not available just now',
        { faults: [{ kind: 'drop-before', route: LIST }] },
      ],
      [
        'HTML from the vendor',
        'Knox Guard is not available just now',
        { faults: [{ kind: 'body', body: '<html>maintenance</html>', route: LIST }] },
      ],
      [
        'result FAIL inside a 200, with the vendor’s reason',
        'Knox Guard says: Tenant is suspended.',
        {
          faults: [
            {
              kind: 'body',
              route: LIST,
              body: () => ({
                result: 'FAIL',
                error: { code: 4000310, message: 'X', reason: 'Tenant is suspended.' },
              }),
            },
          ],
        },
      ],
      [
        'a portal’s server that is down',
        'The portal’s server could not be reached',
        { before: (stack) => (stack.between = () => Promise.reject(new TypeError('Failed to fetch'))) },
      ],
    ];
    for (const [what, sentence, options] of real)
      it(`through the real client and proxy, ${what}`, async () => {
        const stack = await mountTable(options ?? {});
        const { table, emulator } = stack;
        expect(textIn(table)).to.contain(sentence);
        expect(rowsOf(table)).to.have.length(0);
        stack.between = undefined;
        stack.signedIn = true;
        emulator.faults.clear();
        control(table, 'Try again').click();
        await settled(table);
        expect(rowsOf(table)).to.have.length(3);
      });
  });

  describe('a refresh that fails', () => {
    it('keeps the last good rows, says why and how old they are, and recovers', async () => {
      const { table, emulator } = await mountTable();
      const before = rowTexts(table);
      const fault = emulator.faults.add({ kind: 'status', status: 503, route: LIST });
      await table.refresh();
      expect(fault.count, 'control: the fault struck').to.be.above(0);
      expect(rowTexts(table)).to.deep.equal(before);
      expect(textIn(table)).to.match(
        /Knox Guard is not available just now\. Showing what was true at \d\d:\d\d/,
      );
      expect(statesOf(table)).to.deep.equal(['ready', 'stale']);
      fault.remove();
      control(table, 'Try again').click();
      await settled(table);
      expect(textIn(table)).not.to.contain('Showing what was true');
      expect(statesOf(table)).to.deep.equal(['ready']);
    });

    it('tells the host once, with the error', async () => {
      const { table, emulator } = await mountTable();
      const heard: string[] = [];
      table.addEventListener('kg-request-error', (event: KgRequestErrorEvent) =>
        heard.push(event.detail.error.code),
      );
      emulator.faults.add({ kind: 'status', status: 503, route: LIST });
      await table.refresh();
      expect(heard).to.deep.equal(['unavailable']);
    });

    it('shows the vendor’s words as text, never as markup', async () => {
      const { table, emulator } = await mountTable();
      emulator.faults.add({
        kind: 'status',
        status: 400,
        route: LIST,
        error: { code: 4000000, message: 'X', reason: '<img src=x onerror=alert(1)>' },
      });
      await table.refresh();
      expect(textIn(table)).to.contain('<img src=x onerror=alert(1)>');
      expect(table.shadowRoot!.querySelector('img')).to.equal(null);
    });

    it('says nothing itself when the host cancels kg-auth-required', async () => {
      const stack = await mountTable();
      const { table } = stack;
      table.addEventListener('kg-auth-required', (event) => {
        event.preventDefault();
      });
      stack.signedIn = false;
      await table.refresh();
      expect(textIn(table)).not.to.contain('You are signed out');
      expect(rowsOf(table)).to.have.length(3);
    });
  });

  describe('rows that are not as they should be', () => {
    it('one that cannot be read keeps its place, and blanks nobody else’s', async () => {
      const { table } = await mountTable({ faults: [spoil(1, () => 'not a row')] });
      const texts = rowTexts(table);
      expect(texts).to.have.length(3);
      expect(texts[1]).to.equal('This row could not be read. Its device is in the vendor’s console.');
      expect(texts[0]).to.match(/•••• \w{4}/);
      expect(rowsOf(table)[1]!.querySelector('input, button')?.checkVisibility() ?? false).to.be.false;
    });

    it('one with a field of the wrong type shows the rest, and names what is missing', async () => {
      const { table } = await mountTable({
        faults: [spoil(0, (row) => ({ ...row, approveId: { nested: true } }))],
      });
      const row = rowsOf(table)[0]!;
      expect(row.querySelector('.damage')!.getAttribute('aria-label')).to.equal(
        'Could not be read: Approval ID',
      );
      expect(columnTexts(table, 'approveId')[0]).to.equal('');
    });

    it('one with an unknown state shows the word, and offers no action', async () => {
      const { table } = await mountTable({
        devices: [{ deviceUid: '354387110044347', approveId: 'LOAN-1', extra: { status: 'Hibernating' } }],
      });
      expect(columnTexts(table, 'status')).to.deep.equal(['Hibernating']);
      control(table, 'Actions for LOAN-1').click();
      await rest();
      const [details, ...items] = Array.from(table.shadowRoot!.querySelectorAll('[role="menuitem"]'));
      expect(details?.textContent.trim()).to.equal('Details');
      expect(items).to.have.length.above(0);
      for (const item of items) {
        expect(item.getAttribute('aria-disabled')).to.equal('true');
        expect(item.textContent).to.contain('in a state this version does not know');
      }
    });

    it('one whose identifier came as a number is shown, and nothing may be done by it', async () => {
      const { table } = await mountTable({
        devices: [{ deviceUid: '354387110044347', approveId: 'LOAN-1', status: 'Enrolled' }],
        faults: [spoil(0, (row) => ({ ...row, deviceUid: 354387110044347 }))],
      });
      control(table, 'Actions for LOAN-1').click();
      await rest();
      const [, ...items] = Array.from(table.shadowRoot!.querySelectorAll('[role="menuitem"]'));
      expect(items).to.have.length.above(0);
      for (const item of items) expect(item.textContent).to.contain('The identifier may be damaged');
    });

    it('a whole answer from a vendor that moved on is shown as far as it goes', async () => {
      const { table } = await mountTable({ devices: 9, faults: [{ kind: 'drift', route: LIST }] });
      expect(rowsOf(table)).to.have.length(9);
      expect(columnTexts(table, 'status').filter((word) => word === 'Hibernating')).to.have.length(3);
    });

    it('a hostile client’s answer that is no page is a failure, and the table lives on', async () => {
      for (const answer of [undefined, null, 42, {}, { rows: 'many' }]) {
        const { table } = await mountTable({ properties: { client: listClient(async () => answer) } });
        expect(textIn(table), JSON.stringify(answer)).to.contain('The answer could not be read');
        expect(hasControl(table, 'Try again')).to.be.true;
        table.remove();
      }
    });
  });

  describe('another client', () => {
    it('leaves nothing of the first tenant: rows, selection, open menu', async () => {
      const a = await mountTable({
        devices: [{ deviceUid: '354387110044347', approveId: 'CANARY-A', status: 'Enrolled' }],
        attributes: { selection: 'multiple' },
      });
      const { table } = a;
      control(table, 'Select CANARY-A').click();
      control(table, 'Actions for CANARY-A').click();
      await settled(table);
      expect(table.shadowRoot!.textContent, 'control').to.contain('CANARY-A');
      const b = mountTableSync({ devices: [{ approveId: 'B-1', status: 'Locked' }] });
      table.client = b.client;
      await table.updateComplete;
      expect(table.shadowRoot!.innerHTML).not.to.contain('CANARY-A');
      await settled(table);
      expect(columnTexts(table, 'approveId')).to.deep.equal(['B-1']);
      expect(table.selectedDevices).to.deep.equal([]);
      expect(table.shadowRoot!.querySelector('[role="menuitem"]')).to.equal(null);
      expect(textIn(table)).not.to.contain('selected');
    });
  });

  for (const scheme of ['light', 'dark'])
    describe(`axe finds nothing, ${scheme}`, () => {
      const states: Readonly<Record<string, () => Promise<KgDeviceTable>>> = {
        loading: async () => {
          const { table } = mountTableSync({
            properties: { client: listClient(() => new Promise(() => undefined)) },
          });
          await table.updateComplete;
          return table;
        },
        ready: async () => (await mountTable({ devices: 6 })).table,
        'ready, right to left': async () => {
          const { table } = await mountTable({ devices: 3 });
          table.parentElement!.dir = 'rtl';
          return table;
        },
        'with a selection': async () => {
          const { table } = await mountTable({ attributes: { selection: 'multiple' } });
          control(table, 'Select all on this page').click();
          await settled(table);
          return table;
        },
        'with filters and an open filter list': async () => {
          const { table } = await mountTable({ attributes: { states: 'Enrolled Locked' } });
          control(table, 'Filter by status, 2 chosen').click();
          await settled(table);
          return table;
        },
        'with an open menu': async () => {
          const { table } = await mountTable({ devices: [{ approveId: 'L', status: 'Enrolled' }] });
          control(table, 'Actions for L').click();
          await settled(table);
          return table;
        },
        'single selection': async () => (await mountTable({ attributes: { selection: 'single' } })).table,
        empty: async () => (await mountTable({ devices: 0 })).table,
        'no match': async () => (await mountTable({ attributes: { search: 'zzzz' } })).table,
        'past the end': async () => (await mountTable({ attributes: { page: '7' } })).table,
        failed: async () =>
          (await mountTable({ faults: [{ kind: 'status', status: 500, route: LIST }] })).table,
        'not connected': async () => bare({}),
        stale: async () => {
          const { table, emulator } = await mountTable();
          emulator.faults.add({ kind: 'status', status: 503, route: LIST });
          await table.refresh();
          return table;
        },
        'with unreadable, damaged and unknown rows': async () =>
          (
            await mountTable({
              devices: 9,
              faults: [
                { kind: 'drift', route: LIST },
                spoil(1, () => 'x'),
                spoil(2, (row) => ({ ...row, approveId: [] })),
              ],
            })
          ).table,
      };
      for (const [state, mount] of Object.entries(states))
        it(state, () =>
          inScheme(scheme, async () => {
            await expect(await mount()).to.be.accessible();
          }),
        );
    });
});

/** The custom states that a host can style, of ours. */
function statesOf(table: KgDeviceTable): string[] {
  return ['loading', 'empty', 'failed', 'ready', 'stale'].filter((name) => table.matches(`:state(${name})`));
}

/** A table with attributes only. */
async function bare(attributes: Readonly<Record<string, string>>): Promise<KgDeviceTable> {
  const table = document.createElement('kg-device-table');
  for (const [name, value] of Object.entries(attributes)) table.setAttribute(name, value);
  placeOf().append(table);
  await settled(table);
  return table;
}

/** A fault that rewrites one row of the list. */
function spoil(index: number, change: (row: object) => unknown) {
  return {
    kind: 'body',
    route: LIST,
    body: (answer: unknown) => {
      const { deviceList, ...rest } = answer as { deviceList: object[] };
      return { ...rest, deviceList: deviceList.map((row, at) => (at === index ? change(row) : row)) };
    },
  } as const;
}

function readable(value: object) {
  return { readable: true, index: 0, value, issues: [] };
}
