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
