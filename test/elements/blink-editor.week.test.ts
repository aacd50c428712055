import {
  BLINK,
  cells,
  clickAt,
  dialog,
  drag,
  expectFocus,
  field,
  idle,
  inside,
  listen,
  mount,
  pickQuiet,
  press,
  tabTo,
} from '../support/editor.js';
import { focused, textIn } from '../support/seen.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

describe('<kg-blink-editor> as a picture', () => {
  describe('the week picture', () => {
    it('has a cell an hour, one of them in the tab order, each with its words', async () => {
      const { editor } = await mount({ lang: 'de' });
      const all = cells(editor);
      expect(all).to.have.length(168);
      expect(all.filter((cell) => cell.tabIndex === 0)).to.have.length(1);
      expect(all[0]!.getAttribute('aria-label')).to.equal('Monday 00:00, shown');
    });

    it('starts with the reader’s first day', async () => {
      for (const [lang, day] of [
        ['en-US', 'Sunday'],
        ['de', 'Monday'],
        ['fa-IR', 'Saturday'],
      ] as const) {
        const { editor } = await mount({ lang });
        expect(cells(editor)[0]!.getAttribute('aria-label'), lang).to.contain(day);
      }
    });

    it('stands beside itself in words', async () => {
      const { editor } = await mount({ lang: 'de' });
      await pickQuiet(editor, 'daily');
      const words = inside(editor, '#week-words').textContent.replace(/\s+/g, ' ');
      expect(words).to.contain('Monday: quiet 00:00–07:00 and 23:00–24:00');
    });

    it('is marked by keyboard: Enter, arrows, Enter', async () => {
      const { editor } = await mount({ lang: 'de' });
      const heard = listen(editor);
      cells(editor)[0]!.focus();
      for (const key of ['ArrowDown', 'Enter', 'ArrowRight', 'ArrowRight', 'Enter'])
        await sendKeys({ press: key });
      expect(editor.value).to.deep.include({
        daysLimitEnable: true,
        daysLimit: [2, 2],
        timeLimit: [0, 3],
      });
      expect(heard.at(-1)).to.equal('change');
      expect(cells(editor)[24]!.getAttribute('aria-label')).to.equal('Tuesday 00:00, quiet');
      expectFocus(cells(editor)[26]);
    });

    it('from evening to morning, where the choice is the same hours every day', async () => {
      const { editor } = await mount({ lang: 'de' });
      await pickQuiet(editor, 'daily');
      cells(editor)[0]!.focus();
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'Enter' });
      for (let count = 0; count < 6; count += 1) await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'Enter' });
      expect(editor.value.timeLimit).to.deep.equal([23, 6]);
    });

    it('Escape takes back what was begun, and leaves a dialog around alone', async () => {
      const { editor } = await mount();
      const escapes: string[] = [];
      editor.addEventListener('keydown', ({ key }) => escapes.push(key));
      cells(editor)[30]!.focus();
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'ArrowRight' });
      expect(editor.value.daysLimitEnable).to.be.true;
      await sendKeys({ press: 'Escape' });
      expect(editor.value.daysLimitEnable).to.be.false;
      expect(escapes).not.to.include('Escape');
    });

    it('is marked by dragging', async () => {
      const { editor } = await mount({ lang: 'de' });
      await drag(cells(editor)[5 * 24 + 18]!, cells(editor)[6 * 24 + 5]!);
      expect(editor.value).to.deep.include({ daysLimit: [6, 0], timeLimit: [18, 6] });
    });

    it('and without dragging, by a press on the first hour and one on the last', async () => {
      const { editor } = await mount({ lang: 'de' });
      await pickQuiet(editor, 'daily');
      await clickAt(cells(editor)[21]!);
      await clickAt(cells(editor)[24 + 4]!);
      expect(editor.value.timeLimit).to.deep.equal([21, 5]);
    });

    it('one stray press changes nothing', async () => {
      const { editor } = await mount();
      await pickQuiet(editor, 'daily');
      await clickAt(cells(editor)[12]!);
      field(editor, 'message').focus();
      await editor.updateComplete;
      expect(editor.value.timeLimit).to.deep.equal([23, 7]);
    });

    it('a whole day cannot be marked as the same hours every day: it would start when it ends', async () => {
      const { editor } = await mount({ lang: 'de' });
      await pickQuiet(editor, 'daily');
      await drag(cells(editor)[0]!, cells(editor)[100]!);
      expect(editor.value.timeLimit).to.deep.equal([0, 23]);
      expect(editor.validity.valid).to.be.true;
    });

    it('arrows go with the eye where the page is written from right to left', async () => {
      document.documentElement.dir = 'rtl';
      try {
        const { editor } = await mount();
        cells(editor)[0]!.focus();
        await sendKeys({ press: 'ArrowLeft' });
        expectFocus(cells(editor)[1]);
      } finally {
        document.documentElement.removeAttribute('dir');
      }
    });
  });

  describe('by keyboard alone', () => {
    it('from the first field to the answer', async () => {
      const { editor, emulator } = await mount({ properties: { message: '', tel: '' } });
      field(editor, 'every').focus();
      field(editor, 'every').select();
      await sendKeys({ type: '6' });
      await tabTo(field(editor, 'message'));
      await sendKeys({ type: 'Please pay' });
      await tabTo(field(editor, 'tel'));
      await sendKeys({ type: '030123' });
      await sendKeys({ press: 'Enter' });
      await idle(editor);
      expect(dialog(editor).open).to.be.true;
      expect(focused()?.textContent.trim(), 'the safe one').to.equal('Cancel');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await idle(editor);
      expect(textIn(editor)).to.contain('Reminder sent');
      expect(emulator.log.executed(BLINK)).to.equal(1);
      expect(focused()?.textContent.trim()).to.equal('Set reminder');
    });

    it('Escape in the confirmation is a no', async () => {
      const { editor, emulator } = await mount();
      await press(editor, 'Set reminder');
      await sendKeys({ press: 'Escape' });
      await idle(editor);
      expect(dialog(editor).open).to.be.false;
      expect(emulator.log.arrived(BLINK)).to.equal(0);
    });
  });
});
