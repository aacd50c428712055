/**
 * How a row is read in a browser: by tables that `npm run schemas` makes from the Zod schemas of `rows.ts`.
 * Zod says the same (test/api/generated-rows.test.ts), at 7 kB and three times the work.
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

/** Makes what reads rows of one kind: fields that we know are brought to their kind or left out, all others follow as they came. */
export function fieldsReader<Row>(
  fields: FieldsOf<Row>,
): (row: Readonly<Record<string, unknown>>) => ReadFields<Row> {
  // The rows of a list nearly always name the same fields: what is to be done with them is found once, not for each of a thousand.
  let names: readonly string[] = [];
  let plan: readonly (readonly [string, Kind<unknown>])[] = [];
  return (row) => {
    const given = Object.keys(row);
    if (!isSame(given, names)) {
      names = given;
      plan = planOf(fields, given);
    }
    const value: Record<string, unknown> = {};
    const broken: string[] = [];
    for (const [name, kind] of plan) {
      const read = kind(row[name]);
      if (read === wrong) broken.push(name);
      else value[name] = read;
    }
    return { value: value as Row, broken };
  };
}

/** The fields that we know in our order, then the others in theirs. */
function planOf(fields: object, names: readonly string[]): readonly (readonly [string, Kind<unknown>])[] {
  const known = Object.entries(fields as Readonly<Record<string, Kind<unknown>>>);
  return [
    ...known.filter(([name]) => names.includes(name)),
    // An assignment to `__proto__` would give the row another prototype.
    ...names
      .filter((name) => !Object.hasOwn(fields, name) && name !== '__proto__')
      .map((name) => [name, asItCame] as const),
  ];
}

function asItCame(value: unknown): unknown {
  return value;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name, index) => name === others[index]);
}
