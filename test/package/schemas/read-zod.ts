/** Reads what a Zod schema or check says of itself, and refuses what nobody expected there. */

/** A schema's or a check's definition, whose types Zod keeps per class. */
export type Def = Readonly<Record<string, unknown>>;

/** The definition of a schema or check. */
export function defOf(schema: unknown, at: string): Def {
  const inner = (schema as { readonly _zod?: { readonly def?: Def } } | undefined)?._zod?.def;
  if (!inner) throw unknown(at, 'something that is no schema');
  return inner;
}

/** Throws unless a definition is of the type and says nothing beyond the names. */
export function only(def: Def, at: string, type: string | undefined, names: readonly string[]): void {
  if (def.type !== type) throw unknown(at, `type ${String(def.type)} where ${String(type)} is known`);
  const odd = Object.keys(def).filter(
    (name) => name !== 'type' && !names.includes(name) && def[name] !== undefined,
  );
  if (odd.length > 0) throw unknown(at, `${odd.join(', ')} on ${type ?? String(def.check)}`);
}

/** The name under which a module exports a value: what cannot be written down again is imported. */
export function namedIn(module: object, value: unknown, at: string): string {
  const found = Object.entries(module).find(([, exported]) => exported === value);
  if (!found) throw unknown(at, 'a function or kind that its module does not export');
  return found[0];
}

/** What stops the making of the tables. */
export function unknown(at: string, what: string): Error {
  return new Error(
    `${at}: test/package/schemas does not know ${what}. Teach it, or write the schema with what it knows.`,
  );
}
