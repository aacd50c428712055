import type { CheckedRequest, Problem, ProblemCode } from './problems.js';

/**
 * How a request is checked in a browser: by walking tables that `npm run schemas` makes from the Zod schemas of `requests.ts`.
 * Zod finds the same problems in the same order (test/api/generated-requests.test.ts), at 7 kB.
 */
export type Shape = (
  | { readonly type: 'string' | 'number' | 'boolean' | 'array'; readonly of?: Shape }
  | { readonly type: 'enum'; readonly values: readonly unknown[] }
  | { readonly type: 'object'; readonly fields: Readonly<Record<string, Shape>> }
) & {
  readonly optional?: true;
  readonly nullable?: true;
  /** In the schema's order, which is the order of the problems. */
  readonly checks?: readonly Check[];
};

/** One check of a value that is of its type. */
export type Check =
  /** Items or code points at least and at most; Zod asks this also of a value of another type that has a length. */
  | { readonly min: number }
  | { readonly max: number }
  /** UTF-16 units at most. */
  | { readonly units: number }
  | { readonly like: RegExp }
  | { readonly whole: true }
  | { readonly least: number }
  | { readonly most: number }
  | { readonly rule: (value: object) => readonly Problem[] };

/** Checks a request. What is sent is the value given back: a copy, with the fields in the schema's order. */
export function checkShape(shape: Shape, request: unknown): CheckedRequest<unknown> {
  const found: Found = { problems: [], fatal: 0, stopped: 0 };
  const value = walk(shape, request, '', found);
  return found.problems.length === 0 ? { ok: true, value } : { ok: false, problems: found.problems };
}

interface Found {
  readonly problems: Problem[];
  /** Problems after which most checks of the same value make no sense. */
  fatal: number;
  /** Those after which none does. */
  stopped: number;
}

function walk(shape: Shape, given: unknown, path: string, found: Found): unknown {
  if ((given === undefined && shape.optional) || (given === null && shape.nullable)) return given;
  const { fatal, stopped } = found;
  const value = read(shape, given, path, found);
  for (const check of shape.checks ?? [])
    if ('min' in check || 'max' in check ? found.stopped === stopped : found.fatal === fatal)
      apply(check, value, path, found);
  return value;
}

/** Judges the type, and takes apart what has parts. */
function read(shape: Shape, given: unknown, path: string, found: Found): unknown {
  switch (shape.type) {
    case 'enum':
      if (!shape.values.includes(given)) refuse(path, 'wrong-format', found);
      return given;
    case 'object':
      if (typeof given !== 'object' || given === null || Array.isArray(given)) break;
      return readObject(shape.fields, given as Readonly<Record<string, unknown>>, path, found);
    case 'array': {
      const { of } = shape;
      if (!Array.isArray(given) || !of) break;
      // A list that is too long is not looked into.
      for (const check of shape.checks ?? [])
        if ('max' in check && given.length > check.max) {
          refuse(path, 'too-long', found, check.max);
          found.stopped += 1;
          return given;
        }
      return Array.from(given, (item, index) => walk(of, item, below(path, String(index)), found));
    }
    default:
      if (typeof given === shape.type && (shape.type !== 'number' || Number.isFinite(given))) return given;
  }
  refuse(path, given === undefined ? 'missing' : 'wrong-type', found);
  return given;
}

function readObject(
  fields: Readonly<Record<string, Shape>>,
  given: Readonly<Record<string, unknown>>,
  path: string,
  found: Found,
): object {
  const value: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const read = walk(field, given[name], below(path, name), found);
    if (read !== undefined || name in given) value[name] = read;
  }
  for (const name in given)
    if (!Object.hasOwn(fields, name)) found.problems.push({ path: below(path, name), code: 'unknown-field' });
  return value;
}

function apply(check: Check, value: unknown, path: string, found: Found): void {
  const raise = (code: ProblemCode, limit?: number) =>
    found.problems.push({ path, code, ...(limit !== undefined && { limit }) });

  if ('rule' in check) found.problems.push(...check.rule(value as object));
  else if ('like' in check) {
    if (!check.like.test(value as string)) raise('wrong-format');
  } else if ('units' in check) {
    if ((value as string).length > check.units) raise('too-long', check.units);
  } else if ('whole' in check) {
    if (!Number.isInteger(value)) {
      refuse(path, 'wrong-type', found);
      found.stopped += 1;
    } else if (!Number.isSafeInteger(value))
      if ((value as number) > 0) raise('too-large', Number.MAX_SAFE_INTEGER);
      else raise('too-small', Number.MIN_SAFE_INTEGER);
  } else if ('least' in check) {
    if (!((value as number) >= check.least)) raise('too-small', check.least);
  } else if ('most' in check) {
    if (!((value as number) <= check.most)) raise('too-large', check.most);
  } else {
    const length = lengthOf(value);
    const hasOne = typeof value === 'string' || Array.isArray(value);
    if (length === undefined) return;
    if ('min' in check) {
      if (!(length >= check.min)) raise(hasOne ? 'too-short' : 'too-small', check.min);
    } else if (!(length <= check.max)) raise(hasOne ? 'too-long' : 'too-large', check.max);
  }
}

/** A text's in code points, as Zod counts. */
function lengthOf(value: unknown): number | undefined {
  if (typeof value === 'string') return Array.from(value).length;
  return (value as { readonly length?: number } | null | undefined)?.length;
}

function refuse(path: string, code: ProblemCode, found: Found, limit?: number): void {
  found.fatal += 1;
  found.problems.push({ path, code, ...(limit !== undefined && { limit }) });
}

function below(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}
