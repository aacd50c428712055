import { deviceStates, licenseStates, type StateKind, uploadStates } from 'kg-elements/api';
import { UNKNOWN_STATE } from 'kg-elements/emulator';

/** Every badge: each kind's states, and what is none of them. */
export const badges: Readonly<Record<StateKind, readonly string[]>> = {
  device: [...Object.keys(deviceStates), UNKNOWN_STATE, ''],
  license: [...Object.keys(licenseStates), UNKNOWN_STATE],
  upload: [...Object.keys(uploadStates), UNKNOWN_STATE],
};
