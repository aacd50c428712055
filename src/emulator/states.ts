/** The vendor's fourteen internal device states. */
export const DEVICE_STATES = [
  'Pending',
  'Rejected',
  'Accepted',
  'Enrolled',
  'Exchanging',
  'Resetting',
  'StartingReminder',
  'StoppingReminder',
  'Blinked',
  'Locking',
  'Locked',
  'Unlocking',
  'Completing',
  'Completed',
] as const;

/** One of the vendor's states. */
export type DeviceState = (typeof DEVICE_STATES)[number];

/** A command of the emulated API that changes a device's state. */
export type DeviceCommand = 'approve' | 'blink';

/** Where a command may start and where it leads at once; the phone's confirmation comes later. */
export const commandRules: Record<
  DeviceCommand,
  { readonly from: readonly DeviceState[]; readonly to: DeviceState }
> = {
  approve: { from: ['Pending'], to: 'Accepted' },
  blink: { from: ['Enrolled', 'Blinked'], to: 'StartingReminder' },
};

/** What a state becomes once the phone has confirmed. */
export const confirmedState: Partial<Record<DeviceState, DeviceState>> = {
  Accepted: 'Enrolled',
  StartingReminder: 'Blinked',
  StoppingReminder: 'Enrolled',
  Locking: 'Locked',
  Unlocking: 'Enrolled',
  Resetting: 'Pending',
};

/** Completing turns into Completed on the server, without the phone, when the time to cancel is over. */
export const COMPLETING_WINDOW = 2 * 86_400_000;
