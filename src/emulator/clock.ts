/** Where the emulator reads the time from: epoch milliseconds. */
export interface Clock {
  now(): number;
}

/** A clock a test, or a person at the demo's time controls, can move. */
export interface ControllableClock extends Clock {
  /** Moves the time on by so many milliseconds and returns the new time. */
  advance(ms: number): number;
  /** Sets the time to an epoch in milliseconds. */
  set(epochMs: number): void;
  /** Moves the time on by one second and returns the new time. */
  tick(): number;
}

/**
 * A clock that stands still until it is moved.
 *
 * Starts at 2026-01-15 12:00 UTC unless told otherwise, so fixtures read the same on every day.
 */
export function createManualClock(start: number = Date.UTC(2026, 0, 15, 12)): ControllableClock {
  let time = start;
  return movable(
    () => time,
    (to) => {
      time = to;
    },
  );
}

/** Makes any clock movable: it keeps following its base, shifted by whatever was advanced or set. */
export function controllable(base: Clock): ControllableClock {
  if (isControllable(base)) return base;
  let offset = 0;
  return movable(
    () => base.now() + offset,
    (to) => {
      offset = to - base.now();
    },
  );
}

/** The computer's own clock. */
export const systemClock: Clock = { now: () => Date.now() };

function movable(now: () => number, set: (epochMs: number) => void): ControllableClock {
  const advance = (ms: number): number => {
    set(now() + ms);
    return now();
  };
  return { now, set, advance, tick: () => advance(1000) };
}

function isControllable(clock: Clock): clock is ControllableClock {
  return 'advance' in clock;
}
