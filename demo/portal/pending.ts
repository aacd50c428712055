import type { Device } from 'kg-elements';
import { knoxGuard } from './knox-guard.js';

/** The most that one approval takes on: they are sent one after the other, and a person watches. */
export const approvedAtOnce = 200;

/** An upload's devices that wait for approval now. */
export interface Waiting {
  /** The first of them, as the list has them. */
  readonly devices: readonly Device[];
  readonly count: number;
}

/**
 * The devices of an upload that are Pending. An upload tells what became of each row then; only the list tells what a device is now, so both are
 * read, in the largest pages there are.
 */
export async function waitingOf(uploadId: string, signal: AbortSignal): Promise<Waiting> {
  const uploaded = new Set<string>();
  for await (const { rows } of knoxGuard.pages(knoxGuard.getUpload, { uploadId, pageSize: 1000 }, { signal }))
    for (const row of rows) if (row.readable && row.value.deviceUid) uploaded.add(row.value.deviceUid);

  const devices: Device[] = [];
  let count = 0;
  const pending = { pageSize: 1000, filter: { status: ['Pending'] } };
  for await (const { rows } of knoxGuard.pages(knoxGuard.listDevices, pending, { signal }))
    for (const row of rows) {
      // A number that came damaged is nobody's: it must not be approved by.
      const isExact = row.readable && !row.issues.some(({ code }) => code === 'not-exact');
      if (!isExact || row.value.status !== 'Pending' || !uploaded.has(row.value.deviceUid ?? '')) continue;
      count += 1;
      if (devices.length < approvedAtOnce) devices.push(row.value);
    }
  return { devices, count };
}
