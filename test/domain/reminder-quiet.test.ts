import { describe, expect, it } from 'vitest';
import {
  isQuietAt,
  quietHours,
  quietPeriodOf,
  shownMinutesPerWeek,
  withQuietPeriod,
  type QuietPeriod,
} from '../../src/reminder.js';
import { oneIn, sampled } from '../support/sample.js';
import { disabledMinutes, everySetting, type Flags } from './reminder-oracle.js';

const settings = sampled(112_896);
/** Four minutes of each of the week's 168 hours, in every setting. */
const answers = settings * 168 * 4;
const [sunday, monday, saturday] = [0, 1, 6];

const daily = (from: number, to: number) => ({
  timeLimitEnable: true,
  daysLimitEnable: false,
  timeLimit: [from, to] as [number, number],
  daysLimit: null,
});
const weekly = (timeLimit: [number, number], daysLimit: [number, number]) => ({
  timeLimitEnable: false,
  daysLimitEnable: true,
  timeLimit,
  daysLimit,
});

describe('quiet time', () => {
  it.each([
    ['the vendor’s daily example starts at 23:00', daily(23, 7), sunday, 23 * 60, true],
    ['… and not a minute earlier', daily(23, 7), sunday, 23 * 60 - 1, false],
    ['… runs through midnight', daily(23, 7), monday, 0, true],
    ['… until 06:59', daily(23, 7), monday, 7 * 60 - 1, true],
    ['… and at 07:00 is over', daily(23, 7), monday, 7 * 60, false],
    ['0 is midnight', daily(22, 0), monday, 24 * 60 - 1, true],
    ['the vendor’s weekly example starts on Sunday at 06:00', weekly([6, 7], [0, 1]), sunday, 6 * 60, true],
    ['… is one span, quiet on Sunday at noon', weekly([6, 7], [0, 1]), sunday, 12 * 60, true],
    ['… and on Monday at 05:00', weekly([6, 7], [0, 1]), monday, 5 * 60, true],
    ['… until Monday 06:59', weekly([6, 7], [0, 1]), monday, 7 * 60 - 1, true],
    ['… and is over at 07:00', weekly([6, 7], [0, 1]), monday, 7 * 60, false],
    ['a weekly span runs through the end of the week', weekly([8, 8], [6, 1]), sunday, 0, true],
    [
      'on one day with an earlier end it is nearly the whole week',
      weekly([9, 8], [6, 6]),
      saturday,
      9 * 60,
      true,
    ],
    ['… but for the hours between', weekly([9, 8], [6, 6]), saturday, 8 * 60, false],
    ['a daily start that is its end is never quiet', daily(7, 7), monday, 7 * 60, false],
    ['a weekly start that is its end is never quiet', weekly([7, 7], [1, 1]), monday, 7 * 60, false],
    [
      'both flags read as weekly',
      { ...weekly([6, 7], [0, 1]), timeLimitEnable: true },
      sunday,
      12 * 60,
      true,
    ],
    ['no flag is never quiet', { timeLimit: [0, 23] }, sunday, 60, false],
    [
      'a weekly flag without days is never quiet',
      { ...weekly([6, 7], [0, 1]), daysLimit: null },
      sunday,
      720,
      false,
    ],
    ['an hour 24, which the vendor does not know, is never quiet', daily(22, 24), sunday, 23 * 60, false],
    ['a pair of three is never quiet', { ...daily(22, 7), timeLimit: [22, 7, 1] }, sunday, 23 * 60, false],
    ['an hour -1 is never quiet', daily(-1, 7), monday, 60, false],
    ['half an hour is never quiet', daily(21.5, 7), monday, 60, false],
    ['an hour as text is never quiet', { ...daily(22, 7), timeLimit: ['22', 7] }, monday, 60, false],
    ['an array with a hole is never quiet', { ...daily(0, 1), timeLimit: Array(2) }, sunday, 0, false],
    ['minute 1440 is the next day', weekly([0, 1], [1, 1]), sunday, 1440, true],
    ['minute -1 is the day before', weekly([23, 0], [6, 0]), sunday, -1, true],
  ])('%s', (_, request, day, minute, quiet) => {
    expect(isQuietAt(request, day, minute)).toBe(quiet);
  });

  it(`equals a minute walker made from the vendor’s text in all ${settings} settings, at every hour, half hour and minute next to an hour: ${answers} answers`, () => {
    const { checked, difference } = compare(isQuietAt);
    expect(difference).toBeUndefined();
    expect(checked).toBe(answers);
    console.info(`Schedule cases checked: ${checked} (${settings} settings × 168 hours × 4 minutes).`);
  }, 60_000);

  // 1.1 billion answers take a minute or two, so this runs when asked to: KG_EVERY_MINUTE=1.
  it.runIf(process.env.KG_EVERY_MINUTE)(
    `equals it in all ${settings} settings at every one of 10,080 minutes`,
    () => {
      const everyMinute = Array.from({ length: 60 }, (_, minute) => minute);
      const { checked, difference } = compare(isQuietAt, everyMinute);
      expect(difference).toBeUndefined();
      expect(checked).toBe(settings * 10_080);
    },
    600_000,
  );

  it(`the picture of the week and the minutes shown equal it in all ${settings} settings`, () => {
    let pictures = 0;
    for (const request of everySetting()) {
      const disabled = disabledMinutes(request);
      let shown = disabled.length;
      for (let minute = 0; minute < disabled.length; minute += 1) shown -= disabled[minute]!;
      if (shownMinutesPerWeek(request) !== shown) expect.fail(`${JSON.stringify(request)}: ${shown} minutes`);
      const picture = quietHours(request);
      let hours = 0;
      for (const row of picture)
        for (const quiet of row) {
          if (quiet !== (disabled[hours * 60] === 1))
            expect.fail(`${JSON.stringify(request)}: hour ${hours}`);
          hours += 1;
        }
      if (picture.length !== 7 || hours !== 168) expect.fail('size');
      pictures += 1;
    }
    expect(pictures).toBe(settings);
  }, 60_000);

  it('at least one hour a week is always shown', () => {
    for (const request of everySetting()) if (shownMinutesPerWeek(request) < 60) expect.fail();
  });
});

