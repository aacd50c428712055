import { knownDeviceState } from '../api/states.js';
import type { Device } from '../api/devices.js';

/**
 * What was asked of a phone and is not confirmed by it, by the vendor's names without `is`, `Target` and `Applied`. When it was asked is in no
 * field: `modifiedDate` is the last change of the whole record.
 */
export function waitingFor(device: Device): string[] {
  const pairs = Object.keys(device).flatMap((field) => /^is(\w+)Target$/.exec(field)?.[1] ?? []);
  const waiting = pairs.filter(
    (pair) => device[`is${pair}Target`] === true && device[`is${pair}Applied`] === false,
  );
  return device.simControlEnabled === true && device.simControlApplied === false
    ? ['simControl', ...waiting]
    : waiting;
}

/** A state that the vendor limits in time. */
export interface TimeLimit {
  readonly state: 'Accepted' | 'Completing';
  /** When the record last changed; the state cannot be older by any change we would know of, but may be younger than a change of another field. */
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
