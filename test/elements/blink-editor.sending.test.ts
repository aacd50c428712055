import type { KgBlinkEditor } from '../../src/elements/blink-editor/kg-blink-editor.js';
import type { KgBlinkEvent, KgRequestErrorEvent } from '../../src/events/index.js';
import {
  BLINK,
  confirm,
  dialog,
  faded,
  mount,
  mountInForm,
  OTHER,
  phone,
  pickQuiet,
  press,
  UID,
} from '../support/editor.js';
import { FakeTime, frame } from '../support/fake-time.js';
import { control, deepDom, textIn, visibleText } from '../support/seen.js';
import { inScheme } from '../support/schemes.js';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

describe('<kg-blink-editor> at work', () => {
  describe('sending', () => {
    it('asks the host before, which may do it itself under the same id', async () => {
      const { editor, emulator } = await mount();
      const events: KgBlinkEvent[] = [];
      editor.addEventListener('kg-blink', (event) => {
        events.push(event);
        event.preventDefault();
      });
      await press(editor, 'Set reminder');
      await confirm(editor);
      expect(events).to.have.length(1);
      expect(events[0]!.detail.request).to.deep.equal(editor.value);
      expect(events[0]!.detail.commandId).to.match(/^[\w-]{16,}$/);
      expect(emulator.log.arrived(BLINK)).to.equal(0);
    });

    it('tells the host after, with the vendor’s answer', async () => {
      const { editor, asked } = await mount();
      const details: unknown[] = [];
      editor.addEventListener('kg-blinked', ({ detail }) => details.push(detail));
      await press(editor, 'Set reminder');
      await confirm(editor);
      expect(details).to.have.length(1);
      expect(details[0]).to.have.nested.property('response.result', 'SUCCESS');
      expect(details[0]).to.have.property('transactionId').that.is.a('string');
      const sent = asked.filter(({ path }) => path.endsWith('/devices/blink'));
      expect(sent).to.have.length(1);
      expect(sent[0]!.body).to.deep.equal(editor.value);
    });

    for (const [attribute, value] of [
      ['device-uid', UID],
      ['approve-id', 'LOAN-7'],
    ] as const)
      it(`names the phone by ${attribute} alone`, async () => {
        const { editor, asked } = await mount({ attributes: { [attribute]: value } });
        await press(editor, 'Set reminder');
        await confirm(editor);
        const body = asked.find(({ path }) => path.endsWith('/devices/blink'))!.body;
        const names = ['objectId', 'deviceUid', 'approveId'].filter((name) => name in body);
        expect(names).to.have.length(1);
        expect(body[names[0]!]).to.equal(value);
      });

    it('says where a reminder is stopped, or shows the host’s own way', async () => {
      const { editor } = await mount();
      const stop = document.createElement('button');
      stop.slot = 'stop';
      stop.textContent = 'Stop it here';
      await press(editor, 'Set reminder');
      expect(visibleText(dialog(editor))).to.contain('Knox Guard console');
      editor.append(stop);
      await frame();
      expect(stop.checkVisibility()).to.be.true;
      expect(visibleText(dialog(editor))).not.to.contain('console');
    });

    it('shows no full identifier anywhere, and the borrower’s words only as text', async () => {
      const { editor } = await mount({
        attributes: { 'approve-id': 'LOAN-7' },
        properties: { message: '<img src=x onerror=alert(1)>' },
      });
      await press(editor, 'Set reminder');
      expect(deepDom(editor)).not.to.contain(UID);
      expect(editor.shadowRoot!.querySelector('img')).to.be.null;
    });

    it('a device in a state without reminders is said before and in the confirmation', async () => {
      const { editor } = await mount({}, [{ ...phone, status: 'Pending' }]);
      expect(textIn(editor)).to.contain('The device is Pending');
      await press(editor, 'Set reminder');
      expect(visibleText(dialog(editor))).to.contain('The device is Pending');
    });

    it('does not claim that a new reminder has replaced the one before', async () => {
      const { editor } = await mount({}, [{ ...phone, status: 'Blinked' }]);
      await press(editor, 'Set reminder');
      await confirm(editor);
      expect(textIn(editor)).to.contain('A reminder was on already');
    });

    it('a request that was lost is never sent again, whatever is pressed', async () => {
      const time = new FakeTime();
      try {
        const { editor, emulator } = await mount();
        const errors: KgRequestErrorEvent[] = [];
        editor.addEventListener('kg-request-error', (event) => errors.push(event));
        const fault = emulator.faults.add({ kind: 'drop-before', route: BLINK });
        await press(editor, 'Set reminder');
        await confirm(editor);
        expect(fault.count).to.equal(1);
        expect(errors[0]!.detail.error.outcome).to.equal('unknown');
        for (let count = 0; count < 3; count += 1) {
          await press(editor, 'Check again');
          await press(editor, 'Set reminder');
          await time.advance(60_000);
        }
        expect(textIn(editor)).to.contain('We do not know yet');
        expect(dialog(editor).open).to.be.false;
        expect(emulator.log.arrived(BLINK)).to.equal(1);
        expect(emulator.log.executed(BLINK)).to.equal(0);
      } finally {
        time.restore();
      }
    });

    it('the undo window waits while it is hovered or focused', async () => {
      const time = new FakeTime();
      try {
        const { editor, emulator } = await mount({ properties: { undoSeconds: 5 } });
        await press(editor, 'Set reminder');
        await confirm(editor);
        control(editor, 'Undo').focus();
        await time.advance(60_000);
        expect(textIn(editor)).to.contain('Held while you are here');
        expect(emulator.log.arrived(BLINK)).to.equal(0);
        control(editor, 'Undo').click();
        await time.advance(60_000);
        expect(emulator.log.arrived(BLINK)).to.equal(0);
      } finally {
        time.restore();
      }
    });
  });

  describe('on its own', () => {
    it('without a connection says how to connect, and sends nothing', async () => {
      const { editor } = await mount({ properties: { client: undefined } });
      expect(textIn(editor)).to.contain('Not connected to Knox Guard');
      await press(editor, 'Set reminder');
      expect(dialog(editor).open).to.be.false;
      expect(editor.matches(':state(failed)')).to.be.true;
    });

    it('without a device says so', async () => {
      const { editor, emulator } = await mount({ attributes: {} });
      expect(textIn(editor)).to.contain('No device');
      expect(emulator.log.arrived()).to.equal(0);
    });

    it('two identifiers are an error even if both mean one phone', async () => {
      const { editor, emulator } = await mount({ attributes: { 'device-uid': UID, 'approve-id': 'LOAN-7' } });
      expect(textIn(editor)).to.contain('More than one identifier');
      await press(editor, 'Set reminder');
      expect(emulator.log.arrived()).to.equal(0);
    });

    it('a device that Knox Guard does not list is said, and its state is empty', async () => {
      const { editor } = await mount({ attributes: { 'device-uid': OTHER } });
      expect(textIn(editor)).to.contain('does not list this device');
      expect(editor.matches(':state(empty)')).to.be.true;
    });

    it('refresh() resolves once the device as it is now is painted', async () => {
      const { editor, emulator } = await mount();
      emulator.devices.update(UID, { status: 'Locked' });
      await editor.refresh();
      expect(textIn(editor)).to.contain('Locked');
    });

    it('fits into 320 pixels', async () => {
      await setViewport({ width: 320, height: 800 });
      try {
        const { editor } = await mount();
        await pickQuiet(editor, 'weekly');
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        await press(editor, 'Set reminder');
        expect(dialog(editor).scrollWidth).to.be.at.most(320);
      } finally {
        await setViewport({ width: 1024, height: 800 });
      }
    });
  });

  describe('has nothing that axe would report', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const states: Record<string, () => Promise<KgBlinkEditor>> = {
        'with quiet hours every day': async () => {
          const { editor } = await mount();
          await pickQuiet(editor, 'daily');
          return editor;
        },
        'with warnings and errors': async () => {
          const { editor } = await mount({ properties: { interval: 60, message: '', tel: 'x' } });
          await press(editor, 'Set reminder');
          return editor;
        },
        'as a field, disabled': async () => {
          const { editor } = await mountInForm();
          editor.disabled = true;
          return editor;
        },
        'not connected': async () => (await mount({ properties: { client: undefined } })).editor,
        refused: async () => {
          const { editor, emulator } = await mount();
          await press(editor, 'Set reminder');
          emulator.devices.update(UID, { status: 'Locked' });
          await confirm(editor);
          return editor;
        },
        unknown: async () => {
          const { editor, emulator } = await mount();
          emulator.faults.add({ kind: 'drop-before', route: BLINK });
          await press(editor, 'Set reminder');
          await confirm(editor);
          return editor;
        },
        'with undo': async () => {
          const { editor } = await mount({ properties: { undoSeconds: 60 } });
          await press(editor, 'Set reminder');
          await confirm(editor);
          return editor;
        },
      };
      for (const [name, bring] of Object.entries(states))
        it(`${name}, ${scheme}`, () =>
          inScheme(scheme, async () => {
            const editor = await bring();
            await editor.updateComplete;
            await faded(editor);
            await expect(editor).to.be.accessible();
          }));
    }
  });
});
