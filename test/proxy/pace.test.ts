import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBudget } from '../../src/proxy/budget.js';
import { createQueue } from '../../src/proxy/queue.js';
import { memoryStore } from '../../src/proxy/index.js';
import { sampled } from '../support/sample.js';
import { fakeTime } from './support.js';

afterEach(() => {
  vi.useRealTimers();
});

type Take = (slot: string, now: number) => number;

/**
 * Somebody who always has the next call ready. Each call arrives `way(…)` ms after its departure and is answered `work(…)` ms later.
 * Answers the fullest second at the receiver, with every arrival taken as a window's start, and the arrivals a second.
 */
function simulate(
  budget: { take: Take; give?: (slot: string, now: number, trip: number) => void },
  {
    seconds = 60,
    way,
    work = () => 0,
  }: { seconds?: number; way: (call: number, now: number) => number; work?: (call: number) => number },
) {
  const arrivals: number[] = [];
  const answers: { at: number; slot: string; left: number }[] = [];
  let call = 0;
  for (let now = 0; now < seconds * 1000;) {
    answers.sort((a, b) => b.at - a.at);
    while (answers.length > 0 && answers.at(-1)!.at <= now) {
      const { at, slot, left } = answers.pop()!;
      budget.give?.(slot, at, at - left);
    }
    const wait = budget.take(`s${call}`, now);
    if (wait > 0) {
      now += Math.min(wait, 5);
      continue;
    }
    // The clock stands while calls go, so a budget without any bound would never end.
    if (call > seconds * 1000) throw new Error('more than a thousand calls a second: there is no budget');
    const arrival = now + way(call, now);
    arrivals.push(arrival);
    answers.push({ at: arrival + work(call) + way(call + 7, now), slot: `s${call}`, left: now });
    call += 1;
  }
  arrivals.sort((a, b) => a - b);
  let peak = 0;
  for (let start = 0, end = 0; start < arrivals.length; start += 1) {
    while (end < arrivals.length && arrivals[end]! < arrivals[start]! + 1000) end += 1;
    peak = Math.max(peak, end - start);
  }
  return { peak, rate: arrivals.length / seconds };
}

/** Repeatable noise between 0 and 1. */
const noise = (call: number): number => {
  const x = Math.sin(call * 12.9898) * 43_758.5453;
  return x - Math.floor(x);
};

describe('arrivals at the vendor', () => {
  it.each([0, 1, 5, 20, 50, 100, 200, 350, 500])(
    'are never more than 100 in any second with 0 to %i ms of jitter',
    (jitter) => {
      const { peak, rate } = simulate(createBudget(), { way: (call) => noise(call) * jitter, seconds: 120 });
      expect(peak).toBeLessThanOrEqual(100);
      // Jitter is drawn for the way there and the way back; what it costs is its mean.
      expect(rate).toBeGreaterThanOrEqual(Math.min(89, 0.97 * (100_000 / (1000 + jitter))));
    },
  );

  it('are never more than 100 in a second when the network stands still and then delivers all at once', () => {
    const stall = (call: number, now: number): number => {
      const inStall = now % 10_000;
      return inStall > 3000 && inStall < 6000 ? 6000 - inStall + noise(call) : 2;
    };
    const { peak } = simulate(createBudget(), { way: stall, seconds: 30 });
    expect(peak).toBeLessThanOrEqual(100);
    const control = simulate(
      { take: createBudget({ perSecond: 1e9, pace: 90, burst: 8 }).take },
      { way: stall, seconds: 30 },
    );
    expect(control.peak).toBeGreaterThan(150);
  });

  it('are never more than 100 while connections are still being made, which delays the first calls only', () => {
    const cold = (call: number): number => (call < 60 ? 900 : 5);
    expect(simulate(createBudget(), { way: cold, seconds: 10 }).peak).toBeLessThanOrEqual(100);
    const control = { take: createBudget({ perSecond: 1e9, pace: 90, burst: 8 }).take };
    expect(simulate(control, { way: cold, seconds: 10 }).peak).toBeGreaterThan(120);
  });

  it('free the slot of a call that was never sent', () => {
    const budget = createBudget({ perSecond: 1, pace: 1000, burst: 8 });
    expect(budget.take('a', 0)).toBe(0);
    expect(budget.take('b', 1)).toBeGreaterThan(0);
    budget.give('a', 2);
    expect(budget.take('b', 3)).toBe(0);
  });

  it('are never more than 100 with random ways there and back and any time to answer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 0, max: 2000 }),
        (ways, work) => {
          const { peak } = simulate(createBudget(), {
            way: (call) => ways[call % ways.length]!,
            work: () => work,
            seconds: 12,
          });
          return peak <= 100;
        },
      ),
      { numRuns: sampled(150) },
    );
  });

  it('(control) are too many for the methods that count departures: a fixed window, and a sliding one', () => {
    let windowStart = 0;
    let used = 0;
    const fixed: Take = (_, now) => {
      if (now - windowStart >= 1000) [windowStart, used] = [Math.floor(now / 1000) * 1000, 0];
      return used < 100 ? ((used += 1), 0) : 1;
    };
    const log: number[] = [];
    const sliding: Take = (_, now) => {
      while (log.length > 0 && log[0]! <= now - 1000) log.shift();
      return log.length < 100 ? (log.push(now), 0) : 1;
    };
    const way = (call: number): number => noise(call) * 20;
    expect(simulate({ take: sliding }, { way }).peak).toBeGreaterThan(100);
    let late = 700;
    const edge = (_: number, now: number): number => (now < 300 ? (late -= 0.001) : 0);
    expect(simulate({ take: fixed }, { way: edge, seconds: 3 }).peak).toBeGreaterThan(150);
  });

  it('keep at least 85 % of the budget while answers take up to a second, or jitter is up to 100 ms', () => {
    for (const trip of [0, 10, 50, 100, 300, 1000])
      expect(
        simulate(createBudget(), { way: () => trip / 2, seconds: 120 }).rate,
        `${trip} ms`,
      ).toBeGreaterThanOrEqual(85);
  });

  it('become fewer when the vendor says 429, and recover within half a minute', () => {
    const budget = createBudget();
    budget.slow(0);
    const slowed = simulate(budget, { way: () => 5, seconds: 5 });
    expect(slowed.rate).toBeLessThan(60);
    const fresh = createBudget();
    fresh.slow(-30_000);
    expect(simulate(fresh, { way: () => 5 }).rate).toBeGreaterThanOrEqual(85);
  });
});

