import { isMainThread } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextReminders, remindersPerWeek, withQuietPeriod, type ReminderTiming } from '../../src/reminder.js';
import { disabledMinutes, isDisabledAt, remindersByTrying } from './reminder-oracle.js';

const day = 86_400_000;
const hours = (count: number) => count * 3600;
const nightly = withQuietPeriod({ interval: hours(3) }, { kind: 'daily', from: 23, to: 7 });
/** Shown for one hour a week: Sunday 02:00 to 03:00. */
const oneHour = { kind: 'weekly', fromDay: 0, fromHour: 3, toDay: 0, toHour: 2 } as const;

describe('the next reminders', () => {
  inZone('Asia/Kolkata');

  it('are one interval apart, and those in quiet time are skipped', () => {
    expect(localTimes(nextReminders(nightly, local('2026-05-04 22:30'), 4))).toEqual([
      '2026-05-04 22:30',
      '2026-05-05 07:30',
      '2026-05-05 10:30',
      '2026-05-05 13:30',
    ]);
  });

  it('start at the end of quiet time when it is quiet now', () => {
    expect(localTimes(nextReminders(nightly, local('2026-05-04 23:59'), 2))).toEqual([
      '2026-05-05 07:00',
      '2026-05-05 10:00',
    ]);
  });

  it('start now, to the millisecond, when it is not', () => {
    const now = new Date(local('2026-05-04 12:00').getTime() + 1234);
    expect(nextReminders(nightly, now, 1)).toEqual([now]);
  });

  it('keep their rhythm over a weekly span', () => {
    const weekend = withQuietPeriod(
      { interval: hours(24) },
      { kind: 'weekly', fromDay: 6, fromHour: 0, toDay: 1, toHour: 7 },
    );
    expect(localTimes(nextReminders(weekend, local('2026-05-08 09:00'), 3))).toEqual([
      '2026-05-08 09:00', // Friday
      '2026-05-11 09:00', // Monday
      '2026-05-12 09:00',
    ]);
  });

  it.each([
    ['no interval', { interval: undefined }],
    ['an interval of 2 seconds', { interval: 2 }],
    ['an interval of more than a day', { interval: 86_401 }],
    ['half a second', { interval: 3.5 }],
    ['no number', { interval: NaN }],
  ])('are none for %s, which cannot be sent', (_, request) => {
    expect(nextReminders(request, new Date(0), 5)).toEqual([]);
  });

  it('are none from no date, and none when none are asked for', () => {
    expect(nextReminders(nightly, new Date(NaN), 5)).toEqual([]);
    expect(nextReminders(nightly, new Date(0), 0)).toEqual([]);
    expect(nextReminders(nightly, new Date(0), -1)).toEqual([]);
  });

  it('end at the last instant a date can hold', () => {
    expect(nextReminders({ interval: hours(1) }, new Date(8.64e15 - 3_600_000), 5)).toHaveLength(2);
  });

  it('do not go through every tick of a long quiet time: 10,000 at 3 seconds, one hour a week', () => {
    const started = performance.now();
    const times = nextReminders(withQuietPeriod({ interval: 3 }, oneHour), local('2026-05-04 12:00'), 10_000);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(times).toHaveLength(10_000);
    expect(times.at(-1)).toEqual(
      new Date(local('2026-05-10 02:00').getTime() + (8 * 7 * 24 * 3600 + 399 * 3) * 1000),
    );
  });

  it.skipIf(!isMainThread)(
    'are fewer than asked for when none falls within a year: the rhythm leaves the hour for centuries',
    () => {
      const drifting = withQuietPeriod({ interval: hours(24) - 1 }, oneHour);
      const started = performance.now();
      const times = nextReminders(drifting, local('2026-05-10 02:30'), 1_000_000);
      expect(performance.now() - started).toBeLessThan(1000);
      // A week is 7 seconds earlier each time; half an hour is used up after 258 of them.
      expect(times).toHaveLength(258);
    },
  );

  it.each([
    ['23 weeks for 23 hours, the longest for whole hours', 23, 23],
    ['5 weeks for 5 hours', 5, 5],
  ])('wait as long as it takes: %s', (_, interval, weeks) => {
    const request = withQuietPeriod({ interval: hours(interval) }, oneHour);
    const [first, second] = nextReminders(request, local('2026-05-10 02:00'), 2);
    expect(second!.getTime() - first!.getTime()).toBe(weeks * 7 * day);
  });
});

