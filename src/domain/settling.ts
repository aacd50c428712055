import type { Transaction, Upload } from '../api/index.js';
import { knownUploadState, uploadStates } from '../api/states.js';

/** Whether something the vendor works on has come to its end. `unclear` where its words do not say. */
export type Settling = 'moving' | 'unclear' | 'settled';

/** Whether an upload is done. A status we do not know may be either, and is never called settled. */
export function uploadSettling(status: string | undefined): Settling {
  const known = knownUploadState(status);
  if (known === undefined) return 'unclear';
  return uploadStates[known].transitional ? 'moving' : 'settled';
}

/** Whether a transaction is done: Samsung's rule, `success + fail` has reached `count`. */
export function transactionSettling({ count, success = 0, fail = 0 }: Transaction): Settling {
  if (count === undefined) return 'unclear';
  return success + fail >= count ? 'settled' : 'moving';
}

/** How much of a whole is done, for a bar: never more than the whole. */
export interface Share {
  readonly done: number;
  readonly of: number;
}

/** How far an upload has come, as a picture only: the vendor's counts do not add up, so no number is made of it. */
export function uploadShare({
  totalDeviceCount,
  validDeviceCount,
  invalidDeviceCount,
}: Upload): Share | undefined {
  if (validDeviceCount === undefined || invalidDeviceCount === undefined) return undefined;
  return shareOf(validDeviceCount + invalidDeviceCount, totalDeviceCount);
}

/** How far a transaction has come; without a count nobody can tell. */
export function transactionShare({ count, success = 0, fail = 0 }: Transaction): Share | undefined {
  return shareOf(success + fail, count);
}

function shareOf(done: number, of: number | undefined): Share | undefined {
  return of === undefined || of === 0 ? undefined : { done: Math.min(done, of), of };
}
