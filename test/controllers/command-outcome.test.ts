import { expect } from '@open-wc/testing';
import { KnoxGuardError, type KnoxGuardClient } from '../../src/client/index.js';
import type { EmulatorOptions } from '../../src/emulator/index.js';
import type { KgRequestErrorEvent } from '../../src/events/index.js';
import { CommandHost } from '../support/command-host.js';
import { FakeTime, rest, until } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { composeStack, type Stack } from '../support/stack.js';

const IMEI = '353918051234561';
const APPROVE = 'POST /devices/approve';
const MINUTE = 60_000;

describe('CommandController, from the sending on', () => {
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime({ steady: true });
  });
  afterEach(() => {
    time.restore();
  });

  describe('carried out', () => {
    it('is told once, with what the vendor answered', async () => {
      const { host, stack } = await sent();
      expect(host.stands).to.equal('done');
      expect(host.done).to.have.length(1);
      expect(host.done[0]?.response.objectId).to.equal(stack.emulator.devices.find(IMEI)?.objectId);
      expect(host.done[0]?.transactionId).to.match(/^[A-Z0-9]{26,32}$/i);
    });

    it('the device is read at once: what it was before is not shown as what it is', async () => {
      const { host } = await sent();
      await until(() => host.command.watch.device !== undefined);
      expect(host.command.watch.device?.status).to.equal('Accepted');
    });

    it('it is followed, ever more slowly, until it is where it was to get', async () => {
      const { host, stack } = await sent({}, 'never');
      await pass(10 * MINUTE);
      expect(host.command.watch.active).to.equal(true);
      expect(host.command.watch.device?.status).to.equal('Accepted');
      stack.emulator.devices.update(IMEI, { status: 'Enrolled' });
      await pass(35_000);
      await until(() => !host.command.watch.active);
      expect(host.command.watch.device?.status).to.equal('Enrolled');
    });

    it('dismissed, it is over: nothing is looked at any more', async () => {
      const { host, stack } = await sent({}, 'never');
      host.command.reset();
      await rest();
      const before = stack.asked.length;
      await time.advance(10 * MINUTE);
      expect(stack.asked.length).to.equal(before);
      expect(host.stands).to.equal('idle');
    });
  });

  describe('refused, or not sent', () => {
    it('a refusal is told with the vendor’s code; nothing was changed, and it can be asked again', async () => {
      const { host, stack } = await confirming();
      stack.emulator.devices.seats = 0;
      const errors = listen<KgRequestErrorEvent>(host, 'kg-request-error');
      await host.command.confirm();
      expect(host.stands).to.equal('failed');
      expect(errors[0]?.detail.error.vendorCode).to.equal(4001809);
      stack.emulator.devices.seats = 1;
      await host.ask();
      await host.command.confirm();
      expect(host.stands).to.equal('done');
    });

    it('an earlier refusal does not keep a later form waiting', async () => {
      const { host, stack } = await confirming();
      stack.emulator.devices.seats = 0;
      await host.command.confirm();
      const next = await another(stack.client);
      expect(next.stands).to.equal('idle');
    });

    it('offline it is not sent, and says so', async () => {
      const { host } = await confirmingWith(async () => {
        throw new KnoxGuardError('network', { operation: 'approveDevice', outcome: 'not-sent' });
      });
      await host.command.confirm();
      expect(host.stands).to.equal('failed');
    });
  });

  describe('an outcome that nobody knows', () => {
    it('is unknown, is told, and is not sent again however long one waits', async () => {
      const { host, stack } = await lost('drop-before');
      expect(host.stands).to.equal('unknown, nothing-yet');
      await time.advance(60 * MINUTE);
      expect(host.sent).to.have.length(1);
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(1);
    });

    it('is found by the device’s state when it was carried out', async () => {
      const { host, stack } = await lost('drop-after');
      await time.advance(3_000);
      await until(
        () => host.stands === 'unknown, carried-out',
        () => host.stands,
      );
      expect(stack.emulator.log.executed(APPROVE)).to.equal(1);
      await until(() => !host.command.watch.active); // there is no need to look any more
    });

    it('is found by the vendor’s record of the transaction, also when the device does not show it yet', async () => {
      const { host, stack } = await lost('drop-after', { transactionId: 'T1' });
      stack.between = async (request) =>
        request.url.endsWith('/devices/list')
          ? Response.json({ result: 'SUCCESS', deviceList: [{ deviceUid: IMEI, status: 'Pending' }] })
          : Response.json({ transactionId: 'T1', count: 1, success: 1, fail: 0, resultList: [] });
      await time.advance(3_000);
      await until(
        () => host.stands === 'unknown, carried-out',
        () => host.stands,
      );
    });

    it('is found refused by the vendor’s record, and can then be asked anew', async () => {
      const { host, stack } = await lost('drop-before', { transactionId: 'T1' });
      stack.between = async (request) =>
        request.url.endsWith('/transaction')
          ? Response.json({ transactionId: 'T1', count: 1, success: 0, fail: 1, resultList: [] })
          : undefined;
      await time.advance(3_000);
      await until(
        () => host.stands === 'failed',
        () => host.stands,
      );
      stack.between = undefined;
      stack.emulator.faults.clear();
      await host.ask();
      await host.command.confirm();
      expect(host.stands).to.equal('done');
      expect(stack.emulator.log.executed(APPROVE)).to.equal(1);
    });

    it('is looked into ever more slowly, and no more after a quarter of an hour; it stays unknown', async () => {
      const { host, stack } = await lost('drop-before');
      await pass(20 * MINUTE);
      const looks = stack.asked.filter(({ path }) => path.endsWith('/devices/list')).length;
      expect(looks).to.be.within(5, 60);
      await time.advance(60 * MINUTE);
      expect(stack.asked.filter(({ path }) => path.endsWith('/devices/list')).length).to.equal(looks);
      expect(host.stands).to.equal('unknown, nothing-yet');
    });

    it('also of a device that is not listed at all', async () => {
      const { host, stack } = await lost('drop-before');
      stack.between = (request) =>
        request.url.endsWith('/devices/list')
          ? Response.json({ result: 'SUCCESS', deviceList: [], totalCount: 0 })
          : undefined;
      await pass(20 * MINUTE);
      const asked = stack.asked.length;
      await time.advance(60 * MINUTE);
      expect(stack.asked.length).to.equal(asked);
      expect(host.stands).to.equal('unknown, nothing-yet');
    });

    it('nor when the reads fail all the time', async () => {
      const { stack } = await lost('drop-before');
      stack.between = () => new Response('', { status: 502 });
      await pass(20 * MINUTE);
      const asked = stack.asked.length;
      await pass(20 * MINUTE);
      expect(stack.asked.length).to.equal(asked);
    });

    it('can be looked into at once, also after that', async () => {
      const { host, stack } = await lost('drop-after');
      stack.between = () => new Response('', { status: 502 });
      await time.advance(20 * MINUTE);
      stack.between = undefined;
      await host.command.lookAgain();
      expect(host.stands).to.equal('unknown, carried-out');
    });

    it('offers no way to send it: neither asking, nor confirming, nor dismissing', async () => {
      const { host, stack } = await lost('drop-before');
      await host.ask();
      await host.command.confirm();
      host.command.reset();
      await host.updateComplete;
      await until(
        () => host.stands.startsWith('unknown'),
        () => host.stands,
      );
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(1);
    });

    it('control: a form that forgot it would send it', async () => {
      const { stack } = await lost('drop-before');
      await stack.client.approveDevice({ deviceUid: IMEI });
      expect(stack.emulator.log.arrived(APPROVE)).to.equal(2);
    });

    it('a look that comes late does not open again what was closed', async () => {
      const { host, stack } = await lost('drop-after');
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => (release = resolve));
      let held = 0;
      stack.between = async (request) => {
        if (request.url.endsWith('/devices/list') && held++ === 0) await gate;
        return undefined;
      };
      const late = host.command.lookAgain();
      await rest();
      await host.command.lookAgain();
      expect(host.stands).to.equal('unknown, carried-out');
      host.command.reset();
      release();
      await late;
      await rest();
      expect(host.stands).to.equal('idle');
    });

    it('a device that somebody else changed before proves nothing', async () => {
      const { host, stack } = await mount();
      stack.emulator.devices.update(IMEI, { status: 'Enrolled' });
      await host.ask();
      stack.emulator.faults.add({ kind: 'drop-before', route: APPROVE });
      await host.command.confirm();
      await time.advance(3_000);
      await rest();
      expect(host.stands).to.equal('unknown, nothing-yet');
    });
  });

  describe('a framework that throws the element away', () => {
    it('while it is sent: a form made anew takes the command up, tells it once, and it executes once', async () => {
      const { host, stack } = await confirming();
      const { go } = hold(stack);
      void host.command.confirm();
      await rest();
      host.remove();
      const next = await another(stack.client);
      expect(next.stands).to.equal('sending');
      go();
      await until(
        () => next.stands === 'done',
        () => next.stands,
      );
      expect(host.done.length + next.done.length).to.equal(1);
      expect(stack.emulator.log.executed(APPROVE)).to.equal(1);
    });

    it('and makes the form only after the answer came', async () => {
      const { host, stack } = await confirming();
      const { go } = hold(stack);
      void host.command.confirm();
      await rest();
      host.remove();
      go();
      await until(() => stack.emulator.log.executed(APPROVE) === 1);
      await rest();
      const next = await another(stack.client);
      await until(
        () => next.stands === 'done',
        () => next.stands,
      );
      expect(next.done).to.have.length(1);
    });

    it('with an unknown outcome: the new form knows that it is unknown, and offers nothing', async () => {
      const { host, stack } = await lost('drop-before');
      host.remove();
      const next = await another(stack.client);
      await until(
        () => next.stands === 'unknown, nothing-yet',
        () => next.stands,
      );
      await next.ask();
      expect(next.stands).to.equal('unknown, nothing-yet');
    });

    it('control: for another client, who may be another tenant, the new form starts afresh', async () => {
      const { host } = await lost('drop-before');
      host.remove();
      const next = await another(stackOf().client);
      await rest();
      expect(next.stands).to.equal('idle');
    });

    it('moving the element through the page changes nothing', async () => {
      const { host, stack } = await confirming();
      const { go } = hold(stack);
      void host.command.confirm();
      await rest();
      placeOf().append(host);
      expect(host.stands).to.equal('sending');
      go();
      await until(
        () => host.stands === 'done',
        () => host.stands,
      );
      expect(stack.emulator.log.executed(APPROVE)).to.equal(1);
    });

    it('an element told to be about another device lets go; told back, it has the outcome', async () => {
      const { host, stack } = await confirming();
      const { go } = hold(stack);
      void host.command.confirm();
      await rest();
      host.deviceUid = '353918051234579';
      await host.updateComplete;
      expect(host.stands).to.equal('idle');
      go();
      await until(() => stack.emulator.log.executed(APPROVE) === 1);
      host.deviceUid = IMEI;
      await host.updateComplete;
      await until(
        () => host.stands === 'done',
        () => host.stands,
      );
      expect(host.done).to.have.length(1);
    });
  });

  describe('a client of a host’s own', () => {
    const hostile: [string, KnoxGuardClient['approveDevice']][] = [
      [
        'that throws at once',
        () => {
          throw new TypeError('x is not a function');
        },
      ],
      ['that rejects with nothing', rejecting(undefined)],
      ['that rejects with a string', rejecting('no')],
      [
        'whose error is another copy’s, without an outcome',
        () => Promise.reject(Object.assign(new Error('x'), { name: 'KnoxGuardError', code: 'timeout' })),
      ],
    ];
    for (const [how, approveDevice] of hostile)
      it(`${how} leaves the outcome unknown: nobody can say that nothing happened`, async () => {
        const { host } = await confirmingWith(approveDevice);
        await host.command.confirm();
        expect(host.stands).to.equal('unknown, nothing-yet');
      });
  });

  /** Lets time pass in steps, so that each look has come back before the next is due. */
  async function pass(ms: number): Promise<void> {
    for (let gone = 0; gone < ms; gone += 2000) {
      await time.advance(2000);
      await rest();
    }
  }

  async function mount(options: EmulatorOptions = {}, confirms: 'soon' | 'never' = 'soon') {
    const stack = stackOf(options, confirms);
    return { stack, host: await another(stack.client) };
  }

  async function confirming(options: EmulatorOptions = {}, confirms: 'soon' | 'never' = 'soon') {
    const mounted = await mount(options, confirms);
    await mounted.host.ask();
    return mounted;
  }

  async function sent(options: EmulatorOptions = {}, confirms: 'soon' | 'never' = 'soon') {
    const mounted = await confirming(options, confirms);
    await mounted.host.command.confirm();
    return mounted;
  }

  /** An approval whose connection broke, before or after the vendor carried it out. */
  async function lost(kind: 'drop-before' | 'drop-after', known: { readonly transactionId?: string } = {}) {
    const mounted = await confirming({}, 'never');
    const { host, stack } = mounted;
    stack.emulator.faults.add({ kind, route: APPROVE, times: 1 });
    if (known.transactionId) {
      stack.between = async (request) => {
        if (!request.url.endsWith('/devices/approve')) return undefined;
        stack.between = undefined;
        return Response.json(
          { type: 'about:blank', code: 'unknown' },
          {
            status: 504,
            headers: { 'x-kg-outcome': 'unknown', 'x-kg-transaction-id': known.transactionId ?? '' },
          },
        );
      };
    }
    await host.command.confirm();
    expect(host.stands).to.equal('unknown, nothing-yet');
    return mounted;
  }

  async function confirmingWith(approveDevice: KnoxGuardClient['approveDevice']) {
    const { client } = stackOf();
    const host = await another({ ...client, approveDevice });
    await host.ask();
    return { host };
  }
});

function stackOf(options: EmulatorOptions = {}, confirms: 'soon' | 'never' = 'soon'): Stack {
  return composeStack({ devices: [{ deviceUid: IMEI, status: 'Pending', confirms }], ...options });
}

async function another(client: KnoxGuardClient): Promise<CommandHost> {
  const host = new CommandHost();
  Object.assign(host, { client, deviceUid: IMEI });
  placeOf().append(host);
  await host.updateComplete;
  return host;
}

/** Holds the approval on its way to the proxy. */
function hold(stack: Stack): { readonly go: () => void } {
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  stack.between = async (request) => {
    if (request.url.endsWith('/devices/approve')) await gate;
    return undefined;
  };
  return { go };
}

/** Rejects with what is no error at all, as other people's code may. */
function rejecting(reason: unknown): () => Promise<never> {
  return () =>
    new Promise((_resolve, reject) => {
      const refuse: (reason: unknown) => void = reject;
      refuse(reason);
    });
}

function listen<E extends Event>(host: HTMLElement, type: string): E[] {
  const events: E[] = [];
  host.addEventListener(type, (event) => events.push(event as E));
  return events;
}
