import type { Behaviour } from '../behaviour.js';
import type { DeviceList } from '../query.js';
import type { Store } from '../store.js';
import type { Tally, Transactions } from '../transactions.js';
import type { Uploads } from '../uploads.js';

/** The tenant a call acts on. */
export interface Tenant {
  readonly behaviour: Behaviour;
  readonly store: Store;
  readonly list: DeviceList;
  readonly uploads: Uploads;
  readonly transactions: Transactions;
}

/** One call, past token, limit and parsing. */
export interface Call {
  readonly tenant: Tenant;
  readonly now: number;
  readonly body: unknown;
  readonly query: URLSearchParams;
  /** What stands in the path's braces, or an empty string. */
  readonly pathId: string;
}

/** An answer with status 200. */
export interface Reply {
  readonly body: Readonly<Record<string, unknown>>;
  /** What a command leaves for `/transaction`. */
  readonly tally?: () => Tally;
}

/** An operation: answers or throws a VendorError, without waiting, so that calls never interleave. */
export type Handler = (call: Call) => Reply;
