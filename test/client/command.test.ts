import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCommandId, createKnoxGuardClient, KnoxGuardError } from '../../src/client/index.js';
import { clientOver, endpoint, failureOf, json, problem } from './support.js';

const deviceUid = '354387110044347';
const success = { result: 'SUCCESS', objectId: 'a1', requestedId: deviceUid };
const fail = (code: number) => ({ result: 'FAIL', error: { code } });
const said = (outcome: string) => ({ 'x-kg-outcome': outcome, 'x-kg-transaction-id': 'T1' });

/** What approving comes to when it is answered so: the outcome and, where it failed, the code. */
async function comesTo(response: () => unknown): Promise<unknown> {
  const { client } = clientOver(response);
  try {
    return (await client.approveDevice({ deviceUid })).outcome;
  } catch (error) {
    expect(error).toBeInstanceOf(KnoxGuardError);
    const { outcome, code, retryable } = error as KnoxGuardError;
    if (outcome !== 'not-sent') expect(retryable).toBe(false);
    return `${String(outcome)}: ${code}`;
  }
}

describe('a command, when the proxy says what became of it,', () => {
  it.each([
    ['done', () => json(success, 200, said('done'))],
    ['done', () => json(success, 201, said('done'))],
    // The reference lists 201 without a body.
    ['done', () => new Response(null, { status: 201, headers: said('done') })],
    ['rejected: rejected', () => json(fail(4000310), 400, said('rejected'))],
    ['rejected: rejected', () => json(fail(4000310), 200, said('rejected'))],
    ['rejected: not-found', () => json(fail(4040300), 404, said('rejected'))],
    ['rejected: rejected', () => json(fail(5001804), 500, said('rejected'))],
    ['not-sent: unauthorized', () => problem(401, {}, said('not-sent'))],
    ['not-sent: forbidden', () => problem(403, {}, said('not-sent'))],
    ['not-sent: invalid-request', () => problem(422, {}, said('not-sent'))],
    ['not-sent: rate-limited', () => json({}, 429, said('not-sent'))],
    ['not-sent: unavailable', () => problem(503, {}, said('not-sent'))],
    ['unknown: outcome-unknown', () => problem(409, { code: 'still-running' }, said('unknown'))],
    ['unknown: outcome-unknown', () => problem(502, {}, said('unknown'))],
    ['unknown: outcome-unknown', () => problem(504, {}, said('unknown'))],
    ['unknown: outcome-unknown', () => json({}, 400, said('a word of next year'))],
  ])('comes to %s', async (expected, response) => {
    expect(await comesTo(response)).toBe(expected);
  });

  it.each([
    ['FAIL', () => json(fail(4000310), 200, said('done')), 'unknown: outcome-unknown'],
    [
      'a result word we do not know',
      () => json({ result: 'MAYBE' }, 200, said('done')),
      'unknown: outcome-unknown',
    ],
    [
      'half a body',
      () => new Response('{"result":"SUC', { headers: said('done') }),
      'unknown: outcome-unknown',
    ],
    ['success, where it said unknown', () => json(success, 200, said('unknown')), 'unknown: outcome-unknown'],
    [
      'success, where it said rejected',
      () => json(success, 200, said('rejected')),
      'unknown: outcome-unknown',
    ],
  ])('is not believed to be done against a body that holds %s', async (_, response, expected) => {
    expect(await comesTo(response)).toBe(expected);
  });
});

describe('a command behind a proxy without our headers', () => {
  it.each([
    ['done', 'SUCCESS', () => json(success)],
    ['done', 'success', () => json({ ...success, result: 'success' })],
    ['rejected: rejected', 'a vendor 400', () => json(fail(4000310), 400)],
    ['rejected: rejected', 'FAIL in a 200', () => json(fail(4001809))],
    ['rejected: rejected', 'FAIL without a code', () => json({ result: 'FAIL' })],
    ['rejected: not-found', 'a vendor 404', () => json(fail(4040300), 404)],
    ['rejected: forbidden', 'a vendor 403', () => json(fail(4030104), 403)],
    ['not-sent: unauthorized', '401', () => new Response('who?', { status: 401 })],
    ['not-sent: unauthorized', 'a token refused inside a 200', () => json(fail(4010000))],
    ['not-sent: rate-limited', '429', () => new Response('', { status: 429 })],
    ['not-sent: forbidden', 'problem+json 403', () => problem(403)],
    ['not-sent: invalid-request', 'problem+json 422', () => problem(422)],
    ['unknown: outcome-unknown', 'problem+json 409', () => problem(409)],
    ['unknown: outcome-unknown', 'a page with 403', () => new Response('<html>', { status: 403 })],
    ['unknown: outcome-unknown', 'a gateway 408', () => json(fail(4080000), 408)],
    ['unknown: outcome-unknown', 'a vendor 500', () => json(fail(5001804), 500)],
    ['unknown: outcome-unknown', 'a 5xx code in a 200', () => json(fail(5001804))],
    ['unknown: outcome-unknown', 'a gateway 502', () => new Response('<html>', { status: 502 })],
    ['unknown: outcome-unknown', 'problem+json 503', () => problem(503)],
    ['unknown: outcome-unknown', 'a page with 200', () => new Response('<html>')],
    ['unknown: outcome-unknown', 'an empty 200', () => new Response(null)],
    ['unknown: outcome-unknown', 'an empty object', () => json({})],
    ['unknown: outcome-unknown', 'a word we do not know', () => json({ result: 'QUEUED' })],
    ['unknown: outcome-unknown', 'a connection lost', () => Promise.reject(new TypeError('reset'))],
    ['unknown: outcome-unknown', 'nothing', () => undefined],
  ])('comes to %s by %s', async (expected, _, response) => {
    expect(await comesTo(response)).toBe(expected);
  });

  it('is unknown when the connection breaks in the middle of the answer', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"result":'));
        controller.error(new TypeError('terminated'));
      },
    });
    expect(await comesTo(() => new Response(broken))).toBe('unknown: outcome-unknown');
  });
});

