import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/api/index.js';
import type { EmulatorOptions } from '../../src/emulator/index.js';
import { createStack, reminder } from './support.js';

/** Every way in which the documents leave open how an answer is written. */
const spellings: Record<string, EmulatorOptions> = {
  'as the documents have it': {},
  'with ids spelt the other way': {
    behaviour: { rowIdKey: 'id', uploadIdKey: 'uploadId', errorCodeType: 'string' },
  },
  'with both ids and a full list of results': {
    behaviour: { rowIdKey: 'both', fullResultList: true, errorCodeType: 'number' },
  },
  'with an objectId before approval': { behaviour: { pendingObjectId: true } },
  'by a service that has moved on': { faults: [{ kind: 'drift' }] },
};

function broken(page: Page<unknown>): unknown[] {
  return page.rows.filter((row) => !row.readable || row.issues.length > 0);
}

describe.each(Object.entries(spellings))("the emulator's answers %s", (_, options) => {
  it('are read by our schemas, every row of every page', async () => {
    const { client } = await createStack({ devices: 300, ...options });
    let count = 0;
    for await (const page of client.pages(client.listDevices, { pageSize: 100 })) {
      expect(broken(page)).toEqual([]);
      expect(page.totalCount).toBe(300);
      count += page.rows.length;
    }
    expect(count).toBe(300);
  });

  it('are read for every other operation', async () => {
    const { client, emulator } = await createStack(options);
    expect(await client.checkAuthorization()).toMatchObject({ companyName: expect.any(String) as string });

    const pending = emulator.devices.add({ status: 'Pending' });
    const approved = await client.approveDevice({ deviceUid: pending.deviceUid, approveId: 'LOAN-CONTRACT' });
    expect(approved).toMatchObject({ outcome: 'done', response: { requestedId: pending.deviceUid } });

    const active = emulator.devices.add({ status: 'Enrolled' });
    const blinked = await client.blinkDevice({ deviceUid: active.deviceUid, ...reminder });
    expect(blinked).toMatchObject({ outcome: 'done', response: { objectId: active.objectId } });

    const { transactionId = '' } = blinked;
    expect(transactionId).toMatch(/^[A-Z2-7]{26,32}$/);
    expect(await client.getTransaction({ transactionId })).toMatchObject({
      transactionId,
      count: 1,
      success: 1,
      fail: 0,
    });

    const deviceList = [{ deviceUid: '350000000000006' }, { deviceUid: active.deviceUid, approveId: 'L-2' }];
    const { response } = await client.uploadDevices({ deviceList, autoAccept: true });
    const { uploadId = '' } = response;
    expect(response).toMatchObject({ uploadStatus: expect.any(String) as string, totalDeviceCount: 2 });

    emulator.clock.advance(60_000);
    const uploads = await client.listUploads();
    expect(broken(uploads)).toEqual([]);
    expect(uploads.rows[0]).toMatchObject({ value: { uploadId, totalDeviceCount: 2, method: 'API' } });

    const details = await client.getUpload({ uploadId });
    expect(broken(details)).toEqual([]);
    expect(details.rows).toMatchObject([{ readable: true }, { value: { reason: 'device already exists' } }]);
  });
});

describe('a browser', () => {
  it("never sees what nobody asked for: the user's e-mail address and phone number", async () => {
    const { client, answers, vendor } = await createStack();
    await client.checkAuthorization();
    const { body } = await vendor('checkAuthorization', {});
    const { email, phoneNumber } = body.user as Record<string, string>;
    // The control: the vendor does say it.
    expect(email).toMatch(/@/);
    for (const answer of answers) {
      const text = await answer.text();
      expect(text).not.toContain(email);
      expect(text).not.toContain(phoneNumber);
    }
  });

  it('never sees a byte of the token', async () => {
    const { client, answers, emulator } = await createStack();
    await client.listDevices({ pageSize: 1000 });
    expect(emulator.log.entries.some(({ token }) => token !== null)).toBe(true);
    for (const answer of answers) {
      expect([...answer.headers.keys()].filter((name) => /knox|token/.test(name))).toEqual([]);
      expect(await answer.text()).not.toMatch(/eyJ[A-Za-z0-9_-]{20}/);
    }
  });
});
