import type { ElementStates } from '../scenario.js';
import deviceTable from './device-table.js';
import uploadForm from './upload-form.js';

/** Every element that has data states. */
export const elements: readonly ElementStates[] = [deviceTable, uploadForm];
