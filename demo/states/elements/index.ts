import type { ElementStates } from '../scenario.js';
import approveForm from './approve-form.js';
import blinkEditor from './blink-editor.js';
import deviceTable from './device-table.js';
import reminderPreview from './reminder-preview.js';

/** Every element that has data states. */
export const elements: readonly ElementStates[] = [deviceTable, approveForm, blinkEditor, reminderPreview];
