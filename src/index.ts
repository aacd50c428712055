/**
 * The element classes, their events, the client and its errors. Importing this registers nothing; see `kg-elements/define`.
 * @module
 */
export * from './client/index.js';
export { KgAccountStatus } from './elements/account-status/kg-account-status.js';
export { KgApproveForm } from './elements/approve-form/kg-approve-form.js';
export { KgBlinkEditor } from './elements/blink-editor/kg-blink-editor.js';
export type { MessageTemplate } from './elements/blink-editor/field-parts.js';
export { KgDeviceCard } from './elements/device-card/kg-device-card.js';
export type { HostColumn } from './elements/device-table/columns.js';
export { KgDeviceTable } from './elements/device-table/kg-device-table.js';
export type { Density } from './elements/device-table/table-properties.js';
export type { TableState } from './elements/device-table/view-state.js';
export type { Actions, HostAction } from './elements/shared/actions.js';
export type { Enrich, Extra } from './controllers/enrich-controller.js';
export { registerLanguage } from './controllers/languages.js';
export { KgProvider } from './elements/provider/kg-provider.js';
export { KgReminderPreview } from './elements/reminder-preview/kg-reminder-preview.js';
export { KgStateBadge } from './elements/state-badge/kg-state-badge.js';
export { KgUploadForm } from './elements/upload-form/kg-upload-form.js';
export { KgTransactionStatus } from './elements/transaction-status/kg-transaction-status.js';
export { KgUploadStatus } from './elements/upload-status/kg-upload-status.js';
export {
  type DeviceAction,
  deviceActions,
  deviceLifeCycle,
  type LifeCycleEntry,
  type StateGroup,
} from './domain/life-cycle.js';
export * from './events/index.js';
export type { Language, LanguageWords, Message, Terms } from './locale/index.js';
export type {
  Device,
  DevicePage,
  DeviceState,
  LicenseState,
  ListDevicesRequest,
  UploadReceipt,
  UploadRequest,
} from './api/index.js';
