import '../../src/define.js';
import { expect } from '@open-wc/testing';
import { FakeTime } from '../support/fake-time.js';
import { mountTable, settled } from '../support/mount.js';
import { placeOf } from '../support/place.js';
import { composeStack, type Stack } from '../support/stack.js';

/** The priority with which each request left the page: `poll`, or none. */
function priorities(stack: Stack): (string | null)[] {
  const seen: (string | null)[] = [];
  stack.between = (request) => {
    seen.push(request.headers.get('x-kg-priority'));
    return undefined;
  };
  return seen;
}

describe('a look that nobody asked for gives way to the others', () => {
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime();
  });
  afterEach(() => {
    time.restore();
  });

  it('<kg-device-table>: its polls say so, what a person waits for does not', async () => {
    const stack = await mountTable({ devices: 3, attributes: { 'poll-interval': '30' } });
    const seen = priorities(stack);
    await time.advance(70_000);
    expect(seen).to.have.length.greaterThan(0);
    expect(new Set(seen)).to.deep.equal(new Set(['poll']));
    seen.length = 0;
    await stack.table.refresh();
    stack.table.search = 'LOAN';
    await stack.table.updateComplete;
    await settled(stack.table);
    expect(seen).to.deep.equal([null, null]);
  });

  it('<kg-transaction-status>: likewise', async () => {
    const stack = composeStack();
    const seen = priorities(stack);
    const status = document.createElement('kg-transaction-status');
    status.transactionId = 'nosuchtransactionid0000000';
    status.client = stack.client;
    placeOf().append(status);
    await status.refresh();
    const asked = [...seen];
    await time.advance(30_000);
    expect(asked.every((one) => one === null)).to.be.true;
    expect(seen.slice(asked.length)).to.include('poll').and.not.include(null);
  });
});
