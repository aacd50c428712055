import type { CommandTerms } from './command.js';
import type { Message } from './common.js';
import type { ListTerms } from './list.js';

/** Words of a transaction's status. */
export interface TransactionTerms extends CommandTerms, ListTerms {
  readonly noTransaction: Message;
  /** How far it has come: the numbers in the reader's writing, the last two also to choose the words by. */
  readonly transactionProgress: (success: string, count: string, fail: number, failed: string) => string;
  /** Without a count. */
  readonly transactionCounts: (success: string, failed: string) => string;
  readonly transactionRunning: string;
  readonly transactionDone: string;
  readonly transactionDoneWithFailures: (failed: string, fail: number) => string;
  readonly transactionUnclear: string;
  readonly failuresLabel: (failed: string) => string;
  readonly failureColumns: Readonly<Record<'requestedId' | 'reason', string>>;
  /** The vendor names fewer than it counts. */
  readonly someFailures: (listed: string, failed: string) => string;
  readonly noReason: string;
  readonly unreadableFailure: string;
  readonly damagedFailure: (fields: string) => string;
  readonly transactionId: string;
  /** Asked too early, or too late; `until` is when we stop looking. */
  readonly notFoundYet: (until: string) => Message;
  readonly notFoundAtAll: Message;
  /** It was there before. */
  readonly noLongerKept: (at: string) => string;
}
