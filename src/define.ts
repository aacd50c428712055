/**
 * Registers every tag.
 * @module
 */
import './elements/account-status/define.js';
import './elements/approve-form/define.js';
import './elements/blink-editor/define.js';
import './elements/device-card/define.js';
import './elements/device-table/define.js';
import './elements/provider/define.js';
import './elements/reminder-preview/define.js';
import './elements/state-badge/define.js';
import './elements/upload-form/define.js';
import './elements/transaction-status/define.js';
import './elements/upload-status/define.js';
