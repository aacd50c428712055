import { describe, expect, it } from 'vitest';
import type { ApiToken } from '../../src/proxy/mint.js';
import { createTokenSource } from '../../src/proxy/tokens.js';
import { approve, ask, problemOf, proxyBefore, succeed, vendorFail } from './support.js';

const MINUTE = 60_000;

function source(mint?: () => Promise<ApiToken>) {
  let now = 0;
  let minted = 0;
  const tokens = createTokenSource(
    async () => {
      minted += 1;
      return mint ? mint() : { value: `token-${minted}`, secrets: [] };
    },
    { wall: () => now, elapsed: () => now },
  );
  return { tokens, at: (time: number) => (now = time), minted: () => minted };
}

describe('tokens', () => {
  it('are minted once, however many ask at the same time', async () => {
    const { tokens, minted, at } = source();
    for (const time of [0, 30 * MINUTE, 60 * MINUTE]) {
      at(time);
      const all = await Promise.all(Array.from({ length: 500 }, () => tokens.get()));
      expect(new Set(all).size).toBe(1);
    }
    expect(minted()).toBe(3);
  });

  it('are renewed at 80 % of 30 minutes, while the old one still serves', async () => {
    const { tokens, minted, at } = source();
    await tokens.get();
    at(24 * MINUTE - 1);
    await tokens.get();
    expect(minted()).toBe(1);
    at(24 * MINUTE);
    expect((await tokens.get()).value).toBe('token-1');
    await Promise.resolve();
    expect(minted()).toBe(2);
    expect((await tokens.get()).value).toBe('token-2');
  });

  it('serve until their hard expiry when renewing fails, then there is a clear refusal', async () => {
    let down = false;
    const { tokens, at } = source(() =>
      down
        ? Promise.reject(new Error('The token endpoint answered 500.'))
        : Promise.resolve({ value: 'old', secrets: [] }),
    );
    await tokens.get();
    down = true;
    for (let minute = 1; minute < 29.9; minute += 0.5) {
      at(minute * MINUTE);
      expect((await tokens.get()).value).toBe('old');
    }
    at(30 * MINUTE);
    await expect(tokens.get()).rejects.toMatchObject({
      code: 'no-token',
      message: expect.stringContaining('answered 500') as unknown,
    });
    down = false;
    at(31 * MINUTE);
    expect((await tokens.get()).value).toBe('old');
  });

  it('that cannot be had are not asked for again at once', async () => {
    const { tokens, minted, at } = source(() => Promise.reject(new Error('down')));
    let refused = 0;
    for (let tenth = 0; tenth < 1200; tenth += 1) {
      at(tenth * 100);
      await tokens.get().catch(() => (refused += 1));
    }
    expect(refused).toBe(1200);
    expect(minted()).toBeGreaterThan(3);
    expect(minted()).toBeLessThan(12);
  });

  it('that the vendor refused are never used again, and a late refusal of an older one costs nothing', async () => {
    const { tokens, minted, at } = source();
    const first = await tokens.get();
    at(10 * MINUTE);
    tokens.refused(first);
    const second = await tokens.get();
    tokens.refused(first);
    expect(await tokens.get()).toBe(second);
    expect(minted()).toBe(2);
  });

  it('of which every one is refused are not minted in a storm', async () => {
    const { tokens, minted, at } = source();
    for (let i = 0; i < 1000; i += 1) {
      at(i * 10);
      await tokens.get().then(tokens.refused, () => undefined);
    }
    expect(minted()).toBeLessThan(10);
  });
});

describe('an auth refusal of the vendor', () => {
  it.each([
    ['401', () => vendorFail(401, 4010000)],
    ['401 without a body', () => new Response(null, { status: 401 })],
    ['403 AUTHENTICATION_FAIL', () => vendorFail(403, '4030000')],
    ['200 with the refusal inside', () => vendorFail(200, 4010000)],
  ])('(%s) costs one new token and one replay, with a new transaction id', async (_, refusal) => {
    let minted = 0;
    const { handler, arrived } = proxyBefore(
      (request) => (request.headers.get('x-knox-apitoken') === 'token-no-1' ? refusal() : succeed()),
      {
        credentials: { accessToken: () => Promise.resolve(`token-no-${(minted += 1)}`) },
      },
    );
    const answer = await handler(approve('a'));
    expect([answer.status, answer.headers.get('x-kg-outcome'), minted, arrived.length]).toEqual([
      200,
      'done',
      2,
      2,
    ]);
    expect(new Set(arrived.map(({ headers }) => headers.get('x-knox-transactionId'))).size).toBe(2);
  });

  it('of the replay too is a 503 that says so, never a 401, and never a third call', async () => {
    for (const request of [ask('POST', '/devices/list', {}), approve('a')]) {
      const { handler, arrived } = proxyBefore(() => vendorFail(401, 4010000, 'Invalid Api Key'));
      const answer = await handler(request);
      expect([answer.status, (await problemOf(answer)).code]).toEqual([503, 'upstream-auth']);
      expect(arrived).toHaveLength(2);
    }
  });

  it('is not a 403 about a feature or an account: that is the vendor’s answer', async () => {
    const { handler, arrived } = proxyBefore(() => vendorFail(403, 4030102, 'USER_IN_INVALID_STATE'));
    const answer = await handler(approve('a'));
    expect([answer.status, answer.headers.get('x-kg-outcome'), arrived.length]).toEqual([403, 'rejected', 1]);
    expect(await answer.text()).toContain('USER_IN_INVALID_STATE');
  });

  it('frees the command’s key', async () => {
    let now = 1_000_000_000_000;
    let good = false;
    const { handler } = proxyBefore(() => (good ? succeed() : vendorFail(401, 4010000)), { now: () => now });
    expect((await handler(approve('a'))).headers.get('x-kg-outcome')).toBe('not-sent');
    good = true;
    now += 60_000;
    expect((await handler(approve('a'))).headers.get('x-kg-outcome')).toBe('done');
  });
});

describe('without a token', () => {
  it('nothing is sent, the answer is a 503 with Retry-After, and a command may be repeated', async () => {
    const { handler, arrived } = proxyBefore(undefined, {
      credentials: { accessToken: () => Promise.reject(new Error('vault sealed')) },
    });
    const answer = await handler(approve('a'));
    expect([answer.status, answer.headers.get('x-kg-outcome'), answer.headers.get('retry-after')]).toEqual([
      503,
      'not-sent',
      '1',
    ]);
    expect(arrived).toEqual([]);
  });
});