describe.skipIf(isElsewhere('Europe/Berlin'))('where clocks change (Europe/Berlin)', () => {
  inZone('Europe/Berlin');

  it('the interval is elapsed time: a daily 09:00 becomes 10:00 in spring and 08:00 in autumn', () => {
    const daily = { interval: hours(24) };
    expect(localTimes(nextReminders(daily, local('2026-03-28 09:00'), 2))).toEqual([
      '2026-03-28 09:00',
      '2026-03-29 10:00',
    ]);
    expect(localTimes(nextReminders(daily, local('2026-10-24 09:00'), 2))).toEqual([
      '2026-10-24 09:00',
      '2026-10-25 08:00',
    ]);
  });

  it('quiet time that ends where the clock jumps ends there', () => {
    const request = withQuietPeriod({ interval: hours(1) }, { kind: 'daily', from: 22, to: 2 });
    expect(nextReminders(request, local('2026-03-28 23:00'), 1)).toEqual([new Date('2026-03-29T01:00Z')]);
    expect(localTimes([new Date('2026-03-29T01:00Z')])).toEqual(['2026-03-29 03:00']);
  });

  it('quiet time over the night of the change ends by the clock on the wall, an hour sooner or later than it would by a watch', () => {
    const night = withQuietPeriod({ interval: hours(1) }, { kind: 'daily', from: 22, to: 7 });
    for (const evening of ['2026-03-28 23:00', '2026-10-24 23:00', '2026-06-01 23:00']) {
      const [first] = nextReminders(night, local(evening), 1);
      expect(localTimes([first!])[0]).toMatch(/ 07:00$/);
    }
    const weekend = withQuietPeriod(
      { interval: hours(1) },
      { kind: 'weekly', fromDay: 6, fromHour: 12, toDay: 1, toHour: 8 },
    );
    expect(localTimes(nextReminders(weekend, local('2026-03-28 13:00'), 1))).toEqual(['2026-03-30 08:00']);
    expect(localTimes(nextReminders(weekend, local('2026-10-24 13:00'), 1))).toEqual(['2026-10-26 08:00']);
  });

  const atTwo = withQuietPeriod({ interval: hours(0.5) }, { kind: 'daily', from: 2, to: 3 });

  it('an hour that is left out is not quiet', () => {
    expect(localTimes(nextReminders(atTwo, local('2026-03-29 01:30'), 3))).toEqual([
      '2026-03-29 01:30',
      '2026-03-29 03:00',
      '2026-03-29 03:30',
    ]);
  });

  it('an hour that comes twice is quiet twice', () => {
    const [first, second] = nextReminders(atTwo, local('2026-10-25 01:30'), 2);
    expect(localTimes([first!, second!])).toEqual(['2026-10-25 01:30', '2026-10-25 03:00']);
    expect(second!.getTime() - first!.getTime()).toBe(2.5 * 3_600_000);
  });

  it('the one hour of the week that is shown does not come in the week that leaves it out', () => {
    const request = withQuietPeriod({ interval: 60 }, oneHour);
    expect(localTimes(nextReminders(request, local('2026-03-23 12:00'), 1))).toEqual(['2026-04-05 02:00']);
  });
});

/** Half an hour at Lord Howe, two hours at Troll, at midnight in Beirut; Kolkata never. */
const zones = ['Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Antarctica/Troll', 'Asia/Beirut'];

