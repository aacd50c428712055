import { expect } from '@open-wc/testing';
import type { KnoxGuardClient } from '../../src/client/index.js';
import type { KgAuthRequiredEvent, KgRequestErrorEvent } from '../../src/events/index.js';
import { CommandHost } from '../support/command-host.js';
import { FakeTime, rest, until } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { composeStack, type Stack } from '../support/stack.js';

const IMEI = '353918051234561';
const OTHER = '353918051234579';

describe('CommandController, up to the sending', () => {
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime();
  });
  afterEach(() => {
    time.restore();
  });

  describe('one confirmation is one command', () => {
    it('its id is minted when the confirmation opens, and is the one that is asked about and sent', async () => {
      const { host } = await confirming();
      const { commandId } = intentOf(host);
      expect(commandId).to.match(/^[\w-]{16,128}$/);
      await host.command.confirm();
      expect(host.asked).to.deep.equal([commandId]);
      expect(host.sent.map((sent) => sent.commandId)).to.deep.equal([commandId]);
      expect(host.done[0]?.commandId).to.equal(commandId);
    });

    it('a double click executes once', async () => {
      const { host, executions } = await confirming();
      await Promise.all([host.command.confirm(), host.command.confirm()]);
      await host.command.confirm();
      expect(executions()).to.equal(1);
    });

    it('a thousand presses in a burst execute once', async () => {
      const { host, executions } = await confirming();
      await Promise.all(Array.from({ length: 1000 }, () => host.command.confirm()));
      expect(host.sent).to.have.length(1);
      expect(executions()).to.equal(1);
    });

    it('control: a button that sends for itself executes as often as it is pressed', async () => {
      const { client, emulator } = stackOf();
      const press = () => client.approveDevice({ deviceUid: IMEI }).catch(() => undefined);
      await Promise.all([press(), press()]);
      expect(emulator.log.arrived('POST /devices/approve')).to.equal(2);
    });

    it('every confirmation has an id of its own', async () => {
      const { host } = await confirming();
      const first = intentOf(host).commandId;
      host.command.cancel();
      await host.ask();
      expect(intentOf(host).commandId).not.to.equal(first);
    });

    it('asking twice while the device is read opens one confirmation', async () => {
      const { host } = await mount();
      await Promise.all([host.ask(), host.ask()]);
      expect(host.stands).to.equal('confirming');
      expect(host.sent).to.be.empty;
    });

    it('two forms for one device, both confirmed, execute once, and both tell the outcome', async () => {
      const { host, stack, executions } = await confirming();
      const second = await another(stack);
      await second.ask();
      await Promise.all([host.command.confirm(), second.command.confirm()]);
      await until(
        () => second.stands === 'done',
        () => second.stands,
      );
      expect(host.stands).to.equal('done');
      expect(executions()).to.equal(1);
      expect(host.done.length + second.done.length, 'told once').to.equal(1);
    });

    it('the proxy may pass it on for a minute from the yes', async () => {
      const { host } = await confirming();
      await time.advance(100_000);
      const before = Date.now();
      await host.command.confirm();
      expect(host.sent[0]?.notAfter).to.equal(before + 60_000);
    });
  });

  describe('what is confirmed is what is true', () => {
    it('the device is read just before, and what has changed is told', async () => {
      const { host, stack } = await mount();
      const seen = await read(stack);
      stack.emulator.devices.update(IMEI, { approveId: 'LOAN-2' });
      await host.ask(seen);
      expect(intentOf(host).changes).to.deep.equal([{ field: 'approveId', before: 'LOAN-1', now: 'LOAN-2' }]);
    });

    it('a device that is not listed can be asked about all the same', async () => {
      const { host } = await mount();
      host.deviceUid = OTHER;
      await host.ask();
      expect(host.stands).to.equal('confirming');
      expect(intentOf(host).device).to.equal(undefined);
    });

    it('a confirmation that stood open for more than two minutes sends nothing: it is read again and asked again', async () => {
      const { host, stack, executions } = await confirming();
      const first = intentOf(host).commandId;
      stack.emulator.devices.update(IMEI, { approveId: 'LOAN-2' });
      await time.advance(120_001);
      await host.command.confirm();
      expect(host.stands).to.equal('confirming');
      expect(host.asked, 'the host was not told').to.be.empty;
      expect(executions()).to.equal(0);
      expect(intentOf(host).commandId).not.to.equal(first);
      expect(intentOf(host).changes).to.have.length(1);
      await host.command.confirm();
      expect(executions()).to.equal(1);
    });

    it('control: after two minutes to the millisecond the yes still counts', async () => {
      const { host, executions } = await confirming();
      await time.advance(120_000);
      await host.command.confirm();
      expect(executions()).to.equal(1);
    });

    it('a device that cannot be read is a failure, and nothing was sent', async () => {
      const { host, stack } = await mount();
      stack.between = () => new Response('', { status: 502 });
      const errors = listen<KgRequestErrorEvent>(host, 'kg-request-error');
      await host.ask();
      expect(host.stands).to.equal('failed');
      expect(errors).to.have.length(1);
      expect(host.sent).to.be.empty;
    });
  });

  describe('the person’s no', () => {
    it('closes the confirmation and sends nothing', async () => {
      const { host, executions } = await confirming();
      host.command.cancel();
      await host.command.confirm();
      expect(host.stands).to.equal('idle');
      expect(executions()).to.equal(0);
    });

    for (const how of ['answers', 'fails'])
      it(`while the device is read is heard, also when the read ${how} later`, async () => {
        const { host, stack } = await mount();
        let release = (): void => undefined;
        let reached = false;
        stack.between = () =>
          new Promise((resolve) => {
            reached = true;
            release = () => {
              resolve(
                how === 'fails' ? new Response('', { status: 502 }) : Response.json({ deviceList: [] }),
              );
            };
          });
        const asking = host.ask();
        await until(() => reached);
        host.command.cancel();
        release();
        await asking;
        expect(host.stands).to.equal('idle');
      });

    it('the host’s no leaves the command to the host', async () => {
      const { host, executions } = await confirming();
      host.proceed = false;
      await host.command.confirm();
      expect(host.stands).to.equal('idle');
      expect(host.asked).to.have.length(1);
      expect(executions()).to.equal(0);
    });
  });

  describe('a command never goes to another tenant or another borrower', () => {
    const swaps: [string, (host: CommandHost) => void][] = [
      ['another client', (host) => (host.client = stackOf().client)],
      ['no client', (host) => (host.client = undefined)],
      ['another device', (host) => (host.deviceUid = OTHER)],
    ];
    for (const [what, swap] of swaps) {
      it(`${what} while it is asked about closes the question`, async () => {
        const { host, executions } = await confirming();
        swap(host);
        await host.updateComplete;
        expect(host.stands).to.equal('idle');
        await host.command.confirm();
        expect(executions()).to.equal(0);
      });

      it(`${what} in the very moment of the yes sends nothing`, async () => {
        const { host, executions } = await confirming();
        swap(host);
        await host.command.confirm();
        expect(host.stands).to.equal('idle');
        expect(host.asked).to.be.empty;
        expect(executions()).to.equal(0);
      });

      it(`${what} in the undo window calls it back`, async () => {
        const { host, executions } = await confirming();
        host.undoSeconds = 10;
        await host.command.confirm();
        expect(host.stands).to.equal('undoable');
        swap(host);
        await host.updateComplete;
        await time.advance(60_000);
        expect(host.stands).to.equal('idle');
        expect(executions()).to.equal(0);
      });
    }
  });

  describe('the undo window', () => {
    it('sends when it has passed', async () => {
      const { host, executions } = await undoable();
      await time.advance(9_999);
      expect(executions()).to.equal(0);
      await time.advance(1);
      await until(
        () => host.stands === 'done',
        () => host.stands,
      );
      expect(executions()).to.equal(1);
    });

    it('undone in it, nothing is ever sent', async () => {
      const { host, executions } = await undoable();
      await time.advance(9_000);
      host.command.undo();
      await time.advance(600_000);
      expect(host.stands).to.equal('idle');
      expect(executions()).to.equal(0);
    });

    it('leaving the page in it is an undo', async () => {
      const { host, executions } = await undoable();
      host.remove();
      await time.advance(600_000);
      expect(executions()).to.equal(0);
      document.body.append(host);
      await time.advance(600_000);
      expect(executions(), 'also when it comes back').to.equal(0);
      host.remove();
    });

    it('control: leaving the page after it is none', async () => {
      const { host, executions } = await undoable();
      await time.advance(10_000);
      host.remove();
      await until(() => executions() === 1);
    });

    it('waits while it is held, and gives two seconds at least once it is not', async () => {
      const { host, executions } = await undoable();
      host.command.hold(true);
      await time.advance(60_000);
      expect(host.stands).to.equal('undoable');
      host.command.hold(false);
      await time.advance(1_999);
      expect(executions()).to.equal(0);
      await time.advance(1);
      await until(() => executions() === 1);
    });

    it('held open for longer than a confirmation may stand open, it is asked for again', async () => {
      const { host, executions } = await undoable();
      host.command.hold(true);
      await time.advance(10_000 + 120_001);
      host.command.hold(false);
      await until(
        () => host.stands === 'confirming',
        () => host.stands,
      );
      await time.advance(600_000);
      expect(executions()).to.equal(0);
    });

    it('after a laptop slept in it nothing is sent: it is asked for again', async () => {
      const { host, executions } = await undoable();
      time.sleep(8 * 3_600_000);
      await time.advance(10_000);
      await until(
        () => host.stands === 'confirming',
        () => host.stands,
      );
      expect(executions()).to.equal(0);
    });

    it('the host is told once it cannot be called back any more, and not of what was', async () => {
      const { host } = await undoable();
      expect(host.asked).to.deep.equal([]);
      host.command.undo();
      await time.advance(60_000);
      expect(host.asked, 'called back').to.deep.equal([]);
      await host.ask();
      await host.command.confirm();
      await time.advance(10_000);
      await until(() => host.stands === 'done');
      expect(host.asked).to.have.length(1);
    });

    it('a host that takes it upon itself does so after the window, too', async () => {
      const { host, executions } = await undoable();
      host.proceed = false;
      await time.advance(10_000);
      await host.updateComplete;
      expect(host.asked).to.have.length(1);
      expect(host.stands).to.equal('idle');
      expect(executions()).to.equal(0);
    });

    it('confirmed again in it, it still sends once', async () => {
      const { host, executions } = await undoable();
      await host.command.confirm();
      await time.advance(10_000);
      await until(
        () => host.stands === 'done',
        () => host.stands,
      );
      expect(executions()).to.equal(1);
    });

    async function undoable() {
      const mounted = await confirming();
      mounted.host.undoSeconds = 10;
      await mounted.host.command.confirm();
      return mounted;
    }
  });

  describe('a session that has ended', () => {
    it('asks the host to sign in; then the command is offered again and not sent', async () => {
      const { host, stack, executions } = await confirming();
      stack.signedIn = false;
      let signedIn = (): void => undefined;
      host.addEventListener('kg-auth-required', ({ detail }) => {
        detail.waitUntil(new Promise<void>((resolve) => (signedIn = resolve)));
      });
      const first = intentOf(host).commandId;
      void host.command.confirm();
      await until(
        () => host.stands === 'failed',
        () => host.stands,
      );
      stack.signedIn = true;
      signedIn();
      await until(
        () => host.stands === 'confirming',
        () => host.stands,
      );
      await time.advance(60_000);
      expect(executions()).to.equal(0);
      expect(intentOf(host).commandId, 'another intent').not.to.equal(first);
      await host.command.confirm();
      expect(executions()).to.equal(1);
    });

    it('what has changed meanwhile is told when it is offered again', async () => {
      const { host, stack } = await confirming();
      stack.signedIn = false;
      host.addEventListener('kg-auth-required', ({ detail }) => {
        stack.signedIn = true;
        stack.emulator.devices.update(IMEI, { approveId: 'LOAN-9' });
        detail.waitUntil(Promise.resolve());
      });
      await host.command.confirm();
      await until(
        () => host.stands === 'confirming',
        () => host.stands,
      );
      expect(intentOf(host).changes.map(({ field, now }) => [field, now])).to.deep.equal([
        ['approveId', 'LOAN-9'],
      ]);
    });

    it('that ends while the device is read, too', async () => {
      const { host, stack } = await mount();
      stack.signedIn = false;
      host.addEventListener('kg-auth-required', ({ detail }) => {
        stack.signedIn = true;
        detail.waitUntil(Promise.resolve());
      });
      await host.ask();
      expect(host.stands).to.equal('confirming');
    });

    it('a sign-in that nobody offers leaves it failed, and nothing was sent', async () => {
      const { host, stack, executions } = await confirming();
      stack.signedIn = false;
      const events = listen<KgAuthRequiredEvent>(host, 'kg-auth-required');
      await host.command.confirm();
      expect(host.stands).to.equal('failed');
      expect(events).to.have.length(1);
      expect(executions()).to.equal(0);
    });

    it('who turned to another device meanwhile is not asked about the first one', async () => {
      const { host, stack } = await confirming();
      stack.signedIn = false;
      let signedIn = (): void => undefined;
      host.addEventListener('kg-auth-required', ({ detail }) => {
        detail.waitUntil(new Promise<void>((resolve) => (signedIn = resolve)));
      });
      void host.command.confirm();
      await until(
        () => host.stands === 'failed',
        () => host.stands,
      );
      host.deviceUid = OTHER;
      await host.updateComplete;
      stack.signedIn = true;
      signedIn();
      await rest();
      expect(host.stands).to.equal('idle');
    });
  });

  async function mount() {
    const stack = stackOf();
    const host = await another(stack);
    return { host, stack, executions: () => stack.emulator.log.executed('POST /devices/approve') };
  }

  async function confirming() {
    const mounted = await mount();
    await mounted.host.ask();
    expect(mounted.host.stands).to.equal('confirming');
    return mounted;
  }
});

function stackOf(): Stack {
  return composeStack({
    devices: [{ deviceUid: IMEI, status: 'Pending', approveId: 'LOAN-1', confirms: 'soon' }],
  });
}

async function another({ client }: { readonly client: KnoxGuardClient }): Promise<CommandHost> {
  const host = new CommandHost();
  Object.assign(host, { client, deviceUid: IMEI });
  placeOf().append(host);
  await host.updateComplete;
  return host;
}

async function read({ client }: Stack) {
  const { rows } = await client.listDevices({ search: IMEI });
  const [row] = rows;
  return row?.readable ? row.value : undefined;
}

function intentOf({ command }: CommandHost) {
  if (command.state.name !== 'confirming') throw new Error(`It is ${command.state.name}.`);
  return command.state.intent;
}

function listen<E extends Event>(host: HTMLElement, type: string): E[] {
  const events: E[] = [];
  host.addEventListener(type, (event) => events.push(event as E));
  return events;
}
