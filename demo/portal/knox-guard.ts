import { createKnoxGuardClient } from 'kg-elements/client';
import type { Device } from 'kg-elements';

/** For what the portal asks itself, beside its elements. The same endpoint as in `index.html`. */
export const knoxGuard = createKnoxGuardClient({ endpoint: '/api/knox-guard' });

/** How many devices are in one of `states`, or in any when there are none; `undefined` where nobody says. */
export async function countDevices(
  states: readonly string[],
  signal: AbortSignal,
): Promise<number | undefined> {
  // The answer's total is what counts; its one row is not looked at.
  const filter = states.length > 0 ? { filter: { status: [...states] } } : {};
  const { totalCount } = await knoxGuard.listDevices({ pageNum: 0, pageSize: 1, ...filter }, { signal });
  return totalCount;
}

/** A device as it is on the server now. `search` may match several, so only the exact identifier counts. */
export async function readDevice(deviceUid: string): Promise<Device | undefined> {
  const { rows } = await knoxGuard.listDevices({ pageNum: 0, pageSize: 25, search: deviceUid });
  return rows
    .flatMap((row) => (row.readable ? [row.value] : []))
    .find((device) => device.deviceUid === deviceUid);
}
