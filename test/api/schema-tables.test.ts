import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { text } from '../../src/api/fields.js';
import { kindText, rowText, shapeText } from '../package/schemas/generate.js';

/** `npm run schemas` writes what it knows, and stops at what it does not: a check that is left out in silence would be a request sent. */
describe('the maker of the tables', () => {
  it('writes what a schema says', () => {
    const schema = z.strictObject({
      name: z.optional(z.nullable(z.string().check(z.minLength(1), z.regex(/^a/u)))),
      sizes: z.array(z.int().check(z.gte(1), z.lte(9))).check(z.maxLength(3)),
      way: z.enum(['up', 'down']),
      on: z.boolean(),
    });
    expect(shapeText(schema, 'Example')).toBe(
      "{ type: 'object', fields: { " +
        "name: { type: 'string', checks: [{ min: 1 }, { like: /^a/u }], nullable: true, optional: true }, " +
        "sizes: { type: 'array', of: { type: 'number', checks: [{ whole: true }, { least: 1 }, { most: 9 }] }, checks: [{ max: 3 }] }, " +
        'way: { type: \'enum\', values: ["up","down"] }, ' +
        "on: { type: 'boolean' } } }",
    );
  });

  const custom = z.check<string>(() => undefined);
  const requests: readonly (readonly [what: string, z.ZodMiniType])[] = [
    ['a union', z.union([z.string(), z.number()])],
    ['a literal', z.literal('x')],
    ['a record', z.record(z.string(), z.string())],
    ['a date', z.date()],
    ['anything', z.unknown()],
    ['a default', z._default(z.string(), 'x')],
    ['a catch', z.catch(z.string(), 'x')],
    [
      'a transform',
      z.pipe(
        z.string(),
        z.transform((value) => value.length),
      ),
    ],
    ['a coercion', z.coerce.number()],
    ['a loose object', z.looseObject({})],
    ['an object that drops what it does not know', z.object({})],
    ['another number format', z.int32()],
    ['a format of texts', z.email()],
    ['a bound without its end', z.number().check(z.gt(3))],
    ['a multiple', z.number().check(z.multipleOf(2))],
    ['an exact length', z.string().check(z.length(3))],
    ['a trimming', z.string().check(z.trim())],
    ['a pattern with a memory', z.string().check(z.regex(/x/g))],
    ['a check of its own', z.string().check(custom)],
    ['a refinement', z.string().check(z.refine((value) => value !== 'x'))],
    ['a check that aborts', z.string().check(z.minLength(1, { abort: true }))],
    [
      'a rule that is exported nowhere',
      z.strictObject({}).check(z.check(() => undefined, { params: { rule: () => [] } })),
    ],
    ['a field with a name of its own kind', z.strictObject({ __proto__: z.string(), 'a-b': z.string() })],
  ];

  it.each(requests)('does not know %s in a request, and says where', (_what, schema) => {
    expect(() => shapeText(schema, 'Outer')).toThrow(/^Outer: test\/package\/schemas does not know ./);
    const inside = z.strictObject({ list: z.array(z.strictObject({ field: schema })) });
    expect(() => shapeText(inside, 'Outer')).toThrow(/^Outer\.list\[\]\.field: .* does not know ./);
  });

  const rows: readonly (readonly [what: string, z.ZodMiniType])[] = [
    ['a strict row', z.strictObject({ name: text })],
    ['a field that must be there', z.looseObject({ name: z.string() })],
    ['a field of a kind that fields.ts does not export', z.looseObject({ name: z.optional(z.string()) })],
    ['a row inside a row', z.looseObject({ inner: z.looseObject({ name: text }) })],
  ];
  it.each(rows)('does not know %s in an answer', (_what, schema) => {
    expect(() => rowText('Row', schema)).toThrow(/^Row[.\w]*: .* does not know ./);
  });

  const upper = z.transform((value: unknown): unknown => String(value).toUpperCase());
  const kinds: readonly (readonly [what: string, z.ZodMiniType])[] = [
    ['a function that coerce.ts does not export', z.optional(z.pipe(upper, z.optional(z.string())))],
    ['a kind that must be there', z.pipe(upper, z.string())],
    ['a kind without a function', z.optional(z.string())],
  ];
  it.each(kinds)('does not know %s as a kind', (_what, schema) => {
    expect(() => kindText('kind', schema)).toThrow(/^kind: .* does not know ./);
  });
});
