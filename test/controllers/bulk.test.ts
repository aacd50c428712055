import { expect } from '@open-wc/testing';
import type { KnoxGuardClient } from '../../src/client/index.js';
import { BulkHost } from '../support/bulk-host.js';
import { CommandHost } from '../support/command-host.js';
import { FakeTime, rest, turn } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { composeStack, type Stack } from '../support/stack.js';

const APPROVE = 'POST /devices/approve';
const MINUTE = 60_000;
const uidOf = (index: number) => `35391805000000${index}`;

describe('BulkController', function () {
  this.timeout(30_000); // a busy machine is slow and not wrong
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime({ steady: true });
  });
  afterEach(() => {
    time.restore();
  });

  describe('one confirmation for all, one command for each', () => {
    it('every command has an id of its own, minted when the confirmation opens, and is sent under it', async () => {
      const { host } = await mount(3);
      host.ask();
      if (host.bulk.state.name !== 'confirming') throw new Error('not asked');
      const ids = host.bulk.state.intents.map(({ commandId }) => commandId);
      expect(new Set(ids).size).to.equal(3);
      host.bulk.confirm();
      await finish(host);
      expect(host.sent.map(({ commandId }) => commandId)).to.deep.equal(ids);
    });

    it('each is sent once, in the order of the list', async () => {
      const { host, stack } = await started(5);
      await finish(host);
      expect(host.stands).to.equal('done done done done done');
      expect(host.sent.map(({ deviceUid }) => deviceUid)).to.deep.equal([0, 1, 2, 3, 4].map(uidOf));
      expect(stack.emulator.log.executed(APPROVE)).to.equal(5);
      expect(host.done).to.have.length(5);
    });

    it('a double click on the yes sends nothing twice', async () => {
      const { host, stack } = await mount(3);
      host.ask();
      host.bulk.confirm();
      host.bulk.confirm();
      host.ask();
      host.bulk.confirm();
      await finish(host);
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(3);
    });

    it('control: two lists that know nothing of each other ask the vendor twice', async () => {
      const { stack } = await mount(1);
      for (let count = 0; count < 2; count += 1)
        await stack.client.approveDevice({ deviceUid: uidOf(0) }).catch(() => undefined);
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(2);
    });

    it('the person’s no sends nothing', async () => {
      const { host, stack } = await mount(3);
      host.ask();
      host.bulk.cancel();
      host.bulk.confirm();
      await time.advance(MINUTE);
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(0);
      expect(host.bulk.state.name).to.equal('idle');
    });

    it('a yes after two minutes sends nothing, and says why', async () => {
      const { host, stack } = await mount(3);
      host.ask();
      await time.advance(120_001);
      host.bulk.confirm();
      await time.advance(MINUTE);
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(0);
      expect(host.bulk.state).to.deep.equal({ name: 'idle', expired: true });
    });

    it('the undo window calls all of them back', async () => {
      const { host, stack } = await mount(3);
      host.undoSeconds = 10;
      host.ask();
      host.bulk.confirm();
      await time.advance(9_000);
      host.bulk.undo();
      await time.advance(MINUTE);
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(0);
    });

    it('a laptop that slept in the undo window sends nothing, and says why', async () => {
      const { host, stack } = await mount(3);
      host.undoSeconds = 10;
      host.ask();
      host.bulk.confirm();
      time.sleep(8 * 60 * MINUTE);
      await time.advance(10_000);
      expect(host.bulk.state).to.deep.equal({ name: 'idle', expired: true });
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(0);
    });

    it('nor one that was held for as long as nobody stands by a yes', async () => {
      const { host, stack } = await mount(3);
      host.undoSeconds = 10;
      host.ask();
      host.bulk.confirm();
      host.bulk.hold(true);
      await time.advance(3 * MINUTE);
      host.bulk.hold(false);
      await time.advance(MINUTE);
      expect(host.bulk.state).to.deep.equal({ name: 'idle', expired: true });
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(0);
    });

    it('control: without an undo they go when it has passed', async () => {
      const { host, stack } = await mount(3);
      host.undoSeconds = 10;
      host.ask();
      host.bulk.confirm();
      await time.advance(10_000);
      await finish(host);
      expect(stack.emulator.log.executed(APPROVE)).to.equal(3);
    });

    it('a device whose own form has a command under way is not sent a second one', async () => {
      const { host, stack } = await mount(2);
      let go = (): void => undefined;
      const gate = new Promise<void>((resolve) => (go = resolve));
      stack.between = async (request) => {
        if (request.url.endsWith('/devices/approve')) await gate;
        return undefined;
      };
      const form = new CommandHost();
      Object.assign(form, { client: stack.client, deviceUid: uidOf(0) });
      placeOf().append(form);
      await form.updateComplete;
      await form.ask();
      void form.command.confirm();
      await rest();
      host.ask();
      host.bulk.confirm();
      await rest();
      expect(host.stands).to.equal('sending waiting');
      go();
      await finish(host);
      expect(host.stands).to.equal('done done');
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(2);
      expect(form.done.length + host.done.length, 'each is told once').to.equal(2);
    });

    it('one that the host takes upon itself is left to it', async () => {
      const { host, stack } = await mount(3);
      host.proceed = ({ deviceUid }) => deviceUid !== uidOf(1);
      host.ask();
      host.bulk.confirm();
      await finish(host);
      expect(host.stands).to.equal('done left done');
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(2);
    });
  });

  describe('at a polite pace', () => {
    it('one at a time, a quarter of a second apart at least', async () => {
      const { host, stack } = await mount(5);
      let atOnce = 0;
      let most = 0;
      stack.between = async (request) => {
        if (!request.url.endsWith('/devices/approve')) return undefined;
        most = Math.max(most, ++atOnce);
        await turn();
        atOnce -= 1;
        return undefined;
      };
      host.ask();
      host.bulk.confirm();
      await finish(host);
      const gaps = host.sent.slice(1).map(({ at }, index) => at - (host.sent[index]?.at ?? 0));
      expect(Math.min(...gaps)).to.be.at.least(250);
      expect(most).to.equal(1);
    });

    it('"too many calls" slows it down, ever more, and the command goes under the same id', async () => {
      const { host, stack } = await mount(2);
      tooMany(stack, 3);
      host.ask();
      host.bulk.confirm();
      await finish(host);
      expect(host.stands).to.equal('done done');
      const [first, ...again] = host.sent.filter(({ deviceUid }) => deviceUid === uidOf(0));
      expect(again).to.have.length(3);
      expect(new Set([first, ...again].map((sent) => sent?.commandId)).size).to.equal(1);
      const gaps = again.map(({ at }, index) => at - ([first, ...again][index]?.at ?? 0));
      expect(gaps[0]).to.be.at.least(1000);
      expect(gaps[1]).to.be.at.least(2000);
      expect(gaps[2]).to.be.at.least(4000);
      expect(stack.emulator.log.executed(APPROVE)).to.equal(2);
    });

    it('for as long as the server asks', async () => {
      const { host, stack } = await mount(2);
      tooMany(stack, 1, '20');
      host.ask();
      host.bulk.confirm();
      await finish(host);
      expect((host.sent[1]?.at ?? 0) - (host.sent[0]?.at ?? 0)).to.be.at.least(20_000);
    });
  });

  describe('in the person’s hands', () => {
    it('paused, the one under way ends and no other begins; resumed, the rest goes', async () => {
      const { host, stack } = await started(4);
      await settledOf(host, 1);
      host.run.pause('person');
      await time.advance(10 * MINUTE);
      const before = stack.emulator.log.arrived(APPROVE);
      expect(before).to.be.lessThan(4);
      host.run.resume();
      await finish(host);
      expect(stack.emulator.log.executed(APPROVE)).to.equal(4);
    });

    it('cancelled, what was not sent is not sent', async () => {
      const { host, stack } = await started(4);
      await settledOf(host, 1);
      host.run.pause('person');
      await rest();
      host.run.cancelRemaining();
      await time.advance(MINUTE);
      expect(host.run.finished).to.equal(true);
      expect(host.stands).to.match(/cancelled cancelled$/);
      expect(stack.emulator.log.arrived(APPROVE)).to.be.lessThan(4);
    });

    it('a laptop that slept does not go on by itself the next morning', async () => {
      const { host, stack } = await started(4);
      await settledOf(host, 1);
      const before = stack.emulator.log.arrived(APPROVE);
      const { now } = Date;
      Date.now = () => now() + 8 * 60 * MINUTE; // no timer has run meanwhile
      await time.advance(1000);
      expect(stack.emulator.log.arrived(APPROVE)).to.be.at.most(before + 1);
      expect(host.run.paused).to.equal('asleep');
      Date.now = now;
      host.run.resume();
      await finish(host);
      expect(stack.emulator.log.executed(APPROVE)).to.equal(4);
    });
  });

  describe('what goes wrong with one', () => {
    it('a refusal is that device’s own, and the rest goes on', async () => {
      const { host, stack } = await mount(3);
      stack.emulator.devices.update(uidOf(1), { status: 'Locked' });
      host.ask();
      host.bulk.confirm();
      await finish(host);
      expect(host.stands).to.equal('done rejected done');
    });

    it('no license seats are everyone’s: it pauses', async () => {
      const { host, stack } = await mount(3);
      stack.emulator.devices.seats = 1;
      host.ask();
      host.bulk.confirm();
      await passing(() => host.run.paused !== undefined, host);
      expect(host.run.paused).to.equal('no-seats');
      expect(host.stands).to.equal('done rejected waiting');
    });

    it('the failed are retried under new ids, after a confirmation of their own; the others are not touched', async () => {
      const { host, stack } = await mount(3);
      stack.emulator.devices.update(uidOf(1), { status: 'Locked' });
      host.ask();
      host.bulk.confirm();
      await finish(host);
      const first = host.sent.find(({ deviceUid }) => deviceUid === uidOf(1));
      stack.emulator.devices.update(uidOf(1), { status: 'Pending' });
      host.bulk.retryFailed();
      expect(host.bulk.state.name).to.equal('confirming');
      await time.advance(1000);
      expect(host.sent, 'nothing before the yes').to.have.length(3);
      host.bulk.confirm();
      await finish(host);
      expect(host.stands).to.equal('done done done');
      expect(host.sent).to.have.length(4);
      expect(host.sent[3]?.deviceUid).to.equal(uidOf(1));
      expect(host.sent[3]?.commandId).not.to.equal(first?.commandId);
      expect(stack.emulator.log.executed(APPROVE)).to.equal(3);
    });

    it('an unknown one is never retried: it is looked into, and found', async () => {
      const { host, stack } = await mount(3);
      stack.emulator.faults.add({ kind: 'drop-after', route: APPROVE, nth: 2 });
      host.ask();
      host.bulk.confirm();
      await passing(() => host.run.finished, host);
      host.bulk.retryFailed();
      expect(host.bulk.state.name, 'nothing to retry').to.equal('running');
      await passing(() => host.stands === 'done found done', host);
      expect(stack.emulator.log.executed(APPROVE)).to.equal(3);
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(3);
    });

    it('nor when the list is asked about anew', async () => {
      const { host, stack } = await mount(2);
      stack.emulator.faults.add({ kind: 'drop-before', route: APPROVE, nth: 1 });
      host.ask();
      host.bulk.confirm();
      await finish(host);
      expect(host.stands).to.equal('unknown done');
      host.bulk.reset();
      host.devices = host.devices.slice(0, 1);
      await host.updateComplete;
      host.ask();
      host.bulk.confirm();
      await finish(host);
      expect(host.stands).to.equal('unknown');
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(2);
    });

    it('an unknown one is no more looked into after a quarter of an hour', async () => {
      const { host, stack } = await mount(1);
      stack.emulator.faults.add({ kind: 'drop-before', route: APPROVE, nth: 1 });
      host.ask();
      host.bulk.confirm();
      await finish(host);
      for (let minute = 0; minute < 17; minute += 1) await time.advance(MINUTE);
      const asked = stack.asked.length;
      for (let minute = 0; minute < 30; minute += 1) await time.advance(MINUTE);
      expect(stack.asked.length).to.equal(asked);
      expect(host.stands).to.equal('unknown');
    });

    it('two in a row pause it: the fault is the connection’s', async () => {
      const { host, stack } = await mount(6);
      stack.emulator.faults.add({ kind: 'drop-before', route: APPROVE });
      host.ask();
      host.bulk.confirm();
      await passing(() => host.run.paused !== undefined, host);
      expect(host.run.paused).to.equal('trouble');
      expect(host.stands).to.equal('unknown unknown waiting waiting waiting waiting');
    });

    it('a session that has ended pauses it; signed in again, nothing goes until somebody resumes', async () => {
      const { host, stack } = await started(3);
      await settledOf(host, 1);
      stack.signedIn = false;
      const required: Event[] = [];
      host.addEventListener('kg-auth-required', (event) => {
        required.push(event);
        event.detail.waitUntil(Promise.resolve());
      });
      await passing(() => host.run.paused !== undefined, host);
      stack.signedIn = true;
      await time.advance(10 * MINUTE);
      expect(host.run.paused).to.equal('signed-out');
      expect(required).to.have.length(1);
      const executed = stack.emulator.log.executed(APPROVE);
      expect(executed).to.be.lessThan(3);
      host.run.resume();
      await finish(host);
      expect(host.stands).to.equal('done done done');
      expect(stack.emulator.log.executed(APPROVE)).to.equal(3);
    });
  });

  describe('a page that moves things about', () => {
    it('moving the element changes nothing', async () => {
      const { host, stack } = await started(4);
      await settledOf(host, 1);
      placeOf().append(host);
      await finish(host);
      expect(host.stands).to.equal('done done done done');
      expect(stack.emulator.log.executed(APPROVE)).to.equal(4);
    });

    it('without its element nothing more is sent; when it comes back somebody has to resume', async () => {
      const { host, stack } = await started(4);
      await settledOf(host, 1);
      const { run } = host;
      host.remove();
      await rest();
      const before = stack.emulator.log.arrived(APPROVE);
      await time.advance(10 * MINUTE);
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(before);
      placeOf().append(host);
      await host.updateComplete;
      await time.advance(MINUTE);
      expect(run.paused).to.equal('removed');
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(before);
      run.resume();
      await finish(host);
      expect(stack.emulator.log.executed(APPROVE)).to.equal(4);
    });

    it('an element made anew at once takes the run up: nothing is offered again, and nothing goes twice', async () => {
      const { host, stack } = await started(4);
      await settledOf(host, 1);
      const { run } = host;
      host.remove();
      const next = await another(stack.client, host.devices);
      expect(next.run).to.equal(run);
      next.ask();
      expect(next.bulk.state.name).to.equal('running');
      await finish(next);
      expect(next.stands).to.equal('done done done done');
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(4);
      expect(host.done.length + next.done.length).to.equal(4);
    });

    it('control: for other devices it starts afresh', async () => {
      const { host, stack } = await started(4);
      await settledOf(host, 1);
      host.remove();
      const next = await another(stack.client, [{ deviceUid: '1', status: 'Pending' }]);
      expect(next.bulk.state.name).to.equal('idle');
    });

    it('another client stops it, and gets none of it', async () => {
      const { host, stack } = await started(4);
      await settledOf(host, 1);
      const other = stackOf(4);
      const { run } = host;
      host.client = other.client;
      await host.updateComplete;
      const before = stack.emulator.log.arrived(APPROVE);
      await time.advance(10 * MINUTE);
      expect(host.bulk.state.name).to.equal('idle');
      expect(run.paused).to.equal('removed');
      expect(stack.emulator.log.arrived(APPROVE)).to.be.at.most(before + 1);
      expect(other.emulator.log.arrived(APPROVE)).to.equal(0);
      host.client = stack.client;
      await host.updateComplete;
      expect(host.run, 'its own has it back').to.equal(run);
    });

    it('another client while it is asked about closes the question', async () => {
      const { host, stack } = await mount(2);
      host.ask();
      host.client = stackOf(2).client;
      host.bulk.confirm();
      await host.updateComplete;
      await time.advance(MINUTE);
      expect(host.bulk.state.name).to.equal('idle');
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(0);
    });
  });

  async function started(count: number) {
    const mounted = await mount(count);
    mounted.host.ask();
    mounted.host.bulk.confirm();
    return mounted;
  }

  /** Lets time pass until something holds. */
  async function passing(holds: () => boolean, host: BulkHost): Promise<void> {
    for (let ticks = 0; !holds(); ticks += 1) {
      if (ticks > 1500) throw new Error(`It did not come to that; there is: ${host.stands}`);
      await time.advance(100);
    }
  }

  async function finish(host: BulkHost): Promise<void> {
    await passing(() => host.run.finished || host.run.paused !== undefined, host);
    await rest();
  }

  async function settledOf(host: BulkHost, count: number): Promise<void> {
    await passing(() => host.run.items.length - host.run.count('waiting', 'sending') >= count, host);
  }
});

