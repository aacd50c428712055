import { knownDeviceState } from '../api/states.js';
import type { Device } from '../api/devices.js';

/** A setting that the lender asks for and the phone confirms; a side that the vendor did not tell is `undefined`. */
export interface DevicePair {
  /** The vendor's name without `is`, `Target` and `Applied`. */
  readonly name: string;
  readonly asked: boolean | undefined;
  readonly applied: boolean | undefined;
}

/** Every such setting of a device, known to us or not. When one was asked for is in no field: `modifiedDate` is the last change of the whole record. */
export function pairsOf(device: Device): DevicePair[] {
  const names = new Set(
    Object.keys(device).flatMap((field) => /^is(\w+?)(?:Target|Applied)$/.exec(field)?.[1] ?? []),
  );
  const pairs = Array.from(names, (name) => ({
    name,
    asked: flagOf(device[`is${name}Target`]),
    applied: flagOf(device[`is${name}Applied`]),
  }));
  const { simControlEnabled, simControlApplied } = device;
  const sim = { name: 'simControl', asked: flagOf(simControlEnabled), applied: flagOf(simControlApplied) };
  return [sim, ...pairs].filter(({ asked, applied }) => asked !== undefined || applied !== undefined);
}

/** What was asked of a phone and is not confirmed by it, by name; also what it is to let go of, for a borrower who has paid waits for that. */
export function waitingFor(device: Device): string[] {
  // Asked of every row: nearly all wait for nothing, and need no list of what they wait for.
  if (!Object.keys(device).some((field) => isOn(device, field))) return [];
  return pairsOf(device)
    .filter(({ asked, applied }) => asked !== undefined && applied !== undefined && asked !== applied)
    .map(({ name }) => name);
}

/** A pair of which neither side is on waits for nothing. */
function isOn(device: Device, field: string): boolean {
  return device[field] === true && /(?:Target|Applied)$|^simControl/.test(field);
}

function flagOf(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** A state that the vendor limits in time. */
export interface TimeLimit {
  readonly state: 'Accepted' | 'Completing';
  /** When the record last changed: the state has lasted since then at least, or longer where another field was what changed. */
  readonly since: number | undefined;
  /** When a completion can no longer be called back: two days after it began, as far as that is known. */
  readonly until: number | undefined;
}

/** The vendor's time limit for a device's state: 7 days from the phone's first start (unknown to us) to activate, 2 days to cancel a completion. */
export function timeLimitOf(device: Device): TimeLimit | undefined {
  const state = knownDeviceState(device.status);
  if (state !== 'Accepted' && state !== 'Completing') return undefined;
  const since = device.modifiedDate ?? undefined;
  return {
    state,
    since,
    until: state === 'Completing' && since !== undefined ? since + 2 * 86_400_000 : undefined,
  };
}
