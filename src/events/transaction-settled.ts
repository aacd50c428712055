import type { Transaction } from '../api/index.js';
import { KgEvent } from './kg-event.js';

/** A transaction that is done. */
export interface TransactionSettledDetail {
  readonly transactionId: string;
  /** What the vendor's record says; its list may hold the failures only. */
  readonly transaction: Transaction;
}

/** Knox Guard has worked through a transaction: what succeeded and what failed make up its count. */
export class KgTransactionSettledEvent extends KgEvent<TransactionSettledDetail> {
  constructor(detail: TransactionSettledDetail) {
    super('kg-transaction-settled', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kg-transaction-settled': KgTransactionSettledEvent;
  }
}
