import { describe, expect, it } from 'vitest';
import { memoryStore, type ProxyOptions } from '../../src/proxy/index.js';
import type { Store } from '../../src/proxy/store.js';
import { approve, IMEI, problemOf, proxyBefore, succeed } from './support.js';

/** What a command's sender is told: status, our code, and what became of it. */
async function told(response: Response): Promise<unknown[]> {
  return [response.status, (await problemOf(response)).code, response.headers.get('x-kg-outcome')];
}

/** A memory store of which single operations are other ones. */
const storeWith = (other: Partial<Store>): Pick<ProxyOptions, 'store'> => ({
  store: { ...memoryStore(), ...other },
});

describe('a command that ends in an unusual way', () => {
  it('cancelled before it was recorded was not sent', async () => {
    const { handler, arrived } = proxyBefore();
    const abort = new AbortController();
    abort.abort();
    expect(await told(await handler(new Request(approve('a'), { signal: abort.signal })))).toEqual([
      499,
      'aborted',
      'not-sent',
    ]);
    expect(arrived).toEqual([]);
  });

  it('whose proxy died is unknown, under the vendor’s id by which it can be looked up, and is not sent again', async () => {
    const secret = 'the same in both proxies';
    const first = await proxyBefore(succeed, { secret }).handler(approve('a'));
    const { handler, arrived } = proxyBefore(succeed, {
      secret,
      ...storeWith({ begin: () => Promise.resolve({ kind: 'lost', attempt: 0 }) }),
    });
    const response = await handler(approve('a'));
    expect(response.headers.get('x-kg-transaction-id')).toBe(first.headers.get('x-kg-transaction-id'));
    expect(await told(response)).toEqual([502, 'connection-lost', 'unknown']);
    expect(arrived).toEqual([]);
  });

  it('for which there is no room in the records is not sent', async () => {
    const { handler, arrived } = proxyBefore(succeed, { store: memoryStore({ maxRecords: 1 }) });
    await handler(approve('a'));
    expect(await told(await handler(approve('b')))).toEqual([503, 'store-failed', 'not-sent']);
    expect(arrived).toHaveLength(1);
  });

  it('by a fault of ours after the vendor was called is unknown; before, it was not sent', async () => {
    let broken = false;
    const now = (): number => {
      if (!broken) return Date.now();
      broken = false;
      throw new RangeError('The clock is broken.');
    };
    const after = proxyBefore(
      () => {
        broken = true;
        return succeed();
      },
      { now, store: memoryStore() },
    );
    const response = await after.handler(approve('a'));
    expect(await told(response)).toEqual([500, 'internal', 'unknown']);
    // Whatever it was, the same key sends it no second time.
    expect(await told(await after.handler(approve('a')))).toEqual([500, 'internal', 'unknown']);
    expect(after.arrived).toHaveLength(1);

    const before = proxyBefore(succeed, {
      now,
      store: memoryStore(),
      permit: () => (broken = true),
      audit: () => undefined,
    });
    expect(await told(await before.handler(approve('a')))).toEqual([500, 'internal', 'not-sent']);
    expect(before.arrived).toEqual([]);
  });

  it.each<[string, Partial<ProxyOptions>]>([
    ['the store', storeWith({ begin: () => Promise.reject(new RangeError('x')) })],
    [
      'the store, when an answer is to be kept',
      storeWith({ finish: () => Promise.reject(new RangeError('x')) }),
    ],
    ['the audit', { audit: () => Promise.reject(new RangeError('x')) }],
  ])('names the error of %s in the log', async (_, options) => {
    const { handler, log } = proxyBefore(succeed, options);
    await handler(approve('a'));
    expect(log[0]?.cause).toContain('RangeError');
  });

  it('that is on its way says when to ask again', async () => {
    const { handler } = proxyBefore(
      succeed,
      storeWith({ begin: () => Promise.resolve({ kind: 'running' }) }),
    );
    const response = await handler(approve('a'));
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await told(response)).toEqual([409, 'still-running', 'unknown']);
  });

  it.each([
    ['a space', `${'a'.repeat(16)} ${'a'.repeat(16)}`],
    ['a letter that is not ASCII at its end', `${'a'.repeat(20)}\u00e9`],
    ['a letter that is not ASCII at its beginning', `\u00e9${'a'.repeat(20)}`],
    ['201 characters', 'a'.repeat(201)],
  ])('under a key with %s is refused', async (_, key) => {
    const { handler, arrived } = proxyBefore();
    const request = approve('a', IMEI);
    request.headers.set('idempotency-key', key);
    expect(await told(await handler(request))).toEqual([400, 'idempotency-key-invalid', 'not-sent']);
    expect(arrived).toEqual([]);
  });
});
