import * as z from 'zod/mini';
import { count, text } from './fields.js';
import { alias, type PageRow, readRow, readRows, type RowReader } from './page.js';
import { vendorErrorOf, type VendorError } from './answer.js';

/** Whose account the token belongs to. The proxy leaves out what nobody asked for: the user's e-mail and phone number. */
export const Account = z.looseObject({ companyName: text, country: text, name: text });

/** @see Account */
export type Account = z.infer<typeof Account>;

/** Reads the answer of `GET /authorization`. */
export function readAccount(body: Readonly<Record<string, unknown>>): Account | undefined {
  const user = readRow(body.user, 0, { schema: Account, normalise: () => [] });
  return user.readable ? user.value : undefined;
}

/** One device's part in an asynchronous command. */
export const TransactionItem = z.looseObject({ result: text, requestedId: text, objectId: text });

/** @see TransactionItem */
export type TransactionItem = z.infer<typeof TransactionItem> & { readonly failure?: VendorError };

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
  const counts = readRow(body, 0, { schema: Counts, normalise: () => [] });
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

/** What a command on one device answers. */
export const CommandAnswer = z.looseObject({ result: text, objectId: text, requestedId: text });

/** @see CommandAnswer */
export type CommandAnswer = z.infer<typeof CommandAnswer>;

/** Reads the answer of a command on one device. */
export function readCommandAnswer(body: Readonly<Record<string, unknown>>): CommandAnswer | undefined {
  const answer = readRow(body, 0, { schema: CommandAnswer, normalise: objectIdOf });
  return answer.readable ? answer.value : undefined;
}

const Counts = z.looseObject({ transactionId: text, count, success: count, fail: count });

const itemReader: RowReader<z.infer<typeof TransactionItem>> = {
  schema: TransactionItem,
  normalise: objectIdOf,
};

/** Both spellings are in the reference. */
function objectIdOf(row: Record<string, unknown>): [] {
  alias(row, 'objectId', 'id');
  return [];
}

function withFailure(row: PageRow<z.infer<typeof TransactionItem>>): PageRow<TransactionItem> {
  const failure = row.readable ? vendorErrorOf(row.value) : undefined;
  return row.readable && failure ? { ...row, value: { ...row.value, failure } } : row;
}
