import { expect } from '@open-wc/testing';
import { FakeTime } from '../support/fake-time.js';
import { mountTable, settled } from '../support/mount.js';
import { columnTexts, control, rowsOf, textIn } from '../support/seen.js';

describe('an officer', () => {
  let time: FakeTime | undefined;
  afterEach(() => {
    time?.restore();
    time = undefined;
  });

  it('finds a borrower’s phone by the loan’s number and sees its true state', async () => {
    const { table, emulator } = await mountTable({ devices: 2500 });
    const [locked] = emulator.devices
      .all()
      .filter(({ status, approveId }) => status === 'Locked' && approveId);
    search(table, locked!.approveId);
    await settled(table);
    expect(rowsOf(table)).to.have.length(1);
    expect(columnTexts(table, 'approveId')).to.deep.equal([locked!.approveId]);
    expect(columnTexts(table, 'status')).to.deep.equal(['Locked']);
  });

  it('pages through 2,500 phones to the last one, and none comes twice', async () => {
    const { table, asked } = await mountTable({ devices: 2500, attributes: { 'page-size': '1000' } });
    const seen = new Set<string>();
    for (const [range, next] of [
      ['1–1,000 of 2,500', 'Next page'],
      ['1,001–2,000 of 2,500', 'Last page'],
      ['2,001–2,500 of 2,500', undefined],
    ] as const) {
      expect(textIn(table)).to.contain(range);
      await table.refresh();
      for (const row of rowsOf(table))
        seen.add(row.querySelector('[data-action="menu"]')!.ariaLabel! + row.ariaRowIndex!);
      if (next) {
        control(table, next).click();
        await settled(table);
      }
    }
    expect(seen.size).to.equal(2500);
    expect(control(table, 'Next page').disabled).to.be.true;
    expect(asked.at(-1)!.body).to.include({ pageNum: 2, pageSize: 1000 });
  });

  it('watches a phone become Activating and then Active, without touching the page', async () => {
    time = new FakeTime();
    const { table, emulator } = await mountTable({
      devices: [{ deviceUid: '001013000000007', status: 'Pending', approveId: 'LOAN-7', confirms: 'never' }],
      attributes: { 'poll-interval': '30' },
    });
    expect(columnTexts(table, 'status')).to.deep.equal(['Pending']);
    emulator.devices.update('001013000000007', { status: 'Accepted' });
    await time.advance(34_000);
    await settled(table);
    expect(columnTexts(table, 'status')).to.deep.equal(['Activating']);
    emulator.devices.update('001013000000007', { status: 'Enrolled' });
    await time.advance(34_000);
    await settled(table);
    expect(columnTexts(table, 'status')).to.deep.equal(['Active']);
  });

  it('whose session ends signs in where the host asks, and finds the page as it was left', async () => {
    const stack = await mountTable({ devices: 60 });
    const { table } = stack;
    control(table, 'Next page').click();
    await settled(table);
    const before = columnTexts(table, 'approveId');
    let asks = 0;
    table.addEventListener('kg-auth-required', (event) => {
      asks += 1;
      event.detail.waitUntil(
        Promise.resolve().then(() => {
          stack.signedIn = true;
        }),
      );
    });
    stack.signedIn = false;
    await table.refresh();
    await settled(table);
    expect(asks).to.equal(1);
    expect(columnTexts(table, 'approveId')).to.deep.equal(before);
    expect(table.matches(':state(stale)')).to.be.false;
  });

  it('keeps working on what is there while the vendor is down, and goes on when it is back', async () => {
    const { table, emulator } = await mountTable({ devices: 30, attributes: { selection: 'multiple' } });
    control(table, 'Select all on this page').click();
    const fault = emulator.faults.add({ kind: 'status', status: 503, route: 'POST /devices/list' });
    await table.refresh();
    expect(fault.count, 'the fault was met').to.be.greaterThan(0);
    expect(textIn(table)).to.contain('Showing what was true at');
    expect(textIn(table)).to.contain('25 selected');
    expect(rowsOf(table)).to.have.length(25);
    fault.remove();
    control(table, 'Try again').click();
    await settled(table);
    expect(textIn(table)).not.to.contain('Showing what was true at');
    expect(textIn(table)).to.contain('25 selected');
  });
});

function search(table: Element, text: string): void {
  const field = control(table, 'Search devices');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.form!.requestSubmit();
}