async function mount(count: number) {
  const stack = stackOf(count);
  const { rows } = await stack.client.listDevices({ pageSize: 50 });
  const devices = rows.flatMap((row) => (row.readable ? [row.value] : []));
  devices.sort((one, other) => String(one.deviceUid).localeCompare(String(other.deviceUid)));
  return { stack, host: await another(stack.client, devices) };
}

function stackOf(count: number): Stack {
  return composeStack({
    devices: Array.from({ length: count }, (_, index) => ({
      deviceUid: uidOf(index),
      status: 'Pending' as const,
      confirms: 'never' as const,
    })),
  });
}

async function another(client: KnoxGuardClient, devices: BulkHost['devices']): Promise<BulkHost> {
  const host = new BulkHost();
  Object.assign(host, { client, devices });
  placeOf().append(host);
  await host.updateComplete;
  return host;
}

/** The first so many approvals are answered with 429. */
function tooMany(stack: Stack, times: number, retryAfter?: string): void {
  let left = times;
  stack.between = (request) =>
    request.url.endsWith('/devices/approve') && left-- > 0
      ? Response.json(
          { type: 'about:blank', code: 'rate-limited' },
          {
            status: 429,
            headers: { 'x-kg-outcome': 'not-sent', ...(retryAfter && { 'retry-after': retryAfter }) },
          },
        )
      : undefined;
}
