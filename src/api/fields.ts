import * as z from 'zod/mini';

/**
 * The kinds of field a vendor's row may hold. The vendor, and the relays seen in the wild, write numbers as strings, booleans as
 * "true", times in two units and empty values as `null`: each kind says what it accepts and what a host then sees.
 */

/** Free text; a number becomes its digits. */
export const text = kind(z.string(), (value) => (typeof value === 'number' ? String(value) : value));

/** A whole number that counts something. */
export const count = kind(z.int().check(z.gte(0)), numberOf);

/** A truth value. */
export const flag = kind(z.boolean(), (value) =>
  value === 'true' ? true : value === 'false' ? false : value,
);

/** An instant in epoch milliseconds; seconds are recognised by their size, and 0 means "none". */
export const instant = kind(z.number().check(z.gte(0), z.lte(8.64e15)), (value) => {
  const number = numberOf(value);
  if (typeof number !== 'number') return number;
  return number === 0 ? undefined : number < 1e11 ? number * 1000 : number;
});

function kind<T extends z.ZodMiniType>(schema: T, coerce: (value: unknown) => unknown) {
  return z.optional(
    z.pipe(
      z.transform((value: unknown) => (value === null ? undefined : coerce(value))),
      z.optional(schema),
    ),
  );
}

function numberOf(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
}
