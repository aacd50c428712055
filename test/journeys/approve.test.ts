import { expect } from '@open-wc/testing';
import {
  answer,
  APPROVE,
  approve,
  field,
  fill,
  IMEI,
  mountForm,
  quiet,
  sayYes,
  submit,
} from '../support/approve-form.js';
import { FakeTime, rest, until } from '../support/fake-time.js';
import { mountTable, settled } from '../support/mount.js';
import { columnTexts, control, hasControl, textIn } from '../support/seen.js';

describe('approving a phone', () => {
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime();
  });
  afterEach(() => {
    time.restore();
  });

  it('a pending phone, from a pasted number to Active', async () => {
    const { form, emulator, asked } = await mountForm();
    await fill(form, 'IMEI', '35 391805 123456 1');
    await fill(form, 'Approval ID', 'LOAN-2026-000123');
    await fill(form, 'Comment', 'Handed over in the shop');
    await approve(form);
    expect(emulator.devices.find(IMEI)).to.include({
      status: 'Accepted',
      approveId: 'LOAN-2026-000123',
      approveComment: 'Handed over in the shop',
    });
    await shows(form, /Approved.*Activating.*Waiting for the phone to report “Active”/);
    expect(textIn(form)).to.contain(emulator.devices.find(IMEI)?.objectId ?? '?');

    await passUntil(() => textIn(form).includes('The phone reports'));
    expect(textIn(form)).to.match(/Active.*The phone reports “Active”/);
    const asks = asked.length;
    await time.advance(600_000);
    expect(asked.length, 'nothing is asked any more').to.equal(asks);
    expect(emulator.log.executed(APPROVE)).to.equal(1);
  });

  it('refused for want of license seats, and approved once there are some', async () => {
    const { form, emulator, executions } = await mountForm();
    emulator.devices.seats = 0;
    await fill(form, 'IMEI', IMEI);
    await fill(form, 'Approval ID', 'LOAN-1');
    await approve(form);
    expect(textIn(form)).to.contain('No license seats are left');
    expect(emulator.devices.find(IMEI)?.status).to.equal('Pending');
    emulator.devices.seats = 1;
    await approve(form);
    await shows(form, /Activating/);
    expect(emulator.devices.find(IMEI)?.approveId).to.equal('LOAN-1');
    expect(executions()).to.equal(1);
  });

  it('the answer is lost on the way: it is not known, it is looked for, and found; it went once', async () => {
    const { form, emulator, executions } = await mountForm({ devices: [{ confirms: 'never' }] });
    emulator.faults.add({ kind: 'drop-after', route: APPROVE, times: 1 });
    await fill(form, 'IMEI', IMEI);
    await submit(form);
    answer(form, 'Approve device').click();
    await until(
      () => textIn(form).includes('We do not know yet'),
      () => textIn(form),
    );
    expect(hasControl(form, 'Approve device')).to.equal(false);
    await passUntil(() => textIn(form).includes('It was carried out'));
    await shows(form, /Activating/);
    expect(executions()).to.equal(1);
    expect(emulator.log.arrived(APPROVE)).to.equal(1);
  });

  it('the request is lost on the way: nothing is ever sent by itself, however long one waits', async () => {
    const { form, emulator } = await mountForm();
    emulator.faults.add({ kind: 'drop-before', route: APPROVE, times: 1 });
    await fill(form, 'IMEI', IMEI);
    await approve(form);
    for (let step = 0; step < 60; step += 1) {
      await time.advance(60_000);
      await rest();
    }
    expect(textIn(form)).to.contain('We do not know yet');
    expect(emulator.log.arrived(APPROVE)).to.equal(1);
    expect(emulator.devices.find(IMEI)?.status).to.equal('Pending');
  });

  it('the session ends in the middle: what was typed stays, the sign-in sends nothing, and the question is asked again', async () => {
    const mounted = await mountForm();
    const { form, executions } = mounted;
    await fill(form, 'IMEI', IMEI);
    await fill(form, 'Approval ID', 'LOAN-1');
    await fill(form, 'Comment', 'Three sentences that nobody wants to write again');
    let signedIn = (): void => undefined;
    document.addEventListener('kg-auth-required', onRequired);
    await submit(form);
    mounted.signedIn = false;
    await sayYes(form);
    expect(textIn(form)).to.contain('You are signed out');
    expect(field(form, 'Comment').value).to.contain('Three sentences');

    mounted.signedIn = true;
    signedIn();
    await until(
      () => form.shadowRoot?.querySelector('dialog:modal') !== null,
      () => textIn(form),
    );
    expect(executions(), 'nothing went by itself').to.equal(0);
    await sayYes(form);
    expect(executions()).to.equal(1);
    await shows(form, /Activating/);
    document.removeEventListener('kg-auth-required', onRequired);

    function onRequired(event: Event): void {
      if (!('detail' in event)) return;
      const { waitUntil } = event.detail as { readonly waitUntil: (signIn: Promise<unknown>) => void };
      waitUntil(new Promise<void>((resolve) => (signedIn = resolve)));
    }
  });

  it('from the table: found, approved in its dialog, and seen there as Activating and then Active', async () => {
    const { table, emulator } = await mountTable({
      devices: [{ deviceUid: IMEI, status: 'Pending', approveId: 'LOAN-1', confirms: 'soon' }],
    });
    control(table, 'Actions for LOAN-1').click();
    await until(() => hasControl(table, 'Approve'));
    control(table, 'Approve').click();
    await table.updateComplete;
    const form = table.shadowRoot?.querySelector('kg-approve-form');
    if (!form) throw new Error('Nothing has opened.');
    await quiet(form);
    await approve(form);
    await passUntil(() => textIn(form).includes('The phone reports “Active”'));
    control(table, 'Close').click();
    await until(() => textIn(table).includes('Active'));
    await settled(table);
    expect(columnTexts(table, 'status')).to.deep.equal(['Active']);
    expect(emulator.log.executed(APPROVE)).to.equal(1);
  });

  /** Waits, by no clock, for words. */
  async function shows(form: HTMLElement, words: RegExp): Promise<void> {
    await until(
      () => words.test(textIn(form)),
      () => textIn(form),
    );
  }

  /** Lets time pass until something is so. */
  async function passUntil(is: () => boolean): Promise<void> {
    for (let step = 0; !is(); step += 1) {
      if (step > 200) throw new Error('It did not come to that.');
      await time.advance(1000);
      await rest();
    }
  }
});
