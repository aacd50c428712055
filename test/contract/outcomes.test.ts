import { describe, expect, it } from 'vitest';
import { stateNamedIn } from '../../src/api/index.js';
import type { KnoxGuardError } from '../../src/client/index.js';
import { createCommandId } from '../../src/client/index.js';
import type { Fault } from '../../src/emulator/index.js';
import { createStack, reminder } from './support.js';

const route = 'POST /devices/approve';

/** What goes wrong between proxy and vendor, and what the person must be told. */
const mishaps: Record<string, readonly [fault: Fault | undefined, told: string]> = {
  'nothing goes wrong': [undefined, 'done'],
  'the request is lost': [{ kind: 'drop-before', route }, 'unknown'],
  'the answer is lost': [{ kind: 'drop-after', route }, 'unknown'],
  'the answer is a page': [{ kind: 'body', body: '<html>', route }, 'unknown'],
  'the answer is cut': [{ kind: 'body', body: '{"result":"SUC', route }, 'unknown'],
  'the answer is empty': [{ kind: 'body', body: '', route }, 'unknown'],
  'the answer has a word we do not know': [{ kind: 'body', body: '{"result":"MAYBE"}', route }, 'unknown'],
  'the vendor answers 500': [{ kind: 'status', status: 500, route }, 'unknown'],
  'the vendor answers 502': [{ kind: 'status', status: 502, body: '<html>', route }, 'unknown'],
  'the vendor answers 503': [{ kind: 'status', status: 503, route }, 'unknown'],
  'the vendor says 429': [{ kind: 'status', status: 429, route }, 'not-sent'],
  'the vendor refuses the token': [
    {
      kind: 'status',
      status: 401,
      error: { code: 4010000, message: 'AUTHORIZATION_FAIL', reason: 'x' },
      route,
    },
    'not-sent',
  ],
  'the vendor refuses': [
    { kind: 'status', status: 400, error: { code: 4001809, message: 'LICENSE_IS_LACK', reason: 'x' }, route },
    'rejected',
  ],
  'the vendor refuses in a 200': [
    { kind: 'status', status: 200, error: { code: 4001809, message: 'LICENSE_IS_LACK', reason: 'x' }, route },
    'rejected',
  ],
};

describe('a command, when', () => {
  it.each(Object.entries(mishaps))('%s, ends in what is true', async (_, [fault, told]) => {
    const { client, emulator } = await createStack(fault && { faults: [fault] });
    const { deviceUid } = emulator.devices.add({ status: 'Pending' });
    const outcome = await client.approveDevice({ deviceUid }).then(
      (result) => result.outcome,
      (error: unknown) => (error as KnoxGuardError).outcome,
    );
    expect(outcome).toBe(told);

    const executed = emulator.devices.find(deviceUid)?.status !== 'Pending';
    if (outcome === 'done') expect(executed).toBe(true);
    if (outcome === 'rejected' || outcome === 'not-sent') expect(executed).toBe(false);
    expect(emulator.log.executed(route)).toBeLessThanOrEqual(1);
  });

  it('its answer was lost, is found again by its transaction id, and not sent again under its command id', async () => {
    const { client, emulator } = await createStack({ faults: [{ kind: 'drop-after', route, nth: 1 }] });
    const { deviceUid } = emulator.devices.add({ status: 'Pending' });
    const commandId = createCommandId();
    const first = await client.approveDevice({ deviceUid }, { commandId }).catch((error: unknown) => error);
    expect(first).toMatchObject({ code: 'outcome-unknown', commandId, retryable: false });

    const { transactionId = '' } = first as KnoxGuardError;
    expect(await client.getTransaction({ transactionId })).toMatchObject({ count: 1, success: 1 });

    const second = await client.approveDevice({ deviceUid }, { commandId }).catch((error: unknown) => error);
    expect(second).toMatchObject({ code: 'outcome-unknown', transactionId });
    expect(emulator.log.arrived(route)).toBe(1);
  });

  it('sent twice under one id, as browsers do by themselves, is carried out once and answered twice', async () => {
    const { client, emulator } = await createStack();
    const { deviceUid } = emulator.devices.add({ status: 'Enrolled' });
    const commandId = createCommandId();
    const once = await client.blinkDevice({ deviceUid, ...reminder }, { commandId });
    const twice = await client.blinkDevice({ deviceUid, ...reminder }, { commandId });
    expect(twice).toEqual(once);
    expect(emulator.log.executed('POST /devices/blink')).toBe(1);
    // The control: under another id it is another command.
    emulator.clock.advance(60_000);
    await client.blinkDevice({ deviceUid, ...reminder });
    expect(emulator.log.executed('POST /devices/blink')).toBe(2);
  });

  it('sent for another device under the same id, is refused and not sent', async () => {
    const { client, emulator } = await createStack();
    const [one, other] = [
      emulator.devices.add({ status: 'Pending' }),
      emulator.devices.add({ status: 'Pending' }),
    ];
    const commandId = createCommandId();
    await client.approveDevice({ deviceUid: one.deviceUid }, { commandId });
    await expect(client.approveDevice({ deviceUid: other.deviceUid }, { commandId })).rejects.toMatchObject({
      code: 'invalid-request',
      outcome: 'not-sent',
    });
    expect(emulator.devices.find(other.deviceUid)?.status).toBe('Pending');
  });

  it('past its time, is not sent', async () => {
    const { client, emulator } = await createStack();
    const { deviceUid } = emulator.devices.add({ status: 'Pending' });
    await expect(client.approveDevice({ deviceUid }, { notAfter: Date.now() - 1000 })).rejects.toMatchObject({
      code: 'unavailable',
      outcome: 'not-sent',
      retryable: true,
    });
    expect(emulator.log.arrived(route)).toBe(0);
    expect(
      await client.approveDevice({ deviceUid }, { notAfter: new Date(Date.now() + 60_000) }),
    ).toMatchObject({
      outcome: 'done',
    });
  });
});

