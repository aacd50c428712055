import { invalidParam } from './vendor-error.js';

/** A JSON object of unknown fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads an object and, in strict mode, refuses keys the reference does not name. */
export function objectOf(value: unknown, known: readonly string[], strict: boolean, where = ''): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidParam(where === '' ? 'body' : where, 'must be an object');
  }
  const fields = value as Fields;
  const stranger = strict ? Object.keys(fields).find((key) => !known.includes(key)) : undefined;
  if (stranger !== undefined) throw invalidParam(at(where, stranger), 'is not a known parameter');
  return fields;
}

/** A text field, or undefined when absent or null. */
export function optionalText(fields: Fields, name: string, max = Infinity, where = ''): string | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw invalidParam(at(where, name), 'must be a string');
  if (value.length > max) throw invalidParam(at(where, name), `must have at most ${max} characters`);
  return value;
}

/** A text field that must be there and hold more than white space. */
export function requiredText(fields: Fields, name: string, max = Infinity, where = ''): string {
  const value = optionalText(fields, name, max, where);
  if (value === undefined || value.trim() === '') throw invalidParam(at(where, name), 'is required');
  return value;
}

/** A flag, or undefined when absent or null. */
export function optionalFlag(fields: Fields, name: string, where = ''): boolean | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined || typeof value === 'boolean') return value;
  throw invalidParam(at(where, name), 'must be a boolean');
}

/** A whole number within both ends, or undefined when absent or null. */
export function optionalInteger(
  fields: Fields,
  name: string,
  min: number,
  max: number,
  where = '',
): number | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  throw invalidParam(at(where, name), `must be an integer between ${min} and ${max}`);
}

/** The two paging parameters: pageNum from 0, pageSize from 1 to 1000. */
export function pageOf(fields: Fields, defaultSize: number): { start: number; size: number } {
  const size = optionalInteger(fields, 'pageSize', 1, 1000) ?? defaultSize;
  const pageNum = optionalInteger(fields, 'pageNum', 0, 2 ** 31 - 1) ?? 0;
  return { start: pageNum * size, size };
}

/** Query parameters as fields, whole numbers read as numbers. */
export function fieldsOfQuery(query: URLSearchParams): Fields {
  return Object.fromEntries(
    [...query].map(([name, value]) => [name, /^\d{1,15}$/.test(value) ? Number(value) : value]),
  );
}

function at(where: string, name: string): string {
  return where === '' ? name : `${where}.${name}`;
}
