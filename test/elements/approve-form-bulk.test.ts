import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { KgApproveForm } from '../../src/elements/approve-form/kg-approve-form.js';
import type { DeviceSeed } from '../../src/emulator/index.js';
import { answer, APPROVE, confirmation, mountForm, quiet, submit } from '../support/approve-form.js';
import { FakeTime, frame } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { announced, control, deepDom, hasControl, textIn, visibleText } from '../support/seen.js';
import { inScheme } from '../support/schemes.js';

const uidOf = (index: number) => `35391805000000${index}`;

describe('<kg-approve-form> with a selection', function () {
  this.timeout(30_000); // a busy machine is slow and not wrong
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime();
  });
  afterEach(async () => {
    time.restore();
    await setViewport({ width: 800, height: 600 });
  });

  describe('the list', () => {
    it('has a row a device, with its own approval id to be changed', async () => {
      const { form } = await mount([{ approveId: 'LOAN-1' }, { approveId: 'LOAN-2' }]);
      expect(idFields(form).map(({ value }) => value)).to.deep.equal(['LOAN-1', 'LOAN-2']);
      expect(idFields(form).map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
        'Approval ID, •••• 0000',
        'Approval ID, •••• 0001',
      ]);
    });

    it('shows those that are not Pending as skipped, with the reason, and never sends them', async () => {
      const { form, emulator, asked } = await mount([{}, { status: 'Locked' }, { extra: { status: 'Odd' } }]);
      expect(textIn(form)).to.contain('Approve 1 device');
      expect(textIn(form)).to.contain('2 skipped');
      expect(textIn(form)).to.contain('This device is Locked now.');
      expect(textIn(form)).to.contain('“Odd”');
      await say(form, 'Approve 1 device');
      await finished(form);
      expect(emulator.log.arrived(APPROVE)).to.equal(1);
      expect(sentIn(asked)).to.deep.equal([{ deviceUid: uidOf(0) }]);
    });

    it('with nothing to approve it says so and offers nothing', async () => {
      const { form } = await mount([{ status: 'Locked' }]);
      expect(textIn(form)).to.contain('None of the selected devices can be approved');
      expect(form.shadowRoot?.querySelector('button[type="submit"]')).to.equal(null);
    });

    it('an id too long is refused at its row, with the focus on it', async () => {
      const { form, emulator } = await mount([{ approveId: 'LOAN-1' }, { approveId: 'LOAN-2' }]);
      type(idFields(form)[1], 'x'.repeat(51));
      await submit(form);
      expect(confirmation(form)).to.equal(undefined);
      expect(form.shadowRoot?.activeElement).to.equal(idFields(form)[1]);
      expect(textIn(form)).to.contain('1 character too long');
      expect(emulator.log.arrived(APPROVE)).to.equal(0);
    });

    it('two with the same id are warned about', async () => {
      const { form } = await mount([{ approveId: 'LOAN-1' }, { approveId: 'LOAN-2' }]);
      type(idFields(form)[1], 'LOAN-1');
      await form.updateComplete;
      expect(textIn(form)).to.contain('Another device in this list has the same approval ID');
    });

    it('masks every number', async () => {
      const { form } = await mount([{}, {}]);
      await submit(form);
      expect(deepDom(form)).not.to.contain(uidOf(0));
    });
  });

  it('the question names the count in its verb, and what it costs', async () => {
    const { form } = await mount([{}, {}, {}]);
    await submit(form);
    expect(visibleText(confirmation(form) ?? null)).to.match(/Approve 3 devices\?.*3 license seats/);
    expect(answer(form, 'Approve 3 devices').className).to.contain('primary');
    expect(form.shadowRoot?.activeElement).to.equal(answer(form, 'Cancel'));
  });

  it('each is sent with its own id and the comment for all', async () => {
    const { form, asked } = await mount([{ approveId: 'LOAN-1' }, { approveId: 'LOAN-2' }]);
    type(idFields(form)[1], ' LOAN-3 ');
    type(form.shadowRoot?.querySelector('textarea') ?? undefined, 'March');
    await say(form, 'Approve 2 devices');
    await finished(form);
    expect(sentIn(asked)).to.deep.equal([
      { deviceUid: uidOf(0), approveId: 'LOAN-1', approveComment: 'March' },
      { deviceUid: uidOf(1), approveId: 'LOAN-3', approveComment: 'March' },
    ]);
  });

  it('progress is a bar and words, and each row tells how it went', async () => {
    const { form, emulator } = await mount([{}, {}, {}]);
    emulator.devices.update(uidOf(1), { status: 'Locked' });
    await say(form, 'Approve 3 devices');
    await finished(form);
    expect(textIn(form)).to.contain('2 of 3 approved · 1 failed');
    expect(textIn(form)).to.contain('The device is Locked now');
    const bar = form.shadowRoot?.querySelector('progress');
    expect([bar?.value, bar?.max]).to.deep.equal([3, 3]);
  });

  it('a screen reader hears of every quarter once', async () => {
    const { form } = await mount(Array.from({ length: 8 }, () => ({})));
    await frame();
    const heard: string[] = [];
    const region = document.querySelector('[data-kg="announcer"]');
    const observer = new MutationObserver(() => {
      const words = announced();
      if (words && heard.at(-1) !== words) heard.push(words);
    });
    if (region) observer.observe(region, { childList: true, characterData: true, subtree: true });
    await say(form, 'Approve 8 devices');
    for (let ticks = 0; !isFinished(form) && ticks < 1000; ticks += 1) {
      await time.advance(100);
      await frame();
    }
    await frame();
    observer.disconnect();
    expect(heard.filter((words) => words.includes('approved'))).to.deep.equal(
      [2, 4, 6, 8].map((count) => `${count} of 8 approved`),
    );
  });

  it('can be paused and resumed, and the rest cancelled', async () => {
    const { form, emulator } = await mount([{}, {}, {}, {}]);
    await say(form, 'Approve 4 devices');
    control(form, 'Pause').click();
    await time.advance(60_000);
    await quiet(form);
    expect(textIn(form)).to.contain('Paused. Nothing is sent until you resume.');
    expect(emulator.log.arrived(APPROVE)).to.equal(1);
    control(form, 'Resume').click();
    await form.updateComplete;
    control(form, 'Pause').click();
    await form.updateComplete;
    await quiet(form);
    const cancel = Array.from(form.shadowRoot?.querySelectorAll('button') ?? []).find(({ innerText }) =>
      innerText.startsWith('Cancel the remaining'),
    );
    cancel?.click();
    await finished(form);
    expect(textIn(form)).to.contain('not sent');
    expect(emulator.log.arrived(APPROVE)).to.be.lessThan(4);
  });

  it('what failed is retried after a question of its own, and nothing else is', async () => {
    const { form, emulator } = await mount([{}, {}, {}]);
    emulator.devices.update(uidOf(1), { status: 'Locked' });
    await say(form, 'Approve 3 devices');
    await finished(form);
    emulator.devices.update(uidOf(1), { status: 'Pending' });
    control(form, 'Retry the failed one').click();
    await quiet(form);
    answer(form, 'Approve 1 device').click();
    await quiet(form);
    await finished(form);
    expect(textIn(form)).to.contain('3 of 3 approved');
    expect(emulator.log.executed(APPROVE)).to.equal(3);
    expect(hasControl(form, 'Retry the failed one')).to.equal(false);
  });

  it('the host hears of each, before and after', async () => {
    const { form } = await mount([{}, {}]);
    const heard: string[] = [];
    form.addEventListener('kg-approve', ({ detail }) => heard.push(`before ${detail.request.deviceUid}`));
    form.addEventListener('kg-approved', ({ detail }) => heard.push(`after ${detail.request.deviceUid}`));
    await say(form, 'Approve 2 devices');
    await finished(form);
    expect(heard).to.deep.equal([
      `before ${uidOf(0)}`,
      `after ${uidOf(0)}`,
      `before ${uidOf(1)}`,
      `after ${uidOf(1)}`,
    ]);
  });

  it('a framework that makes the element anew finds the run in it, and nothing goes twice', async () => {
    const { form, client, emulator } = await mount([{}, {}, {}]);
    await say(form, 'Approve 3 devices');
    const { devices } = form;
    form.remove();
    const next = document.createElement('kg-approve-form');
    Object.assign(next, { client, devices });
    placeOf().append(next);
    await next.updateComplete;
    await finished(next);
    expect(textIn(next)).to.contain('3 of 3 approved');
    expect(emulator.log.arrived(APPROVE)).to.equal(3);
  });

  it('nothing is wider than a screen of 320 pixels', async () => {
    await setViewport({ width: 320, height: 800 });
    const { form } = await mount([{ approveId: 'x'.repeat(50) }, { status: 'Locked' }]);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await say(form, 'Approve 1 device');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  const states: Record<string, () => Promise<KgApproveForm>> = {
    'the list': async () => (await mount([{}, { status: 'Locked' }])).form,
    'the question': async () => {
      const { form } = await mount([{}, {}]);
      await submit(form);
      return form;
    },
    'half way': async () => {
      const { form } = await mount([{}, {}, {}]);
      await say(form, 'Approve 3 devices');
      control(form, 'Pause').click();
      await quiet(form);
      return form;
    },
    'with failures': async () => {
      const { form, emulator } = await mount([{}, {}, {}]);
      emulator.devices.update(uidOf(1), { status: 'Locked' });
      await say(form, 'Approve 3 devices');
      await finished(form);
      return form;
    },
  };
  for (const scheme of ['light', 'dark'])
    for (const [state, make] of Object.entries(states))
      it(`axe finds nothing: ${state}, ${scheme}`, () =>
        inScheme(scheme, async () => {
          const form = await make();
          time.restore();
          await frame();
          await frame();
          await expect(form).to.be.accessible();
        }));

  /** Confirms, and waits until the first was sent. */
  async function say(form: KgApproveForm, words: string): Promise<void> {
    await submit(form);
    answer(form, words).click();
    await form.updateComplete;
    await quiet(form);
  }

  async function finished(form: KgApproveForm): Promise<void> {
    for (let ticks = 0; !isFinished(form); ticks += 1) {
      if (ticks > 1000) throw new Error(`It does not end: ${textIn(form)}`);
      await time.advance(100);
      await form.updateComplete;
    }
  }
});

function isFinished(form: KgApproveForm): boolean {
  return textIn(form).includes('Finished');
}

async function mount(seeds: readonly DeviceSeed[]) {
  const mounted = await mountForm({
    devices: seeds.map((seed, index) => ({ deviceUid: uidOf(index), confirms: 'never', ...seed })),
  });
  const { rows } = await mounted.client.listDevices({ pageSize: 50 });
  const devices = rows.flatMap((row) => (row.readable ? [row.value] : []));
  devices.sort((one, other) => String(one.deviceUid).localeCompare(String(other.deviceUid)));
  mounted.form.devices = devices;
  await mounted.form.updateComplete;
  return mounted;
}

function idFields(form: KgApproveForm): HTMLInputElement[] {
  return Array.from(form.shadowRoot?.querySelectorAll<HTMLInputElement>('.row-id') ?? []);
}

function type(input: HTMLInputElement | HTMLTextAreaElement | undefined, text: string): void {
  if (!input) throw new Error('There is no such field.');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function sentIn(asked: readonly { readonly path: string; readonly body: unknown }[]): unknown[] {
  return asked.filter(({ path }) => path.endsWith('/devices/approve')).map(({ body }) => body);
}
