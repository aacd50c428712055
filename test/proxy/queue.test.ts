import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createQueue } from '../../src/proxy/queue.js';
import { memoryStore } from '../../src/proxy/index.js';
import { fakeTime } from './support.js';

afterEach(() => {
  vi.useRealTimers();
});

/** A queue that notes the slots it takes; nobody's turn comes while it is stuck. */
function queueOf({
  stuck = false,
  maxWaiting = 256,
  maxWait = 10_000,
  take = () => Promise.resolve(stuck ? 100 : 0),
} = {}) {
  const taken: string[] = [];
  const queue = createQueue({
    store: {
      ...memoryStore(),
      take: (slot) => {
        taken.push(slot);
        return take();
      },
    },
    clock: { wall: () => Date.now(), elapsed: () => performance.now() },
    maxWaiting,
    maxWait,
  });
  const why = (asking: Parameters<typeof queue.enter>[0]) =>
    queue.enter(asking).then(
      () => 'a turn',
      (error: unknown) => (error as { code: string }).code,
    );
  return { queue, taken, why };
}

describe('the queue', () => {
  it('takes no slot for whom it is of no use: a browser that has left, a command that is too late', async () => {
    fakeTime();
    const { taken, why } = queueOf();
    expect(await why({ kind: 'read', signal: AbortSignal.abort() })).toBe('aborted');
    expect(await why({ kind: 'command', notAfter: Date.now() - 1 })).toBe('too-late');
    expect(await why({ kind: 'command', notAfter: Date.now() }), 'now is too late').toBe('too-late');
    expect(taken).toEqual([]);
    expect(await why({ kind: 'command', notAfter: Date.now() + 1 })).toBe('a turn');
  });

  it('counts polls among those that may wait, too', async () => {
    fakeTime();
    const { why } = queueOf({ stuck: true, maxWaiting: 2 });
    void why({ kind: 'poll' });
    void why({ kind: 'poll' });
    expect(await why({ kind: 'command' })).toBe('busy');
    await vi.advanceTimersByTimeAsync(10_000);
  });

  it('says "too late" where the command’s own limit is the nearer one, and "busy" where ours is', async () => {
    fakeTime();
    const { why } = queueOf({ stuck: true, maxWait: 5000 });
    const all = [5000, 5001].map((left) => why({ kind: 'command', notAfter: Date.now() + left }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await Promise.all(all)).toEqual(['too-late', 'busy']);
  });

  it('leaves no listener on a signal that lives on', async () => {
    const { queue } = queueOf();
    const { signal } = new AbortController();
    (await queue.enter({ kind: 'read', signal })).leave();
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('names no two slots alike, in one queue or in two', async () => {
    const [one, other] = [queueOf(), queueOf()];
    for (const { queue } of [one, other, one, other]) (await queue.enter({ kind: 'read' })).leave();
    const all = [...one.taken, ...other.taken];
    expect(new Set(all).size).toBe(all.length);
    for (const slot of all) expect(slot).toMatch(/^slot-\d+-\w{6,}$/);
  });

  it('hands on why the shared state cannot be reached, for the log', async () => {
    const down = Object.assign(new Error('down'), { code: 'ECONNREFUSED' });
    const { queue } = queueOf({ take: () => Promise.reject(down) });
    await expect(queue.enter({ kind: 'read' })).rejects.toMatchObject({ extras: { cause: down } });
  });
});
