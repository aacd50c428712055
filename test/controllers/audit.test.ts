import { expect } from '@open-wc/testing';
import type { AuditDetail, CommandAudit, KgAuditEvent } from '../../src/events/index.js';
import type { Device } from '../../src/api/index.js';
import { auditState } from '../../src/controllers/audit.js';
import { visitOf } from '../../src/controllers/visit.js';
import { BulkHost } from '../support/bulk-host.js';
import { CommandHost } from '../support/command-host.js';
import { FakeTime, rest, until } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { composeStack, type Stack } from '../support/stack.js';

const IMEI = '353918051234561';

describe('kg-audit', () => {
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime({ steady: true });
  });
  afterEach(() => {
    time.restore();
  });

  describe('one command', () => {
    it('is told from intent to result under one id: who, from which state, and the vendor’s reference', async () => {
      const { host, trail } = await confirming();
      await host.command.confirm();
      const [intent, confirmation, result] = commands(trail);
      expect([intent?.step, confirmation?.step, result?.step]).to.deep.equal([
        'intent',
        'confirmation',
        'result',
      ]);
      expect(new Set(commands(trail).map(({ commandId }) => commandId)).size).to.equal(1);
      expect(intent).to.include({ action: 'approve', before: 'Pending', device: '•••• 4561', count: 1 });
      expect(result?.outcome).to.equal('done');
      expect(result?.transactionId).to.match(/^[A-Z0-9]{26,32}$/i);
    });

    it('a change of state that follows is told when it is seen, never guessed', async () => {
      const { host, trail } = await confirming();
      await host.command.confirm();
      await until(() => trail.some(({ action }) => action === 'state'));
      expect(trail.at(-1)).to.include({ action: 'state', before: 'Pending', after: 'Accepted' });
    });

    it('a no is a result: cancelled', async () => {
      const { host, trail } = await confirming();
      host.command.cancel();
      expect(steps(trail)).to.deep.equal(['intent', 'result cancelled']);
    });

    it('a yes that is called back is cancelled, too', async () => {
      const { host, trail } = await confirming();
      host.undoSeconds = 5;
      await host.command.confirm();
      host.command.undo();
      expect(steps(trail)).to.deep.equal(['intent', 'confirmation', 'result cancelled']);
    });

    it('one that the host carries out itself is left to it', async () => {
      const { host, trail } = await confirming();
      host.proceed = false;
      await host.command.confirm();
      expect(steps(trail).at(-1)).to.equal('result left');
    });

    it('a refusal is told with its reference', async () => {
      const { host, stack, trail } = await confirming();
      stack.emulator.devices.update(IMEI, { status: 'Rejected' });
      await host.command.confirm();
      expect(steps(trail)).to.deep.equal(['intent', 'confirmation', 'result rejected']);
      expect(commands(trail).at(-1)?.transactionId).to.match(/^[A-Z0-9]{26,32}$/i);
    });

    it('an unknown outcome is told as that, and once more when looking has found it', async () => {
      const { host, stack, trail } = await confirming();
      stack.between = async (request) => {
        if (!request.url.endsWith('/devices/approve')) return undefined;
        stack.emulator.devices.update(IMEI, { status: 'Accepted' });
        await rest();
        return Response.json({ code: 'unknown' }, { status: 504, headers: { 'x-kg-outcome': 'unknown' } });
      };
      await host.command.confirm();
      expect(steps(trail).at(-1)).to.equal('result unknown');
      await host.command.lookAgain();
      await until(() => steps(trail).at(-1) === 'result done');
      expect(commands(trail).at(-1)).to.include({ before: 'Pending', after: 'Accepted' });
    });

    it('a confirmation that stood open too long is cancelled, and asked again under another id', async () => {
      const { host, trail } = await confirming();
      time.sleep(121_000);
      await host.command.confirm();
      expect(steps(trail)).to.deep.equal(['intent', 'result cancelled', 'intent']);
      const ids = commands(trail).map(({ commandId }) => commandId);
      expect(ids[2]).not.to.equal(ids[0]);
    });
  });

  describe('whatever becomes of its form', () => {
    it('a result is told from the document when the form has gone before the answer', async () => {
      const { host, stack, trail } = await confirming();
      const told: AuditDetail[] = [];
      const hear = ({ detail }: KgAuditEvent): void => void told.push(detail);
      document.addEventListener('kg-audit', hear);
      try {
        stack.between = async (request) => {
          if (request.url.endsWith('/devices/approve')) host.remove();
          await rest();
          return undefined;
        };
        await host.command.confirm();
        await until(
          () => steps(told).includes('result done'),
          () => steps(told).join(),
        );
        expect(steps(trail)).to.deep.equal(['intent', 'confirmation']);
      } finally {
        document.removeEventListener('kg-audit', hear);
      }
    });

    it('a form made anew tells nothing twice', async () => {
      const { host, stack, trail } = await confirming();
      stack.between = (request) =>
        request.url.endsWith('/devices/approve')
          ? Response.json({ code: 'unknown' }, { status: 504, headers: { 'x-kg-outcome': 'unknown' } })
          : undefined;
      await host.command.confirm();
      host.remove();
      const second = new CommandHost();
      Object.assign(second, { client: stack.client, deviceUid: IMEI });
      const more = trailOf(second);
      placeOf().append(second);
      await until(
        () => second.stands === 'unknown, nothing-yet',
        () => second.stands,
      );
      expect(results(trail)).to.deep.equal(['unknown']);
      expect(results(more)).to.deep.equal([]);
    });

    it('an older answer that comes later is no change of state', () => {
      const { client } = stackOf();
      const host = document.createElement('p');
      const told = trailOf(document.body.appendChild(host));
      const device = (status: string) => ({ deviceUid: IMEI, status }) as Device;
      auditState(host, client, device('Pending'), 1);
      auditState(host, client, device('Accepted'), 3);
      auditState(host, client, device('Pending'), 2);
      host.remove();
      expect(told).to.have.length(1);
      expect(told[0]).to.include({ before: 'Pending', after: 'Accepted' });
    });
  });

  it('holds no full number, no text that a person wrote, and nothing of the session', async () => {
    const { host, trail } = await confirming();
    await host.command.confirm();
    await until(() => trail.some(({ action }) => action === 'state'));
    expect(JSON.stringify(trail))
      .not.to.contain(IMEI)
      .and.not.to.match(/\d{9,}(?=")/);
    expect(JSON.stringify(host.sent), 'control: the request holds it').to.contain(IMEI);
  });

  it('what happened is remembered for whoever shows the device later, by either of its names', async () => {
    const { host, stack } = await confirming();
    await host.command.confirm();
    const objectId = stack.emulator.devices.find(IMEI)?.objectId ?? '';
    const [confirmation, result] = visitOf(stack.client, { deviceUid: IMEI });
    expect(confirmation).to.include({ action: 'approve', step: 'confirmation' });
    expect(result).to.include({ action: 'approve', outcome: 'done' });
    expect(visitOf(stack.client, { objectId: 'another' })).to.deep.equal([]);
    await until(() => visitOf(stack.client, { objectId }).some(({ action }) => action === 'state'));
  });

  it('another client is another tenant: it remembers nothing of this one', async () => {
    const { host } = await confirming();
    await host.command.confirm();
    expect(visitOf(stackOf().client, { deviceUid: IMEI })).to.deep.equal([]);
  });

  describe('a bulk', () => {
    it('tells each of its commands once, whatever becomes of it', async () => {
      const { host, trail, stack } = await bulk(3);
      stack.emulator.devices.update(uidOf(1), { status: 'Rejected' });
      host.ask();
      host.bulk.confirm();
      await finish(host);
      const ids = new Set(commands(trail).map(({ commandId }) => commandId));
      expect(ids.size).to.equal(3);
      expect(steps(trail).filter((step) => step === 'intent')).to.have.length(3);
      expect(steps(trail).filter((step) => step === 'confirmation')).to.have.length(3);
      expect(results(trail)).to.deep.equal(['done', 'rejected', 'done']);
    });

    it('what is not sent any more is cancelled', async () => {
      const { host, trail } = await bulk(2);
      host.ask();
      host.bulk.cancel();
      expect(results(trail)).to.deep.equal(['cancelled', 'cancelled']);
    });

    it('an element made anew tells of nothing that was told before', async () => {
      const { host, trail, stack } = await bulk(2);
      host.ask();
      host.bulk.confirm();
      await finish(host);
      expect(results(trail)).to.have.length(2);
      host.remove();
      await rest();
      const second = new BulkHost();
      Object.assign(second, { client: stack.client, devices: host.devices });
      const more = trailOf(second);
      placeOf().append(second);
      await second.updateComplete;
      expect(second.run.finished, 'it shows the same run').to.equal(true);
      expect(more).to.deep.equal([]);
    });

    async function finish(host: BulkHost): Promise<void> {
      for (let ticks = 0; !host.run.finished; ticks += 1) {
        if (ticks > 300) throw new Error(host.stands);
        await time.advance(100);
      }
    }
  });
});

