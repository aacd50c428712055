import type { ElementStates } from '../scenario.js';
import accountStatus from './account-status.js';
import approveForm from './approve-form.js';
import blinkEditor from './blink-editor.js';
import deviceCard from './device-card.js';
import deviceTable from './device-table.js';
import reminderPreview from './reminder-preview.js';
import transactionStatus from './transaction-status.js';
import uploadForm from './upload-form.js';
import uploadStatus from './upload-status.js';

/** Every element that has data states. */
export const elements: readonly ElementStates[] = [
  deviceTable,
  deviceCard,
  approveForm,
  blinkEditor,
  reminderPreview,
  uploadForm,
  uploadStatus,
  transactionStatus,
  accountStatus,
];
