import type { DriftKind } from './drift.js';
import { createRandom } from './random.js';
import type { Random } from './random.js';
import type { EmulatorRoute } from './router.js';
import type { VendorErrorBody } from './vendor-error.js';

/** What goes wrong. */
export type FaultEffect =
  /** Answers this status without carrying the call out; with `error` in the vendor's shape, else with `body` as it is. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly error?: VendorErrorBody;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Waits before the call is carried out, or before its answer leaves. */
  | { readonly kind: 'delay'; readonly ms: number; readonly before?: 'execution' | 'answer' }
  /** Loses the request: nothing is carried out and fetch rejects with a TypeError. */
  | { readonly kind: 'drop-before' }
  /** Loses the answer: the call is carried out and fetch rejects with a TypeError. */
  | { readonly kind: 'drop-after' }
  /** Carries the call out and rewrites its answer as a service that moved on would write it. */
  | { readonly kind: 'drift'; readonly only?: readonly DriftKind[] }
  /** Carries the call out and replaces the answer's text, or rewrites its JSON. */
  | { readonly kind: 'body'; readonly body: string | ((body: unknown) => unknown) };

/** A fault: what goes wrong, on which route, and how often. */
export type Fault = FaultEffect & {
  /** The route it applies to; every one when left out. */
  readonly route?: EmulatorRoute;
  /** The first matching call it applies to, counted from 1. */
  readonly nth?: number;
  /** How many times it applies; once when `nth` is given, else without end. */
  readonly times?: number;
  /** The chance that it applies to a matching call, drawn from the emulator's seed. */
  readonly probability?: number;
};

/** A fault in force. */
export interface ActiveFault {
  readonly fault: Fault;
  /** How often it was injected so far: a chaos test that never looks proves nothing. */
  readonly count: number;
  /** Takes it out of force; the count stays readable. */
  remove(): void;
}

/** The faults of an emulator. */
export interface EmulatorFaults {
  /** Puts a fault in force from the next call on. */
  add(fault: Fault): ActiveFault;
  /** The faults in force, in the order they were added. */
  readonly active: readonly ActiveFault[];
  /** How often faults were injected, or those of one kind, removed faults included. */
  injected(kind?: Fault['kind']): number;
  /** Takes every fault out of force. */
  clear(): void;
}

/** Decides which faults strike which call. */
export class Faults implements EmulatorFaults {
  readonly #seed: number | string;
  readonly #active: FaultInForce[] = [];
  readonly #injected = new Map<Fault['kind'], number>();
  #added = 0;

  constructor(seed: number | string, faults: readonly Fault[]) {
    this.#seed = seed;
    for (const fault of faults) this.add(fault);
  }

  get active(): readonly ActiveFault[] {
    return [...this.#active];
  }

  add(fault: Fault): ActiveFault {
    const random = createRandom(this.#seed, `fault ${++this.#added}`);
    const entry = new FaultInForce(fault, random, () => {
      const index = this.#active.indexOf(entry);
      if (index >= 0) this.#active.splice(index, 1);
    });
    this.#active.push(entry);
    return entry;
  }

  injected(kind?: Fault['kind']): number {
    if (kind !== undefined) return this.#injected.get(kind) ?? 0;
    return [...this.#injected.values()].reduce((sum, count) => sum + count, 0);
  }

  clear(): void {
    this.#active.length = 0;
  }

  /** The faults that strike a call now arriving at a route. */
  strike(route: string): Striking {
    return new Striking(
      this.#active.filter((entry) => entry.meets(route)),
      (fault) => this.#injected.set(fault.kind, this.injected(fault.kind) + 1),
    );
  }
}

/** The faults chosen for one call; each is counted when it takes effect, not when it is chosen. */
export class Striking {
  readonly #entries: readonly FaultInForce[];
  readonly #inject: (fault: Fault) => void;
  /** The kinds that took effect. */
  readonly injected: Fault['kind'][] = [];

  constructor(entries: readonly FaultInForce[], inject: (fault: Fault) => void) {
    this.#entries = entries;
    this.#inject = inject;
  }

  /** The faults of one kind, at most so many of them, each counted as injected now. */
  take<Kind extends Fault['kind']>(kind: Kind, limit = Infinity): Extract<Fault, { kind: Kind }>[] {
    const taken: Extract<Fault, { kind: Kind }>[] = [];
    for (const entry of this.#entries) {
      if (taken.length < limit && isOfKind(entry.fault, kind)) {
        this.#count(entry);
        taken.push(entry.fault);
      }
    }
    return taken;
  }

  /** The milliseconds to wait before the execution or the answer. */
  delay(place: 'execution' | 'answer'): number {
    let sum = 0;
    for (const entry of this.#entries) {
      const { fault } = entry;
      if (fault.kind !== 'delay' || (fault.before ?? 'answer') !== place) continue;
      this.#count(entry);
      sum += fault.ms;
    }
    return sum;
  }

  #count(entry: FaultInForce): void {
    entry.count++;
    this.#inject(entry.fault);
    this.injected.push(entry.fault.kind);
  }
}

class FaultInForce implements ActiveFault {
  readonly fault: Fault;
  count = 0;
  readonly remove: () => void;
  readonly #random: Random;
  #met = 0;
  #chosen = 0;

  constructor(fault: Fault, random: Random, remove: () => void) {
    this.fault = fault;
    this.#random = random;
    this.remove = remove;
  }

  /** Counts a matching call and tells whether this one is struck. */
  meets(route: string): boolean {
    const { route: wanted, nth, times = nth === undefined ? Infinity : 1, probability = 1 } = this.fault;
    if (wanted !== undefined && wanted !== route) return false;
    this.#met++;
    const chosen = this.#met >= (nth ?? 1) && this.#chosen < times && this.#random.next() < probability;
    if (chosen) this.#chosen++;
    return chosen;
  }
}

function isOfKind<Kind extends Fault['kind']>(
  fault: Fault,
  kind: Kind,
): fault is Extract<Fault, { kind: Kind }> {
  return fault.kind === kind;
}
