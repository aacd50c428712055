import type { StateTerms } from '../terms/state.js';

/** English. */
export const stateEn: StateTerms = {
  states: {},
  unknownState: 'Unknown state',
  stateMissing: 'No state given',
};
