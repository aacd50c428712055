import { type DeviceState, knownDeviceState } from '../api/states.js';

/** How the vendor's dashboard groups states; it puts Pending, Rejected and Exchanging in none. */
export type StateGroup = 'active' | 'attention' | 'in-progress' | 'complete';

/** What is known of a state beyond its name. */
export interface LifeCycleEntry {
  readonly group: StateGroup | undefined;
  /** Where a device goes from here by itself, once the phone or the vendor has done its part; `undefined` where it stays. */
  readonly then: DeviceState | undefined;
}

/**
 * The life of a device, state by state. Groups: the vendor's dashboard. `then`: the vendor's flow chart for Accepted, Resetting and Completing,
 * its webhook samples for Locking and Unlocking, its reference for StartingReminder; StoppingReminder is inferred.
 */
export const deviceLifeCycle: Readonly<Record<DeviceState, LifeCycleEntry>> = {
  Pending: { group: undefined, then: undefined },
  Rejected: { group: undefined, then: undefined },
  Accepted: { group: 'in-progress', then: 'Enrolled' },
  Enrolled: { group: 'active', then: undefined },
  Exchanging: { group: undefined, then: undefined },
  Resetting: { group: 'in-progress', then: 'Pending' },
  StartingReminder: { group: 'in-progress', then: 'Blinked' },
  Blinked: { group: 'attention', then: undefined },
  StoppingReminder: { group: 'in-progress', then: 'Enrolled' },
  Locking: { group: 'in-progress', then: 'Locked' },
  Locked: { group: 'attention', then: undefined },
  Unlocking: { group: 'in-progress', then: 'Enrolled' },
  Completing: { group: 'in-progress', then: 'Completed' },
  Completed: { group: 'complete', then: undefined },
};

/** What can be done to a device, from which states, and which state says that the phone has it. The server decides; this guides a person before it is asked. */
export const deviceActions = {
  /** Reference: "Accept the device in 'Pending' state". */
  approve: { from: ['Pending'], to: 'Enrolled' },
  /** Reference: Enrolled "allows … blink"; setting it anew while one is on is inferred. */
  blink: { from: ['Enrolled', 'Blinked'], to: 'Blinked' },
} as const satisfies Record<string, { readonly from: readonly DeviceState[]; readonly to: DeviceState }>;

/** An action we know. */
export type DeviceAction = keyof typeof deviceActions;

/** Why an action cannot be taken now. */
export type Obstacle = 'state' | 'unknown-state' | 'not-exact' | 'readonly';

/** The order in which actions are offered. */
export const actionOrder = Object.keys(deviceActions) as DeviceAction[];

/**
 * Why `action` cannot be taken on a device in `status`, or `undefined` when it can.
 * A state we do not know offers nothing: nobody can say what a command would do there.
 */
export function actionObstacle(action: DeviceAction, status: string | undefined): Obstacle | undefined {
  const state = knownDeviceState(status);
  if (state === undefined) return 'unknown-state';
  const from: readonly DeviceState[] = deviceActions[action].from;
  return from.includes(state) ? undefined : 'state';
}

/** The state a device is on its way to, where it is on its way. */
export function awaitedState(status: string | undefined): DeviceState | undefined {
  const state = knownDeviceState(status);
  return state && deviceLifeCycle[state].then;
}
