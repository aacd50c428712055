/** The 14 states of a device, with the words of the vendor's console. Source: API reference, "Device state". */
export const deviceStates = {
  Pending: { label: 'Pending', transitional: false },
  Rejected: { label: 'Rejected', transitional: false },
  Accepted: { label: 'Activating', transitional: true },
  Enrolled: { label: 'Active', transitional: false },
  Exchanging: { label: 'Exchanging', transitional: false },
  Resetting: { label: 'Resetting', transitional: true },
  StartingReminder: { label: 'Starting Reminder', transitional: true },
  StoppingReminder: { label: 'Stopping Reminder', transitional: true },
  Blinked: { label: 'Reminder On', transitional: false },
  Locking: { label: 'Locking', transitional: true },
  Locked: { label: 'Locked', transitional: false },
  Unlocking: { label: 'Unlocking', transitional: true },
  Completing: { label: 'Completing', transitional: true },
  Completed: { label: 'Completed', transitional: false },
} as const satisfies Record<string, StateInfo>;

/** The 3 states of a license, with the words of the vendor's console. Source: API reference, "License state". */
export const licenseStates = {
  Registered: { label: 'Registered', transitional: false },
  Active: { label: 'Active', transitional: false },
  Expired: { label: 'Expired', transitional: false },
} as const satisfies Record<string, StateInfo>;

/**
 * The states of an upload. Only `Progress` is in the vendor's text; the other two are seen in code that calls it.
 * The labels are ours.
 */
export const uploadStates = {
  Progress: { label: 'In progress', transitional: true },
  Complete: { label: 'Complete', transitional: false },
  Fail: { label: 'Failed', transitional: false },
} as const satisfies Record<string, StateInfo>;

/** What is known of one state. */
export interface StateInfo {
  /** The word a person reads. */
  readonly label: string;
  /** Whether the vendor or the phone will move it on by itself, so that looking again soon pays. */
  readonly transitional: boolean;
}

/** The internal name of a device state. */
export type DeviceState = keyof typeof deviceStates;
/** The internal name of a license state. */
export type LicenseState = keyof typeof licenseStates;
/** The name of an upload state as we write it. */
export type UploadState = keyof typeof uploadStates;
/** What a state belongs to. */
export type StateKind = 'device' | 'license' | 'upload';

/**
 * The device state a vendor's word stands for, or `undefined` for one we do not know.
 * `Complete` is the same as `Completed`: Samsung's pages write both.
 */
export function knownDeviceState(name: string | undefined): DeviceState | undefined {
  if (name === 'Complete') return 'Completed';
  return name !== undefined && Object.hasOwn(deviceStates, name) ? (name as DeviceState) : undefined;
}

/** The upload state a vendor's word stands for, or `undefined`: clients have seen several spellings of each. */
export function knownUploadState(name: string | undefined): UploadState | undefined {
  return name === undefined ? undefined : uploadSpellings.get(name.toLowerCase());
}

/** What is known of a state by kind and the vendor's word; `undefined` for an unknown one, which is shown verbatim. */
export function stateInfo(kind: StateKind, name: string | undefined): StateInfo | undefined {
  switch (kind) {
    case 'device': {
      const known = knownDeviceState(name);
      return known && deviceStates[known];
    }
    case 'upload': {
      const known = knownUploadState(name);
      return known && uploadStates[known];
    }
    case 'license':
      return name !== undefined && Object.hasOwn(licenseStates, name)
        ? licenseStates[name as LicenseState]
        : undefined;
  }
}

const uploadSpellings: ReadonlyMap<string, UploadState> = new Map([
  ['progress', 'Progress'],
  ['processing', 'Progress'],
  ['pending', 'Progress'],
  ['in_progress', 'Progress'],
  ['complete', 'Complete'],
  ['completed', 'Complete'],
  ['success', 'Complete'],
  ['done', 'Complete'],
  ['fail', 'Fail'],
  ['failed', 'Fail'],
  ['error', 'Fail'],
]);
