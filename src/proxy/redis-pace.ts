import { type BudgetOptions, createBudget, vendorBudget } from './budget.js';
import type { RunScript } from './redis-link.js';
import { give, slow, take } from './redis-scripts.js';
import type { Store } from './store.js';

/** What pacing over Redis needs. */
export interface RedisPaceOptions {
  readonly run: RunScript;
  /** Whether Redis serves again; asked at most once a second while it did not. */
  readonly greet: () => Promise<unknown>;
  readonly slotsKey: string;
  readonly paceKey: string;
  /** Proxies at most that share the budget. */
  readonly proxies: number;
  readonly budget: BudgetOptions | undefined;
  readonly elapsed: () => number;
}

/**
 * The vendor's budget, shared over Redis. Without Redis each proxy goes on at an equal share of it.
 *
 * Each change of sides costs a second of silence, so that the calls of before and after never meet in one second. Limit: when only some
 * proxies lose Redis, theirs come on top of the shared ones; then the vendor's 429 slows everybody down.
 */
export function redisPace(options: RedisPaceOptions): Pick<Store, 'take' | 'give' | 'slow'> {
  const { run, slotsKey, paceKey, proxies, elapsed, budget: shared = vendorBudget } = options;
  const share: BudgetOptions = {
    perSecond: Math.max(1, Math.floor(shared.perSecond / proxies)),
    pace: shared.pace / proxies,
    burst: Math.max(1, Math.floor(shared.burst / proxies)),
  };
  const own = createBudget(share);
  const ownSlots = new Set<string>();
  let alone = false;
  let silentUntil = -Infinity;
  let askAgainAt = -Infinity;
  let asking = false;

  return {
    take: async (slot) => {
      if (!alone) {
        const silent = silentUntil - elapsed();
        if (silent > 0) return silent;
        const args = [slot, shared.perSecond, shared.pace, shared.burst, HORIZON];
        try {
          return Number(await run(take, [slotsKey, paceKey], args));
        } catch {
          changeSides(true);
        }
      }
      lookForRedis();
      const now = elapsed();
      const wait = silentUntil > now ? silentUntil - now : own.take(slot, now);
      if (wait === 0) ownSlots.add(slot);
      return wait;
    },
    give: async (slot, trip) => {
      if (ownSlots.delete(slot)) own.give(slot, elapsed(), trip);
      else await run(give, [slotsKey, paceKey], [slot, trip ?? '']);
    },
    slow: async () => {
      if (alone) own.slow(elapsed());
      else await run(slow, [paceKey], [shared.pace]);
    },
  };

  function changeSides(toAlone: boolean): void {
    alone = toAlone;
    silentUntil = elapsed() + SECOND;
    askAgainAt = elapsed() + SECOND;
  }

  function lookForRedis(): void {
    if (asking || elapsed() < askAgainAt) return;
    asking = true;
    askAgainAt = elapsed() + SECOND;
    options
      .greet()
      .then(
        () => {
          changeSides(false);
        },
        () => undefined,
      )
      .finally(() => {
        asking = false;
      });
  }
}

const SECOND = 1000;
/** Milliseconds after which a slot is freed whose proxy died: longer than any call may take. */
const HORIZON = 60_000;
