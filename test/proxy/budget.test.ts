import { describe, expect, it } from 'vitest';
import { type Budget, createBudget } from '../../src/proxy/budget.js';

/** Takes as many slots as go at once; answers how many. */
let slots = 0;
function atOnce(budget: Budget, now: number): number {
  let taken = 0;
  while (budget.take(`s${(slots += 1)}`, now) === 0) taken += 1;
  return taken;
}

describe('the pace', () => {
  it('lets as many go at once after a quiet while as the burst allows, then one an interval', () => {
    const budget = createBudget({ perSecond: 1000, pace: 10, burst: 3 });
    expect(atOnce(budget, 0)).toBe(3);
    expect(budget.take('next', 0)).toBe(100);
    expect(budget.take('next', 99)).toBe(1);
    expect(atOnce(budget, 100)).toBe(1);
    expect(atOnce(budget, 10_000)).toBe(3);
  });

  it('is halved by a 429, begins with a pause, and counts those of one second as one', () => {
    const budget = createBudget({ perSecond: 1000, pace: 100, burst: 1 });
    budget.slow(0);
    budget.slow(500);
    expect(budget.take('a', 500)).toBe(0);
    // Half of 100 a second, and half a second's recovery.
    expect(budget.take('b', 500)).toBeCloseTo(1000 / (100 * (0.5 + 0.0125)), 5);

    const paused = createBudget({ perSecond: 1000, pace: 100, burst: 1 });
    paused.slow(0);
    expect(paused.take('a', 0)).toBe(10);
  });

  it('is halved once more by a 429 a second later, but never to less than a tenth', () => {
    const twice = createBudget({ perSecond: 1000, pace: 100, burst: 1 });
    twice.slow(0);
    twice.slow(1000);
    twice.take('a', 2000);
    expect(twice.take('b', 2000)).toBeCloseTo(1000 / (100 * (0.525 / 2 + 0.025)), 5);

    const often = createBudget({ perSecond: 1000, pace: 100, burst: 1 });
    for (let second = 0; second < 30; second += 1) often.slow(second * 1000);
    often.take('a', 29_500);
    expect(often.take('b', 29_500)).toBeCloseTo(1000 / (100 * (0.1 + 0.0125)), 5);
  });
});

describe('a call counts', () => {
  const wide = { pace: 1e6, burst: 1e6 };

  it('until a second after its answer, and that instant is still part of it', () => {
    const budget = createBudget({ perSecond: 1, ...wide });
    budget.take('a', 0);
    budget.give('a', 0, 0);
    expect(budget.take('b', 1000)).toBe(1);
    expect(budget.take('b', 1001)).toBe(0);
  });

  it('for ever while it has no answer: who comes then is told to ask again in a moment', () => {
    const budget = createBudget({ perSecond: 1, ...wide });
    budget.take('a', 0);
    expect(budget.take('b', 3_600_000)).toBe(100);
  });

  it('so that who waits is told when the first of them ends', () => {
    const budget = createBudget({ perSecond: 2, ...wide });
    budget.take('a', 0);
    budget.take('b', 0);
    budget.give('a', 0, 0);
    budget.give('b', 50, 0);
    expect(budget.take('c', 960)).toBe(41);
    expect(budget.take('c', 500), 'but is not sent away for long').toBe(100);
  });

  it('once: an answer for a slot that nobody has taken, or that was given back, counts nothing', () => {
    const budget = createBudget({ perSecond: 1, ...wide });
    budget.give('ghost', 0, 5);
    expect(budget.take('a', 1)).toBe(0);
    budget.give('a', 2);
    budget.give('a', 3, 5);
    expect(budget.take('b', 4)).toBe(0);
  });
});

describe('the shortest trip', () => {
  /**
   * A second's calls that are all answered now after such a trip: the milliseconds for which the first of them counts. Less than a second is what
   * the shortest trip gives back.
   */
  function counts(budget: Budget, now: number, trip: number, calls = 150): number {
    const mine = Array.from({ length: calls }, () => `s${(slots += 1)}`);
    for (const slot of mine) expect(budget.take(slot, now - trip)).toBe(0);
    for (const slot of mine) budget.give(slot, now, trip);
    let at = now;
    for (let wait = 1; wait > 0; at += wait) wait = budget.take(`s${(slots += 1)}`, at);
    budget.give(`s${slots}`, at);
    return at - now - 1;
  }
  const budgetOf = (perSecond = 150) => createBudget({ perSecond, pace: 1e6, burst: 1e6 });

  it('is believed from the hundredth on, for the first ones make a connection', () => {
    expect(counts(budgetOf(100), 1000, 50, 100)).toBe(950);
    expect(counts(budgetOf(99), 1000, 50, 99)).toBe(1000);
  });

  it('is that of the last half to whole minute: a way that has become longer is believed after it', () => {
    const budget = budgetOf();
    expect(counts(budget, 1000, 50)).toBe(950);
    expect(counts(budget, 20_000, 400), 'the same half minute').toBe(950);
    expect(counts(budget, 35_000, 400), 'the next').toBe(950);
    expect(counts(budget, 70_000, 600), 'the one after: 50 ms are forgotten').toBe(600);
    expect(counts(budget, 131_001, 700), 'after a minute without any, all are').toBe(300);
  });

  it('changes its half minute after, not at, thirty seconds, and is forgotten after, not at, sixty', () => {
    const half = budgetOf();
    counts(half, 1000, 50);
    counts(half, 30_000, 400);
    expect(counts(half, 60_000, 600)).toBe(950);
    const whole = budgetOf();
    counts(whole, 1000, 50);
    expect(counts(whole, 60_000, 700)).toBe(950);
  });
});