function stackOf(): Stack {
  return composeStack({ devices: [{ deviceUid: IMEI, status: 'Pending', confirms: 'never' }] });
}

async function confirming() {
  const stack = stackOf();
  const host = new CommandHost();
  Object.assign(host, { client: stack.client, deviceUid: IMEI });
  const trail = trailOf(host);
  placeOf().append(host);
  await host.updateComplete;
  await host.ask();
  return { host, stack, trail };
}

async function bulk(count: number) {
  const stack = composeStack({
    devices: Array.from({ length: count }, (_, index) => ({
      deviceUid: uidOf(index),
      status: 'Pending' as const,
      confirms: 'never' as const,
    })),
  });
  const { rows } = await stack.client.listDevices({ pageSize: 50 });
  const devices = rows.flatMap((row) => (row.readable ? [row.value] : []));
  devices.sort((one, other) => String(one.deviceUid).localeCompare(String(other.deviceUid)));
  const host = new BulkHost();
  Object.assign(host, { client: stack.client, devices });
  const trail = trailOf(host);
  placeOf().append(host);
  await host.updateComplete;
  return { host, stack, trail };
}

function uidOf(index: number): string {
  return String(353918051000000 + index);
}

/** Heard from the page, as a host would. */
function trailOf(host: HTMLElement): AuditDetail[] {
  const trail: AuditDetail[] = [];
  host.addEventListener('kg-audit', (event: KgAuditEvent) => trail.push(event.detail));
  return trail;
}

function commands(trail: readonly AuditDetail[]): CommandAudit[] {
  return trail.filter((detail) => 'commandId' in detail);
}

function steps(trail: readonly AuditDetail[]): string[] {
  return commands(trail).map(({ step, outcome }) => (outcome ? `${step} ${outcome}` : step));
}

function results(trail: readonly AuditDetail[]): unknown[] {
  return commands(trail)
    .filter(({ step }) => step === 'result')
    .map(({ outcome }) => outcome);
}
