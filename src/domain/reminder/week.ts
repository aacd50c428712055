import type { QuietFields } from './draft.js';
import { isQuietAt } from './quiet.js';

/**
 * The week as a picture: 7 rows of 24, `true` where the reminder is hidden; row 0 is Sunday.
 * Quiet time has whole hours only, so this says everything.
 */
export function quietHours(request: QuietFields): boolean[][] {
  return Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (_, hour) => isQuietAt(request, day, hour * 60)),
  );
}
