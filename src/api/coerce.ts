/**
 * How the spellings of one kind of value become one. The vendor, and the relays seen in the wild, write numbers as strings,
 * booleans as "true", times in two units and empty values as `null`. What is not understood passes as it is, for the check that
 * follows to refuse. No Zod here: `fields.ts` builds its kinds from these, and so does the code generated from them.
 */

/** Free text; a number becomes its digits. */
export function toText(value: unknown): unknown {
  if (value === null) return undefined;
  return typeof value === 'number' ? String(value) : value;
}

/** A number that may have come as digits. */
export function toNumber(value: unknown): unknown {
  if (value === null) return undefined;
  return typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
}

/** A truth value that may have come as a word. */
export function toFlag(value: unknown): unknown {
  if (value === null) return undefined;
  return value === 'true' ? true : value === 'false' ? false : value;
}

/** Epoch milliseconds; seconds are recognised by their size, and 0 means "none". */
export function toInstant(value: unknown): unknown {
  const number = toNumber(value);
  if (typeof number !== 'number') return number;
  return number === 0 ? undefined : number < 1e11 ? number * 1000 : number;
}
