import { expect } from '@open-wc/testing';
import { KnoxGuardError, type KnoxGuardClient } from '../../src/client/index.js';
import { FakeTime, rest, until } from '../support/fake-time.js';
import { quiet as quietForm, sayYes } from '../support/approve-form.js';
import { placeOf } from '../support/place.js';
import { control, rowTexts, textIn } from '../support/seen.js';
import { imei, mountElement, quiet, upload } from '../support/uploads.js';

/** From an upload to approved phones. The form that uploads has journeys of its own; here the upload is another page's. */
describe('onboarding', () => {
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime();
  });
  afterEach(() => {
    time.restore();
  });

  it('a dealer’s list, partly refused: seen in progress, settled, why some were refused, and the rest approved', async () => {
    const { element, emulator, client } = await mountElement('kg-upload-status', {
      behaviour: { uploadDuration: { base: 30_000, perRow: 0 } },
      before: async (stack) => {
        await upload(stack, 6, 2, { ms: 0 });
        return {};
      },
    });
    expect(rowTexts(element)[0]).to.match(/ In progress 8 2 0 /);
    await time.advance(40_000);
    expect(rowTexts(element)[0]).to.match(/ Complete 8 6 2 /);

    element.shadowRoot!.querySelector<HTMLElement>('[data-upload]')!.click();
    await quiet(element);
    const refused = rowTexts(element).filter((text) => text.includes('Failed'));
    expect(refused).to.have.length(2);
    expect(refused[0]).to.contain('Not an IMEI: a digit is wrong.');

    const form = document.createElement('kg-approve-form');
    form.client = client;
    form.devices = await pendingOf(client, element.uploadId);
    placeOf().append(form);
    await quietForm(form);
    form.shadowRoot!.querySelector<HTMLButtonElement>('button[type="submit"]')!.click();
    await quietForm(form);
    await sayYes(form, 'Approve 6 devices');
    for (let step = 0; step < 30 && !textIn(form).includes('6 of 6'); step += 1) {
      await time.advance(500);
      await rest();
    }
    expect(textIn(form)).to.contain('6 of 6');
    const states = Array.from({ length: 6 }, (_, index) => emulator.devices.find(imei(index)));
    expect(states.map((device) => [device?.approveId, device?.status === 'Pending'])).to.deep.equal(
      Array.from({ length: 6 }, (_, index) => [`LOAN-${index}`, false]),
    );
    expect(emulator.log.executed('POST /devices/approve')).to.equal(6);
  });

  it('the same list twice: the second time every row says that Knox Guard has it, and nothing was lost', async () => {
    const { element, emulator } = await mountElement('kg-upload-status', {
      before: async (stack) => {
        await upload(stack, 4);
        return { 'upload-id': (await upload(stack, 4)).uploadId };
      },
    });
    expect(textIn(element)).to.match(/Failed.*Devices 4 Valid 0 Invalid 4/);
    for (const row of rowTexts(element))
      expect(row).to.contain('Already in Knox Guard. device already exists');
    expect(emulator.devices.all()).to.have.length(4);
  });

  it('a page that is reloaded in the middle finds its upload by its id, and hears of its end', async () => {
    const { element, client } = await mountElement('kg-upload-status', {
      behaviour: { uploadDuration: { base: 60_000, perRow: 0 } },
      before: async (stack) => ({ 'upload-id': (await upload(stack, 30, 3, { ms: 0 })).uploadId }),
    });
    const { uploadId } = element;
    await time.advance(20_000);
    element.remove();
    await time.advance(300_000);
    const again = document.createElement('kg-upload-status');
    const heard: string[] = [];
    again.addEventListener('kg-upload-settled', ({ detail }) => heard.push(detail.uploadId));
    again.client = client;
    again.uploadId = uploadId;
    placeOf().append(again);
    await quiet(again);
    expect(textIn(again)).to.match(/Complete.*Devices 33 Valid 30 Invalid 3/);
    expect(heard).to.deep.equal([uploadId]);
  });

  it('a storm of 429 while it is followed: fewer and fewer questions, the rows stay, and the end is told once', async () => {
    const stack = await mountElement('kg-upload-status', {
      behaviour: { uploadDuration: { base: 60_000, perRow: 0 } },
      before: async (mounted) => ({ 'upload-id': (await upload(mounted, 30, 0, { ms: 0 })).uploadId }),
    });
    const { element } = stack;
    const heard: string[] = [];
    element.addEventListener('kg-upload-settled', ({ detail }) => heard.push(detail.status));
    // In front of the proxy, whose own patience runs by a clock that a test cannot move.
    let struck = 0;
    stack.between = ({ url }) => {
      if (!url.includes(element.uploadId)) return undefined;
      struck += 1;
      return Response.json({}, { status: 429 });
    };
    await time.advance(5 * 60_000);
    expect(struck, 'control: it struck').to.be.within(5, 12);
    expect(rowTexts(element)).to.have.length(25);
    expect(textIn(element)).to.contain('Too many requests just now. Showing what was true at');
    stack.between = undefined;
    await time.advance(60_000);
    expect(textIn(element)).to.contain('Complete');
    expect(heard).to.deep.equal(['Complete']);
  });

  it('a refusal for want of a SIM control policy: its transaction says what is missing and who can set it', async () => {
    const { element } = await mountElement('kg-transaction-status', {
      behaviour: { simPolicy: false },
      before: async ({ client }) => {
        const error: unknown = await client
          .uploadDevices({ deviceList: [{ deviceUid: imei(1) }], applySimControl: true })
          .catch((reason: unknown) => reason);
        if (!(error instanceof KnoxGuardError)) throw new Error('It was expected to be refused.');
        return { 'transaction-id': error.transactionId ?? '' };
      },
    });
    expect(textIn(element)).to.contain('0 of 1 succeeded · 1 failed');
    expect(textIn(element)).to.contain('Knox Guard has no SIM control policy yet.');
  });

  it('a tenant without the feature is told whom to ask; once it has it, the list is there', async () => {
    const { element, emulator } = await mountElement('kg-upload-status', {
      behaviour: { uploadsEnabled: false, uploadReadsNeedFeature: true },
    });
    expect(textIn(element)).to.contain('knoxapi@samsungknox.com');
    emulator.behaviour.uploadsEnabled = true;
    control(element, 'Try again').click();
    await until(
      () => textIn(element).includes('No uploads yet'),
      () => textIn(element),
    );
  });
});

/** The devices of an upload that are Pending, as a portal reads them. */
async function pendingOf(client: KnoxGuardClient, uploadId: string) {
  const { rows } = await client.getUpload({ uploadId, pageNum: 0, pageSize: 1000 });
  const uploaded = new Set(rows.flatMap((row) => (row.readable ? [row.value.deviceUid] : [])));
  const list = await client.listDevices({ pageSize: 1000, filter: { status: ['Pending'] } });
  return list.rows.flatMap((row) => (row.readable && uploaded.has(row.value.deviceUid) ? [row.value] : []));
}