describe("the vendor's refusal", () => {
  it('of a device in the wrong state names the state it is in', async () => {
    const { client, emulator } = await createStack();
    const { deviceUid } = emulator.devices.add({ status: 'Locked' });
    const error = (await client
      .approveDevice({ deviceUid })
      .catch((reason: unknown) => reason)) as KnoxGuardError;
    expect(error).toMatchObject({ code: 'rejected', outcome: 'rejected', status: 400, vendorCode: 4000310 });
    expect(stateNamedIn({ code: error.vendorCode!, reason: error.reason! })).toBe('Locked');
    expect(error.message).not.toContain(deviceUid);
  });

  it('of a device it does not know is not-found, and nothing was changed', async () => {
    const { client } = await createStack();
    await expect(client.approveDevice({ deviceUid: '350000000000006' })).rejects.toMatchObject({
      code: 'not-found',
      outcome: 'rejected',
      vendorCode: 4040300,
    });
  });

  it('of an upload that Samsung has not enabled is forbidden', async () => {
    const { client } = await createStack({ behaviour: { uploadsEnabled: false } });
    await expect(client.uploadDevices({ deviceList: [{ deviceUid: '1' }] })).rejects.toMatchObject({
      code: 'forbidden',
      outcome: 'rejected',
    });
  });
});

describe('a read, when', () => {
  it('the vendor fails in passing, is answered all the same', async () => {
    const faults: Fault[] = [{ kind: 'status', status: 503, route: 'POST /devices/list', times: 1, nth: 1 }];
    const { client, emulator } = await createStack({ faults });
    expect((await client.listDevices()).rows).toHaveLength(25);
    expect(emulator.faults.injected()).toBe(1);
  });

  it('the vendor fails in every call, asks it no more than three times in all', async () => {
    const route = 'POST /devices/list';
    const { client, emulator } = await createStack({ faults: [{ kind: 'status', status: 503, route }] });
    await expect(client.listDevices()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    expect(emulator.log.arrived(route)).toBeLessThanOrEqual(3);
  });

  it('the vendor fails inside a 200, fails with its code', async () => {
    const error = { code: 4000000, message: 'RESOURCE_INVALID_PARAM', reason: 'x' };
    const { client } = await createStack({
      faults: [{ kind: 'status', status: 200, error, route: 'GET /devices/uploads' }],
    });
    await expect(client.listUploads()).rejects.toMatchObject({ code: 'rejected', vendorCode: 4000000 });
  });

  it('nobody is signed in, is unauthorized', async () => {
    const { createProxy } = await import('../../src/proxy/index.js');
    const { createKnoxGuardClient } = await import('../../src/client/index.js');
    const { createEmulator } = await import('../../src/emulator/index.js');
    const emulator = createEmulator({ devices: 1 });
    const proxy = createProxy({
      upstream: {
        apiBaseUrl: 'https://vendor.test/kcs/v1.1/kg',
        tokenUrl: 'https://vendor.test/ams/v1/users/accesstoken',
      },
      credentials: emulator.credentials,
      authorize: () => null,
      missingOrigin: 'accept',
      fetch: emulator.fetch,
    });
    const client = createKnoxGuardClient({ endpoint: 'https://portal.test/api/knox-guard', adapter: proxy });
    await expect(client.listDevices()).rejects.toMatchObject({ code: 'unauthorized', status: 401 });
    await expect(client.approveDevice({ deviceUid: '1' })).rejects.toMatchObject({
      code: 'unauthorized',
      outcome: 'not-sent',
    });
  });
});
