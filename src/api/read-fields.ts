/**
 * How a row is read in a browser: by tables that `npm run schemas` makes from the Zod schemas of `rows.ts`.
 * Zod would say the same (test/api/generated-rows.test.ts), at 7 kB and several times the work.
 */

/** Stands for a value that is not of its kind. */
export const wrong: unique symbol = Symbol('wrong');

/** What one field's value is to a host: `undefined` for none. */
export type Kind<Value> = (given: unknown) => Value | undefined | typeof wrong;

/** The fields of a row that we know, in the order in which a host meets them. */
export type FieldsOf<Row> = {
  readonly [Name in keyof Row as string extends Name ? never : Name]-?: Kind<NonNullable<Row[Name]>>;
};

/** A row as far as it could be read, and the names of the fields that were left out. */
export interface ReadFields<Row> {
  readonly value: Row;
  readonly broken: readonly string[];
}

/** Reads a row: fields that we know are brought to their kind or left out, all others follow as they came. */
export function readFields<Row>(
  fields: FieldsOf<Row>,
  row: Readonly<Record<string, unknown>>,
): ReadFields<Row> {
  const value: Record<string, unknown> = {};
  const broken: string[] = [];
  for (const name of Object.keys(fields)) {
    const read = (fields as Readonly<Record<string, Kind<unknown>>>)[name]?.(row[name]);
    if (read === wrong) broken.push(name);
    // A host may tell "nothing" from "not mentioned".
    else if (read !== undefined || name in row) value[name] = read;
  }
  for (const name in row)
    // An assignment to `__proto__` would give the row another prototype.
    if (!Object.hasOwn(fields, name) && name !== '__proto__') value[name] = row[name];
  return { value: value as Row, broken };
}
