import { describe, expect, it } from 'vitest';
import { KnoxGuardError } from '../../src/client/index.js';
import { clientOver, failureOf, json } from './support.js';

const ok = () => json({ user: {} });

describe("a host's headers", () => {
  it('are merged in, and asked for before every attempt', async () => {
    let token = 0;
    const { client, requests } = clientOver(ok, {
      headers: async () => ({ 'x-csrf-token': String((token += 1)) }),
    });
    await client.checkAuthorization();
    await client.checkAuthorization();
    expect(requests.map(({ headers }) => headers.get('x-csrf-token'))).toEqual(['1', '2']);
  });

  it('may be a plain object', async () => {
    const { client, requests } = clientOver(ok, { headers: { authorization: 'Bearer portal-session' } });
    await client.checkAuthorization();
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer portal-session');
    expect(requests[0]?.headers.get('x-kg-request')).toBe('1');
  });

  it('say that nobody waits only where the caller says so', async () => {
    const { client, requests } = clientOver(ok);
    await client.checkAuthorization({}, { priority: 'poll' });
    await client.checkAuthorization();
    expect(requests.map(({ headers }) => headers.get('x-kg-priority'))).toEqual(['poll', null]);
  });

  it.each([
    'x-knox-apitoken',
    'X-Knox-ApiToken',
    'x_knox_apitoken',
    'X_Knox-ApiToken',
    'x-knox-transactionId',
    'xknoxapitoken',
    'apitoken',
  ])("never carry the vendor's: %s is refused, and nothing is sent", async (name) => {
    const { client, requests } = clientOver(ok, { headers: { [name]: 'VENDOR-SECRET' } });
    const error = await failureOf(client.checkAuthorization());
    expect(error).toBeInstanceOf(KnoxGuardError);
    expect(error).toMatchObject({ code: 'invalid-request', retryable: false });
    expect((error as Error).message).toMatch(/token must not reach a browser/);
    expect(String(error) + JSON.stringify(error)).not.toContain('VENDOR-SECRET');
    expect(requests).toHaveLength(0);
  });

  it.each(['idempotency-key', 'Idempotency_Key', 'x-kg-request', 'x-kg-not-after', 'x_kg_outcome'])(
    'never override what client and proxy say to each other: %s is refused',
    async (name) => {
      const { client, requests } = clientOver(ok, { headers: () => ({ [name]: '1' }) });
      expect(await failureOf(client.approveDevice({ deviceUid: 'R58N12ABCDE' }))).toMatchObject({
        code: 'invalid-request',
        outcome: 'not-sent',
        message: expect.stringContaining('the client itself sets') as string,
      });
      expect(requests).toHaveLength(0);
    },
  );

  it('that fail, sync or async, fail the call before anything is sent', async () => {
    const broken = new Error('no csrf cookie');
    const failing = [
      () => {
        throw broken;
      },
      () => Promise.reject(broken),
    ];
    for (const headers of failing) {
      const { client, requests } = clientOver(ok, { headers });
      const error = await failureOf(
        client.blinkDevice({ deviceUid: '1', interval: 600, message: 'x', tel: '1' }),
      );
      expect(error).toMatchObject({ code: 'invalid-request', outcome: 'not-sent', cause: broken });
      expect(requests).toHaveLength(0);
    }
  });

  it('that no header may have are refused without a word of their value', async () => {
    const { client } = clientOver(ok, { headers: { 'x-session': 'SECRET\nvalue' } });
    const error = (await failureOf(client.checkAuthorization())) as KnoxGuardError;
    expect(error.code).toBe('invalid-request');
    expect(`${error.message} ${String(error.cause)}`).not.toContain('SECRET');
  });

  it('cannot change the content type of a body', async () => {
    const { client, requests } = clientOver(() => json({ deviceList: [] }), {
      headers: { 'Content-Type': 'text/plain' },
    });
    await client.listDevices({});
    expect(requests[0]?.headers.get('content-type')).toBe('application/json');
  });
});
