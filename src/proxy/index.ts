/**
 * The proxy between the portal's pages and Knox Guard. Web APIs only: Node, Workers, or a page with the emulator in it.
 * @module
 */
export type { Answer } from './answer.js';
export type { BudgetOptions } from './budget.js';
export { createProxy } from './create-proxy.js';
export type { KeyedHash } from './ids.js';
export type { AuditRecord, LogEntry } from './log.js';
export type { Awaitable, Credentials, Principal, ProxyOptions } from './options.js';
export type { Outcome } from './outcome.js';
export type { ProblemBody, ProxyProblemCode } from './problem.js';
export type { VendorKeys } from './sign.js';
export { type Begun, memoryStore, type MemoryStoreOptions, type Store } from './store.js';
export type { CustomUpstream, Upstream, VendorUpstream } from './vendor-urls.js';
