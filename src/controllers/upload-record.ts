import type { Transaction, UploadedDevice, UploadPage, UploadReceipt, UploadRequest } from '../api/index.js';
import type { KnoxGuardClient, KnoxGuardError } from '../client/index.js';
import { type BatchFacts, isRowRefused, isUploadRunning } from '../domain/upload-batch.js';
import type { BulkItem, Finding } from './bulk-run.js';
import type { Intent } from './command-state.js';

/** Rows of an upload read at once, while its refused ones are looked for; the vendor's largest page. */
const pageSize = 1000;
/** The newest uploads among which our own are looked for. */
const newest = 25;

/** Which batch of which run a command is. */
export interface BatchSubject {
  readonly run: string;
  readonly batch: number;
}

/** One batch on its way. */
export type BatchIntent = Intent<UploadRequest, BatchSubject>;
/** One batch of a run. */
export type BatchItem = BulkItem<UploadRequest, UploadReceipt, BatchSubject>;

/** What Knox Guard's own records say of our batches; kept with the batch, so that an element made anew has it too. */
const records = new WeakMap<BatchIntent, BatchFacts>();
/** The uploads that Knox Guard listed before a run began: none of them is one of its batches. */
const listedBefore = new Map<string, ReadonlySet<string>>();

/** What is known of a batch that was taken in. */
export function factsOf({ intent, state }: BatchItem): BatchFacts | undefined {
  const noted = records.get(intent);
  if (noted) return noted;
  return state.name === 'done' ? factsIn(state.result.response) : undefined;
}

/** Notes which uploads there are before the first batch of a run leaves. */
export async function noteUploadsBefore(client: KnoxGuardClient, run: string): Promise<void> {
  const page = await client.listUploads({ pageNum: 0, pageSize: newest }).catch(() => undefined);
  if (page) listedBefore.set(run, new Set(idsIn(page)));
}

/**
 * Looks for a batch whose answer was lost: the vendor's record of the call, then an upload that was not there before and has exactly our
 * rows. That neither is found says nothing: either may come late.
 */
export async function lookForBatch(intent: BatchIntent, error: KnoxGuardError): Promise<Finding> {
  const { client, request } = intent;
  const rows = request.deviceList.length;
  const { transactionId } = error;
  const tally = transactionId
    ? await client.getTransaction({ transactionId }).catch(() => undefined)
    : undefined;
  const found = await findUpload(client, intent).catch(() => undefined);
  const { count, success = 0, fail = 0 } = tally ?? {};
  if (found) records.set(intent, { ...found, reasons: new Map(), settled: false });
  else if (tally && count === rows && (rows > 1 || success > 0))
    records.set(intent, factsOfTally(tally, rows));
  // A call refused as a whole counts as one failure; an upload counts its rows.
  else return count === 1 && fail === 1 ? 'rejected' : 'unclear';
  return 'done';
}

/** Reads how the batches stand that Knox Guard is still working on; `true` when nothing more is to be expected of any. */
export async function followBatches(items: readonly BatchItem[], signal: AbortSignal): Promise<boolean> {
  const open = items.filter((item) => factsOf(item)?.settled === false);
  const [first] = open;
  if (!first) return true;
  const { client } = first.intent;
  const page = await client.listUploads({ pageNum: 0, pageSize: newest }, { signal });
  const listed = new Map(
    page.rows.flatMap((row) => (row.readable ? [[row.value.uploadId, row.value] as const] : [])),
  );
  for (const item of open) {
    const before = factsOf(item);
    if (!before) continue;
    const { uploadId } = before;
    const now =
      uploadId === undefined
        ? undefined
        : (listed.get(uploadId) ?? (await statusOf(client, uploadId, signal)));
    const facts = { ...before, ...(now && told(factsIn(now))), reasons: before.reasons, settled: false };
    records.set(item.intent, facts);
    if (isUploadRunning(facts.uploadStatus)) continue;
    // Only the rows say which were refused; without any refused there is nothing to read.
    const known = facts.invalidDeviceCount === before.reasons.size;
    const reasons = known || !uploadId ? before.reasons : await refusedIn(client, uploadId, signal);
    records.set(item.intent, { ...facts, reasons, settled: true });
  }
  return items.every((item) => factsOf(item)?.settled !== false);
}

