import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { type KnoxGuardClient, KnoxGuardError } from '../../src/client/index.js';
import { rowsSentBefore } from '../../src/controllers/sent-rows.js';
import { FakeTime, rest } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { composeStack, type Stack } from '../support/stack.js';
import { batchesOf, serialOf, UploadHost } from '../support/upload-host.js';

const UPLOAD = 'POST /devices/uploads';
const MINUTE = 60_000;

describe('UploadController', function () {
  this.timeout(40_000); // a busy machine is slow and not wrong
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime({ steady: true });
  });
  afterEach(() => {
    time.restore();
  });

  describe('one confirmation, one command for each batch', () => {
    it('every batch has an id of its own, minted when the confirmation opens, and goes once, in order', async () => {
      const { host, stack } = await mount();
      host.ask(batchesOf(3, 3, 1));
      if (host.upload.state.name !== 'confirming') throw new Error('not asked');
      const ids = host.upload.state.intents.map(({ commandId }) => commandId);
      expect(new Set(ids).size).to.equal(3);
      host.upload.confirm();
      host.upload.confirm();
      await finish(host);
      expect(host.stands).to.equal('done done done');
      expect(host.offered.map(({ commandId }) => commandId)).to.deep.equal(ids);
      expect(stack.emulator.log.arrived(UPLOAD)).to.equal(3);
      expect(host.done.map(({ response }) => response.totalDeviceCount)).to.deep.equal([3, 3, 1]);
      stack.emulator.clock.advance(MINUTE);
      expect(stack.emulator.devices.count()).to.equal(7);
    });

    it('the person’s no sends nothing, and so does a yes after two minutes', async () => {
      const { host, stack } = await mount();
      host.ask(batchesOf(2));
      host.upload.cancel();
      host.upload.confirm();
      host.ask(batchesOf(2));
      await time.advance(121_000);
      host.upload.confirm();
      await time.advance(MINUTE);
      expect(stack.emulator.log.arrived(UPLOAD)).to.equal(0);
      expect(host.upload.state).to.deep.equal({ name: 'idle', expired: true });
    });

    it('a batch that the host takes upon itself is left to it', async () => {
      const { host, stack } = await mount();
      host.proceed = ({ deviceList }) => deviceList[0]?.deviceUid !== serialOf(2);
      host.ask(batchesOf(2, 2, 2));
      host.upload.confirm();
      await finish(host);
      expect(host.stands).to.equal('done left done');
      expect(host.upload.sums).to.deep.include({ total: 6, accepted: 4, notSent: 2 });
      expect(stack.emulator.log.arrived(UPLOAD)).to.equal(2);
    });
  });

  describe('what becomes of the rows', () => {
    it('refused ones are counted and named once Knox Guard has worked through them', async () => {
      const { host, stack } = await mount([{ deviceUid: serialOf(5) }]);
      host.ask(batchesOf(3, 3));
      host.upload.confirm();
      await finish(host);
      await settle(host, stack);
      expect(host.upload.sums).to.deep.equal({ total: 6, accepted: 5, refused: 1, unknown: 0, notSent: 0 });
      const facts = host.upload.batches.map((batch) => batch.facts);
      expect(facts.map((one) => one?.uploadStatus)).to.deep.equal(['Complete', 'Complete']);
      expect(Array.from(facts[1]?.reasons ?? [])).to.deep.equal([[serialOf(5), 'device already exists']]);
    });

    it('an upload that has ended is asked about no more', async () => {
      const { host, stack } = await mount();
      host.ask(batchesOf(3));
      host.upload.confirm();
      await finish(host);
      await settle(host, stack);
      const asked = stack.asked.length;
      await time.advance(60 * MINUTE);
      expect(stack.asked.length).to.equal(asked);
    });
  });

  describe('what goes wrong with a batch', () => {
    it('an answer that is lost is unknown: it stands still, is never sent again, and is found among the uploads', async () => {
      const { host, stack } = await mount();
      stack.emulator.faults.add({ kind: 'drop-after', route: UPLOAD, nth: 2 });
      host.ask(batchesOf(3, 3, 3));
      host.upload.confirm();
      await finish(host);
      expect(host.stands).to.equal('done unknown waiting');
      expect(host.upload.sums).to.deep.equal({ total: 9, accepted: 3, refused: 0, unknown: 3, notSent: 3 });
      await passing(() => host.stands === 'done done waiting', host);
      expect(host.upload.batches[1]?.facts?.uploadId).to.be.a('string');
      host.run.resume();
      await finish(host);
      expect(host.stands).to.equal('done done done');
      expect(stack.emulator.log.arrived(UPLOAD)).to.equal(3);
      await settle(host, stack);
      expect(stack.emulator.devices.count()).to.equal(9);
    });

    it('one that never arrived stays unknown, however long one waits', async () => {
      const { host, stack } = await mount();
      stack.emulator.faults.add({ kind: 'drop-before', route: UPLOAD, nth: 1 });
      host.ask(batchesOf(3));
      host.upload.confirm();
      await finish(host);
      for (let minute = 0; minute < 20; minute += 1) await time.advance(MINUTE);
      expect(host.stands).to.equal('unknown');
      expect(stack.emulator.log.arrived(UPLOAD)).to.equal(1);
      expect(host.upload.sums.unknown).to.equal(3);
    });

    it('an upload of the same rows that was there before is not taken for it', async () => {
      const { host, stack } = await mount();
      await stack.client.uploadDevices({ deviceList: batchesOf(3)[0] ?? [] });
      stack.emulator.faults.add({ kind: 'drop-before', route: UPLOAD, nth: 1 });
      host.ask(batchesOf(3));
      await rest();
      host.upload.confirm();
      await finish(host);
      for (let minute = 0; minute < 5; minute += 1) await time.advance(MINUTE);
      expect(host.stands).to.equal('unknown');
    });

    it('a refusal of a whole batch stands still before the next', async () => {
      const { host, stack } = await mount();
      stack.emulator.behaviour.uploadsEnabled = false;
      host.ask(batchesOf(3, 3));
      host.upload.confirm();
      await finish(host);
      expect(host.stands).to.equal('rejected waiting');
      expect(host.run.failure?.code).to.equal('forbidden');
      stack.emulator.behaviour.uploadsEnabled = true;
      host.upload.askAgain();
      expect(host.upload.state.name).to.equal('confirming');
      host.upload.confirm();
      await finish(host);
      expect(host.stands).to.equal('done done');
      expect(stack.emulator.log.executed(UPLOAD)).to.equal(2);
    });

    it('without the SIM policy it can be asked again without that switch, for what is left only', async () => {
      const { host, stack } = await mount();
      stack.emulator.behaviour.simPolicy = false;
      host.ask(batchesOf(3, 3), { applySimControl: true, autoAccept: true });
      host.upload.confirm();
      await finish(host);
      expect(host.run.failure?.vendorCode).to.equal(4120000);
      host.upload.askAgain(['applySimControl']);
      host.upload.confirm();
      await finish(host);
      expect(host.stands).to.equal('done done');
      const sent = stack.asked.filter(({ method, path }) => method === 'POST' && path.endsWith('/uploads'));
      expect(sent.slice(1).map(({ body }) => [body.applySimControl, body.autoAccept])).to.deep.equal([
        [undefined, true],
        [undefined, true],
      ]);
    });

    it('a storm of "too many calls" is waited out, under the same id', async () => {
      const { host, stack } = await mount();
      stack.emulator.faults.add({ kind: 'status', status: 429, route: UPLOAD, times: 12 });
      host.ask(batchesOf(3, 3));
      host.upload.confirm();
      await passing(() => host.run.finished, host);
      expect(host.stands).to.equal('done done');
      expect(new Set(host.offered.map(({ commandId }) => commandId)).size).to.equal(2);
      expect(stack.emulator.log.executed(UPLOAD)).to.equal(2);
    });

    it('no connection: nothing was sent, it waits, and goes under the same id when somebody resumes', async () => {
      const { host, stack } = await mount();
      let offline = true;
      stack.between = (request) =>
        offline && request.method === 'POST' && request.url.endsWith('/uploads')
          ? new Response('{}', {
              status: 503,
              headers: { 'content-type': 'application/problem+json', 'x-kg-outcome': 'not-sent' },
            })
          : undefined;
      host.ask(batchesOf(3, 3));
      host.upload.confirm();
      await finish(host);
      expect(host.stands).to.equal('waiting waiting');
      expect(host.run.paused).to.equal('trouble');
      offline = false;
      host.run.resume();
      await finish(host);
      expect(host.stands).to.equal('done done');
      expect(host.offered[0]?.commandId).to.equal(host.offered[1]?.commandId);
      expect(stack.emulator.log.executed(UPLOAD)).to.equal(2);
    });

    it('a session that has ended stands still; signed in again nothing goes until somebody resumes', async () => {
      const { host, stack } = await mount();
      const required: Event[] = [];
      host.addEventListener('kg-auth-required', (event) => {
        required.push(event);
        event.detail.waitUntil(Promise.resolve());
      });
      host.ask(batchesOf(3, 3));
      await rest();
      stack.signedIn = false;
      host.upload.confirm();
      await finish(host);
      expect(host.run.paused).to.equal('signed-out');
      stack.signedIn = true;
      await time.advance(10 * MINUTE);
      expect(required).to.have.length(1);
      expect(stack.emulator.log.arrived(UPLOAD)).to.equal(0);
      host.run.resume();
      await finish(host);
      expect(stack.emulator.log.executed(UPLOAD)).to.equal(2);
    });
  });

  describe('a page that moves things about', () => {
    it('an element made anew takes the run up: nothing is offered again, and nothing goes twice', async () => {
      const { host, stack } = await mount();
      host.ask(batchesOf(3, 3, 3));
      host.upload.confirm();
      await passing(() => host.stands.startsWith('done'), host);
      const { run } = host;
      host.remove();
      const next = await another(stack.client);
      expect(next.run).to.equal(run);
      await finish(next);
      expect(next.stands).to.equal('done done done');
      expect(stack.emulator.log.arrived(UPLOAD)).to.equal(3);
      expect(host.done.length + next.done.length).to.equal(3);
    });

    it('without an element nothing more is sent', async () => {
      const { host, stack } = await mount();
      host.ask(batchesOf(3, 3, 3));
      host.upload.confirm();
      await passing(() => host.stands.startsWith('done'), host);
      host.remove();
      await rest();
      const before = stack.emulator.log.arrived(UPLOAD);
      await time.advance(30 * MINUTE);
      expect(stack.emulator.log.arrived(UPLOAD)).to.equal(before);
      const next = await another(stack.client);
      await time.advance(MINUTE);
      expect(next.run.paused).to.equal('removed');
      next.run.resume();
      await finish(next);
      expect(stack.emulator.log.arrived(UPLOAD)).to.equal(3);
    });

    it('rows that have left are remembered for as long as the page lives, and nowhere else', async () => {
      const { host, stack } = await mount();
      stack.emulator.faults.add({ kind: 'drop-before', route: UPLOAD, nth: 2 });
      host.ask(batchesOf(1, 1, 1));
      host.upload.confirm();
      await finish(host);
      await host.updateComplete;
      expect(Array.from(rowsSentBefore(stack.client))).to.deep.equal([
        [serialOf(0), 'sent'],
        [serialOf(1), 'unknown'],
      ]);
      expect(localStorage.length + sessionStorage.length).to.equal(0);
    });

    it('the browser is told while batches are unsent, and not after', async () => {
      const { host } = await mount();
      const leaving = () => {
        const event = new Event('beforeunload', { cancelable: true });
        window.dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect(leaving()).to.equal(false);
      host.ask(batchesOf(2, 2));
      host.upload.confirm();
      await host.updateComplete;
      expect(leaving()).to.equal(true);
      await finish(host);
      await host.updateComplete;
      expect(leaving()).to.equal(false);
    });
  });

  describe('the sums', () => {
    it('make up the total after every step of every sequence of outcomes, and no row leaves twice', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ size: fc.integer({ min: 1, max: 4 }), fate: fc.constantFrom(...fates) }), {
            minLength: 1,
            maxLength: 6,
          }),
          fc.array(fc.constantFrom('resume', 'pause', 'again', 'give-up', 'remount'), { maxLength: 8 }),
          async (plan, steps) => {
            const left: string[] = [];
            const script = [...plan];
            const client = scripted(() => script.shift()?.fate ?? 'done', left);
            let host = await another(client);
            const batches = batchesOf(...plan.map(({ size }) => size));
            const total = batches.flat().length;
            const check = () => {
              const { accepted, refused, unknown, notSent, total: all } = host.upload.sums;
              expect(accepted + refused + unknown + notSent).to.equal(all);
              expect(all).to.equal(total);
            };
            host.ask(batches);
            host.upload.confirm();
            check();
            for (const step of steps) {
              await time.advance(500);
              await host.updateComplete;
              check();
              if (step === 'resume') host.run.resume();
              else if (step === 'pause') host.run.pause('person');
              else if (step === 'give-up' && host.run.paused) host.run.cancelRemaining();
              else if (step === 'again') {
                host.upload.askAgain();
                host.upload.confirm();
              } else if (step === 'remount') {
                host.remove();
                host = await another(client);
              }
              check();
            }
            for (let tries = 0; !host.run.finished && tries < 20; tries += 1) {
              host.run.resume();
              await time.advance(40_000);
              check();
            }
            check();
            expect(new Set(left).size, 'no row is taken in or lost on the way twice').to.equal(left.length);
            host.remove();
            await time.advance(2000);
          },
        ),
        { numRuns: 60 },
      );
    });

    it('control: a row that is counted twice breaks them', async () => {
      const { host } = await mount();
      const [rows = []] = batchesOf(2);
      host.ask([rows, rows]);
      host.upload.confirm();
      await finish(host);
      expect(host.upload.sums.total).not.to.equal(2);
    });
  });

  /** Lets time pass until something holds. */
  async function passing(holds: () => boolean, host: UploadHost, most = 1500): Promise<void> {
    for (let ticks = 0; !holds(); ticks += 1) {
      if (ticks > most) throw new Error(`It did not come to that; there is: ${host.stands}`);
      await time.advance(200);
    }
  }

  async function finish(host: UploadHost): Promise<void> {
    await passing(() => host.run.finished || host.run.paused !== undefined, host);
    await rest();
  }

  async function settle(host: UploadHost, stack: Stack): Promise<void> {
    stack.emulator.clock.advance(10 * MINUTE);
    await passing(() => !host.upload.working, host);
  }

  /** A client whose uploads end as a script says; `left` are the rows that may have reached the vendor. */
  function scripted(next: () => (typeof fates)[number], left: string[]): KnoxGuardClient {
    const missing = () => Promise.reject(new KnoxGuardError('not-found', { operation: 'listUploads' }));
    return {
      listUploads: missing,
      getUpload: missing,
      getTransaction: missing,
      uploadDevices: async (
        { deviceList }: { deviceList: { deviceUid: string }[] },
        { commandId }: { commandId: string },
      ) => {
        const fate = next();
        const fail = (code: KnoxGuardError['code'], outcome: 'rejected' | 'not-sent' | 'unknown') => {
          throw new KnoxGuardError(code, { operation: 'uploadDevices', outcome, commandId });
        };
        if (fate === 'rejected') fail('rejected', 'rejected');
        if (fate === 'not-sent') fail('unavailable', 'not-sent');
        if (fate === 'signed-out') fail('unauthorized', 'not-sent');
        if (fate === 'too-many') fail('rate-limited', 'not-sent');
        left.push(...deviceList.map(({ deviceUid }) => deviceUid));
        if (fate === 'unknown') fail('outcome-unknown', 'unknown');
        const refused = fate === 'partly' ? deviceList.slice(0, 1) : [];
        return {
          outcome: 'done',
          commandId,
          response: {
            uploadId: commandId,
            uploadStatus: 'Complete',
            // As in the vendor's sample: its counts do not add up.
            totalDeviceCount: 3,
            validDeviceCount: 1,
            invalidDeviceCount: refused.length,
            invalidReasons: refused.map(({ deviceUid }, index) => ({
              readable: true,
              index,
              value: { deviceUid, reason: 'device already exists' },
              issues: [],
            })),
          },
        };
      },
    } as unknown as KnoxGuardClient;
  }
});

const fates = ['done', 'partly', 'rejected', 'unknown', 'not-sent', 'signed-out', 'too-many'] as const;

async function mount(devices: { deviceUid: string }[] = []) {
  const stack = composeStack({ devices });
  return { stack, host: await another(stack.client) };
}

async function another(client: KnoxGuardClient): Promise<UploadHost> {
  const host = new UploadHost();
  host.client = client;
  placeOf().append(host);
  await host.updateComplete;
  return host;
}
