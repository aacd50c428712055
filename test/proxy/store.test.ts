import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/proxy/index.js';

const answer = { status: 200, body: '{"result":"SUCCESS"}' };
const HOUR = 3_600_000;

describe('the memory store', () => {
  it('lets one of many begin', async () => {
    const store = memoryStore();
    const kinds = await Promise.all(
      Array.from({ length: 50 }, async () => (await store.begin('k', 'f')).kind),
    );
    expect(kinds.filter((kind) => kind === 'begun')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'running')).toHaveLength(49);
  });

  it('keeps an answer for 24 hours at least, even when told less, and not for ever', async () => {
    let now = 0;
    const store = memoryStore({ now: () => now, keepFor: 1000 });
    await store.begin('k', 'f');
    await store.finish('k', answer);
    now = 24 * HOUR - 1;
    expect(await store.begin('k', 'f')).toEqual({ kind: 'finished', answer });
    now = 24 * HOUR;
    expect((await store.begin('k', 'f')).kind).toBe('begun');
  });

  it('refuses new commands when it is full, rather than forget one that could then be sent twice', async () => {
    let now = 0;
    const store = memoryStore({ now: () => now, maxRecords: 2 });
    await store.begin('a', 'f');
    await store.begin('b', 'f');
    expect((await store.begin('c', 'f')).kind).toBe('full');
    expect((await store.begin('a', 'f')).kind).toBe('running');
    now = 24 * HOUR;
    expect((await store.begin('c', 'f')).kind).toBe('begun');

    const small = memoryStore({ maxCharacters: 10 });
    await small.begin('a', 'f');
    await small.finish('a', answer);
    expect((await small.begin('b', 'f')).kind).toBe('full');
  });

  it('counts the attempts of a key that was freed, and takes another body for it', async () => {
    const store = memoryStore();
    expect(await store.begin('k', 'f')).toEqual({ kind: 'begun', attempt: 0 });
    expect(await store.begin('k', 'g')).toEqual({ kind: 'other-body' });
    await store.free('k');
    expect(await store.begin('k', 'g')).toEqual({ kind: 'begun', attempt: 1 });
    await store.finish('k', answer);
    await store.free('k');
    expect((await store.begin('k', 'g')).kind).toBe('finished');
  });
});

describe('what a memory store counts', () => {
  const sized = (length: number) => ({ status: 200, body: 'x'.repeat(length) });

  it('an answer counts once, however often it is written, and no more once it is forgotten', async () => {
    let now = 0;
    const store = memoryStore({ now: () => now, maxCharacters: 100 });
    await store.begin('a', 'f');
    for (let again = 0; again < 3; again += 1) await store.finish('a', sized(60));
    expect((await store.begin('b', 'f')).kind).toBe('begun');
    await store.finish('b', sized(40));
    expect((await store.begin('c', 'f')).kind).toBe('full');
    now = 24 * HOUR;
    for (const key of ['c', 'd', 'e']) {
      expect((await store.begin(key, 'f')).kind).toBe('begun');
      await store.finish(key, sized(30));
    }
    expect((await store.begin('g', 'f')).kind).toBe('begun');
  });

  it('a command that is over is not freed, and one that is not known is neither freed nor finished', async () => {
    const store = memoryStore();
    await store.begin('a', 'f');
    await store.finish('a', answer);
    await store.free('a');
    expect((await store.begin('a', 'f')).kind).toBe('finished');
    await store.free('nobody');
    await store.finish('nobody', answer);
    expect(await store.begin('nobody', 'f')).toEqual({ kind: 'begun', attempt: 0 });
  });

  it('gives the slot of a call that was never sent to the next', async () => {
    const store = memoryStore({ now: () => 0, budget: { perSecond: 1, pace: 1e6, burst: 10 } });
    expect(await store.take('a')).toBe(0);
    expect(await store.take('b')).toBeGreaterThan(0);
    await store.give('a');
    expect(await store.take('b')).toBe(0);
  });

  it('slows down when the vendor says so', async () => {
    const waits = async (slowed: boolean): Promise<number> => {
      let now = 0;
      const store = memoryStore({ now: () => now, budget: { perSecond: 100, pace: 10, burst: 1 } });
      now = 5000;
      if (slowed) await store.slow();
      now = 6000;
      await store.take('first');
      return store.take('second');
    };
    expect(await waits(false)).toBe(100);
    expect(await waits(true)).toBeGreaterThan(150);
  });
});
