import type { KgBlinkEditor } from '../../src/elements/blink-editor/kg-blink-editor.js';
import {
  BLINK,
  choose,
  dialog,
  errorAt,
  expectFocus,
  field,
  idle,
  inside,
  mount,
  OTHER,
  phone,
  pickQuiet,
  press,
  type,
  UID,
} from '../support/editor.js';
import { frame } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { announced, control, hasControl, textIn, visibleText } from '../support/seen.js';
import { expect } from '@open-wc/testing';

describe('<kg-blink-editor>', () => {
  describe('what is typed becomes the request', () => {
    it('a number and its unit are seconds, and quiet time that is not used is null', async () => {
      const { editor } = await mount();
      type(editor, 'every', '90');
      choose(editor, 'unit', 'minutes');
      expect(editor.value).to.deep.equal({
        deviceUid: UID,
        interval: 5400,
        message: 'Please pay',
        tel: '030123',
        timeLimitEnable: false,
        daysLimitEnable: false,
        timeLimit: null,
        daysLimit: null,
      });
    });

    it('a common choice is one press', async () => {
      const { editor } = await mount();
      control(editor, '6 hours').click();
      await editor.updateComplete;
      expect(editor.value.interval).to.equal(21_600);
      expect(control(editor, '6 hours').getAttribute('aria-pressed')).to.equal('true');
      expect(field(editor, 'every').value).to.equal('6');
    });

    it('the same hours every day', async () => {
      const { editor } = await mount();
      await pickQuiet(editor, 'daily');
      expect(editor.value).to.deep.include({ timeLimitEnable: true, timeLimit: [23, 7], daysLimit: null });
      choose(editor, 'from', '22');
      await editor.updateComplete;
      expect(textIn(editor)).to.contain('Every 3 hours, never between 22:00 and 07:00');
    });

    it('one stretch of the week, whose days count from Sunday = 0 whatever day the reader’s week starts with', async () => {
      // Monday, Sunday and Saturday first, in languages whose words here are English.
      for (const lang of ['de', 'en-US', 'fa']) {
        const { editor } = await mount({ lang });
        await pickQuiet(editor, 'weekly');
        choose(editor, 'fromDay', '6');
        choose(editor, 'fromHour', '18');
        choose(editor, 'toDay', '1');
        choose(editor, 'toHour', '8');
        await editor.updateComplete;
        expect(editor.value, lang).to.deep.include({
          timeLimitEnable: false,
          daysLimitEnable: true,
          timeLimit: [18, 8],
          daysLimit: [6, 1],
        });
        expect(textIn(editor)).to.contain('never from Saturday 18:00 to Monday 08:00');
      }
    });

    it('going to another choice of quiet time and back loses nothing', async () => {
      const { editor } = await mount();
      await pickQuiet(editor, 'daily');
      choose(editor, 'from', '20');
      for (const kind of ['weekly', 'none', 'daily']) await pickQuiet(editor, kind);
      expect(editor.value.timeLimit).to.deep.equal([20, 7]);
    });

    it('a phone number as people write it loses its spaces and brackets, and the preview shows what is sent', async () => {
      const { editor } = await mount({ properties: { tel: '+1 (202) 555-0143' } });
      expect(editor.value.tel).to.equal('+12025550143');
      expect(visibleText(inside(editor, '.phone'))).to.contain('+12025550143');
      expect(field(editor, 'tel').value).to.equal('+1 (202) 555-0143');
    });

    for (const [typed, sent] of [
      ['+49 (0)30 123 45', '+493012345'],
      ['(0)30 123 45', '03012345'],
      ['+49 30 (0) 1', '+493001'],
    ] as const)
      it(`${typed} is ${sent}: a zero in brackets is not dialled behind a country’s code`, async () => {
        const { editor } = await mount();
        type(editor, 'tel', typed);
        await editor.updateComplete;
        expect(editor.value.tel).to.equal(sent);
      });

    it('placeholders are filled in by the host, in the preview and in the request', async () => {
      const { editor } = await mount({
        properties: { message: 'Dear {name}', placeholders: { name: 'Maria' } },
      });
      expect(editor.value.message).to.equal('Dear Maria');
      expect(visibleText(inside(editor, '.phone'))).to.contain('Dear Maria');
      expect(field(editor, 'message').value).to.equal('Dear {name}');
    });

    it('what the host cannot fill in is an error at the message, never sent', async () => {
      const { editor, emulator } = await mount({
        properties: { message: 'Dear {name}, {constructor}', placeholders: { name: 'Maria' } },
      });
      await press(editor, 'Set reminder');
      expect(errorAt(editor, 'message')).to.contain('{constructor}').and.not.to.contain('{name}');
      expectFocus(field(editor, 'message'));
      expect(emulator.log.arrived(BLINK)).to.equal(0);
    });

    it('a template replaces the message, and own words come back', async () => {
      const templates = [
        { name: 'First', message: 'Payment is due' },
        { name: 'Last', message: 'Last warning' },
      ];
      const { editor } = await mount({ properties: { templates } });
      type(editor, 'message', 'My own words');
      choose(editor, 'template', '0');
      choose(editor, 'template', '1');
      await editor.updateComplete;
      expect(editor.value.message).to.equal('Last warning');
      await press(editor, 'Back to my own words');
      expect(editor.value.message).to.equal('My own words');
      expect(hasControl(editor, 'Back to my own words')).to.be.false;
    });

    it('the counter counts what the borrower reads, in UTF-16 units', async () => {
      const { editor } = await mount({ properties: { message: '{x}👍', placeholders: { x: 'ab' } } });
      expect(visibleText(inside(editor, '#message-count'))).to.equal('196 characters left');
    });
  });

  describe('what is wrong is said at its field', () => {
    it('once the person leaves it, not before', async () => {
      const { editor } = await mount();
      field(editor, 'every').focus();
      type(editor, 'every', '');
      await editor.updateComplete;
      expect(errorAt(editor, 'interval')).to.equal('');
      field(editor, 'message').focus();
      await editor.updateComplete;
      expect(errorAt(editor, 'interval')).to.contain('Say how often');
      expect(field(editor, 'every').getAttribute('aria-invalid')).to.equal('true');
    });

    for (const [every, unit, words] of [
      ['2', 'seconds', 'At least 3 seconds'],
      ['25', 'hours', 'At most 24 hours'],
      ['1.0001', 'seconds', 'whole seconds'],
      ['soon', 'hours', 'whole seconds'],
    ] as const)
      it(`an interval of ${every} ${unit}`, async () => {
        const { editor } = await mount();
        field(editor, 'every').focus();
        type(editor, 'every', every);
        choose(editor, 'unit', unit);
        field(editor, 'message').focus();
        await editor.updateComplete;
        expect(errorAt(editor, 'interval')).to.contain(words);
        expect(editor.validity.valid).to.be.false;
      });

    for (const [every, unit] of [
      ['3', 'seconds'],
      ['24', 'hours'],
      ['1,5', 'hours'],
      ['1.1', 'hours'],
    ] as const)
      it(`control: ${every} ${unit} is none`, async () => {
        const { editor } = await mount();
        type(editor, 'every', every);
        choose(editor, 'unit', unit);
        expect(editor.validity.valid, editor.validationMessage).to.be.true;
      });

    it('a quiet time that starts when it ends', async () => {
      const { editor } = await mount();
      await pickQuiet(editor, 'daily');
      choose(editor, 'to', '23');
      await press(editor, 'Set reminder');
      expect(errorAt(editor, 'quiet')).to.contain('It starts when it ends');
      expectFocus(field(editor, 'from'));
    });

    it('neither phone nor e-mail, after both were left', async () => {
      const { editor } = await mount({ properties: { tel: '' } });
      field(editor, 'tel').focus();
      field(editor, 'email').focus();
      await editor.updateComplete;
      expect(errorAt(editor, 'tel')).to.equal('');
      field(editor, 'every').focus();
      await editor.updateComplete;
      expect(errorAt(editor, 'tel')).to.contain('phone number or an e-mail address');
    });

    it('all of it on sending, with the focus on the first and the count announced', async () => {
      const { editor } = await mount({ properties: { message: '', tel: 'call me' } });
      type(editor, 'every', '');
      await press(editor, 'Set reminder');
      expect(errorAt(editor, 'interval')).not.to.equal('');
      expect(errorAt(editor, 'message')).not.to.equal('');
      expect(errorAt(editor, 'tel')).not.to.equal('');
      expectFocus(field(editor, 'every'));
      await frame();
      expect(announced()).to.equal('3 fields need attention.');
    });

    for (const [name, value, words] of [
      ['too often', { interval: 60 }, 'every 5 minutes'],
      ['often at night', { interval: 600 }, 'at night'],
      [
        'hardly ever shown',
        { interval: 3600, daysLimitEnable: true, timeLimit: [0, 12], daysLimit: [0, 6] },
        'harmless',
      ],
    ] as const)
      it(`a schedule that is ${name} is warned of at once, and may be sent`, async () => {
        const { editor } = await mount();
        editor.value = { ...editor.value, ...value } as KgBlinkEditor['value'];
        await editor.updateComplete;
        if (words !== 'harmless') expect(textIn(editor)).to.contain(words);
        expect(editor.shadowRoot!.querySelector('.field-warning'), name).to.exist;
        expect(editor.validity.valid).to.be.true;
        await press(editor, 'Set reminder');
        expect(dialog(editor).querySelector('.note-warning'), 'asked again in the confirmation').to.exist;
      });

    it('a value of somebody else with both quiet times is read as a week’s, and said', async () => {
      const { editor } = await mount();
      editor.value = {
        ...editor.value,
        timeLimitEnable: true,
        daysLimitEnable: true,
        timeLimit: [6, 7],
        daysLimit: [0, 1],
      };
      await editor.updateComplete;
      expect(textIn(editor)).to.contain('contradict each other');
      expect(editor.value).to.deep.include({ timeLimitEnable: false, daysLimitEnable: true });
    });
  });

  describe('nothing typed is lost', () => {
    it('when the element is moved in the page', async () => {
      const { editor } = await mount();
      type(editor, 'message', 'Half a sent');
      placeOf().append(editor);
      await idle(editor);
      expect(field(editor, 'message').value).to.equal('Half a sent');
    });

    it('when an attribute changes after a field was touched', async () => {
      const { editor } = await mount();
      type(editor, 'message', 'Half a sent');
      editor.setAttribute('message', 'From the host');
      editor.setAttribute('tel', '0800');
      await editor.updateComplete;
      expect(editor.value).to.deep.include({ message: 'Half a sent', tel: '0800' });
    });

    it('when the portal’s server cannot be reached', async () => {
      const stack = await mount();
      type(stack.editor, 'message', 'Half a sent');
      stack.between = () => {
        throw new TypeError('Failed to fetch');
      };
      await press(stack.editor, 'Set reminder');
      expect(textIn(stack.editor)).to.contain('could not be reached').and.to.contain('Nothing was sent');
      expect(field(stack.editor, 'message').value).to.equal('Half a sent');
    });

    it('but another borrower’s form starts anew, and takes no open question along', async () => {
      const { editor, emulator } = await mount({}, [
        phone,
        { ...phone, deviceUid: OTHER, approveId: 'LOAN-8' },
      ]);
      type(editor, 'message', 'Dear Maria');
      await press(editor, 'Set reminder');
      expect(dialog(editor).open).to.be.true;
      editor.deviceUid = OTHER;
      await idle(editor);
      expect(dialog(editor).open).to.be.false;
      expect(editor.value.message).to.equal('Please pay');
      expect(textIn(editor)).to.contain('LOAN-8').and.not.to.contain('LOAN-7');
      expect(emulator.log.arrived(BLINK)).to.equal(0);
    });

    it('and a value set together with its device stays', async () => {
      const { editor } = await mount();
      editor.value = { deviceUid: OTHER, interval: 3600, message: 'For another', tel: '1' };
      await idle(editor);
      expect(editor.value).to.deep.include({ deviceUid: OTHER, message: 'For another' });
    });
  });
});
