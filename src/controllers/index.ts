export { auditExport, auditIdentifier, auditState } from './audit.js';
export { announce } from './announce.js';
export { approvalFacts, type ApprovalFacts, type ApprovalQuestion } from './approval-check.js';
export { BulkController, type BulkOptions, type BulkState, type BulkTarget } from './bulk-controller.js';
export { type BulkItem, type BulkItemState, type BulkRun, isFailed, type PauseReason } from './bulk-run.js';
export { CommandController, type CommandOptions } from './command-controller.js';
export type { CommandState, DeviceChange, Intent } from './command-state.js';
export {
  connect,
  type ConnectedHost,
  type Connection,
  ConnectionController,
  type Provided,
  providerContext,
} from './connection-controller.js';
export { DelayController } from './delay-controller.js';
export { DeviceWatch } from './device-watch.js';
export { type Enrich, EnrichController, type Extra, type ExtraState } from './enrich-controller.js';
export { type DeviceIdentity, findDevice, findRow } from './find-device.js';
export { KnownCheck, type KnownCheckState } from './known-check.js';
export { type Job, JobController } from './job-controller.js';
export { registerLanguage } from './languages.js';
export { type LanguagePart, LocaleController } from './locale-controller.js';
export { lookAtDevice } from './look-at-device.js';
export { paceOf, PollController } from './poll-controller.js';
export { type Answer, QueryController, type QueryState } from './query-controller.js';
export { RevealController } from './reveal-controller.js';
export { SettlePoll } from './settle-poll.js';
export { rowsSentBefore, type SentBefore } from './sent-rows.js';
export {
  UploadController,
  type UploadOptions,
  type UploadRun,
  type UploadState,
  type UploadSwitches,
} from './upload-controller.js';
export type { BatchIntent, BatchItem, BatchSubject } from './upload-record.js';
export {
  type OneUpload,
  UploadsController,
  type UploadsOptions,
  type UploadsRead,
} from './uploads-controller.js';
export { TransactionController, type TransactionOptions } from './transaction-controller.js';
export { type VisitEntry, visitOf } from './visit.js';
export { type Selected, SelectionController, type SelectionMode } from './selection-controller.js';
