import fc from 'fast-check';

/** Damage done to JSON values, a place at a time. */

/** Values that no schema expects. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    0,
    2 ** 53,
    1e308,
    '',
    ' ',
    'null',
    [],
    {},
    [[]],
    '\u0000',
    '\ud800',
    '\u202e',
  ),
  fc.string(),
  fc.double(),
  fc.jsonValue({ maxDepth: 4 }),
  fc.constant(
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as unknown,
  ),
);

/** Every place in a JSON value, as the way to it. */
export function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, item]) => placesIn(item, [...path, name]))];
}

/** The value with another one at a place; `undefined` takes it out. */
export function changed(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other;
  const copy: Record<string, unknown> = Array.isArray(value)
    ? (value.slice() as never)
    : { ...(value as object) };
  const item = changed(copy[name], rest, other);
  if (item === undefined && !Array.isArray(value)) Reflect.deleteProperty(copy, name);
  else
    Object.defineProperty(copy, name, { value: item, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** A later change may aim at what an earlier one has taken away. */
export function safelyChanged(body: unknown, path: readonly string[], other: unknown): unknown {
  try {
    return changed(body, path, other);
  } catch {
    return body;
  }
}
