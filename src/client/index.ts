/**
 * The client of the host's proxy. No DOM, no side effects.
 * @module
 */
export { createFetchAdapter, type FetchAdapter, type FetchAdapterOptions } from './adapter.js';
export type { HostHeaders, KnoxGuardClientOptions } from './channel.js';
export { createKnoxGuardClient, type KnoxGuardClient } from './client.js';
export { createCommandId } from './command-id.js';
export {
  KnoxGuardError,
  type FailedOutcome,
  type KnoxGuardCall,
  type KnoxGuardErrorCode,
  type KnoxGuardErrorDetails,
} from './error.js';
export type {
  CallOptions,
  CommandOptions,
  CommandResult,
  OperationMethod,
  OperationMethods,
  ReadOptions,
  UpstreamPlace,
} from './methods.js';
export type { PagedMethod, PageQuery } from './pages.js';
