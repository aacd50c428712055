import type * as z from 'zod/mini';
import { vendorErrorOf } from './answer.js';
import * as fields from './generated/rows.js';
import { alias, type PageRow, readRow, readRows, type RowReader } from './page.js';
import type { Account, CommandAnswer, TransactionItem } from './rows.js';

/** Reads the answer of `GET /authorization`. */
export function readAccount(body: Readonly<Record<string, unknown>>): Account | undefined {
  const user = readRow(body.user, 0, { fields: fields.Account, normalise: () => [] });
  return user.readable ? user.value : undefined;
}

/** How an asynchronous command stands. The list may hold the failures only. */
export interface Transaction {
  readonly transactionId?: string;
  /** Devices asked for; done when `success + fail` reaches it. */
  readonly count?: number;
  readonly success?: number;
  readonly fail?: number;
  readonly resultList: readonly PageRow<TransactionItem>[];
}

/** Reads the answer of `POST /transaction`. */
export function readTransaction(body: Readonly<Record<string, unknown>>): Transaction | undefined {
  const counts = readRow(body, 0, { fields: fields.TransactionCounts, normalise: () => [] });
  if (!counts.readable) return undefined;
  const { transactionId, count: asked, success, fail } = counts.value;
  if (transactionId === undefined && asked === undefined) return undefined;
  return {
    ...(transactionId !== undefined && { transactionId }),
    ...(asked !== undefined && { count: asked }),
    ...(success !== undefined && { success }),
    ...(fail !== undefined && { fail }),
    resultList: (readRows(body.resultList, itemReader) ?? []).map(withFailure),
  };
}

/** Reads the answer of a command on one device. */
export function readCommandAnswer(body: Readonly<Record<string, unknown>>): CommandAnswer | undefined {
  const answer = readRow(body, 0, { fields: fields.CommandAnswer, normalise: objectIdOf });
  return answer.readable ? answer.value : undefined;
}

/** As it is read; why it failed is found afterwards. */
type Item = z.infer<typeof TransactionItem>;

const itemReader: RowReader<Item> = { fields: fields.TransactionItem, normalise: objectIdOf };

/** Both spellings are in the reference. */
function objectIdOf(row: Record<string, unknown>): [] {
  alias(row, 'objectId', 'id');
  return [];
}

function withFailure(row: PageRow<Item>): PageRow<TransactionItem> {
  const failure = row.readable ? vendorErrorOf(row.value) : undefined;
  return row.readable && failure ? { ...row, value: { ...row.value, failure } } : row;
}