describe('a quiet period', () => {
  it('is written with one flag, and null for what is not used', () => {
    expect(withQuietPeriod({}, { kind: 'none' })).toEqual({
      timeLimitEnable: false,
      daysLimitEnable: false,
      timeLimit: null,
      daysLimit: null,
    });
    expect(withQuietPeriod({}, { kind: 'daily', from: 23, to: 7 })).toEqual(daily(23, 7));
    const span: QuietPeriod = { kind: 'weekly', fromDay: 0, fromHour: 6, toDay: 1, toHour: 7 };
    expect(withQuietPeriod(daily(1, 2), span)).toEqual(weekly([6, 7], [0, 1]));
  });

  it('leaves the rest of the request and the request itself alone', () => {
    const request = Object.freeze({ interval: 300, message: 'm', ...daily(1, 2) });
    expect(withQuietPeriod(request, { kind: 'none' })).toMatchObject({ interval: 300, message: 'm' });
    expect(request.timeLimit).toEqual([1, 2]);
  });

  it('comes back as it was written, all 28,801 of them over 35 payloads, and byte for byte the second time', () => {
    let trips = 0;
    const few = oneIn > 1 ? 1 : 35;
    for (const payload of [...payloads()].slice(0, few))
      for (const quiet of everyPeriod()) {
        const sent = withQuietPeriod(payload, quiet);
        const read = quietPeriodOf(sent);
        if (JSON.stringify(read) !== JSON.stringify(quiet)) expect.fail(JSON.stringify(quiet));
        if (JSON.stringify(withQuietPeriod(sent, read)) !== JSON.stringify(sent))
          expect.fail(JSON.stringify(sent));
        trips += 1;
      }
    expect(trips).toBe(28_801 * few);
  }, 60_000);

  it('reads the same before and after foreign data is rewritten, in all settings', () => {
    for (const request of everySetting()) {
      const rewritten = withQuietPeriod(request, quietPeriodOf(request));
      if (shownMinutesPerWeek(rewritten) !== shownMinutesPerWeek(request)) expect.fail();
      if (rewritten.timeLimitEnable && rewritten.daysLimitEnable) expect.fail();
    }
  });
});

