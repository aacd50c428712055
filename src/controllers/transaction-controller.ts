import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Transaction, TransactionRequest } from '../api/index.js';
import type { KnoxGuardClient } from '../client/index.js';
import { type Settling, transactionSettling } from '../domain/settling.js';
import { type Answer, QueryController, type QueryState } from './query-controller.js';
import { asKnoxGuardError } from './request-failure.js';
import { SettlePoll } from './settle-poll.js';

/** What is asked about, and who hears of it. */
export interface TransactionOptions {
  readonly client: () => KnoxGuardClient | undefined;
  /** Empty: nothing is asked. */
  readonly transactionId: () => string;
  /** Seconds between the first looks; 0 is off. */
  readonly interval: () => number;
  /** Once for each transaction. */
  readonly onSettled: (transaction: Transaction) => void;
}

/** The vendor's record of a command; `undefined` where it has none, which is an answer and no failure: a record may come late, or be gone. */
export type TransactionRecord = Transaction | undefined;

/** One transaction, followed until it has settled. That it is not found is final only after a quarter of an hour, and even then says nothing of what was carried out. */
export class TransactionController implements ReactiveController {
  readonly #options: TransactionOptions;
  readonly #query: QueryController<TransactionRequest, TransactionRecord>;
  readonly #poll: SettlePoll;
  #seen:
    { readonly transactionId: string; readonly record: Answer<TransactionRequest, Transaction> } | undefined;
  #told = '';

  constructor(host: ReactiveControllerHost & HTMLElement, options: TransactionOptions) {
    this.#options = options;
    host.addController(this);
    const { transactionId } = options;
    this.#query = new QueryController<TransactionRequest, TransactionRecord>(host, {
      operation: 'getTransaction',
      client: () => (transactionId() ? options.client() : undefined),
      subject: transactionId,
      args: () => ({ transactionId: transactionId() }),
      run: read,
    });
    this.#poll = new SettlePoll(host, {
      interval: options.interval,
      subject: () => (options.client() ? transactionId() : ''),
      settling: () => this.#settling,
      seen: () => JSON.stringify(this.#query.last?.value),
      run: () => this.#query.poll(),
      failed: () => this.state.name === 'failed',
    });
  }

  /** How the read stands. */
  get state(): QueryState<TransactionRequest, TransactionRecord> {
    return this.#query.state;
  }

  /** The newest record there was, with the time at which it was so. */
  get record(): Answer<TransactionRequest, Transaction> | undefined {
    return this.#seen?.transactionId === this.#options.transactionId() ? this.#seen.record : undefined;
  }

  /** Whether the newest answer is that there is no record. */
  get isMissing(): boolean {
    const { last } = this.#query;
    return last !== undefined && last.value === undefined;
  }

  /** Until when a record that is missing is looked for by itself; `undefined` when that is over. */
  get looksUntil(): number | undefined {
    return this.#poll.active ? this.#poll.until : undefined;
  }

  /** Asks again. */
  refresh(): Promise<void> {
    return this.#query.refresh();
  }

  /** Forgets everything: another client may be another tenant. */
  clear(): void {
    this.#seen = undefined;
    this.#told = '';
  }

  hostUpdate(): void {
    const { last } = this.#query;
    const transactionId = this.#options.transactionId();
    if (last?.value && last.args.transactionId === transactionId)
      this.#seen = { transactionId, record: { ...last, value: last.value } };
  }

  hostUpdated(): void {
    const transactionId = this.#options.transactionId();
    const { record } = this;
    if (!record || this.#told === transactionId || transactionSettling(record.value) !== 'settled') return;
    this.#told = transactionId;
    this.#options.onSettled(record.value);
  }

  get #settling(): Settling {
    const { state, record } = this;
    if (record && !this.isMissing) return transactionSettling(record.value);
    // What nobody lets us see is not asked for again by itself.
    return state.name === 'failed' && !state.error.retryable ? 'settled' : 'unclear';
  }
}

/** "Not found" of the vendor is told from a wrong address, which is a failure. */
async function read(
  client: KnoxGuardClient,
  request: TransactionRequest,
  signal: AbortSignal,
  priority?: 'poll',
): Promise<TransactionRecord> {
  try {
    return asRecord(await client.getTransaction(request, { signal, priority }));
  } catch (cause) {
    const error = asKnoxGuardError(cause, 'getTransaction');
    if (error.code === 'not-found' && error.fromVendor) return undefined;
    throw cause;
  }
}

/** A host's own client may answer anything; what is drawn is a list. */
function asRecord(answer: Transaction): Transaction {
  const { resultList } = Object(answer) as Partial<Transaction>;
  if (!Array.isArray(resultList)) throw new TypeError('getTransaction answered no record.');
  return answer;
}