/** What the call's own record says, where no upload is found that goes with it. */
function factsOfTally({ count, success = 0, fail = 0, resultList }: Transaction, rows: number): BatchFacts {
  const reasons = new Map<string, string>();
  for (const row of resultList)
    if (row.readable && row.value.requestedId && row.value.failure)
      reasons.set(row.value.requestedId, row.value.failure.reason ?? row.value.failure.message ?? '');
  return {
    totalDeviceCount: count,
    validDeviceCount: success,
    invalidDeviceCount: fail,
    reasons,
    settled: success + fail >= rows,
  };
}

/** An upload that is not among the newest any more: its own page tells its state, and no counts. */
async function statusOf(
  client: KnoxGuardClient,
  uploadId: string,
  signal: AbortSignal,
): Promise<Partial<UploadReceipt>> {
  const { status } = await client.getUpload({ uploadId, pageNum: 0, pageSize: 1 }, { signal });
  return { uploadId, ...(status !== undefined && { uploadStatus: status }) };
}

/** The upload that has just our rows and was not listed before. */
async function findUpload(
  client: KnoxGuardClient,
  { request, identity }: BatchIntent,
): Promise<Omit<BatchFacts, 'reasons' | 'settled'> | undefined> {
  const before = listedBefore.get(identity.run);
  if (!before) return undefined;
  const { rows } = await client.listUploads({ pageNum: 0, pageSize: newest });
  const ours = new Set(request.deviceList.map(({ deviceUid }) => deviceUid));
  for (const row of rows) {
    const { uploadId, totalDeviceCount } = row.readable ? row.value : {};
    if (!row.readable || !uploadId || before.has(uploadId)) continue;
    if (totalDeviceCount !== undefined && totalDeviceCount !== ours.size) continue;
    const { rows: devices } = await client.getUpload({ uploadId, pageNum: 0, pageSize });
    const same = devices.every((device) => device.readable && ours.has(device.value.deviceUid ?? ''));
    if (same && devices.length === Math.min(ours.size, pageSize)) return factsIn(row.value);
  }
  return undefined;
}

/** Why rows of an upload were refused; pages end on a short one, for no total is given. */
async function refusedIn(
  client: KnoxGuardClient,
  uploadId: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const reasons = new Map<string, string>();
  for await (const { rows } of client.pages(client.getUpload, { uploadId, pageSize }, { signal }))
    for (const row of rows) if (row.readable) noteReason(reasons, row.value);
  return reasons;
}

function noteReason(reasons: Map<string, string>, row: UploadedDevice): void {
  if (row.deviceUid && isRowRefused(row)) reasons.set(row.deviceUid, row.reason ?? '');
}

function factsIn({ invalidReasons = [], ...upload }: Partial<UploadReceipt>): BatchFacts {
  const { uploadId, uploadStatus, totalDeviceCount, validDeviceCount, invalidDeviceCount } = upload;
  const reasons = new Map<string, string>();
  for (const row of invalidReasons)
    if (row.readable && row.value.deviceUid) reasons.set(row.value.deviceUid, row.value.reason ?? '');
  const settled = !isUploadRunning(uploadStatus) && (invalidDeviceCount ?? 0) === reasons.size;
  return {
    uploadId,
    uploadStatus,
    totalDeviceCount,
    validDeviceCount,
    invalidDeviceCount,
    reasons,
    settled,
  };
}

/** Only what an answer says: what it leaves out does not undo what an earlier one said. */
function told(facts: BatchFacts): Partial<BatchFacts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

function idsIn({ rows }: UploadPage): string[] {
  return rows.flatMap((row) => (row.readable && row.value.uploadId ? [row.value.uploadId] : []));
}