/** A comparison that cannot fail proves nothing: each likely misreading must be caught, and every 97th setting is enough for that. */
describe('controls: the oracle catches', () => {
  const hoursOn = (request: Flags, minute: number) => {
    const [from, to] = request.timeLimit;
    const hour = Math.floor(minute / 60);
    return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
  };
  const misreadings: Record<string, typeof isQuietAt> = {
    'weekly read as hours on days': (request, day, minute) => {
      const given = request as Flags;
      if (!given.daysLimitEnable) return isQuietAt(request, day, minute);
      const [from, to] = given.daysLimit;
      const isDay = from <= to ? day >= from && day <= to : day >= from || day <= to;
      return isDay && hoursOn(given, minute);
    },
    'quiet and shown swapped': (request, day, minute) => !isQuietAt(request, day, minute),
    'an inclusive last minute': (request, day, minute) =>
      isQuietAt(request, day, minute) || (minute > 0 && isQuietAt(request, day, minute - 1)),
    'no wrap at midnight': (request, day, minute) => {
      const given = request as Flags;
      const [from, to] = given.timeLimit;
      if (given.daysLimitEnable || !given.timeLimitEnable) return isQuietAt(request, day, minute);
      return minute >= from * 60 && minute < to * 60;
    },
    'no wrap at the end of the week': (request, day, minute) => {
      const given = request as Flags;
      const [start, end] = [0, 1].map((i) => given.daysLimit[i]! * 24 + given.timeLimit[i]!) as [
        number,
        number,
      ];
      return isQuietAt(request, day, minute) && !(given.daysLimitEnable && end < start);
    },
    'day 0 taken for Monday': (request, day, minute) => isQuietAt(request, (day + 6) % 7, minute),
    'both flags taken for daily': (request, day, minute) =>
      isQuietAt(
        { ...request, daysLimitEnable: !request.timeLimitEnable && request.daysLimitEnable },
        day,
        minute,
      ),
    'an equal start and end taken for always': (request, day, minute) =>
      isQuietAt(request, day, minute) ||
      (request.timeLimitEnable === true &&
        !request.daysLimitEnable &&
        request.timeLimit?.[0] === request.timeLimit?.[1]),
  };

  it('and not the implementation itself', () => {
    expect(compare(isQuietAt, undefined, everySetting(97)).difference).toBeUndefined();
  });

  it.each(Object.entries(misreadings))('%s', (_, misreading) => {
    expect(compare(misreading, undefined, everySetting(97)).difference).toBeDefined();
  });
});

/** Asks an implementation in every setting, at these minutes of every hour of the week, and stops at the first difference. */
function compare(
  implementation: typeof isQuietAt,
  minutes = [0, 1, 30, 59],
  settingsToAsk: Iterable<Flags> = everySetting(),
): { checked: number; difference?: string } {
  let checked = 0;
  for (const request of settingsToAsk) {
    const disabled = disabledMinutes(request);
    for (let day = 0; day < 7; day += 1)
      for (let hour = 0; hour < 24; hour += 1)
        for (const past of minutes) {
          const minute = hour * 60 + past;
          if (implementation(request, day, minute) !== (disabled[day * 1440 + minute] === 1))
            return { checked, difference: `${JSON.stringify(request)}, day ${day}, minute ${minute}` };
          checked += 1;
        }
  }
  return { checked };
}

function* everyPeriod(): Generator<QuietPeriod> {
  yield { kind: 'none' };
  for (let from = 0; from < 24; from += 1)
    for (let to = 0; to < 24; to += 1) {
      yield { kind: 'daily', from, to };
      for (let days = 0; days < 49; days += 1)
        yield { kind: 'weekly', fromDay: days % 7, fromHour: from, toDay: Math.floor(days / 7), toHour: to };
    }
}

/** Seven identifiers and texts, each over five earlier quiet times. */
function* payloads() {
  const texts = ['Zahlung fällig', '😀', 'e\u0301', '‏עברית', '"\\\n', '\ud800', 'https://www.example.com'];
  const before = [{}, daily(1, 2), weekly([1, 2], [3, 4]), { timeLimit: null }, { timeLimitEnable: false }];
  for (const message of texts)
    for (const earlier of before) yield { objectId: message, interval: 300, message, tel: '#1', ...earlier };
}
