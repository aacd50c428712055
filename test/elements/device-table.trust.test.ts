import { expect } from '@open-wc/testing';
import { FakeTime } from '../support/fake-time.js';
import { mountTable, settled } from '../support/mount.js';
import { columnTexts, control, rowsOf, textIn } from '../support/seen.js';
import { composeStack } from '../support/stack.js';

const LIST = 'POST /devices/list';

describe('<kg-device-table> shows nothing that could be taken for something else', () => {
  let time: FakeTime | undefined;
  afterEach(() => {
    time?.restore();
    time = undefined;
  });

  it('moved under another tenant’s provider while it reads, it keeps nothing of the first', async () => {
    const { table, client } = await mountTable({ devices: [{ approveId: 'CANARY-A', status: 'Enrolled' }] });
    const other = composeStack({ faults: [{ kind: 'status', status: 503, route: LIST }] });
    expect(client).not.to.equal(other.client);
    const place = document.createElement('kg-provider');
    place.client = other.client;
    table.parentElement!.append(place);
    const reading = table.refresh();
    table.client = undefined;
    place.append(table);
    await reading;
    await settled(table);
    expect(textIn(table)).not.to.contain('CANARY-A');
    expect(table.matches(':state(failed)')).to.be.true;
  });

  it('a filter that could not be applied is said to be none, and "select all" waits for it', async () => {
    const { table, emulator } = await mountTable({ devices: 30, attributes: { selection: 'multiple' } });
    emulator.faults.add({ kind: 'status', status: 500, route: LIST });
    table.states = 'Locked';
    await table.updateComplete;
    await settled(table);
    expect(textIn(table)).to.contain('These are not the devices of the search, filter or page chosen now.');
    expect(control(table, 'Select all on this page').disabled).to.be.true;
  });

  it('search and filters stay in sight while something is selected', async () => {
    const { table } = await mountTable({
      devices: 30,
      attributes: { selection: 'multiple', states: 'Enrolled' },
    });
    control(table, 'Select all on this page').click();
    await settled(table);
    expect(textIn(table)).to.contain('selected');
    expect(control(table, 'Search devices')).to.exist;
    expect(control(table, 'Remove filter: Active')).to.exist;
  });

  it('a selection that another mode does not allow is given up', async () => {
    const { table } = await mountTable({ devices: 5, attributes: { selection: 'multiple' } });
    control(table, 'Select all on this page').click();
    expect(table.selectedDevices).to.have.length(5);
    table.selection = 'single';
    await table.updateComplete;
    expect(table.selectedDevices).to.have.length(0);
  });

  it('showing one identifier shows no other, and it hides by itself also under an open menu', async () => {
    time = new FakeTime();
    const { table } = await mountTable({
      devices: [
        { deviceUid: '001013000000007', imei2: '001013000000023', approveId: 'L-1', status: 'Enrolled' },
      ],
      attributes: { columns: 'deviceUid imei2 status' },
    });
    control(table, 'Show Device •••• 0007 in full').click();
    await table.updateComplete;
    expect(columnTexts(table, 'deviceUid')).to.deep.equal(['001013000000007']);
    expect(columnTexts(table, 'imei2')).to.deep.equal(['•••• 0023']);
    control(table, 'Actions for L-1').click();
    await table.updateComplete;
    await time.advance(31_000);
    await table.updateComplete;
    expect(columnTexts(table, 'deviceUid')).to.deep.equal(['•••• 0007']);
  });

  it('a number in the vendor’s words is masked like any other', async () => {
    const { table } = await mountTable({
      faults: [
        {
          kind: 'body',
          route: LIST,
          body: () => ({
            result: 'FAIL',
            error: { code: 4000000, message: 'M', reason: 'bad 356789012345678' },
          }),
        },
      ],
    });
    expect(textIn(table)).to.contain('bad •••• 5678').and.not.to.contain('356789012345678');
  });

  it('what failed is asked again when Next is pressed again', async () => {
    const { table, emulator } = await mountTable({ devices: 60 });
    const fault = emulator.faults.add({ kind: 'status', status: 500, route: LIST });
    control(table, 'Next page').click();
    await settled(table);
    fault.remove();
    control(table, 'Next page').click();
    await settled(table);
    expect(textIn(table)).to.contain('26–50 of 60');
  });

  it('columns named like what every object has are empty, not a broken table', async () => {
    const { table } = await mountTable({ attributes: { columns: 'constructor toString __proto__ status' } });
    expect(rowsOf(table)).to.have.length(3);
    expect(columnTexts(table, 'constructor')).to.deep.equal(['', '', '']);
  });
});
