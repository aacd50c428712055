/** How the vendor's calls per second are spent. */
export interface BudgetOptions {
  /** Calls that may arrive at the vendor in any second. */
  readonly perSecond: number;
  /** Calls a second when many wait; less than the limit, so that a burst still fits under it. */
  readonly pace: number;
  /** Calls that may go at once after a quiet while. */
  readonly burst: number;
}

/**
 * How many calls may be sent, so that no more than `perSecond` ever arrive within one second.
 *
 * Counting departures is not enough: an exact sliding window at the sender was measured to give 117 arrivals in one second
 * with 20 ms of network jitter. So a call counts from its departure until one second after its **answer**, less the
 * shortest trip seen: it arrived somewhere in between. A steady way costs nothing, jitter costs speed, and a network that
 * stands still and then delivers all at once finds no more than `perSecond` calls to deliver. Pacing on top keeps calls apart.
 *
 * Limit: it takes the shortest trip seen for the shortest there is. Where every way back were fast exactly when the way
 * there was slow, that would be wrong, and only the pacing would hold.
 */
export interface Budget {
  /** Takes a slot and answers 0, or says after how many milliseconds to ask again. */
  readonly take: (slot: string, now: number) => number;
  /** The call in this slot is over: `trip` milliseconds after it really left, or without one it never left. */
  readonly give: (slot: string, now: number, trip?: number) => void;
  /** The vendor said 429: others share the quota. Halves the pace, which then recovers within about 20 seconds. */
  readonly slow: (now: number) => void;
}

/** The budget of the vendor's limit: 90 calls a second sustained, 98 in the fullest second without jitter. */
export const vendorBudget: BudgetOptions = { perSecond: 100, pace: 90, burst: 8 };

/** @see Budget */
export function createBudget({ perSecond, pace, burst }: BudgetOptions = vendorBudget): Budget {
  /** Until when each call counts; for ever, while it has no answer. */
  const counted = new Map<string, number>();
  const shortest = createShortestTrip();
  let nextDue = -Infinity;
  let share = 1;
  let slowedAt = -Infinity;

  return { take, give, slow };

  function take(slot: string, now: number): number {
    const full = waitForRoom(now);
    if (full > 0) return full;
    const interval = 1000 / (pace * shareAt(now));
    const early = nextDue - (burst - 1) * interval - now;
    if (early > 0) return early;
    nextDue = Math.max(nextDue, now) + interval;
    counted.set(slot, Infinity);
    return 0;
  }

  function give(slot: string, now: number, trip?: number): void {
    if (trip === undefined) counted.delete(slot);
    else if (counted.has(slot)) counted.set(slot, now - shortest.with(trip, now) + SECOND);
  }

  function slow(now: number): void {
    if (now - slowedAt < SECOND) return;
    share = Math.max(LEAST_SHARE, shareAt(now) / 2);
    slowedAt = now;
    nextDue = Math.max(nextDue, now + SECOND / pace);
  }

  /** 0 when fewer than `perSecond` calls count; else when the first of them stops counting. */
  function waitForRoom(now: number): number {
    // Those that no longer count make the number no smaller, so below the limit nobody has to look at each.
    if (counted.size < perSecond) {
      forgetOldest(now);
      return 0;
    }
    let first = Infinity;
    for (const [slot, until] of counted) {
      if (until < now) counted.delete(slot);
      else if (until < first) first = until;
    }
    if (counted.size < perSecond) return 0;
    return Math.min(first - now + 1, ASK_AGAIN);
  }

  function forgetOldest(now: number): void {
    for (const [slot, until] of counted) {
      if (until >= now) return;
      counted.delete(slot);
    }
  }

  function shareAt(now: number): number {
    return Math.min(1, share + ((now - slowedAt) / SECOND) * RECOVERY);
  }
}

/**
 * The shortest trip of the last half to whole minute; of two buckets the older is dropped in turn. It is 0 until there were enough
 * to trust it: the first trips of all are slow ones, on which a connection is made before anything is sent.
 */
function createShortestTrip() {
  let [older, newer, since] = [noTrips, noTrips, 0];
  return {
    /** Takes one trip into account. */
    with(trip: number, now: number): number {
      if (now - since > BUCKET) {
        older = now - since > 2 * BUCKET ? noTrips : newer;
        [newer, since] = [noTrips, now];
      }
      newer = { count: newer.count + 1, shortest: Math.min(newer.shortest, trip) };
      return older.count + newer.count < TRUSTED ? 0 : Math.min(older.shortest, newer.shortest);
    },
  };
}

const noTrips = { count: 0, shortest: Infinity };
const TRUSTED = 100;
const SECOND = 1000;
const BUCKET = 30_000;
/** While every counted call is still unanswered, nobody knows when there will be room. */
const ASK_AGAIN = 100;
const LEAST_SHARE = 0.1;
const RECOVERY = 0.025;
