import { expect } from '@open-wc/testing';
import { FakeTime, frame, rest, until } from '../support/fake-time.js';
import { mountTable, settled } from '../support/mount.js';
import { control, textIn } from '../support/seen.js';

describe('an overdue borrower', () => {
  it('is found by the loan, reminded, and seen in the table as Starting Reminder and then Reminder On', async () => {
    const time = new FakeTime();
    try {
      const { table, client, emulator } = await mountTable({
        devices: [
          { status: 'Enrolled', approveId: 'LOAN-6' },
          { status: 'Enrolled', approveId: 'LOAN-7', confirms: 'soon' },
        ],
        attributes: { search: 'LOAN-7' },
      });
      const [row] = table.shadowRoot!.querySelectorAll('tbody tr');
      expect(row?.textContent).to.contain('LOAN-7');

      // As a portal does it: the row's action opens an editor for that device, and no other.
      const editor = document.createElement('kg-blink-editor');
      table.addEventListener('kg-row-action', (event) => {
        event.preventDefault();
        Object.assign(editor, { client, objectId: event.detail.device.objectId, tel: '030123' });
        table.after(editor);
      });
      row!.querySelector<HTMLElement>('[data-action="menu"]')!.click();
      await rest();
      control(table, 'Set reminder').click();
      await until(() => textIn(editor).includes('LOAN-7'));
      expect(textIn(editor)).to.contain('LOAN-7').and.to.contain('Active');

      const message = editor.shadowRoot!.querySelector('textarea')!;
      message.value = 'Your payment is 12 days late. Please call us.';
      message.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      control(editor, 'Set reminder').click();
      const dialog = editor.shadowRoot!.querySelector('dialog')!;
      await until(() => dialog.open);
      control(dialog, 'Set reminder').click();
      await until(() => textIn(editor).includes('Starting Reminder'));
      expect(textIn(editor)).to.contain('Waiting for the phone to report “Reminder On”');
      await table.refresh();
      await settled(table);
      expect(textIn(table)).to.contain('Starting Reminder');

      for (let step = 0; step < 20 && !textIn(editor).includes('The phone reports'); step += 1) {
        await time.advance(5000);
        await editor.updateComplete;
      }
      expect(textIn(editor)).to.contain('The phone reports “Reminder On”');
      await table.refresh();
      await settled(table);
      await frame();
      expect(textIn(table)).to.contain('Reminder On');
      expect(emulator.log.executed('POST /devices/blink')).to.equal(1);
      expect(emulator.devices.find('LOAN-6')?.status).to.equal('Enrolled');
      editor.remove();
    } finally {
      time.restore();
    }
  });
});
