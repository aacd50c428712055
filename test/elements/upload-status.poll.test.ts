import { expect } from '@open-wc/testing';
import type { KgUploadStatus } from '../../src/elements/upload-status/kg-upload-status.js';
import type { KgUploadSettledEvent } from '../../src/events/index.js';
import { FakeTime, frame } from '../support/fake-time.js';
import { announced, rowTexts, textIn } from '../support/seen.js';
import { mountElement, type MountOptions, quiet, upload, UPLOAD } from '../support/uploads.js';

/** The vendor needs 3 s and half a millisecond a row; the emulator's clock moves only where a test moves it. */
describe('<kg-upload-status> follows an upload', () => {
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime();
  });
  afterEach(() => {
    time.restore();
  });

  it('until it has settled, tells the host once with the counts, and asks no more', async () => {
    const { element, emulator, asked } = await mountRunning();
    const told = listen(element);
    expect(textIn(element)).to.contain('Knox Guard is working through it.');
    emulator.clock.advance(60_000);
    await time.advance(6000);
    expect(told.map(({ detail }) => [detail.status, detail.upload?.validDeviceCount])).to.deep.equal([
      ['Complete', 40],
    ]);
    await frame();
    expect(announced()).to.equal('The upload is done: Complete');
    expect(textIn(element)).not.to.contain('Knox Guard is working through it.');
    const before = asked.length;
    await time.advance(3_600_000);
    expect(asked.length).to.equal(before);
    await element.refresh();
    expect(told, 'a refresh tells nothing new').to.have.length(1);
  });

  it('more slowly while nothing moves, and at the first pace again once something does', async () => {
    // Three rows in five minutes: one at once, the next after 200 s.
    const { element } = await mountElement('kg-upload-status', {
      behaviour: { uploadDuration: { base: 300_000, perRow: 0 } },
      before: async (stack) => ({ 'upload-id': (await upload(stack, 3, 0, { ms: 0 })).uploadId }),
    });
    const pauses: number[] = [];
    for (let passed = 0; passed < 240_000;) {
      await quiet(element);
      const [wait = 0] = time.waits;
      pauses.push(wait / 1000);
      await time.advance(wait);
      passed += wait;
    }
    // Each with up to a tenth of spread.
    const expected = [5, 7.5, 12.5, 20, 30];
    const moved = pauses.findIndex((pause, index) => index > 0 && pause < 6);
    expect(moved, 'control: something moved').to.be.above(4);
    for (const [index, pause] of pauses.slice(0, moved).entries())
      expect(pause).to.be.within(expected[index] ?? 30, (expected[index] ?? 30) * 1.1);
  });

  it('not in a hidden tab, and at once when a person comes back to it', async () => {
    const { emulator, asked, element } = await mountRunning();
    time.setHidden(true);
    const before = asked.length;
    await time.advance(600_000);
    expect(asked.length).to.equal(before);
    emulator.clock.advance(60_000);
    time.setHidden(false);
    await time.advance(400);
    expect(textIn(element)).to.contain('Complete');
  });

  it('not at all with poll-interval 0, nor once the element has left the page', async () => {
    const off = await mountRunning(40, { 'poll-interval': '0' });
    const gone = await mountRunning();
    gone.element.remove();
    const before = [off.asked.length, gone.asked.length];
    await time.advance(600_000);
    expect([off.asked.length, gone.asked.length]).to.deep.equal(before);
  });

  it('through failures, more slowly, with the last good rows on the page', async () => {
    const { element, emulator, asked } = await mountRunning();
    const fault = emulator.faults.add({ kind: 'status', status: 503, route: UPLOAD });
    await time.advance(6000);
    expect(fault.count).to.equal(1);
    expect(rowTexts(element)).to.have.length(25);
    const before = asked.length;
    await time.advance(8000);
    expect(asked.length, 'twice the pause after a failure').to.equal(before);
    fault.remove();
    emulator.clock.advance(60_000);
    await time.advance(20_000);
    expect(textIn(element)).to.contain('Complete');
    expect(element.matches(':state(stale)')).to.equal(false);
  });

  it('after a reload by its id alone: one that has settled meanwhile is told, too', async () => {
    const { element } = await mount({
      before: async (stack) => ({ 'upload-id': (await upload(stack, 5, 1)).uploadId }),
    });
    expect(element.told.map(({ detail }) => detail.upload?.invalidDeviceCount)).to.deep.equal([1]);
  });

  it('of a status that nobody knows for a quarter of an hour, and never calls it settled', async () => {
    const { element, asked } = await mount({
      before: async (stack) => ({ 'upload-id': (await upload(stack, 5)).uploadId }),
      faults: [
        {
          kind: 'body',
          route: UPLOAD,
          body: (body) => ({ ...(body as object), status: 'Validating' }),
        },
      ],
    });
    const before = asked.length;
    await time.advance(14 * 60_000);
    expect(asked.length).to.be.above(before);
    await time.advance(60_000 + 34_000);
    const after = asked.length;
    await time.advance(3_600_000);
    expect(asked.length).to.equal(after);
    expect(element.told).to.deep.equal([]);
  });

  it('in the list: tells of those whose end was seen, not of what was over before', async () => {
    const { element, emulator, asked } = await mount({
      before: async (stack) => {
        await upload(stack, 3);
        await upload(stack, 40, 0, { from: 100, ms: 1000 });
        return {};
      },
    });
    expect(element.told).to.deep.equal([]);
    emulator.clock.advance(60_000);
    await time.advance(6000);
    expect(element.told.map(({ detail }) => detail.upload?.totalDeviceCount)).to.deep.equal([40]);
    const before = asked.length;
    await time.advance(600_000);
    expect(asked.length, 'nothing is in progress any more').to.equal(before);
  });

  it('not where the vendor or the portal refuses: what may not be seen is not asked for again by itself', async () => {
    const { asked } = await mount({ behaviour: { uploadsEnabled: false, uploadReadsNeedFeature: true } });
    const before = asked.length;
    await time.advance(600_000);
    expect(asked.length).to.equal(before);
  });
});

type Listening = KgUploadStatus & { readonly told: KgUploadSettledEvent[] };

/** Mounts with a listener that hears what the first answer brings, too. */
async function mount({
  listen: _listen,
  ...options
}: MountOptions<KgUploadStatus> & { readonly listen?: true }) {
  const told: KgUploadSettledEvent[] = [];
  const hear = (event: KgUploadSettledEvent): unknown => told.push(event);
  document.body.addEventListener('kg-upload-settled', hear);
  const mounted = await mountElement('kg-upload-status', options);
  document.body.removeEventListener('kg-upload-settled', hear);
  mounted.element.addEventListener('kg-upload-settled', hear);
  return { ...mounted, element: Object.assign(mounted.element, { told }) as Listening };
}

function mountRunning(devices = 40, attributes: Readonly<Record<string, string>> = {}) {
  return mountElement('kg-upload-status', {
    attributes,
    before: async (stack) => ({ 'upload-id': (await upload(stack, devices, 0, { ms: 1200 })).uploadId }),
  });
}

function listen(element: KgUploadStatus): KgUploadSettledEvent[] {
  const told: KgUploadSettledEvent[] = [];
  element.addEventListener('kg-upload-settled', (event) => told.push(event));
  return told;
}
