import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';

/** What Zod itself makes of a row, field by field: the meaning of "lenient" that browsers' tables must keep. */
export function readWithZod(
  schema: z.ZodMiniType,
  row: Readonly<Record<string, unknown>>,
): { value: unknown; broken: readonly string[] } {
  const whole = z.safeParse(schema, row);
  if (whole.success) return { value: whole.data, broken: [] };
  const broken = new Set(whole.error.issues.map(({ path }) => String(path[0])));
  const rest = { ...row };
  for (const name of broken) Reflect.deleteProperty(rest, name);
  return { value: z.parse(schema, rest), broken: [...broken] };
}

/** Equal to the last field: values by `Object.is`, prototypes, fields that hold `undefined`, and the order of the fields. */
export function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other) && isDeepStrictEqual(ordersIn(one), ordersIn(other));
}

/** The names of every object in a value, in their order. */
function ordersIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.map(ordersIn);
  const names = Object.keys(value);
  return [names, ...names.map((name) => ordersIn((value as Readonly<Record<string, unknown>>)[name]))];
}
