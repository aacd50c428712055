import { errorAt, expectFocus, field, listen, mountInForm, type, whole } from '../support/editor.js';
import { control, hasControl } from '../support/seen.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

describe('<kg-blink-editor> as a field', () => {
  describe('in a host’s form', () => {
    it('takes part by its name, as JSON, without a send button and without asking anything', async () => {
      const { editor, form, emulator } = await mountInForm();
      expect(JSON.parse(new FormData(form).get('reminder') as string)).to.deep.equal(editor.value);
      expect(hasControl(editor, 'Set reminder')).to.be.false;
      expect(emulator.log.arrived()).to.equal(0);
      expect(editor.form).to.equal(form);
    });

    it('a value counts before it was ever painted', () => {
      const editor = document.createElement('kg-blink-editor');
      editor.setAttribute('name', 'reminder');
      editor.value = { ...whole, objectId: 'x', interval: 60 };
      expect(editor.value).to.deep.include({ ...whole, objectId: 'x', interval: 60 });
      expect(editor.validity.valid).to.be.true;
    });

    it('holds the form back while something is wrong, and the focus goes there', async () => {
      const { editor, form } = await mountInForm({ message: '' });
      let submitted = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submitted += 1;
      });
      form.requestSubmit();
      await editor.updateComplete;
      expect(submitted).to.equal(0);
      expect(errorAt(editor, 'message')).not.to.equal('');
      expectFocus(field(editor, 'message'));
      expect(editor.matches(':invalid')).to.be.true;
      type(editor, 'message', 'Please pay');
      form.requestSubmit();
      expect(submitted).to.equal(1);
    });

    it('Enter in a field submits it, as in a native field', async () => {
      const { editor, form } = await mountInForm();
      let submitted = 0;
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submitted += 1;
      });
      field(editor, 'tel').focus();
      await sendKeys({ press: 'Enter' });
      expect(submitted).to.equal(1);
      for (let press = 0; press < 4; press += 1) await sendKeys({ down: 'Enter' });
      await sendKeys({ up: 'Enter' });
      expect(submitted, 'held down it is one press').to.equal(2);
    });

    it('is reset with it, to what the attributes say', async () => {
      const { editor, form } = await mountInForm();
      type(editor, 'message', 'Something else');
      type(editor, 'every', '9');
      form.reset();
      await editor.updateComplete;
      expect(editor.value).to.deep.include({ message: 'Please pay', interval: 10_800 });
      expect(field(editor, 'message').value).to.equal('Please pay');
    });

    it('is disabled with a fieldset around it', async () => {
      const { editor, form } = await mountInForm();
      const fieldset = document.createElement('fieldset');
      fieldset.disabled = true;
      form.append(fieldset);
      fieldset.append(editor);
      await editor.updateComplete;
      expect(field(editor, 'message').matches(':disabled')).to.be.true;
      expect(new FormData(form).get('reminder')).to.be.null;
      expect(editor.shadowRoot!.querySelector('[role="grid"]')).to.be.null;
    });

    it('takes back what was typed when the browser restores the page', async () => {
      const { editor } = await mountInForm();
      const state = JSON.stringify({ every: '5', unit: 'hours', message: 'As typed {name}' });
      editor.formStateRestoreCallback(state);
      await editor.updateComplete;
      expect(field(editor, 'message').value).to.equal('As typed {name}');
      editor.formStateRestoreCallback('of another version');
      expect(editor.value.interval).to.equal(18_000);
    });

    for (const state of [
      'null',
      '[]',
      '{"daily":null,"quiet":"daily"}',
      '{"quiet":"yearly"}',
      '{"message":5}',
    ])
      it(`${state}, as another version may have kept it, takes nothing away`, async () => {
        const { editor } = await mountInForm();
        type(editor, 'message', 'As typed');
        editor.formStateRestoreCallback(state);
        await editor.updateComplete;
        expect(editor.value.message).to.equal(state === '[]' ? '' : 'As typed');
        expect(field(editor, 'message').isConnected).to.be.true;
      });

    it('needs no device of its own, but two are an error', async () => {
      const { editor } = await mountInForm();
      expect(editor.validity.valid).to.be.true;
      editor.objectId = 'a';
      editor.approveId = 'b';
      await editor.updateComplete;
      expect(editor.validity.valid).to.be.false;
      expect(editor.validationMessage).to.contain('identifier');
    });

    it('tells of every key by input, and of what has changed by change, both beyond its shadow', async () => {
      const { editor } = await mountInForm();
      const heard = listen(document.body);
      field(editor, 'message').focus();
      await sendKeys({ type: '!' });
      field(editor, 'tel').focus();
      control(editor, '1 hour').click();
      expect(heard).to.deep.equal(['input', 'change', 'input', 'change']);
      expect(editor.value.message).to.equal('Please pay!');
    });

    it('a framework that writes back what it was told does not disturb the typing', async () => {
      const { editor } = await mountInForm({ message: '', placeholders: { name: 'Maria' } });
      editor.addEventListener('input', () => {
        editor.value = structuredClone(editor.value);
      });
      field(editor, 'message').focus();
      await sendKeys({ type: 'Dear {name}, 1' });
      expect(field(editor, 'message').value).to.equal('Dear {name}, 1');
      expect(editor.value.message).to.equal('Dear Maria, 1');
    });
  });
});
