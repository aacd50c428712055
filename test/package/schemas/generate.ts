/**
 * Makes from the Zod schemas of `src/api` what browsers run in their place: the tables of `src/api/generated`.
 * Whatever it does not know stops it, by name: a check that was left out in silence would let a request pass that the schema refuses.
 */
import * as coerce from '../../../src/api/coerce.js';
import * as fields from '../../../src/api/fields.js';
import * as requests from '../../../src/api/requests.js';
import * as rows from '../../../src/api/rows.js';
import * as rules from '../../../src/api/rules.js';
import { type Def, defOf, namedIn, only, unknown } from './read-zod.js';

/** The text of `src/api/generated/rows.ts`, before it is formatted. */
export function rowsFile(): string {
  const kinds = Object.entries(fields).map(([name, schema]) => kindText(name, schema));
  const tables = Object.entries(rows).map(([name, schema]) => rowText(name, schema));
  return `${origin('`fields.ts` and `rows.ts`')}
import type * as z from 'zod/mini';
import { ${usedOf(coerce, kinds)} } from '../coerce.js';
import { type FieldsOf, type Kind, wrong } from '../read-fields.js';
import type * as rows from '../rows.js';

${[...kinds, ...tables].join('\n')}`;
}

/** The text of `src/api/generated/requests.ts`, before it is formatted. */
export function requestsFile(): string {
  const shapes = Object.entries(requests).map(
    ([name, schema]) => `/** What \`${name}\` says. */
export const ${name}: Shape = ${shapeText(schema, name)};
`,
  );
  return `${origin('`requests.ts`')}
import { ${usedOf(rules, shapes)} } from '../rules.js';
import type { Shape } from '../shape.js';

${shapes.join('\n')}`;
}

/** A field of a row: a function that brings a value to its kind. */
export function kindText(name: string, schema: unknown): string {
  const outer = defOf(schema, name);
  only(outer, name, 'optional', ['innerType']);
  const pipe = defOf(outer.innerType, name);
  only(pipe, name, 'pipe', ['in', 'out']);
  const transform = defOf(pipe.in, name);
  only(transform, name, 'transform', ['transform']);
  const inner = defOf(pipe.out, name);
  only(inner, name, 'optional', ['innerType']);
  const { type, test } = testOf(inner.innerType, name);
  return `/** What \`${name}\` says. */
export const ${name}: Kind<${type}> = (given) => {
  if (given === undefined) return given;
  const value = ${namedIn(coerce, transform.transform, name)}(given);
  return value === undefined || (${test}) ? value : wrong;
};
`;
}

function testOf(schema: unknown, at: string): { readonly type: string; readonly test: string } {
  const def = defOf(schema, at);
  const type = String(def.type);
  if (type !== 'string' && type !== 'number' && type !== 'boolean') throw unknown(at, `type ${type}`);
  const tests = checksOf(def, at).map(({ check, value }) => {
    if (check === 'whole') return 'Number.isSafeInteger(value)';
    if (check === 'least') return `value >= ${value}`;
    if (check === 'most') return `value <= ${value}`;
    throw unknown(at, `check ${check} of a row's field`);
  });
  if (type === 'number' && def.format === undefined) tests.unshift('Number.isFinite(value)');
  return { type, test: [`typeof value === '${type}'`, ...tests].join(' && ') };
}

/** A row: which of its fields are of which kind. */
export function rowText(name: string, schema: unknown): string {
  const def = defOf(schema, name);
  only(def, name, 'object', ['shape', 'catchall']);
  if (defOf(def.catchall, name).type !== 'unknown') throw unknown(name, 'a row that is not loose');
  const named = Object.entries(def.shape as object).map(
    ([field, kind]) => `${keyText(field, name)}: ${namedIn(fields, kind, `${name}.${field}`)}`,
  );
  return `/** What \`${name}\` says. */
export const ${name}: FieldsOf<z.infer<typeof rows.${name}>> = { ${named.join(', ')} };
`;
}

/** A request, or a part of one. */
export function shapeText(schema: unknown, at: string): string {
  const def = defOf(schema, at);
  if (def.type === 'optional' || def.type === 'nullable') {
    only(def, at, def.type, ['innerType']);
    return shapeText(def.innerType, at).replace(/ \}$/, `, ${def.type}: true }`);
  }
  const parts = [`type: '${String(def.type)}'`, ...partsOf(def, at)];
  const checks = checksOf(def, at).map(({ check, value }) => `{ ${check}: ${value} }`);
  if (checks.length > 0) parts.push(`checks: [${checks.join(', ')}]`);
  return `{ ${parts.join(', ')} }`;
}

