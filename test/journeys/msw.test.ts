import { expect, fixture, html } from '@open-wc/testing';
import { setupWorker } from 'msw/browser';
import '../../src/define.js';
import type { KgDeviceTable } from '../../src/index.js';
import { createKnoxGuardHandlers, type KnoxGuardHandlersOptions } from '../../src/msw.js';
import { until } from '../support/until.js';

describe('a host’s own test with kg-elements/msw', () => {
  let worker: ReturnType<typeof setupWorker> | undefined;
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
  });

  async function start(options: KnoxGuardHandlersOptions) {
    const mocks = createKnoxGuardHandlers(options);
    worker = setupWorker(...mocks.handlers);
    await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
    return mocks;
  }

  async function table(): Promise<KgDeviceTable> {
    return fixture<KgDeviceTable>(html`<kg-device-table endpoint="/api/knox-guard"></kg-device-table>`);
  }
  const text = (element: KgDeviceTable) => element.shadowRoot?.textContent ?? '';

  it('shows the emulator’s devices to the page’s own fetch, and keeps what was done to them', async () => {
    const { emulator } = await start({ devices: [{ status: 'Pending', approveId: 'LOAN-17' }] });
    const [device] = emulator.devices.all();
    const answer = await fetch('/api/knox-guard/devices/approve', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-kg-request': '1', 'idempotency-key': 'a'.repeat(32) },
      body: JSON.stringify({ deviceUid: device?.deviceUid, approveId: 'LOAN-18' }),
    });
    expect(answer.status).to.equal(200);
    const element = await table();
    await until(() => text(element).includes('LOAN-18'), 'the table shows what the approval has set');
    expect(emulator.log.arrived('POST /devices/approve')).to.equal(1);
  });

  it('answers as a portal whose session has ended, when the test says so', async () => {
    await start({ signedIn: () => false });
    const element = await table();
    await until(() => element.matches(':state(failed)'), 'the table says that nobody is signed in');
  });

  it('serves another path than the usual one, and nothing beside it', async () => {
    await start({ basePath: '/knox', devices: 1 });
    const headers = { 'x-kg-request': '1' };
    expect((await fetch('/knox/authorization', { headers })).status).to.equal(200);
    expect((await fetch('/api/knox-guard/authorization', { headers })).status).to.equal(404);
  });
});
