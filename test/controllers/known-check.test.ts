import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { KnownCheck } from '../../src/controllers/known-check.js';
import { FakeTime, rest } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { composeStack } from '../support/stack.js';
import { serialOf } from '../support/upload-host.js';

class CheckHost extends LitElement {
  readonly check = new KnownCheck(this);
  protected override render() {
    return html`${this.check.state.name}`;
  }
}
customElements.define('test-check-host', CheckHost);

const LIST = 'POST /devices/list';

describe('KnownCheck', function () {
  this.timeout(30_000); // a busy machine is slow and not wrong
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime();
  });
  afterEach(() => {
    time.restore();
  });

  it('reads the list through where that takes fewer calls than a search for each', async () => {
    const { host, stack } = mount(1200);
    const numbers = Array.from({ length: 50 }, (_, index) => serialOf(1190 + index));
    void host.check.start(stack.client, numbers);
    await finish(host);
    expect(host.check.found.size).to.equal(10);
    expect(stack.emulator.log.arrived(LIST)).to.equal(3);
  });

  it('searches for each where the list is longer', async () => {
    const { host, stack } = mount(1200);
    void host.check.start(stack.client, [serialOf(3), serialOf(5000)]);
    await finish(host);
    expect(Array.from(host.check.found)).to.deep.equal([[serialOf(3), 'Pending']]);
    expect(stack.emulator.log.arrived(LIST)).to.equal(3);
  });

  it('asks twice a second at most, and waits where the vendor says "too many"', async () => {
    const { host, stack } = mount(1200);
    stack.emulator.faults.add({ kind: 'status', status: 429, route: LIST, nth: 2 });
    const began = Date.now();
    void host.check.start(
      stack.client,
      Array.from({ length: 50 }, (_, index) => serialOf(index)),
    );
    await finish(host);
    expect(Date.now() - began).to.be.at.least(3 * 500 + 1000);
    expect(host.check.found.size).to.equal(50);
  });

  it('stops when it is told to, keeps what it has found, and asks no more', async () => {
    const { host, stack } = mount(1200);
    void host.check.start(
      stack.client,
      Array.from({ length: 50 }, (_, index) => serialOf(index)),
    );
    await rest();
    host.check.cancel();
    const before = stack.emulator.log.arrived(LIST);
    await time.advance(60_000);
    expect(host.check.state.name).to.equal('cancelled');
    expect(stack.emulator.log.arrived(LIST)).to.equal(before);
  });

  it('stops when its element has gone', async () => {
    const { host, stack } = mount(1200);
    void host.check.start(
      stack.client,
      Array.from({ length: 50 }, (_, index) => serialOf(index)),
    );
    await rest();
    host.remove();
    await rest();
    const before = stack.emulator.log.arrived(LIST);
    await time.advance(60_000);
    expect(stack.emulator.log.arrived(LIST)).to.equal(before);
  });

  it('a failure is told, also to the host, and what was found stays', async () => {
    const { host, stack } = mount(1200);
    const heard: string[] = [];
    host.addEventListener('kg-request-error', ({ detail }) => heard.push(detail.error.code));
    stack.emulator.faults.add({ kind: 'status', status: 503, route: LIST, nth: 2 });
    void host.check.start(
      stack.client,
      Array.from({ length: 50 }, (_, index) => serialOf(index)),
    );
    await finish(host);
    expect(host.check.state.name).to.equal('failed');
    expect(heard).to.deep.equal(['unavailable']);
  });

  async function finish(host: CheckHost): Promise<void> {
    for (let ticks = 0; host.check.state.name === 'running'; ticks += 1) {
      if (ticks > 200) throw new Error('It does not end.');
      await time.advance(500);
    }
  }
});

function mount(devices: number) {
  const stack = composeStack({
    devices: Array.from({ length: devices }, (_, index) => ({
      deviceUid: serialOf(index),
      status: 'Pending' as const,
    })),
  });
  const host = new CheckHost();
  placeOf().append(host);
  return { host, stack };
}
