import type { Upload } from '../api/index.js';
import type { KnoxGuardClient } from '../client/index.js';

/** Uploads a call; far below the vendor's 1000, for what is looked for is nearly always among the newest. */
const pageSize = 100;
/** Calls after which an upload is too old to be looked for any further. */
const maxPages = 10;

/**
 * Looks an upload up in the list, which alone says its counts, when it was made and by whom; `undefined` when it is not among the newest
 * thousand, or the list cannot be read: the upload's own devices do not depend on it.
 */
export async function findUpload(
  client: KnoxGuardClient,
  uploadId: string,
  signal: AbortSignal,
): Promise<Upload | undefined> {
  try {
    for (let pageNum = 0; pageNum < maxPages; pageNum += 1) {
      const { rows } = await client.listUploads({ pageNum, pageSize }, { signal });
      for (const row of rows) if (row.readable && row.value.uploadId === uploadId) return row.value;
      if (rows.length < pageSize) break;
    }
  } catch (error) {
    if (signal.aborted) throw error;
  }
  return undefined;
}
