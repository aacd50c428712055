import 'kg-elements/define';
import { applyAppearance } from './appearance.js';
import { AcmeApproveDialog } from './approve-dialog.js';
import { AcmeDevicePanel } from './device-panel.js';
import { AcmePortal } from './portal.js';

applyAppearance();
// Here, and not where each is written: package.json says that our modules do nothing when imported, so a bundler would
// leave out one that is imported only for what it does.
customElements.define('acme-approve-dialog', AcmeApproveDialog);
customElements.define('acme-device-panel', AcmeDevicePanel);
customElements.define('acme-portal', AcmePortal);
