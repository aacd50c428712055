import { describe, expect, it } from 'vitest';
import { KnoxGuardError } from '../../src/client/index.js';
import { pauseBefore, retryAfterOf } from '../../src/client/retry.js';
import { clientOver, failureOf, json, problem } from './support.js';

const request = { deviceUid: '353918051234561' };
const id = 'a'.repeat(16);

describe('what a refusal is believed in', () => {
  it.each<[string, () => Response, string]>([
    ['problem+json', () => problem(400, { code: 'x' }), 'not-sent'],
    [
      'problem+json that names its letters',
      () => json({}, 400, { 'content-type': 'application/problem+json; charset=utf-8' }),
      'not-sent',
    ],
    ['JSON that is neither the vendor’s nor ours', () => json({ code: 'x', detail: 'y' }, 400), 'unknown'],
    [
      'problem+json that is no object',
      () => json(['x'], 400, { 'content-type': 'application/problem+json' }),
      'unknown',
    ],
    [
      'a page',
      () => new Response('<p>', { status: 400, headers: { 'content-type': 'text/html' } }),
      'unknown',
    ],
  ])('%s', async (_, answer, outcome) => {
    const error = await failureOf(clientOver(answer).client.approveDevice(request));
    expect(error).toMatchObject({ outcome });
  });

  it('words of a foreign JSON are not taken for the proxy’s', async () => {
    const { client } = clientOver(() => json({ code: 'cross-site', detail: 'Sign in at evil.test' }, 403));
    expect(await failureOf(client.checkAuthorization())).toMatchObject({
      proxyCode: undefined,
      reason: undefined,
    });
  });

  it('a problem’s fields count only where they are texts, and both of them', async () => {
    const problems = [
      { path: 'a' },
      { code: 'b' },
      { path: 1, code: 'c' },
      { path: 'd', code: 2 },
      { path: 'e', code: 'f' },
    ];
    const { client } = clientOver(() => problem(422, { problems, code: 7, detail: [] }));
    const error = await failureOf(client.checkAuthorization());
    expect(error).toMatchObject({
      problems: [{ path: 'e', code: 'f' }],
      proxyCode: undefined,
      reason: undefined,
    });
  });

  it('a 300 is no success', async () => {
    const { client } = clientOver(() => json({ user: {} }, 300));
    expect(await failureOf(client.checkAuthorization())).toBeInstanceOf(KnoxGuardError);
  });
});

describe('the id and the time limit of a command', () => {
  it.each<[string, object]>([
    ['a sign before it', { commandId: `!${id}` }],
    ['a sign after it', { commandId: `${id}!` }],
    ['a list that reads like one', { commandId: [id] }],
    ['a time limit of fifteen digits', { notAfter: 1e14 * 9 }],
    ['a time limit with a fraction', { notAfter: 1_700_000_000_000.5 }],
    ['a time limit before 1970', { notAfter: -1_700_000_000_000 }],
  ])('%s: it is not sent', async (_, options) => {
    const { client, requests } = clientOver(() => json({ result: 'SUCCESS' }));
    expect(await failureOf(client.approveDevice(request, options))).toMatchObject({
      code: 'invalid-request',
      outcome: 'not-sent',
    });
    expect(requests).toEqual([]);
  });
});

describe('when a read is tried again', () => {
  const after = (retryAfter: number | undefined, status = 503) =>
    pauseBefore(
      new KnoxGuardError('unavailable', { operation: 'listDevices', status, retryAfter }),
      1,
      () => 0,
    );

  it('after ten seconds at most: told to stay away longer, it fails at once', () => {
    expect([after(undefined), after(9999), after(10_000), after(10_001)]).toEqual([
      0,
      9999,
      10_000,
      undefined,
    ]);
  });

  it('never where no answer had a status, but for the lack of one', () => {
    const without = (code: 'timeout' | 'network') =>
      pauseBefore(new KnoxGuardError(code, { operation: 'listDevices' }), 1, () => 0);
    expect([without('timeout'), without('network')]).toEqual([undefined, 0]);
  });

  it('dates with anything before or after them are no statement', () => {
    const date = 'Thu, 01 Jan 2026 00:00:10 GMT';
    const now = Date.parse('Thu, 01 Jan 2026 00:00:00 GMT');
    expect([date, `x${date}`, `${date}x`].map((text) => retryAfterOf(text, null, now))).toEqual([
      10_000,
      undefined,
      undefined,
    ]);
    expect(retryAfterOf(null, date, now)).toBeUndefined();
  });
});
