import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { KgApproveForm } from '../../src/elements/approve-form/kg-approve-form.js';
import type { KgApprovedEvent, KgApproveEvent } from '../../src/events/index.js';
import {
  answer,
  APPROVE,
  approve,
  below,
  confirmation,
  field,
  fill,
  IMEI,
  mountForm,
  paste,
  quiet,
  submit,
  typeInto,
} from '../support/approve-form.js';
import { FakeTime, frame, rest, until } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { announced, control, deepDom, focused, hasControl, textIn, visibleText } from '../support/seen.js';
import { inScheme } from '../support/schemes.js';

const OTHER = '353918051234579';
const NUMBER = 'IMEI or serial';
const ID = 'Approval ID';
const COMMENT = 'Comment';

describe('<kg-approve-form>', () => {
  describe('the number', () => {
    it('is tidied where everyone sees it, when the field is left', async () => {
      const { form } = await mountForm();
      await fill(form, NUMBER, ' 353918-05 123456-1 ');
      expect(field(form, NUMBER).value).to.equal(IMEI);
      expect(below(form, NUMBER)).to.contain('Spaces removed. Dashes removed.');
    });

    it('while it is typed it is left alone', async () => {
      const { form } = await mountForm();
      await typeInto(form, NUMBER, '35 39');
      expect(field(form, NUMBER).value).to.equal('35 39');
      expect(field(form, NUMBER).ariaInvalid).to.equal('false');
    });

    it('that a spreadsheet has shortened is refused with the reason, and stays as it was typed', async () => {
      const { form } = await mountForm();
      await fill(form, NUMBER, '3.53E+14');
      expect(below(form, NUMBER)).to.contain('its last digits are lost');
      expect(field(form, NUMBER).value).to.equal('3.53E+14');
      expect(field(form, NUMBER).ariaInvalid).to.equal('true');
    });

    it('whose check digit is wrong is warned about and can be sent', async () => {
      const { form, executions } = await mountForm({ devices: [{ deviceUid: '353918051234560' }] });
      await fill(form, NUMBER, '353918051234560');
      expect(below(form, NUMBER)).to.contain('The check digit does not fit');
      await approve(form);
      expect(executions()).to.equal(1);
    });

    it('pasted as a whole is tidied at once', async () => {
      const { form } = await mountForm();
      await paste(form, NUMBER, `IMEI: 35 391805 123456 1\n`);
      expect(field(form, NUMBER).value).to.equal(IMEI);
    });

    it('pasted as two is refused: joined they would be a third', async () => {
      const { form } = await mountForm();
      await paste(form, NUMBER, `${IMEI}\n${OTHER}`);
      expect(below(form, NUMBER)).to.contain('several numbers');
      expect(field(form, NUMBER).value).to.contain(IMEI).and.to.contain(OTHER);
    });

    it('is sent byte by byte as it is shown', async () => {
      const { form, asked } = await mountForm({ devices: [{ deviceUid: 'r58N12abcDE' }] });
      await fill(form, NUMBER, 'r58N12abcDE');
      await approve(form);
      expect(sentIn(asked)).to.deep.equal([{ deviceUid: 'r58N12abcDE' }]);
    });

    it('is nowhere but in its field and, for a moment, in a request', async () => {
      const { form } = await mountForm();
      await fill(form, NUMBER, IMEI);
      await submit(form);
      const dom = deepDom(form);
      expect(dom.split(IMEI)).to.have.length(2); // the value of its field
      expect(form.outerHTML).not.to.contain(IMEI);
    });
  });

  describe('the fields', () => {
    for (const label of [NUMBER, ID, COMMENT])
      it(`${label}: no browser and no password manager fills another customer’s in`, async () => {
        const { form } = await mountForm();
        const input = field(form, label);
        expect(input.autocomplete).to.equal('off');
        expect(input.hasAttribute('data-1p-ignore')).to.equal(true);
        if (label !== COMMENT) expect(input.spellcheck).to.equal(false);
      });

    it('an approval id of 50 characters is taken, one of 51 is refused and kept', async () => {
      const { form } = await mountForm();
      await fill(form, ID, 'x'.repeat(50));
      expect(field(form, ID).ariaInvalid).to.equal('false');
      await fill(form, ID, 'x'.repeat(51));
      expect(below(form, ID)).to.contain('1 character too long');
      expect(field(form, ID).value).to.have.length(51);
    });

    it('a comment of 1000 characters is taken, one of 1001 is refused and kept', async () => {
      const { form } = await mountForm();
      await fill(form, COMMENT, 'x'.repeat(1000));
      expect(field(form, COMMENT).ariaInvalid).to.equal('false');
      await fill(form, COMMENT, 'x'.repeat(1001));
      expect(field(form, COMMENT).ariaInvalid).to.equal('true');
    });

    it('spaces at the ends of an approval id are taken away and named', async () => {
      const { form } = await mountForm();
      await fill(form, ID, ' LOAN-1\u00a0');
      expect(field(form, ID).value).to.equal('LOAN-1');
      expect(below(form, ID)).to.contain('Spaces at the ends removed');
    });

    it('what is wrong is said when a field is left, and everything on submit, with the focus on the first', async () => {
      const { form, asked } = await mountForm();
      await fill(form, ID, 'x'.repeat(51));
      expect(field(form, NUMBER).ariaInvalid, 'not touched yet').to.equal('false');
      await submit(form);
      expect(field(form, NUMBER).ariaInvalid).to.equal('true');
      expect(focused()).to.equal(field(form, NUMBER));
      await frame();
      expect(announced()).to.equal('2 fields need attention.');
      expect(asked.some(({ path }) => path.endsWith('/approve'))).to.equal(false);
      expect(confirmation(form)).to.equal(undefined);
    });

    it('a field that is left empty is not sent', async () => {
      const { form, asked } = await mountForm();
      await fill(form, NUMBER, IMEI);
      await approve(form);
      expect(sentIn(asked)).to.deep.equal([{ deviceUid: IMEI }]);
    });

    it('attributes fill them in, and later ones again', async () => {
      const { form } = await mountForm({
        attributes: { 'device-uid': IMEI, 'approve-id': 'LOAN-1', 'approve-comment': 'In the shop' },
      });
      expect([NUMBER, ID, COMMENT].map((label) => field(form, label).value)).to.deep.equal([
        IMEI,
        'LOAN-1',
        'In the shop',
      ]);
      form.setAttribute('device-uid', OTHER);
      await form.updateComplete;
      expect(field(form, NUMBER).value).to.equal(OTHER);
    });

    it('a host that renders again with the same attributes takes nothing away from what was typed', async () => {
      const { form } = await mountForm({ attributes: { 'approve-id': 'LOAN-1' } });
      await fill(form, ID, 'LOAN-2');
      form.setAttribute('approve-id', 'LOAN-1');
      form.strings = {};
      await form.updateComplete;
      expect(field(form, ID).value).to.equal('LOAN-2');
    });
  });

  describe('looked up before anything is asked', () => {
    it('a pending device: its state and model are shown', async () => {
      const { form } = await mountForm();
      await fill(form, NUMBER, IMEI);
      await quiet(form);
      expect(below(form, NUMBER)).to.equal('Pending SM-A156B It can be approved.');
    });

    it('a device that nobody knows: a warning, which the confirmation repeats', async () => {
      const { form } = await mountForm();
      await fill(form, NUMBER, OTHER);
      await quiet(form);
      expect(below(form, NUMBER)).to.contain('it may not be uploaded yet');
      await submit(form);
      expect(visibleText(confirmation(form) ?? null)).to.contain('does not list this device');
    });

    for (const [status, word] of [
      ['Enrolled', 'Active'],
      ['Locked', 'Locked'],
      ['Rejected', 'Rejected'],
    ] as const)
      it(`a device that is ${word} is not even asked about: only Pending can be approved`, async () => {
        const { form, emulator } = await mountForm({ devices: [{ status }] });
        await fill(form, NUMBER, IMEI);
        await submit(form);
        expect(confirmation(form)).to.equal(undefined);
        expect(below(form, NUMBER)).to.contain(`This device is ${word} now.`);
        expect(field(form, NUMBER).ariaInvalid).to.equal('true');
        expect(emulator.log.arrived(APPROVE)).to.equal(0);
      });

    it('a device in a state that we do not know, too', async () => {
      const { form, emulator } = await mountForm({ devices: [{ extra: { status: 'Hibernating' } }] });
      await fill(form, NUMBER, IMEI);
      await submit(form);
      expect(below(form, NUMBER)).to.contain('Hibernating');
      expect(emulator.log.arrived(APPROVE)).to.equal(0);
    });

    it('an approval id that another device has: a warning with that device, in the confirmation too', async () => {
      const { form } = await mountForm({
        devices: [{}, { deviceUid: OTHER, approveId: 'LOAN-1', status: 'Locked' }],
      });
      await fill(form, NUMBER, IMEI);
      await fill(form, ID, 'LOAN-1');
      await quiet(form);
      expect(below(form, ID)).to.contain('•••• 4579, Locked');
      await submit(form);
      expect(visibleText(confirmation(form) ?? null)).to.contain('•••• 4579, Locked');
    });

    it('its own, and one that merely contains it, are no others', async () => {
      const { form } = await mountForm({
        devices: [{ approveId: 'LOAN-1' }, { deviceUid: OTHER, approveId: 'LOAN-12' }],
      });
      await fill(form, NUMBER, IMEI);
      await fill(form, ID, 'LOAN-1');
      await quiet(form);
      expect(below(form, ID)).not.to.contain('Another device');
    });

    it('with Enter, before the field was left, it is looked up all the same', async () => {
      const { form } = await mountForm({ devices: [{}, { deviceUid: OTHER, approveId: 'LOAN-1' }] });
      await fill(form, NUMBER, IMEI);
      await typeInto(form, ID, 'LOAN-1');
      await submit(form);
      expect(visibleText(confirmation(form) ?? null)).to.contain('Another device has this approval ID');
    });

    it('when it cannot be looked up, that is no obstacle by itself', async () => {
      const stack = await mountForm();
      const { form } = stack;
      let down = true;
      stack.between = () => (down ? new Response('', { status: 502 }) : undefined);
      await fill(form, NUMBER, IMEI);
      await quiet(form);
      expect(below(form, NUMBER)).to.contain('could not be looked up');
      down = false;
      await submit(form);
      expect(confirmation(form)).not.to.equal(undefined);
    });

    it('an empty form asks nothing', async () => {
      const { form, asked } = await mountForm();
      await quiet(form);
      expect(asked).to.be.empty;
    });
  });

  describe('the confirmation', () => {
    it('shows what is sent and to which device, masked, and has the focus on Cancel', async () => {
      const { form } = await ready({ [ID]: 'LOAN-1', [COMMENT]: 'In the shop' });
      const dialog = confirmation(form);
      expect(dialog?.getAttribute('role')).to.equal('alertdialog');
      expect(visibleText(dialog ?? null)).to.match(
        /Approve this device\?.*•••• 4561.*Pending.*LOAN-1.*In the shop.*license seat/,
      );
      expect(visibleText(dialog ?? null)).not.to.contain(IMEI);
      expect(focused()).to.equal(answer(form, 'Cancel'));
    });

    it('left empty, the id that the device has stays, and it says so', async () => {
      const { form } = await ready({}, { approveId: 'LOAN-9' });
      expect(visibleText(confirmation(form) ?? null)).to.contain('stays LOAN-9');
    });

    it('Escape is a no: nothing is sent, everything typed is still there, and the focus is back', async () => {
      const { form, executions } = await ready({ [COMMENT]: 'In the shop' });
      await sendKeys({ press: 'Escape' });
      await quiet(form);
      expect(confirmation(form)).to.equal(undefined);
      expect(field(form, COMMENT).value).to.equal('In the shop');
      expect(executions()).to.equal(0);
      expect(form.shadowRoot?.activeElement).to.equal(control(form, 'Approve device'));
    });

    it('Enter held down is one press: it opens the question and answers nothing', async () => {
      const { form, emulator } = await mountForm();
      await fill(form, NUMBER, IMEI);
      const held = new KeyboardEvent('keydown', {
        key: 'Enter',
        repeat: true,
        bubbles: true,
        cancelable: true,
      });
      expect(field(form, NUMBER).dispatchEvent(held), 'a repeat does nothing').to.equal(false);
      expect(emulator.log.arrived(APPROVE)).to.equal(0);
    });

    it('a double click on the yes approves once', async () => {
      const { form, executions } = await ready();
      const yes = answer(form, 'Approve device');
      yes.click();
      yes.click();
      await quiet(form);
      expect(executions()).to.equal(1);
    });

    it('moved through the page while it is open, it is still modal and still asks', async () => {
      const { form, executions } = await ready();
      placeOf().append(form);
      await quiet(form);
      expect(confirmation(form)?.matches(':modal')).to.equal(true);
      answer(form, 'Approve device').click();
      await quiet(form);
      expect(executions()).to.equal(1);
    });
  });

  describe('what the host is told', () => {
    it('before: the request and its id, and it may take the command upon itself', async () => {
      const { form, executions } = await ready({ [ID]: 'LOAN-1' });
      const events: KgApproveEvent[] = [];
      form.addEventListener('kg-approve', (event) => {
        event.preventDefault();
        events.push(event);
      });
      answer(form, 'Approve device').click();
      await quiet(form);
      expect(events[0]?.detail.request).to.deep.equal({ deviceUid: IMEI, approveId: 'LOAN-1' });
      expect(events[0]?.detail.commandId).to.match(/^[\w-]{16,}$/);
      expect(executions()).to.equal(0);
      expect(field(form, ID).value, 'nothing is lost').to.equal('LOAN-1');
    });

    it('after: the request, the answer and the transaction', async () => {
      const { form, emulator } = await ready({ [ID]: 'LOAN-1' });
      const events: KgApprovedEvent[] = [];
      form.parentElement?.addEventListener('kg-approved', (event) => events.push(event)); // it bubbles
      answer(form, 'Approve device').click();
      await quiet(form);
      const { request, response, transactionId } = events[0]!.detail;
      expect(request).to.deep.equal({ deviceUid: IMEI, approveId: 'LOAN-1' });
      expect(response.objectId).to.equal(emulator.devices.find(IMEI)?.objectId);
      expect(transactionId).to.be.a('string');
    });
  });

  describe('afterwards', () => {
    it('approved: the object id, Activating, and that the phone has yet to answer', async () => {
      const { form, emulator } = await ready();
      answer(form, 'Approve device').click();
      await quiet(form);
      expect(textIn(form)).to.contain(emulator.devices.find(IMEI)?.objectId ?? '?');
      await until(() => /Approved.*Activating.*Waiting for the phone to report “Active”/.test(textIn(form)));
      expect(hasControl(form, 'Copy Object ID')).to.equal(true);
      await frame();
      expect(announced()).to.equal('Approved');
      expect(form.shadowRoot?.activeElement?.id, 'the focus is not lost').to.equal('result');
    });

    it('Done is an empty form, with the focus in its first field', async () => {
      const { form } = await ready();
      answer(form, 'Approve device').click();
      await quiet(form);
      control(form, 'Done').focus();
      control(form, 'Done').click();
      await quiet(form);
      expect(field(form, NUMBER).value).to.equal('');
      expect(form.shadowRoot?.activeElement?.id).to.equal('deviceUid');
    });

    const refusals: [
      what: string,
      seed: (stack: Awaited<ReturnType<typeof ready>>) => void,
      words: RegExp,
    ][] = [
      [
        'no license seats',
        ({ emulator }) => (emulator.devices.seats = 0),
        /No license seats are left.*then approve again/,
      ],
      [
        'not pending any more',
        ({ emulator }) => void emulator.devices.update(IMEI, { status: 'Locked' }),
        /The device is Locked now/,
      ],
      [
        'an unknown device',
        ({ emulator }) =>
          void emulator.faults.add({
            kind: 'status',
            route: APPROVE,
            status: 404,
            error: { code: '4040300', message: 'DEVICE_NOT_FOUND', reason: 'Device not found.' },
          }),
        /Knox Guard does not know this device.*may not be uploaded yet/,
      ],
    ];
    for (const [what, seed, words] of refusals)
      it(`refused, ${what}: what to do, and what was typed is still there`, async () => {
        const mounted = await ready({ [ID]: 'LOAN-1', [COMMENT]: 'In the shop' });
        const { form } = mounted;
        seed(mounted);
        answer(form, 'Approve device').click();
        await quiet(form);
        expect(textIn(form)).to.match(words);
        expect(field(form, ID).value).to.equal('LOAN-1');
        expect(field(form, COMMENT).value).to.equal('In the shop');
      });

    it('refused, and then changed: the refusal goes with what it was about', async () => {
      const { form, emulator } = await ready();
      emulator.devices.seats = 0;
      answer(form, 'Approve device').click();
      await quiet(form);
      await typeInto(form, COMMENT, 'x');
      expect(textIn(form)).not.to.contain('Knox Guard refused');
    });

    it('unknown: it says so, offers a look and no way to send', async () => {
      const { form, emulator } = await ready();
      emulator.faults.add({ kind: 'drop-before', route: APPROVE, times: 1 });
      answer(form, 'Approve device').click();
      await quiet(form);
      expect(textIn(form)).to.contain('We do not know yet whether it was carried out');
      const buttons = Array.from(form.shadowRoot?.querySelectorAll('button') ?? []).filter((node) =>
        node.checkVisibility(),
      );
      expect(buttons.map((node) => visibleText(node))).to.deep.equal(['Check again']);
      control(form, 'Check again').click();
      await rest();
      expect(emulator.log.arrived(APPROVE)).to.equal(1);
    });

    it('unknown, then found by a look', async () => {
      const { form, emulator, executions } = await ready();
      emulator.faults.add({ kind: 'drop-after', route: APPROVE, times: 1 });
      answer(form, 'Approve device').click();
      await quiet(form);
      if (hasControl(form, 'Check again')) control(form, 'Check again').click();
      await until(
        () => /It was carried out.*Activating/.test(textIn(form)),
        () => textIn(form),
      );
      expect(executions()).to.equal(1);
    });
  });

  describe('with undo-seconds', () => {
    let time: FakeTime;
    beforeEach(() => {
      time = new FakeTime();
    });
    afterEach(() => {
      time.restore();
    });

    it('an approval can be called back until it is sent', async () => {
      const { form, executions } = await ready();
      form.undoSeconds = 5;
      answer(form, 'Approve device').click();
      await form.updateComplete;
      expect(textIn(form)).to.contain('Sending in 5 s');
      control(form, 'Undo').click();
      await time.advance(60_000);
      expect(executions()).to.equal(0);
      expect(field(form, NUMBER).value).to.equal(IMEI);
    });

    it('hover and focus hold it, each by itself', async () => {
      const { form, executions } = await ready();
      form.undoSeconds = 5;
      answer(form, 'Approve device').click();
      await form.updateComplete;
      control(form, 'Undo').focus();
      await time.advance(60_000);
      expect(textIn(form)).to.contain('Held while you are here');
      const note = control(form, 'Undo').closest('.note');
      note?.dispatchEvent(new PointerEvent('pointerleave'));
      await time.advance(60_000);
      expect(executions(), 'still focused').to.equal(0);
      control(form, 'Undo').blur();
      await time.advance(2_000);
      await quiet(form);
      expect(executions()).to.equal(1);
    });
  });

  describe('where there is nowhere to send to', () => {
    it('it says what to do', async () => {
      const form = document.createElement('kg-approve-form');
      placeOf().append(form);
      await form.updateComplete;
      expect(textIn(form)).to.contain('Set the endpoint attribute');
      expect(form.matches(':state(failed)')).to.equal(true);
    });
  });

  describe('for everyone', () => {
    afterEach(async () => {
      await setViewport({ width: 800, height: 600 });
    });

    it('the whole approval goes by keyboard alone', async () => {
      const { form, executions } = await mountForm();
      field(form, NUMBER).focus();
      await sendKeys({ type: '35 391805 123456 1' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: 'LOAN-1' });
      await sendKeys({ press: 'Enter' });
      await quiet(form);
      expect(focused()).to.equal(answer(form, 'Cancel'));
      await sendKeys({ press: 'Tab' });
      expect(focused()).to.equal(answer(form, 'Approve device'));
      await sendKeys({ press: 'Enter' });
      await quiet(form);
      expect(executions()).to.equal(1);
    });

    it('nothing is wider than a screen of 320 pixels', async () => {
      await setViewport({ width: 320, height: 800 });
      const { form } = await mountForm({ attributes: { 'approve-id': 'x'.repeat(51) } });
      await submit(form);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });

    const states: Record<string, () => Promise<KgApproveForm>> = {
      empty: async () => (await mountForm()).form,
      'with errors': async () => {
        const { form } = await mountForm({
          attributes: { 'device-uid': '3.5E+14', 'approve-id': 'x'.repeat(51) },
        });
        await submit(form);
        return form;
      },
      'with hints': async () => {
        const { form } = await mountForm({
          attributes: { 'device-uid': '35 391805 123456 0', 'approve-id': ' a' },
        });
        await quiet(form);
        return form;
      },
      asking: async () => (await ready()).form,
      approved: async () => {
        const { form } = await ready();
        answer(form, 'Approve device').click();
        await quiet(form);
        return form;
      },
      refused: async () => {
        const { form, emulator } = await ready();
        emulator.devices.seats = 0;
        answer(form, 'Approve device').click();
        await quiet(form);
        return form;
      },
      unknown: async () => {
        const { form, emulator } = await ready();
        emulator.faults.add({ kind: 'drop-before', route: APPROVE, times: 1 });
        answer(form, 'Approve device').click();
        await quiet(form);
        return form;
      },
      'called back in time': async () => {
        const { form } = await ready();
        form.undoSeconds = 60;
        answer(form, 'Approve device').click();
        await form.updateComplete;
        return form;
      },
    };
    for (const scheme of ['light', 'dark'])
      for (const [state, make] of Object.entries(states))
        it(`axe finds nothing: ${state}, ${scheme}`, () =>
          inScheme(scheme, async () => {
            const form = await make();
            await faded(form);
            await expect(form).to.be.accessible();
          }));
  });
});

/** Until no colour is on its way to another. */
async function faded(form: KgApproveForm): Promise<void> {
  await frame();
  const all = form.shadowRoot?.getAnimations() ?? [];
  await Promise.all(all.filter((one) => one instanceof CSSTransition).map((one) => one.finished));
}

/** A form with its confirmation open. */
async function ready(texts: Readonly<Record<string, string>> = {}, seed = {}) {
  const mounted = await mountForm({ devices: [{ confirms: 'never', ...seed }] });
  await fill(mounted.form, NUMBER, IMEI);
  for (const [label, text] of Object.entries(texts)) await fill(mounted.form, label, text);
  await submit(mounted.form);
  return mounted;
}

function sentIn(asked: readonly { readonly path: string; readonly body: unknown }[]): unknown[] {
  return asked.filter(({ path }) => path.endsWith('/devices/approve')).map(({ body }) => body);
}
