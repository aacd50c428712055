import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blinkDevice, checkRequest } from '../../src/api/index.js';
import {
  reminderProblems,
  withQuietPeriod,
  type QuietPeriod,
  type ReminderDraft,
} from '../../src/reminder.js';
import { oneIn, sampled } from '../support/sample.js';
import { readGraph, staticallyReached } from '../support/import-graph.js';
import { everySetting } from './reminder-oracle.js';

const good = { deviceUid: '350000000000006', interval: 10_800, message: 'Please pay', tel: '+4930123456' };
const quietNights: QuietPeriod = { kind: 'daily', from: 23, to: 7 };
const sound = withQuietPeriod(good, quietNights);

/** `path code` of each problem of a level, as they come. */
function found(request: object, level: 'error' | 'warning'): string[] {
  return reminderProblems(request as ReminderDraft)
    .filter((problem) => problem.level === level)
    .map(({ path, code }) => `${path} ${code}`);
}
const errors = (request: object) => found(request, 'error');
const warnings = (request: object) => found(request, 'warning');

/** What the schema says. */
function refusals(request: object): string[] {
  const checked = checkRequest(blinkDevice, request);
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path} ${code}`);
}

const smile = '😀'; // two UTF-16 units

describe('an error', () => {
  it('is not found in a sound request', () => {
    expect(reminderProblems(sound)).toEqual([]);
    expect(refusals(sound)).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['2 seconds', { interval: 2 }, ['interval too-small']],
    ['3 seconds', { interval: 3 }, []],
    ['a day', { interval: 86_400 }, []],
    ['a day and a second', { interval: 86_401 }, ['interval too-large']],
    ['half seconds', { interval: 300.5 }, ['interval wrong-type']],
    ['no interval', { interval: undefined }, ['interval missing']],
    ['an interval as text', { interval: '300' }, ['interval wrong-type']],
    ['200 units', { message: 'x'.repeat(200) }, []],
    ['201 units', { message: 'x'.repeat(201) }, ['message too-long']],
    ['100 emoji, which are 200 units', { message: smile.repeat(100) }, []],
    ['101 emoji', { message: smile.repeat(101) }, ['message too-long']],
    [
      '200 letters with combined accents, 400 units',
      { message: 'e\u0301'.repeat(200) },
      ['message too-long'],
    ],
    ['no text', { message: '' }, ['message too-short', 'message wrong-format']],
    ['spaces', { message: ' \n\u00a0' }, ['message wrong-format']],
    ['no message', { message: undefined }, ['message missing']],
    ['an e-mail instead of a phone', { tel: undefined, email: 'a@b.c' }, []],
    ['both', { email: 'a@b.c' }, []],
    ['neither', { tel: undefined }, ['tel contact-missing']],
    ['neither, as empty text', { tel: '', email: '' }, ['tel contact-missing']],
    ['20 digits', { tel: '1'.repeat(20) }, []],
    ['21 digits', { tel: '1'.repeat(21) }, ['tel too-long']],
    ['# + *', { tel: '#+*0' }, []],
    ['a space in the number', { tel: '030 123' }, ['tel wrong-format']],
    ['60 characters of e-mail', { email: `${'x'.repeat(56)}@b.c` }, []],
    ['61 characters of e-mail', { email: `${'x'.repeat(57)}@b.c` }, ['email too-long']],
    ['an e-mail without a dot after the @', { email: 'a.b@c' }, ['email wrong-format']],
    ['an e-mail with a space', { email: 'a b@c.d' }, ['email wrong-format']],
    ['no identifier', { deviceUid: undefined }, ['objectId identifier-missing']],
    ['two identifiers', { objectId: 'a' }, ['deviceUid identifier-ambiguous']],
    ['a blank identifier', { deviceUid: ' ' }, ['deviceUid wrong-format']],
    ['50 of an approval id', { deviceUid: undefined, approveId: 'x'.repeat(50) }, []],
    ['51 of an approval id', { deviceUid: undefined, approveId: 'x'.repeat(51) }, ['approveId too-long']],
    ['a field nobody knows', { color: 'red' }, ['color unknown-field']],
    ['a field nobody knows, without a value', { color: undefined }, ['color unknown-field']],
    ['both flags', { daysLimitEnable: true, daysLimit: [0, 1] }, ['daysLimitEnable flags-exclude']],
    ['a daily flag without hours', { timeLimit: null }, ['timeLimit required-by-flag']],
    [
      'a weekly flag without hours and days',
      { timeLimitEnable: false, daysLimitEnable: true, timeLimit: null },
      ['timeLimit required-by-flag', 'daysLimit required-by-flag'],
    ],
    ['hours without a flag', { timeLimitEnable: false }, ['timeLimit unused-not-null']],
    ['days without their flag', { daysLimit: [0, 1] }, ['daysLimit unused-not-null']],
    ['a daily span that starts when it ends', { timeLimit: [7, 7] }, ['timeLimit empty-span']],
    [
      'a weekly span that starts when it ends',
      withQuietPeriod({}, { kind: 'weekly', fromDay: 1, fromHour: 7, toDay: 1, toHour: 7 }),
      ['timeLimit empty-span'],
    ],
    [
      'the same hour on another day',
      withQuietPeriod({}, { kind: 'weekly', fromDay: 1, fromHour: 7, toDay: 2, toHour: 7 }),
      [],
    ],
    ['hour 24', { timeLimit: [22, 24] }, ['timeLimit.1 too-large']],
    ['hour -1', { timeLimit: [-1, 7] }, ['timeLimit.0 too-small']],
    ['half an hour', { timeLimit: [22.5, 7] }, ['timeLimit.0 wrong-type']],
    ['one hour', { timeLimit: [22] }, ['timeLimit too-short']],
    ['three hours', { timeLimit: [22, 23, 7] }, ['timeLimit too-long']],
    [
      'day 7',
      { ...withQuietPeriod({}, { kind: 'weekly', fromDay: 6, fromHour: 7, toDay: 7, toHour: 7 }) },
      ['daysLimit.1 too-large'],
    ],
    ['no array', { timeLimit: null, timeLimitEnable: false }, []],
  ])('%s', (_, change, expected) => {
    const request = { ...sound, ...change };
    expect(errors(request)).toEqual(expected);
    expect(refusals(request)).toEqual(expected);
  });

  it('carries the limit in the unit of its field', () => {
    const [problem] = reminderProblems({ ...sound, message: 'x'.repeat(201) });
    expect(problem).toEqual({ level: 'error', path: 'message', code: 'too-long', limit: 200 });
  });

  it('names everything at once for an empty form', () => {
    expect(errors({})).toEqual([
      'interval missing',
      'message missing',
      'objectId identifier-missing',
      'tel contact-missing',
    ]);
  });
});

describe('errors and the schema', () => {
  const text = (...edges: string[]) => fc.oneof(fc.constantFrom(...edges), fc.string({ maxLength: 70 }));
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const pair = (max: number) =>
    fc.option(fc.tuple(fc.integer({ min: -1, max }), fc.integer({ min: -1, max })), { nil: null });
  const identifier = maybe(text('', ' ', 'a', 'a\u0000', 'x'.repeat(50), 'x'.repeat(51), 'x'.repeat(101)));
  /** Every field of the right type, on either side of each limit. */
  const typed = {
    objectId: identifier,
    deviceUid: identifier,
    approveId: identifier,
    interval: fc.oneof(fc.constantFrom(2, 3, 86_400, 86_401), fc.integer({ min: -10, max: 100_000 })),
    message: text('', ' ', 'm', 'x'.repeat(200), 'x'.repeat(201), smile.repeat(101), '\ud800'),
    email: maybe(text('', 'a@b.c', 'a@b', `${'x'.repeat(57)}@b.c`, 'a@b@c.d', '@.')),
    tel: maybe(text('', '1', '#*+', '1'.repeat(21), '1 2', '١')),
    timeLimitEnable: maybe(fc.boolean()),
    daysLimitEnable: maybe(fc.boolean()),
    timeLimit: maybe(pair(24)),
    daysLimit: maybe(pair(7)),
  };

  it('agree on every field and code of 20,000 requests', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.record(typed), (request) => {
        expect(new Set(errors(request))).toEqual(new Set(everyRefusal(request)));
        if (errors(request).length > 0) refused += 1;
        expect(errors(request).length > 0).toBe(!checkRequest(blinkDevice, request).ok);
      }),
      { numRuns: sampled(20_000) },
    );
    expect(refused).toBeGreaterThan(1000 / oneIn);
  });

  it('agree on requests with one thing wrong at most, of which many are sound', () => {
    let accepted = 0;
    const fields = Object.entries(typed).map(([name, value]) => fc.tuple(fc.constant(name), value));
    fc.assert(
      fc.property(fc.oneof(...fields), ([name, value]) => {
        const request = { ...sound, [name]: value };
        expect(new Set(errors(request))).toEqual(new Set(everyRefusal(request)));
        expect(errors(request).length === 0).toBe(checkRequest(blinkDevice, request).ok);
        if (errors(request).length === 0) accepted += 1;
      }),
      { numRuns: sampled(5000) },
    );
    expect(accepted).toBeGreaterThan(500 / oneIn);
  });

  it('agree on whether it may be sent when anything at all is in a field, and errors miss none of its fields', () => {
    const anything = Object.fromEntries(
      Object.entries(typed).map(([name, value]) => [
        name,
        fc.oneof({ weight: 4, arbitrary: value }, fc.anything(), fc.array(fc.anything(), { maxLength: 4 })),
      ]),
    );
    fc.assert(
      fc.property(fc.record({ ...anything, extra: fc.anything() }, { requiredKeys: [] }), (request) => {
        const paths = new Set(errors(request).map((problem) => problem.split(' ')[0]));
        expect(paths.size > 0).toBe(!checkRequest(blinkDevice, request).ok);
        for (const problem of refusals(request)) expect(paths).toContain(problem.split(' ')[0]);
      }),
      { numRuns: sampled(20_000) },
    );
  });

  it('agree in all 112,896 settings of flags, hours and days', () => {
    let checked = 0;
    for (const setting of everySetting()) {
      const request = { ...good, ...setting };
      const refusal = refusals(request).join();
      if (errors(request).join() !== refusal) expect.fail(`${JSON.stringify(request)}: ${refusal}`);
      checked += 1;
    }
    expect(checked).toBe(sampled(112_896));
  });

  /** The schema stops at the first of its rules across fields that is broken, so mend what it named and ask again. */
  function everyRefusal(request: object): string[] {
    const identified = { ...request, objectId: 'a', deviceUid: undefined, approveId: undefined };
    const isOneIdentifier = !refusals(request).some((problem) => problem.includes('identifier-'));
    const withContact = { ...(isOneIdentifier ? request : identified), tel: '1' };
    const asked = isOneIdentifier ? [request] : [request, identified];
    if (asked.some((each) => refusals(each).includes('tel contact-missing'))) asked.push(withContact);
    return asked.flatMap(refusals);
  }
});

describe('a warning', () => {
  const weekly = (fromDay: number, fromHour: number, toDay: number, toHour: number): QuietPeriod => ({
    kind: 'weekly',
    fromDay,
    fromHour,
    toDay,
    toHour,
  });

  it.each<[string, number, QuietPeriod, string[]]>([
    ['under 5 minutes is too frequent', 299, quietNights, ['interval too-frequent']],
    ['5 minutes is not', 300, quietNights, []],
    ['more than once an hour at night', 3599, { kind: 'none' }, ['interval often-at-night']],
    ['once an hour at night is not reported', 3600, { kind: 'none' }, []],
    ['one hour of the night is enough', 300, { kind: 'daily', from: 0, to: 7 }, ['interval often-at-night']],
    [
      'so is one night, though all other time is quiet',
      300,
      weekly(1, 7, 1, 6),
      ['interval often-at-night', 'timeLimit nearly-whole-week'],
    ],
    ['16 hours between 16 hours of showing', 16 * 3600, quietNights, []],
    ['a second more', 16 * 3600 + 1, quietNights, ['interval interval-outlasts-window']],
    [
      'a day between three hours',
      86_400,
      { kind: 'daily', from: 12, to: 9 },
      ['interval interval-outlasts-window', 'timeLimit rarely-shown'],
    ],
    ['three hours a day are rare', 3600, { kind: 'daily', from: 12, to: 9 }, ['timeLimit rarely-shown']],
    ['four are not', 3600, { kind: 'daily', from: 12, to: 8 }, []],
    ['24 hours a week are not', 3600, weekly(1, 0, 0, 0), []],
    ['23 are', 3600, weekly(1, 0, 0, 1), ['timeLimit rarely-shown']],
    ['one day, an earlier end', 3600, weekly(1, 9, 1, 8), ['timeLimit nearly-whole-week']],
    ['one day, a later end', 3600, weekly(1, 8, 1, 9), []],
    ['the next day, an earlier end', 3600, weekly(1, 9, 2, 8), []],
  ])('%s', (_, interval, quiet, expected) => {
    const request = withQuietPeriod({ ...good, interval }, quiet);
    expect(warnings(request)).toEqual(expected);
    expect(checkRequest(blinkDevice, request).ok).toBe(true);
  });

  it('carries the limit', () => {
    expect(reminderProblems({ ...sound, interval: 299 })).toEqual([
      { level: 'warning', path: 'interval', code: 'too-frequent', limit: 300 },
    ]);
  });

  it.each([
    ['*09', true],
    ['*781', true],
    ['*10', false],
    ['0*09', false],
    ['#09', false],
  ])('a phone number that starts with a code the vendor blocks: %s %s', (tel, blocked) => {
    expect(warnings({ ...sound, tel })).toEqual(blocked ? ['tel blocked-code'] : []);
  });

  it('about the phone number waits until the number has no error, and for nothing else', () => {
    expect(warnings({ ...sound, tel: '*09 1' })).toEqual([]);
    expect(warnings({ ...sound, tel: '*09', message: '' })).toEqual(['tel blocked-code']);
    expect(reminderProblems({ ...sound, tel: '*09' })).toStrictEqual([
      { level: 'warning', path: 'tel', code: 'blocked-code' },
    ]);
  });

  it('about the schedule waits until the schedule has no error, but not for other fields', () => {
    expect(reminderProblems({ ...sound, interval: 2 }).map(({ code }) => code)).toEqual(['too-small']);
    expect(warnings({ ...sound, interval: 299, myinterval: 1 })).toEqual(['interval too-frequent']);
    expect(warnings({ ...sound, interval: 299, daysLimit: [0, 1] })).toEqual([]);
    expect(warnings({ ...sound, interval: 2 })).toEqual([]);
    expect(warnings({ ...sound, interval: 299, message: '' })).toEqual(['interval too-frequent']);
  });
});

describe('cost', () => {
  // Not while the code is instrumented to be changed, which costs time of its own.
  it.skipIf(oneIn > 1).each([
    ['spaces', ' '.repeat(1_000_000)],
    ['@', '@'.repeat(1_000_000)],
    ['dots', `a@${'.'.repeat(1_000_000)} `],
    ['letters', `${'a'.repeat(1_000_000)}\u0000`],
  ])('a megabyte of %s in every field takes under 200 ms', (_, text) => {
    const started = performance.now();
    reminderProblems({
      objectId: text,
      approveId: text,
      interval: 300,
      message: text,
      email: text,
      tel: text,
    });
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('the entry loads no package: neither Zod nor Lit', () => {
    const graph = readGraph(fileURLToPath(new URL('../../src', import.meta.url)));
    const reached = staticallyReached('reminder.ts', graph);
    expect(reached.map((edge) => edge.to)).toContain('domain/reminder/errors.ts');
    expect(reached.filter((edge) => !edge.internal)).toEqual([]);
  });
});