describe('the id of a command', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is 128 random bits in hex, made without what plain http lacks', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const ids = Array.from({ length: 1000 }, createCommandId);
    expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(1000);
  });

  it("is the caller's where one is given, on every attempt at one intent", async () => {
    const commandId = createCommandId();
    const { client, requests } = clientOver((_, nth) => (nth === 1 ? problem(429) : json(success)));
    const error = await failureOf(client.approveDevice({ deviceUid }, { commandId }));
    expect(error).toMatchObject({ commandId, outcome: 'not-sent', retryable: true });
    expect(await client.approveDevice({ deviceUid }, { commandId })).toMatchObject({ commandId });
    expect(requests.map(({ headers }) => headers.get('idempotency-key'))).toEqual([commandId, commandId]);
  });

  it('is a fresh one for each call otherwise, and told in the result and in the error', async () => {
    const { client, requests } = clientOver((_, nth) =>
      nth === 1 ? json(success) : problem(504, {}, said('unknown')),
    );
    const { commandId } = await client.approveDevice({ deviceUid });
    const error = await failureOf(client.approveDevice({ deviceUid }));
    expect(error).toMatchObject({ code: 'outcome-unknown', transactionId: 'T1' });
    expect(requests.map(({ headers }) => headers.get('idempotency-key'))).toEqual([
      commandId,
      (error as KnoxGuardError).commandId,
    ]);
    expect((error as KnoxGuardError).commandId).not.toBe(commandId);
  });

  it.each([
    ['', {}],
    ['short', {}],
    ['with space and more', {}],
    ['é'.repeat(20), {}],
    ['x'.repeat(32), { notAfter: Number.NaN }],
  ])('that the proxy would not take is refused here: "%s"', async (commandId, options) => {
    const { client, requests } = clientOver(() => json(success));
    expect(await failureOf(client.approveDevice({ deviceUid }, { commandId, ...options }))).toMatchObject({
      code: 'invalid-request',
      outcome: 'not-sent',
    });
    expect(requests).toHaveLength(0);
  });

  it('is never sent with a read', async () => {
    const { client, requests } = clientOver(() => json({ deviceList: [] }));
    await client.listDevices();
    expect(requests[0]?.headers.has('idempotency-key')).toBe(false);
  });

  it('of the vendor is not taken from a header that is none', async () => {
    const { client } = clientOver(() =>
      json(success, 200, { 'x-kg-outcome': 'done', 'x-kg-transaction-id': '<b>' }),
    );
    expect(await client.approveDevice({ deviceUid })).not.toHaveProperty('transactionId');
  });
});

describe('offline', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('a command is refused at once instead of waiting for a network that may come back much later', async () => {
    const fetch = vi.fn(() => Promise.resolve(json(success)));
    vi.stubGlobal('fetch', fetch);
    const client = createKnoxGuardClient({ endpoint });

    vi.stubGlobal('navigator', { onLine: false });
    expect(await failureOf(client.approveDevice({ deviceUid }))).toMatchObject({
      code: 'network',
      outcome: 'not-sent',
    });
    expect(fetch).not.toHaveBeenCalled();

    vi.stubGlobal('navigator', { onLine: true });
    expect(await client.approveDevice({ deviceUid })).toMatchObject({ outcome: 'done' });
  });

  it("does not stop a host's own adapter or a server on this computer", async () => {
    vi.stubGlobal('navigator', { onLine: false });
    vi.stubGlobal('fetch', () => Promise.resolve(json(success)));
    const own = clientOver(() => json(success)).client;
    const local = createKnoxGuardClient({ endpoint: 'http://localhost:4000/kg' });
    expect(await own.approveDevice({ deviceUid })).toMatchObject({ outcome: 'done' });
    expect(await local.approveDevice({ deviceUid })).toMatchObject({ outcome: 'done' });
  });
});
