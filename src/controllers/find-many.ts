import type { Device, DevicePage, ListDevicesRequest } from '../api/index.js';
import type { PageRow } from '../api/page.js';
import type { KnoxGuardClient } from '../client/index.js';
import { pause } from './pause.js';

/** Milliseconds between two calls of one reading, so that everyone else who works gets their turn. */
const spacing = 150;

/** What several searches found. */
export interface FoundMany {
  readonly page: DevicePage;
  /** Identifiers that no device has, in their order. */
  readonly missing: readonly string[];
}

/** How far a reading has come. */
export type Progress = (done: number, total: number | undefined) => void;

/** What a long reading needs beside its question. */
export interface Reading {
  readonly keyOf: (device: Device) => string;
  readonly signal: AbortSignal;
  readonly onProgress: Progress;
}

/**
 * Looks up identifiers one after the other. The vendor's search may find parts of numbers; here a device counts only where one of its
 * identifiers is the whole of what was asked.
 */
export async function findMany(
  client: KnoxGuardClient,
  request: ListDevicesRequest,
  searches: readonly string[],
  { keyOf, signal, onProgress }: Reading,
): Promise<FoundMany> {
  const rows = new Map<string, PageRow<Device>>();
  const missing: string[] = [];
  for (const [index, search] of searches.entries()) {
    if (index > 0) await pause(spacing, signal);
    const { rows: all } = await client.listDevices(
      { ...request, search, pageNum: 0, pageSize: 25 },
      { signal },
    );
    const found = all.filter((row) => row.readable && hasIdentifier(row.value, search));
    for (const row of found) if (row.readable) rows.set(keyOf(row.value), row);
    if (found.length === 0) missing.push(search);
    onProgress(index + 1, searches.length);
  }
  return { page: { rows: [...rows.values()], totalCount: rows.size }, missing };
}

function hasIdentifier(device: Device, search: string): boolean {
  const { deviceUid, imei, imei2, serial, objectId, approveId } = device;
  const wanted = search.toLowerCase();
  return [deviceUid, imei, imei2, serial, objectId, approveId].some((id) => id?.toLowerCase() === wanted);
}