describe.each(zones.filter((zone) => !isElsewhere(zone)))(
  'against trying minute after minute and tick after tick, in %s',
  (zone) => {
    inZone(zone);

    const hour = fc.integer({ min: 0, max: 23 });
    const weekday = fc.integer({ min: 0, max: 6 });
    const settings = fc.record({
      timeLimitEnable: fc.boolean(),
      daysLimitEnable: fc.boolean(),
      timeLimit: fc.tuple(hour, hour),
      daysLimit: fc.tuple(weekday, weekday),
      interval: fc.oneof(
        fc.constantFrom(3, 60, 300, 900, hours(1), hours(3), hours(12), hours(23), hours(24)),
        fc.integer({ min: 3, max: 86_400 }),
      ),
    });
    // Half of them within nine days of a change of clocks in one of the zones.
    const changes = ['2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25'].map((text) => Date.parse(text));
    const from = fc.oneof(
      fc
        .tuple(fc.constantFrom(...changes), fc.integer({ min: -9 * day, max: 9 * day }))
        .map(([change, off]) => change + off),
      fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-01-01') }),
    );

    it('2,000 times: no earlier time missed, none quiet, none before, all in rhythm', () => {
      fc.assert(
        fc.property(settings, from, fc.integer({ min: 1, max: 6 }), (request, start, count) => {
          const times = nextReminders(request, new Date(start), count);
          const week = disabledMinutes(request);
          const first = times[0]!.getTime();
          const last = times.at(-1)!.getTime();
          const until = times.length < count ? last + 366 * day : last;
          expect(times).toEqual(remindersByTrying(week, request.interval, new Date(start), count, until));

          expect(first).toBeGreaterThanOrEqual(start);
          expect(times.filter((time) => isDisabledAt(week, time))).toEqual([]);
          expect(times.filter((time) => (time.getTime() - first) % (request.interval * 1000))).toEqual([]);
          expect([...times].sort((a, b) => a.getTime() - b.getTime())).toEqual(times);
        }),
        { numRuns: 2000 },
      );
    });

    it('is a comparison that can fail: quiet time read as shown is caught', () => {
      const inverted = fc.property(settings, from, (request, start) => {
        const week = disabledMinutes(request).map((disabled) => 1 - disabled);
        if (!week.includes(0)) return;
        const times = nextReminders(request, new Date(start), 1);
        const tried = remindersByTrying(week, request.interval, new Date(start), 1, start + 8 * day);
        expect(times).toEqual(tried);
      });
      expect(fc.check(inverted, { numRuns: 400 }).failed).toBe(true);
    });
  },
);

describe('reminders a week', () => {
  it.each<[string, ReminderTiming, number]>([
    ['every 5 minutes, day and night', { interval: 300 }, 2016],
    ['every 3 hours, not at night', nightly, (16 * 7) / 3],
    ['once a day, on average over all phases', withQuietPeriod({ interval: hours(24) }, oneHour), 1 / 24],
    ['an interval that cannot be sent', { interval: 2 }, 0],
    ['no interval', {}, 0],
  ])('%s', (_, request, count) => {
    expect(remindersPerWeek(request)).toBeCloseTo(count, 10);
  });
});

/**
 * Whether a suite's zone cannot be had: the mutation tool runs tests in threads, where the clock is that of the process (`TZ`, which it sets to Berlin).
 * What is said of no zone in particular runs there on that clock.
 */
function isElsewhere(zone: string): boolean {
  return !isMainThread && process.env.TZ !== zone;
}

/** Lets the tests of a suite run on another clock; reads back that it is. */
function inZone(zone: string): void {
  if (!isMainThread) return;
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
    const shown = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
    expect(Number(shown.format(new Date(0)))).toBe(new Date(0).getHours());
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
}

/** A time of the zone that is set, so only to be called within a test. */
function local(text: string): Date {
  return new Date(text.replace(' ', 'T'));
}

function localTimes(times: readonly Date[]): string[] {
  const two = (value: number) => String(value).padStart(2, '0');
  return times.map(
    (time) =>
      `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`,
  );
}
