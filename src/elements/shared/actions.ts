import type { Device } from '../../api/index.js';
import { actionObstacle, actionOrder, type DeviceAction } from '../../domain/life-cycle.js';

/** An action that a host adds to ours. */
export interface HostAction {
  /** Comes back as `detail.action`. */
  readonly name: string;
  /** What a person reads. */
  readonly label: string;
  /** Why it cannot be taken on a device now, as a sentence; nothing where it can. */
  readonly obstacle?: (device: Device) => string | undefined;
  /** Whether it is offered for a selection, too. */
  readonly bulk?: boolean;
}

/** The name of an action of ours. */
export type OwnAction = 'details' | DeviceAction;

/** What is offered for a device, in its order: ours by name, and the host's. */
export type Actions = readonly (OwnAction | HostAction)[];

/** The element that shows one device. Made by its tag and never imported, so that a page loads it only if it uses it. */
export const detailsTag = 'kg-device-card';

/** What is offered where the host says nothing: the details where their element is defined, and every action we can carry out. */
export function ownActions(): Actions {
  return [...(customElements.get(detailsTag) ? (['details'] as const) : []), ...actionOrder];
}

/** Whether a device allows an action of ours, as far as its state tells. */
export function obstacleOf(action: OwnAction, device: Device, exact: boolean) {
  if (action === 'details') return undefined;
  return exact ? actionObstacle(action, device.status) : 'not-exact';
}
