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

/** A sound answer's text, damaged: a field, a few fields, or some of its characters. */
export function damagedText(sound: string): fc.Arbitrary<string> {
  const value = JSON.parse(sound) as unknown;
  const field = fc.tuple(fc.constantFrom(...placesIn(value)), fc.option(junk, { nil: undefined }));
  const inFields = fc
    .array(field, { minLength: 1, maxLength: 4 })
    .map((all) =>
      JSON.stringify(all.reduce((body, [path, other]) => safelyChanged(body, path, other), value)),
    );
  const inText = fc
    .tuple(fc.nat(sound.length), fc.nat(40), fc.string())
    .map(([at, length, text]) => sound.slice(0, at) + text + sound.slice(at + length));
  return fc.oneof(inFields, inText);
}

/** A sound list's text with one field of one of its rows damaged. */
export function damagedRow(sound: string): fc.Arbitrary<string> {
  const list = JSON.parse(sound) as { deviceList: unknown[] };
  const inRows = placesIn(list.deviceList).filter((path) => path.length === 2);
  return fc
    .tuple(fc.constantFrom(...inRows), fc.option(junk, { nil: undefined }))
    .map(([path, other]) => JSON.stringify(changed(list, ['deviceList', ...path], other)));
}

/** A later change may aim at what an earlier one has taken away. */
export function safelyChanged(body: unknown, path: readonly string[], other: unknown): unknown {
  try {
    return changed(body, path, other);
  } catch {
    return body;
  }
}
