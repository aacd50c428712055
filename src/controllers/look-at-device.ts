import type { Device } from '../api/index.js';
import type { BulkCommand, Finding } from './bulk-run.js';
import { findDevice } from './find-device.js';
import { transactionVerdict } from './transaction-verdict.js';

/** Looks into the outcome of a command on one device: the vendor's record of it first, then the device itself. */
export function lookAtDevice<Request, Response>(
  carriedOut: (device: Device, before: Device | undefined) => boolean,
): BulkCommand<Request, Response>['look'] {
  return async ({ client, identity, device: before }, error): Promise<Finding> => {
    const verdict = await transactionVerdict(client, error.transactionId);
    if (verdict !== 'unclear') return verdict === 'success' ? 'done' : 'rejected';
    const device = await findDevice(client, identity).catch(() => undefined);
    return device !== undefined && carriedOut(device, before) ? 'done' : 'unclear';
  };
}
