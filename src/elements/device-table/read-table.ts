import { deviceKey } from '../../api/devices.js';
import type { KnoxGuardClient, ReadOptions } from '../../client/index.js';
import type { JobController } from '../../controllers/job-controller.js';
import type { TableRequest } from './request.js';
import { asPage, type TableAnswer } from './table-page.js';

/** Reads what a table asks: a page, or several identifiers one after the other with their progress. */
export async function readTable(
  client: KnoxGuardClient,
  { searches, ...request }: TableRequest,
  options: ReadOptions & { readonly signal: AbortSignal },
  jobs: JobController<'find' | 'collect' | 'export'>,
): Promise<TableAnswer> {
  if (!searches) return asPage(await client.listDevices(request, options));
  const { signal } = options;
  const { findMany } = await import('../../controllers/find-many.js');
  const found = await jobs.run('find', (cancelled, onProgress) =>
    findMany(client, request, searches, {
      keyOf: deviceKey,
      signal: AbortSignal.any([signal, cancelled]),
      onProgress,
    }),
  );
  signal.throwIfAborted();
  // Called off by the person: what was not looked up is neither found nor missing.
  return found ? { ...found.page, missing: found.missing } : { rows: [] };
}
