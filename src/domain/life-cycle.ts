import { type DeviceState, knownDeviceState } from '../api/states.js';

/** What can be done to a device, and from which states. The server decides; this guides a person before it is asked. */
export const deviceActions = {
  /** Reference: "Accept the device in 'Pending' state". */
  approve: { from: ['Pending'] },
  /** Reference: Enrolled "allows … blink"; setting it anew while one is on is inferred. */
  blink: { from: ['Enrolled', 'Blinked'] },
} as const satisfies Record<string, { readonly from: readonly DeviceState[] }>;

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
