import { expect } from '@open-wc/testing';
import type { KgTransactionStatus } from '../../src/elements/transaction-status/kg-transaction-status.js';
import type { KgTransactionSettledEvent } from '../../src/events/index.js';
import { FakeTime, frame } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { announced, control, deepDom, rowTexts, textIn } from '../support/seen.js';
import {
  fakeClient,
  imei,
  mountElement,
  type MountOptions,
  quiet,
  statesOf,
  TRANSACTION,
  upload,
} from '../support/uploads.js';
import { inScheme } from '../support/schemes.js';

const mount = (options: MountOptions<KgTransactionStatus> = {}) =>
  mountElement('kg-transaction-status', options);

describe('<kg-transaction-status>', () => {
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime();
  });
  afterEach(() => {
    time.restore();
  });

  it('counts what succeeded and what failed of the whole, and names the failures', async () => {
    const { element } = await mountOf(3, 1);
    expect(textIn(element)).to.contain('3 of 4 succeeded · 1 failed');
    expect(rowTexts(element)).to.have.length(1);
    expect(rowTexts(element)[0]).to.match(
      /One of the values is not accepted\. .* Knox Guard says: invalid IMEI$/,
    );
    expect(statesOf(element)).to.deep.equal(['ready']);
  });

  it('is green only where nothing failed', async () => {
    const tone = async (good: number, bad: number) =>
      (await mountOf(good, bad)).element.shadowRoot!.querySelector('.badge')!.getAttribute('data-tone');
    expect([await tone(3, 0), await tone(3, 1), await tone(0, 1)]).to.deep.equal([
      'success',
      'danger',
      'danger',
    ]);
  });

  it('takes a list of failures only, as in Samsung’s sample, and one of everything alike', async () => {
    for (const fullResultList of [false, true]) {
      const { element } = await mountOf(2, 1, { behaviour: { fullResultList } });
      expect(textIn(element)).to.contain('2 of 3 succeeded · 1 failed');
      expect(rowTexts(element), String(fullResultList)).to.have.length(1);
    }
  });

  it('says so when fewer failures are named than counted', async () => {
    const { element } = await mountOf(
      2,
      0,
      says({ count: 9, success: 4, fail: 5, resultList: [refused(imei(1))] }),
    );
    expect(textIn(element)).to.contain('Knox Guard names 1 of the 5 that failed.');
  });

  it('gives what to do about a refusal by its code, and the vendor’s words as text', async () => {
    const { element } = await mountOf(
      2,
      0,
      says({
        count: 4,
        success: 0,
        fail: 4,
        resultList: [
          refused(imei(1), 4000310, "Current status is 'Enrolled'."),
          refused(imei(2), 4001809, 'There are not enough licenses.'),
          refused(imei(3), 4999999, '<b>moon</b>'),
          { result: 'FAIL', requestedId: imei(4) },
        ],
      }),
    );
    const [state, seats, unknown, nothing] = rowTexts(element);
    expect(state).to.contain('The device is Active now, and this is not possible in that state.');
    expect(seats).to.contain('No license seats are left.');
    expect(unknown).to.contain('Knox Guard says: <b>moon</b>');
    expect(nothing).to.contain('Knox Guard gives no reason.');
  });

  it('masks what was asked for, which may be an IMEI, also where the vendor’s words repeat it', async () => {
    const number = imei(7);
    const { element } = await mountOf(
      1,
      0,
      says({
        count: 1,
        success: 0,
        fail: 1,
        resultList: [refused(number, 4999999, `Device ${number} is busy.`)],
      }),
    );
    expect(deepDom(element)).not.to.contain(number);
    control(element, `Show Device •••• ${number.slice(-4)} in full`).click();
    await quiet(element);
    expect(deepDom(element)).to.contain(number);
    await time.advance(31_000);
    expect(deepDom(element), 'hidden again by itself').not.to.contain(number);
  });

  it('pages through many failures without asking anew', async () => {
    const { element, asked } = await mountOf(0, 60);
    expect(rowTexts(element)).to.have.length(25);
    control(element, 'Last page').click();
    await quiet(element);
    expect(textIn(element)).to.contain('51–60 of 60');
    expect(rowTexts(element)).to.have.length(10);
    expect(asked).to.have.length(1);
  });

  it('without a count nobody can tell whether it is done: it says so, and is never called settled', async () => {
    const { element, told } = await mountOf(2, 1, says({ count: null }));
    expect(textIn(element)).to.contain('2 succeeded · 1 failed');
    expect(textIn(element)).to.contain('nobody can tell whether it is done');
    expect(told).to.deep.equal([]);
  });

  it('follows one that is worked on, more slowly while nothing moves, and tells the host once', async () => {
    const { element, asked, told } = await mountOf(400, 0, {}, 1000);
    expect(textIn(element)).to.contain('In progress');
    expect(element.shadowRoot!.querySelector('progress')!.value).to.be.above(0);
    await time.advance(12_000);
    expect(textIn(element)).to.contain('400 of 400 succeeded');
    expect(told.map(({ detail }) => detail.transaction.success)).to.deep.equal([400]);
    await frame();
    expect(announced()).to.equal('400 of 400 succeeded');
    const before = asked.length;
    await time.advance(600_000);
    expect(asked.length).to.equal(before);
    await element.refresh();
    expect(told).to.have.length(1);
  });

  it('asks nothing in a hidden tab', async () => {
    const { asked } = await mountOf(400, 0, {}, 1000);
    time.setHidden(true);
    const before = asked.length;
    await time.advance(600_000);
    expect(asked.length).to.equal(before);
  });

  it('keeps the last good record when it cannot be refreshed', async () => {
    const { element, emulator } = await mountOf(3, 1);
    emulator.faults.add({ kind: 'status', status: 503, route: TRANSACTION });
    await element.refresh();
    expect(textIn(element)).to.contain('3 of 4 succeeded · 1 failed');
    expect(textIn(element)).to.contain('Showing what was true at');
    expect(statesOf(element)).to.deep.equal(['ready', 'stale']);
  });

  it('shows nothing of another transaction under this one’s id', async () => {
    const { element } = await mountOf(3, 1);
    element.transactionId = 'NOSUCH2345';
    await element.updateComplete;
    expect(textIn(element)).not.to.contain('3 of 4');
    await quiet(element);
    expect(textIn(element)).to.contain('does not list this transaction yet');
  });

  describe('that is not found', () => {
    it('may only be asked for too early: it is looked for, and shown when it comes', async () => {
      const { element, told } = await mountOf(3, 0, { behaviour: { transactionDelay: 4 * 60_000 } }, 0);
      expect(textIn(element)).to.match(/does not list this transaction yet.*until \d\d:\d\d/);
      expect(textIn(element)).to.contain('does not mean that nothing was carried out');
      expect(statesOf(element)).to.deep.equal(['empty']);
      await time.advance(3 * 60_000);
      expect(told).to.deep.equal([]);
      await time.advance(2 * 60_000);
      expect(textIn(element)).to.contain('3 of 3 succeeded');
      expect(told).to.have.length(1);
    });

    it('is final only after a quarter of an hour, and even then says nothing of what was carried out', async () => {
      const { element, asked, told } = await mount2({ attributes: { 'transaction-id': 'NOSUCH2345' } });
      await time.advance(14 * 60_000);
      expect(textIn(element)).to.contain('does not list this transaction yet');
      await time.advance(2 * 60_000);
      expect(textIn(element)).to.contain('Knox Guard has no record of this transaction');
      expect(textIn(element)).to.contain('Whether it was carried out is shown by the devices’ states.');
      const before = asked.length;
      await time.advance(3_600_000);
      expect(asked.length, 'nothing is asked any more').to.equal(before);
      expect(told).to.deep.equal([]);
    });

    it('after it was there is no longer kept: the last record stays, marked so', async () => {
      const { element, emulator } = await mountOf(3, 1);
      emulator.faults.add({
        kind: 'status',
        status: 404,
        route: TRANSACTION,
        error: { code: 4040000, message: 'RESOURCE_NOT_FOUND', reason: 'Transaction not found.' },
      });
      await element.refresh();
      expect(textIn(element)).to.contain('3 of 4 succeeded · 1 failed');
      expect(textIn(element)).to.contain('Knox Guard no longer keeps this record.');
    });

    it('is told from a portal without an endpoint, which is a failure', async () => {
      const { element } = await mount({
        attributes: { 'transaction-id': 'NOSUCH2345' },
        before: async (stack) => {
          stack.between = () => new Response('<h1>Not found</h1>', { status: 404 });
          return {};
        },
      });
      expect(textIn(element)).to.contain('Nothing answers at this address');
      expect(statesOf(element)).to.deep.equal(['failed']);
    });
  });

  it('with no id asks nothing and says how to give one', async () => {
    const { element, asked } = await mount();
    expect(textIn(element)).to.contain('No transaction chosen');
    expect(asked).to.deep.equal([]);
  });

  it('with an id that can be none sends nothing and says so', async () => {
    const { element, asked } = await mount({ attributes: { 'transaction-id': 'no such' } });
    expect(textIn(element)).to.contain('This cannot be a transaction’s ID');
    expect(asked).to.deep.equal([]);
  });

  it('a client of the host’s that answers no record is a failure', async () => {
    for (const record of [undefined, null, 42, { count: 1 }]) {
      const { element } = await mount({
        attributes: { 'transaction-id': 'ABC2345678' },
        properties: { client: fakeClient({ getTransaction: async () => record }) },
      });
      expect(textIn(element), JSON.stringify(record)).to.contain('The answer could not be read');
    }
  });
});

