import type { ElementStates } from '../scenario.js';
import accountStatus from './account-status.js';
import deviceTable from './device-table.js';
import transactionStatus from './transaction-status.js';
import uploadStatus from './upload-status.js';

/** Every element that has data states. */
export const elements: readonly ElementStates[] = [
  deviceTable,
  uploadStatus,
  transactionStatus,
  accountStatus,
];
