import type { OperationName } from '../api/index.js';
import { KnoxGuardError } from '../client/index.js';

/** Errors of another copy of this library are recognised by their name; anything else a host's own client may throw. */
export function asKnoxGuardError(error: unknown, operation: OperationName): KnoxGuardError {
  return isKnoxGuardError(error) ? error : new KnoxGuardError('bad-response', { operation, cause: error });
}

function isKnoxGuardError(error: unknown): error is KnoxGuardError {
  return error instanceof Error && error.name === 'KnoxGuardError';
}
