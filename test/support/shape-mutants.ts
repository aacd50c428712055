import type { Check, Shape } from '../../src/api/shape.js';

/** Every shape that differs from a shape in one thing: a check less, a limit moved, a flag turned, a field less, more or elsewhere. */
export function mutantsOf(shape: Shape): [what: string, Shape][] {
  const { checks = [], optional, nullable, ...bare } = shape;
  const flags = { ...(optional && { optional }), ...(nullable && { nullable }) };
  const withChecks = (others: readonly Check[]): Shape => ({ ...bare, ...flags, checks: others });
  const own: [string, Shape][] = [
    ['optional', { ...bare, checks, ...(nullable && { nullable }), ...(!optional && { optional: true }) }],
    ['nullable', { ...bare, checks, ...(optional && { optional }), ...(!nullable && { nullable: true }) }],
    ...checks.flatMap((check, index): [string, Shape][] => [
      [`without ${JSON.stringify(check)}`, withChecks(checks.toSpliced(index, 1))],
      ...moved(check).map((other): [string, Shape] => [
        `${JSON.stringify(other)} for ${JSON.stringify(check)}`,
        withChecks(checks.with(index, other)),
      ]),
    ]),
  ];
  return [...own, ...partMutants(shape)];
}

function partMutants(shape: Shape): [string, Shape][] {
  if (shape.type === 'enum') return [['a value less', { ...shape, values: shape.values.slice(1) }]];
  if (shape.type === 'array') {
    const { of } = shape;
    if (!of) throw new Error('A list of nothing.');
    return mutantsOf(of).map(([what, other]) => [`[] ${what}`, { ...shape, of: other }]);
  }
  if (shape.type !== 'object') {
    const others = (['string', 'number', 'boolean'] as const).filter((type) => type !== shape.type);
    return others.map((type) => [type, { ...shape, type }]);
  }
  const { fields } = shape;
  const entries = Object.entries(fields);
  const change = (what: string, others: Readonly<Record<string, Shape>>): [string, Shape] => [
    what,
    { ...shape, fields: others },
  ];
  return [
    change('one more', { ...fields, stranger: { type: 'number', optional: true } }),
    ...(entries.length > 1 ? [change('the other way round', Object.fromEntries(entries.toReversed()))] : []),
    ...entries.flatMap(([name, field]) => [
      change(`without ${name}`, Object.fromEntries(entries.filter(([other]) => other !== name))),
      ...mutantsOf(field).map(([what, other]) => change(`${name} ${what}`, { ...fields, [name]: other })),
    ]),
  ];
}

function moved(check: Check): Check[] {
  return Object.entries(check).flatMap(([name, limit]: [string, unknown]) =>
    typeof limit === 'number'
      ? [{ [name]: limit - 1 } as unknown as Check, { [name]: limit + 1 } as unknown as Check]
      : [],
  );
}
