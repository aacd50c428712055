import { expect } from '@open-wc/testing';
import type { KgUploadForm } from '../../src/elements/upload-form/kg-upload-form.js';
import { createKnoxGuardClient } from '../../src/client/index.js';
import { createProxy } from '../../src/proxy/index.js';
import type { Emulator } from '../../src/emulator/index.js';
import { FakeTime, rest } from '../support/fake-time.js';
import { textIn } from '../support/seen.js';
import {
  another,
  buttonNames,
  check,
  comesTo,
  counted,
  fileOf,
  type MountedUpload,
  mountUpload,
  press,
  sayYes,
  says,
  upload,
  UPLOAD,
} from '../support/upload-form.js';
import { serialOf } from '../support/upload-host.js';

const MINUTE = 60_000;

describe('uploading a list of devices', function () {
  this.timeout(120_000); // twenty thousand rows on a busy machine
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime();
  });
  afterEach(() => {
    time.restore();
  });

  it('partly refused: every row is accounted for, and what was refused is named', async () => {
    const devices = [1, 3].map((index) => ({ deviceUid: serialOf(index), status: 'Enrolled' as const }));
    const mounted = await mountUpload({ devices });
    const { form, emulator } = mounted;
    await upload(form, fileOf(6));
    await ended(mounted, form);
    expect(sums(form)).to.deep.equal([6, 4, 2, 0, 0]);
    expect(textIn(form)).to.match(/2 device already exists/);
    expect(textIn(form)).to.contain('Knox Guard counts 6 in all, 4 valid, 2 invalid');
    expect(emulator.devices.count('Pending')).to.equal(4);
  });

  it('no SIM policy: it says so, and the same rows go without that switch, after a question of its own', async () => {
    const mounted = await mountUpload({
      behaviour: { simPolicy: false },
      attributes: { 'apply-sim-control': '', 'auto-accept': '' },
    });
    const { form, emulator, sent } = mounted;
    await upload(form, fileOf(3));
    await comesTo(form, /no SIM control policy yet/, time);
    expect(sums(form)).to.deep.equal([3, 0, 3, 0, 0]);
    press(form, /^Send without “Apply SIM control”/);
    await form.updateComplete;
    sayYes(form);
    await ended(mounted, form);
    expect(sent().map(({ applySimControl, autoAccept }) => [applySimControl, autoAccept])).to.deep.equal([
      [true, true],
      [undefined, true],
    ]);
    expect(sums(form)).to.deep.equal([3, 3, 0, 0, 0]);
    expect(emulator.log.executed(UPLOAD)).to.equal(1);
  });

  it('not enabled: it says whom to ask, nothing is lost, and once it is enabled the same rows go', async () => {
    const mounted = await mountUpload({ behaviour: { uploadsEnabled: false } });
    const { form, emulator } = mounted;
    await upload(form, fileOf(3));
    await comesTo(form, /knoxapi@samsungknox\.com/, time);
    expect(buttonNames(form)).to.include('Download 3 rows refused');
    emulator.behaviour.uploadsEnabled = true;
    press(form, /^Send 3 devices again/);
    await form.updateComplete;
    sayYes(form);
    await ended(mounted, form);
    expect(sums(form)).to.deep.equal([3, 3, 0, 0, 0]);
  });

  it('too many at once, says the vendor: shown with its reason, and nothing goes by itself', async () => {
    const { form, emulator } = await mountUpload({
      faults: [
        {
          kind: 'status',
          status: 400,
          route: UPLOAD,
          error: {
            code: 4000316,
            message: 'DEVICE_BULK_OPERATION_LIMIT_EXCEEDED',
            reason: 'At most 5000 devices.',
          },
        },
      ],
    });
    await upload(form, fileOf(3));
    await comesTo(form, /Too many devices at once/, time);
    expect(textIn(form)).to.contain('At most 5000 devices.');
    await time.advance(30 * MINUTE);
    expect(emulator.log.arrived(UPLOAD)).to.equal(1);
  });

  it('a storm of "too many calls": it waits, goes on by itself, and each batch goes once', async () => {
    const mounted = await mountUpload();
    const { form, emulator } = mounted;
    emulator.faults.add({ kind: 'status', status: 429, route: UPLOAD, times: 8 });
    await upload(form, fileOf(3));
    await comesTo(form, /slower pace/, time);
    await ended(mounted, form);
    expect(sums(form)).to.deep.equal([3, 3, 0, 0, 0]);
    expect(emulator.log.executed(UPLOAD)).to.equal(1);
  });

  it('the same file twice: the second time it is known before anything is sent, and no device is there twice', async () => {
    const mounted = await mountUpload();
    const { form, emulator } = mounted;
    await upload(form, fileOf(5));
    await ended(mounted, form);
    press(form, /^Upload another file/);
    await form.updateComplete;
    await check(form, fileOf(5));
    expect(textIn(form)).to.contain('Sent from this page before');
    press(form, /^Look up/);
    await comesTo(form, /5 devices already in Knox Guard/, time);
    press(form, /^Leave out these 5/);
    await form.updateComplete;
    expect(counted(form)).to.include({ ready: 0, dropped: 5 });
    expect(emulator.log.arrived(UPLOAD)).to.equal(1);

    press(form, /^Take back 5/); // and who sends them all the same is refused by the vendor, row by row
    await form.updateComplete;
    press(form, /^Review/);
    await form.updateComplete;
    sayYes(form);
    await ended(mounted, form);
    expect(sums(form)).to.deep.equal([5, 0, 5, 0, 0]);
    expect(emulator.devices.count()).to.equal(5);
  });

  it('signed out in the middle: it stands still with everything in it, and goes on when somebody resumes', async () => {
    const mounted = await mountUpload();
    const { form, emulator } = mounted;
    form.addEventListener('kg-uploaded', () => (mounted.signedIn = false));
    await upload(form, fileOf(10_002));
    await comesTo(form, /You are signed out/, time);
    expect(sums(form)).to.deep.equal([10_002, 10_000, 0, 0, 2]);
    mounted.signedIn = true;
    await time.advance(10 * MINUTE);
    expect(emulator.log.arrived(UPLOAD), 'a sign-in sends nothing').to.equal(1);
    press(form, /^Resume/);
    await ended(mounted, form);
    expect(sums(form)).to.deep.equal([10_002, 10_002, 0, 0, 0]);
    expect(emulator.devices.count()).to.equal(10_002);
  });

  describe('the page dies after batch 2 of 3', () => {
    it('the form is made anew in the same page: it takes the upload up, and the sum adds up', async () => {
      const mounted = await mountUpload();
      const { form, emulator } = mounted;
      await upload(form, fileOf(20_003));
      await until(form, () => emulator.log.executed(UPLOAD) === 2);
      form.remove();
      await time.advance(5 * MINUTE);
      expect(emulator.log.arrived(UPLOAD), 'without an element nothing goes').to.equal(2);
      const next = await another(mounted);
      await comesTo(next, /left in between/, time);
      expect(sums(next)).to.deep.equal([20_003, 20_000, 0, 0, 3]);
      press(next, /^Resume/);
      await ended(mounted, next);
      expect(sums(next)).to.deep.equal([20_003, 20_003, 0, 0, 0]);
      expectFile(emulator, 20_003);
      expect(emulator.log.executed(UPLOAD)).to.equal(3);
    });

    for (const after of [1, 2])
      it(`another page, with nothing kept: the file is chosen again after batch ${after}, what is known left out, and the rest goes`, async () => {
        const mounted = await mountUpload();
        const { form, emulator } = mounted;
        // The answer never reaches the page: it died with the batch on its way.
        emulator.faults.add({ kind: 'drop-after', route: UPLOAD, nth: after });
        await upload(form, fileOf(20_003));
        await until(form, () => emulator.log.executed(UPLOAD) === after);
        form.remove();
        emulator.clock.advance(10 * MINUTE);
        await rest();

        const reloaded = { client: freshClient(emulator) };
        const next = await another(reloaded);
        await check(next, fileOf(20_003));
        expect(textIn(next), 'nothing is remembered').not.to.contain('Sent from this page');
        press(next, /^Look up/);
        await comesTo(next, new RegExp(`${after}0,000 devices already in Knox Guard`), time);
        press(next, /^Leave out these/);
        await next.updateComplete;
        const left = 20_003 - after * 10_000;
        expect(counted(next)).to.include({ ready: left, dropped: after * 10_000 });
        press(next, /^Review/);
        await next.updateComplete;
        sayYes(next);
        await ended(mounted, next);
        expect(sums(next)).to.deep.equal([left, left, 0, 0, 0]);
        expectFile(emulator, 20_003);
      });
  });

  /** In all, taken in, refused, not known, not sent. */
  function sums(form: KgUploadForm): (number | undefined)[] {
    const { total, accepted, refused, unknown, notSent } = counted(form);
    return [total, accepted, refused, unknown, notSent];
  }

  /** Lets everything be sent and worked through. */
  async function ended({ emulator }: Pick<MountedUpload, 'emulator'>, form: KgUploadForm): Promise<void> {
    await form.updateComplete;
    await comesTo(form, /Upload another file/, time);
    emulator.clock.advance(10 * MINUTE);
    await form.refresh();
    await says(form, /Upload another file/);
  }

  async function until(form: KgUploadForm, holds: () => boolean): Promise<void> {
    for (let ticks = 0; !holds(); ticks += 1) {
      if (ticks > 300) throw new Error(textIn(form));
      await time.advance(500);
      if (/Resume/.test(textIn(form))) press(form, /^Resume/);
    }
    await rest();
  }

  /** Every device of the file is there, once. */
  function expectFile(emulator: Emulator, count: number): void {
    const all = emulator.devices.all().map(({ deviceUid }) => deviceUid);
    expect(all.length).to.equal(count);
    expect(new Set(all).size).to.equal(count);
    expect(all.every((uid) => /^RX8T\d{7}$/.test(uid) && Number(uid.slice(4)) < count)).to.equal(true);
  }
});

/** The client of a page that was loaded anew: it knows nothing of the one before. */
function freshClient(emulator: Emulator) {
  const proxy = createProxy({
    upstream: {
      apiBaseUrl: 'https://vendor.test/kcs/v1.1/kg',
      tokenUrl: 'https://vendor.test/ams/v1/users/accesstoken',
    },
    credentials: emulator.credentials,
    authorize: () => ({ id: 'officer-7' }),
    missingOrigin: 'accept',
    fetch: emulator.fetch,
  });
  return createKnoxGuardClient({ endpoint: '/api/knox-guard', retry: { attempts: 1 }, adapter: proxy });
}
