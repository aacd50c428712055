/**
 * The vendor's contract: operations, schemas, states and limits. No DOM, no side effects.
 * @module
 */
export * from './account.js';
export * from './answer.js';
export * from './devices.js';
export * from './json.js';
export * from './limits.js';
export * from './operations.js';
export { readableRows, type Page, type PageRow, type ReadableRow, type RowIssue } from './page.js';
export type { CheckedRequest, Problem, ProblemCode } from './problems.js';
export * from './requests.js';
export {
  Account,
  CommandAnswer,
  Device,
  InvalidReason,
  TransactionItem,
  Upload,
  UploadedDevice,
} from './rows.js';
export * from './states.js';
export * from './uploads.js';
export * from './wire.js';