function queueOf(options: Partial<Parameters<typeof createQueue>[0]> = {}) {
  const clock = { wall: () => Date.now(), elapsed: () => performance.now() };
  return createQueue({ store: memoryStore(), clock, maxWaiting: 256, maxWait: 10_000, ...options });
}

describe('the queue', () => {
  it('lets a thousand pass at the pace, commands before reads and reads before polls', async () => {
    fakeTime();
    const queue = queueOf({ maxWaiting: 2000, maxWait: 60_000 });
    const order: string[] = [];
    const enter = (kind: 'poll' | 'read' | 'command') =>
      queue.enter({ kind }).then((turn) => {
        order.push(kind);
        turn.leave();
      });
    const all = [
      ...Array.from({ length: 800 }, () => enter('poll')),
      ...Array.from({ length: 100 }, () => enter('read')),
      ...Array.from({ length: 100 }, () => enter('command')),
    ];
    await vi.advanceTimersByTimeAsync(12_000);
    await Promise.all(all);
    expect(order.slice(0, 100).every((kind) => kind === 'command')).toBe(true);
    expect(order.slice(100, 200).every((kind) => kind === 'read')).toBe(true);
    expect(order).toHaveLength(1000);
  });

  it('refuses one more than may wait, and one that waits too long, both as not sent', async () => {
    fakeTime();
    const stuck = { ...memoryStore(), take: () => Promise.resolve(100) };
    const queue = queueOf({ store: stuck, maxWaiting: 2, maxWait: 5000 });
    const waiting = [queue.enter({ kind: 'read' }), queue.enter({ kind: 'command' })].map((turn) =>
      turn.catch((error: unknown) => error),
    );
    await expect(queue.enter({ kind: 'command' })).rejects.toMatchObject({
      code: 'busy',
      extras: { retryAfter: 1 },
    });
    await vi.advanceTimersByTimeAsync(5000);
    expect(await Promise.all(waiting)).toMatchObject([{ code: 'busy' }, { code: 'busy' }]);
  });

  it('drops whoever is past their time, and never lets them go late', async () => {
    fakeTime();
    let wait = 1000;
    const queue = queueOf({ store: { ...memoryStore(), take: () => Promise.resolve(wait) } });
    const late = queue
      .enter({ kind: 'command', notAfter: Date.now() + 500 })
      .catch((error: unknown) => error);
    const patient = queue.enter({ kind: 'command', notAfter: Date.now() + 5000 });
    await vi.advanceTimersByTimeAsync(900);
    wait = 0;
    await vi.advanceTimersByTimeAsync(200);
    expect(await late).toMatchObject({ code: 'too-late' });
    expect(await patient).toHaveProperty('leave');
  });

  it('lets a waiting read go when its browser leaves, and gives its place to the next', async () => {
    fakeTime();
    let wait = 1000;
    const queue = queueOf({ store: { ...memoryStore(), take: () => Promise.resolve(wait) }, maxWaiting: 2 });
    const browser = new AbortController();
    const gone = queue.enter({ kind: 'read', signal: browser.signal }).catch((error: unknown) => error);
    const next = queue.enter({ kind: 'read' });
    browser.abort();
    expect(await gone).toMatchObject({ code: 'aborted' });
    wait = 0;
    await vi.advanceTimersByTimeAsync(1000);
    expect(await next).toHaveProperty('leave');
  });

  it('gives a slot back when everybody left while it was fetched', async () => {
    const given: string[] = [];
    let fetched!: (wait: number) => void;
    const store = {
      ...memoryStore(),
      take: () => new Promise<number>((resolve) => (fetched = resolve)),
      give: async (slot: string) => void given.push(slot),
    };
    const queue = queueOf({ store });
    const browser = new AbortController();
    const gone = queue.enter({ kind: 'read', signal: browser.signal }).catch(() => 'gone');
    browser.abort();
    fetched(0);
    expect(await gone).toBe('gone');
    await vi.waitFor(() => {
      expect(given).toHaveLength(1);
    });
  });

  it('refuses everybody who waits when the shared state cannot be reached, and recovers', async () => {
    let down = true;
    const store = {
      ...memoryStore(),
      take: () => (down ? Promise.reject(new Error('down')) : Promise.resolve(0)),
    };
    const queue = queueOf({ store });
    await expect(queue.enter({ kind: 'read' })).rejects.toMatchObject({ code: 'store-failed' });
    down = false;
    expect(await queue.enter({ kind: 'read' })).toHaveProperty('leave');
  });
});