for (const scheme of ['light', 'dark'])
  describe(`axe finds nothing in <kg-transaction-status>, ${scheme}`, () => {
    const states: Readonly<Record<string, () => Promise<KgTransactionStatus>>> = {
      done: async () => (await mountOf(3, 0)).element,
      'with failures': async () => (await mountOf(3, 30)).element,
      'in progress': async () => (await mountOf(400, 0, {}, 1000)).element,
      unclear: async () => (await mountOf(2, 1, says({ count: null }))).element,
      'not found yet': async () => (await mount({ attributes: { 'transaction-id': 'NOSUCH2345' } })).element,
      none: async () => (await mount()).element,
      failed: async () =>
        (await mountOf(1, 0, { faults: [{ kind: 'status', status: 503, route: TRANSACTION }] })).element,
      stale: async () => {
        const { element, emulator } = await mountOf(3, 1);
        emulator.faults.add({ kind: 'status', status: 503 });
        await element.refresh();
        return element;
      },
      loading: async () => {
        const element = document.createElement('kg-transaction-status');
        element.transactionId = 'ABC234';
        element.client = fakeClient({ getTransaction: () => new Promise(() => undefined) });
        placeOf().append(element);
        await element.updateComplete;
        return element;
      },
    };
    for (const [state, make] of Object.entries(states))
      it(state, () =>
        inScheme(scheme, async () => {
          await expect(await make()).to.be.accessible();
        }),
      );
  });

