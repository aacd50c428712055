import { knownUploadState } from '../api/states.js';

/** How a batch stands with us. `left`: the host took it upon itself; `unknown`: it left, and nobody knows more yet. */
export type BatchOutcome =
  'waiting' | 'sending' | 'cancelled' | 'left' | 'not-sent' | 'rejected' | 'unknown' | 'done';

/** What Knox Guard says of a batch that it took in. Counts are its own and are never derived: its own do not add up. */
export interface BatchFacts {
  readonly uploadId?: string | undefined;
  /** Its word for how the upload stands, verbatim. */
  readonly uploadStatus?: string | undefined;
  readonly totalDeviceCount?: number | undefined;
  readonly validDeviceCount?: number | undefined;
  readonly invalidDeviceCount?: number | undefined;
  /** Why rows were refused, by their number, verbatim. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Whether nothing more is to be expected. */
  readonly settled: boolean;
}

/** One batch: what it holds, and what became of it. */
export interface Batch {
  readonly rows: readonly { readonly deviceUid: string }[];
  readonly outcome: BatchOutcome;
  readonly facts?: BatchFacts | undefined;
}

/** What became of one row. `accepted`: handed to Knox Guard, which has not named it as refused. */
export type RowFate = 'accepted' | 'refused' | 'unknown' | 'not-sent';

/** What became of all rows; the four always make up the total. */
export interface UploadSums {
  readonly total: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unknown: number;
  readonly notSent: number;
}

/** What became of a row of a batch. On its way it is unknown: if the page went now, nobody could say more. */
export function fateOf(deviceUid: string, { outcome, facts }: Batch): RowFate {
  switch (outcome) {
    case 'done':
      return facts?.reasons.has(deviceUid) ? 'refused' : 'accepted';
    case 'rejected':
      return 'refused';
    case 'sending':
    case 'unknown':
      return 'unknown';
    case 'waiting':
    case 'cancelled':
    case 'left':
    case 'not-sent':
      return 'not-sent';
  }
}

/** Counts what became of every row. */
export function sumsOf(batches: readonly Batch[]): UploadSums {
  const sums = { total: 0, accepted: 0, refused: 0, unknown: 0, notSent: 0 };
  for (const batch of batches) {
    sums.total += batch.rows.length;
    for (const { deviceUid } of batch.rows) {
      const fate = fateOf(deviceUid, batch);
      sums[fate === 'not-sent' ? 'notSent' : fate] += 1;
    }
  }
  return sums;
}

/** Whether Knox Guard is still working on an upload; a word we do not know is not waited for. */
export function isUploadRunning(uploadStatus: string | undefined): boolean {
  return knownUploadState(uploadStatus) === 'Progress';
}

/** Whether Knox Guard has refused a row of an upload; a word we do not know is a refusal where a reason comes with it. */
export function isRowRefused({
  status,
  reason,
}: {
  readonly status?: string | undefined;
  readonly reason?: string | undefined;
}): boolean {
  const known = knownUploadState(status);
  return known === 'Fail' || (known === undefined && Boolean(reason));
}

/** The reasons and how many rows each has met, the most frequent first. */
export function reasonsOf(
  batches: readonly Batch[],
): readonly { readonly reason: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { facts } of batches)
    for (const reason of facts?.reasons.values() ?? []) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Array.from(counts, ([reason, count]) => ({ reason, count })).sort(
    (one, other) => other.count - one.count,
  );
}
