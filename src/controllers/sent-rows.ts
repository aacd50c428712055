import type { KnoxGuardClient } from '../client/index.js';
import type { BatchOutcome } from '../domain/upload-batch.js';
import type { BatchIntent } from './upload-record.js';

/** What became of a row that this page has sent before. */
export type SentBefore = 'sent' | 'unknown';

/** Rows that left this page, by client. In memory only: numbers of phones are stored nowhere. */
const sent = new WeakMap<KnoxGuardClient, Map<string, SentBefore>>();
const noted = new WeakMap<BatchIntent, BatchOutcome>();

/** Notes the rows of a batch once it has left. */
export function noteRows(intent: BatchIntent, outcome: BatchOutcome): void {
  if ((outcome !== 'done' && outcome !== 'unknown') || noted.get(intent) === outcome) return;
  noted.set(intent, outcome);
  const rows = sent.get(intent.client) ?? new Map<string, SentBefore>();
  sent.set(intent.client, rows);
  for (const { deviceUid } of intent.request.deviceList)
    rows.set(deviceUid, outcome === 'done' ? 'sent' : 'unknown');
}

/** The rows that this page has sent to a client's tenant before. */
export function rowsSentBefore(client: KnoxGuardClient): ReadonlyMap<string, SentBefore> {
  return sent.get(client) ?? new Map<string, SentBefore>();
}