/** The transaction of an upload: `good` devices that are taken and `bad` that are refused. */
function mountOf(good: number, bad: number, options: MountOptions<KgTransactionStatus> = {}, ms = 60_000) {
  return mount2({
    ...options,
    before: async (stack) => ({ 'transaction-id': (await upload(stack, good, bad, { ms })).transactionId }),
  });
}

/** Mounts with a listener that hears what the first answer brings, too. */
async function mount2(options: MountOptions<KgTransactionStatus>) {
  const told: KgTransactionSettledEvent[] = [];
  const hear = (event: KgTransactionSettledEvent): unknown => told.push(event);
  document.body.addEventListener('kg-transaction-settled', hear);
  const mounted = await mount(options);
  document.body.removeEventListener('kg-transaction-settled', hear);
  mounted.element.addEventListener('kg-transaction-settled', hear);
  return { ...mounted, told };
}

/** The vendor's answer with other fields. */
function says(body: object): MountOptions<KgTransactionStatus> {
  return {
    faults: [{ kind: 'body', route: TRANSACTION, body: (answer) => ({ ...(answer as object), ...body }) }],
  };
}

function refused(requestedId: string, code = 4000000, reason = 'No.') {
  return { result: 'FAIL', requestedId, error: { code, message: 'REFUSED', reason } };
}
