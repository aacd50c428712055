import * as z from 'zod/mini';
import { toFlag, toInstant, toNumber, toText } from './coerce.js';

/**
 * The kinds of field a vendor's row may hold: each says what it accepts and what a host then sees.
 * Browsers run what `npm run schemas` makes of them.
 */

/** Free text; a number becomes its digits. */
export const text = kind(z.string(), toText);

/** A whole number that counts something. */
export const count = kind(z.int().check(z.gte(0)), toNumber);

/** A truth value. */
export const flag = kind(z.boolean(), toFlag);

/** An instant in epoch milliseconds; seconds are recognised by their size, and 0 means "none". */
export const instant = kind(z.number().check(z.gte(0), z.lte(8.64e15)), toInstant);

function kind<T extends z.ZodMiniType>(schema: T, coerce: (value: unknown) => unknown) {
  return z.optional(z.pipe(z.transform(coerce), z.optional(schema)));
}
