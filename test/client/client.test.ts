import { describe, expect, it } from 'vitest';
import { operations } from '../../src/api/index.js';
import { createKnoxGuardClient } from '../../src/client/index.js';
import { clientOver, endpoint, json } from './support.js';

const device = { objectId: 'a1', deviceUid: '354387110044347', status: 'Pending' };

describe('a client', () => {
  it('has a method for every operation of the table', () => {
    const client = createKnoxGuardClient({ endpoint });
    expect(Object.keys(client).sort()).toEqual([...operations.map(({ name }) => name), 'pages'].sort());
  });

  it('lays a read out by method and path, with its own header', async () => {
    const { client, requests } = clientOver(() => json({ result: 'SUCCESS', deviceList: [device] }));
    const page = await client.listDevices({ pageNum: 0, pageSize: 25 });

    expect(page.rows[0]).toMatchObject({ readable: true, value: device });
    expect(requests[0]).toMatchObject({ method: 'POST', url: `${endpoint}/devices/list` });
    expect(requests[0]?.headers.get('x-kg-request')).toBe('1');
    expect(requests[0]?.headers.get('content-type')).toBe('application/json');
    expect(await requests[0]?.json()).toEqual({ pageNum: 0, pageSize: 25 });
  });

  it('puts what is in braces into the path and the rest of a GET into the query', async () => {
    const { client, requests } = clientOver(() => json({ result: 'SUCCESS', devices: [] }));
    await client.getUpload({ uploadId: 'u-1', pageNum: 2, pageSize: 50 });
    expect(requests[0]?.url).toBe(`${endpoint}/devices/uploads/u-1?pageNum=2&pageSize=50`);
    expect(requests[0]?.headers.has('content-type')).toBe(false);
    expect(requests[0]?.body).toBeNull();
  });

  it('follows no redirect, keeps nothing, names no page and sends cookies to its own origin only', async () => {
    const { client, requests } = clientOver(() => json({ user: { name: 'x' } }));
    await client.checkAuthorization();
    expect(requests[0]).toMatchObject({
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      credentials: 'same-origin',
    });
  });

  it('answers a command with the response, both ids and the outcome', async () => {
    const { client, requests } = clientOver(() =>
      json({ result: 'SUCCESS', objectId: 'a1', requestedId: device.deviceUid }, 200, {
        'x-kg-outcome': 'done',
        'x-kg-transaction-id': 'ABC123',
      }),
    );
    const commandId = 'c'.repeat(32);
    const result = await client.approveDevice(
      { deviceUid: device.deviceUid },
      { commandId, notAfter: new Date(1_800_000_000_000) },
    );

    expect(result).toEqual({
      outcome: 'done',
      response: { result: 'SUCCESS', objectId: 'a1', requestedId: device.deviceUid },
      commandId,
      transactionId: 'ABC123',
    });
    expect(requests[0]?.headers.get('idempotency-key')).toBe(commandId);
    expect(requests[0]?.headers.get('x-kg-not-after')).toBe('1800000000000');
  });

  it('names no time for a command that has none', async () => {
    const { client, requests } = clientOver(() => json({ result: 'SUCCESS', objectId: 'a1' }));
    await client.approveDevice({ deviceUid: device.deviceUid }).catch(() => undefined);
    expect(requests[0]?.headers.has('x-kg-not-after')).toBe(false);
  });

  it('says in its error which fields are wrong, the first five of them', async () => {
    const { client, requests } = clientOver(() => json({}));
    const wrong = { pageNum: -1, pageSize: 0, search: 7, sortBy: 7, sortOrder: 'up', filter: 7 };
    await expect(client.listDevices(wrong as never)).rejects.toThrow(
      /pageNum [a-z-]+, pageSize [a-z-]+, search [a-z-]+, sortBy [a-z-]+, sortOrder [a-z-]+\.$/,
    );
    expect(requests).toEqual([]);
  });

  it('has bound methods, which may be passed on', async () => {
    const { client } = clientOver(() => json({ deviceList: [device] }));
    const { listDevices } = client;
    expect((await listDevices()).rows).toHaveLength(1);
  });
});