function partsOf(def: Def, at: string): string[] {
  switch (def.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return [];
    case 'enum':
      return [`values: ${JSON.stringify(Object.values(def.entries as object))}`];
    case 'array':
      return [`of: ${shapeText(def.element, `${at}[]`)}`];
    case 'object': {
      if (!def.catchall || defOf(def.catchall, at).type !== 'never')
        throw unknown(at, 'a request that is not strict');
      const named = Object.entries(def.shape as object).map(
        ([field, inner]) => `${keyText(field, at)}: ${shapeText(inner, `${at}.${field}`)}`,
      );
      return [`fields: { ${named.join(', ')} }`];
    }
    default:
      throw unknown(at, `type ${String(def.type)}`);
  }
}

interface CheckText {
  readonly check: string;
  readonly value: string;
}

/** The checks of a schema in Zod's order: a number's own format comes first. */
function checksOf(def: Def, at: string): CheckText[] {
  const own = {
    string: [],
    number: ['check', 'format', 'abort'],
    boolean: [],
    enum: ['entries'],
    array: ['element'],
    object: ['shape', 'catchall'],
  }[String(def.type)];
  if (!own) throw unknown(at, `type ${String(def.type)}`);
  only(def, at, String(def.type), [...own, 'checks']);
  const format = def.format === undefined ? [] : [formatText(def, at)];
  const checks = (def.checks ?? []) as readonly unknown[];
  return [...format, ...checks.map((check) => checkText(defOf(check, at), String(def.type), at))];
}

function formatText(def: Def, at: string): CheckText {
  if (def.format !== 'safeint' || def.abort) throw unknown(at, `number format ${String(def.format)}`);
  return { check: 'whole', value: 'true' };
}

function checkText(def: Def, type: string, at: string): CheckText {
  switch (def.check) {
    case 'min_length':
      only(def, at, undefined, ['check', 'minimum', 'when']);
      return { check: 'min', value: String(def.minimum) };
    case 'max_length':
      only(def, at, undefined, ['check', 'maximum', 'when']);
      return { check: 'max', value: String(def.maximum) };
    case 'greater_than':
    case 'less_than':
      only(def, at, undefined, ['check', 'value', 'inclusive']);
      if (type !== 'number' || typeof def.value !== 'number' || !def.inclusive)
        throw unknown(at, 'a bound that is not an inclusive number');
      return { check: def.check === 'greater_than' ? 'least' : 'most', value: String(def.value) };
    case 'string_format':
      only(def, at, undefined, ['check', 'format', 'pattern']);
      if (def.format !== 'regex' || !(def.pattern instanceof RegExp))
        throw unknown(at, `text format ${String(def.format)}`);
      if (/[gy]/.test(def.pattern.flags)) throw unknown(at, 'a pattern that remembers where it stopped');
      return { check: 'like', value: String(def.pattern) };
    case 'custom':
      return customText(def, type, at);
    default:
      throw unknown(at, `check ${String(def.check)}`);
  }
}

/** A function says nothing of itself; what it checks stands in its `params`. */
function customText(def: Def, type: string, at: string): CheckText {
  only(def, at, undefined, ['check', 'params']);
  const params = (def.params ?? {}) as { readonly units?: unknown; readonly rule?: unknown };
  if (type === 'string' && typeof params.units === 'number' && Object.keys(params).length === 1)
    return { check: 'units', value: String(params.units) };
  if (type === 'object' && params.rule && Object.keys(params).length === 1)
    return { check: 'rule', value: namedIn(rules, params.rule, at) };
  throw unknown(at, 'a check of its own without `units` or `rule` in its params');
}

function keyText(name: string, at: string): string {
  if (!/^[A-Za-z]\w*$/.test(name)) throw unknown(at, `a field named ${JSON.stringify(name)}`);
  return name;
}

function usedOf(module: object, texts: readonly string[]): string {
  const all = texts.join('\n');
  return Object.keys(module)
    .filter((name) => new RegExp(`\\b${name}\\b`).test(all))
    .join(', ');
}

function origin(sources: string): string {
  return `/**
 * Made by \`npm run schemas\` from the Zod schemas of ${sources}. Not to be edited: \`npm test\` compares it with them.
 */`;
}
