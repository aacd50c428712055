import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeReminder,
  secondsOf,
  splitInterval,
  withQuietPeriod,
  type QuietPeriod,
  type ReminderTerms,
} from '../../src/reminder.js';

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

const english: ReminderTerms = {
  every: ({ value, unit }) => (value === 1 ? `Every ${unit.slice(0, -1)}` : `Every ${value} ${unit}`),
  hour: clock,
  dayAndHour: (day, hour) =>
    `${['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][day] ?? ''} ${clock(hour)}`,
  always: (every) => `${every}, day and night`,
  neverDaily: (every, from, to) => `${every}, never between ${from} and ${to}`,
  neverWeekly: (every, from, to) => `${every}, never from ${from} to ${to}`,
  unclear: (every, at) => `${every}, but the quiet time starts and ends at ${at}`,
};

/** Another order of words and other plurals, to see that the interface leaves room for them. */
const german: ReminderTerms = {
  every: ({ value, unit }) =>
    ({
      hours: value === 1 ? 'jede Stunde' : `alle ${value} Stunden`,
      minutes: value === 1 ? 'jede Minute' : `alle ${value} Minuten`,
      seconds: value === 1 ? 'jede Sekunde' : `alle ${value} Sekunden`,
    })[unit],
  hour: (hour) => `${hour} Uhr`,
  dayAndHour: (day, hour) => `${['Sonntag', 'Montag'][day] ?? ''}, ${hour} Uhr`,
  always: (every) => `Tag und Nacht ${every}`,
  neverDaily: (every, from, to) => `Außer von ${from} bis ${to} ${every}`,
  neverWeekly: (every, from, to) => `Außer von ${from} bis ${to} ${every}`,
  unclear: (every, at) => `Ruhezeit beginnt und endet ${at}, sonst ${every}`,
};

const none: QuietPeriod = { kind: 'none' };
const nights: QuietPeriod = { kind: 'daily', from: 23, to: 7 };
const sundays: QuietPeriod = { kind: 'weekly', fromDay: 0, fromHour: 6, toDay: 1, toHour: 7 };

describe('the sentence', () => {
  it.each<[number, QuietPeriod, string]>([
    [10_800, nights, 'Every 3 hours, never between 23:00 and 07:00'],
    [3600, none, 'Every hour, day and night'],
    [86_400, none, 'Every 24 hours, day and night'],
    [300, sundays, 'Every 5 minutes, never from Sunday 06:00 to Monday 07:00'],
    [5400, { kind: 'daily', from: 0, to: 6 }, 'Every 90 minutes, never between 00:00 and 06:00'],
    [3, none, 'Every 3 seconds, day and night'],
    [61, none, 'Every 61 seconds, day and night'],
    [
      3600,
      { kind: 'weekly', fromDay: 6, fromHour: 20, toDay: 6, toHour: 8 },
      'Every hour, never from Saturday 20:00 to Saturday 08:00',
    ],
    [300, { kind: 'daily', from: 7, to: 7 }, 'Every 5 minutes, but the quiet time starts and ends at 07:00'],
    [
      300,
      { kind: 'weekly', fromDay: 1, fromHour: 7, toDay: 1, toHour: 7 },
      'Every 5 minutes, but the quiet time starts and ends at Monday 07:00',
    ],
  ])('%d seconds, %o', (interval, quiet, sentence) => {
    expect(describeReminder(withQuietPeriod({ interval }, quiet), english)).toBe(sentence);
  });

  it('reads both flags as weekly', () => {
    const request = { ...withQuietPeriod({ interval: 300 }, sundays), timeLimitEnable: true };
    expect(describeReminder(request, english)).toContain('never from Sunday 06:00');
  });

  it('is empty while there is no interval', () => {
    expect(describeReminder({}, english)).toBe('');
    expect(describeReminder({ interval: NaN }, english)).toBe('');
  });

  it('leaves order and endings to the language', () => {
    expect(describeReminder(withQuietPeriod({ interval: 3600 }, nights), german)).toBe(
      'Außer von 23 Uhr bis 7 Uhr jede Stunde',
    );
    expect(describeReminder(withQuietPeriod({ interval: 300 }, sundays), german)).toBe(
      'Außer von Sonntag, 6 Uhr bis Montag, 7 Uhr alle 5 Minuten',
    );
  });
});

describe('an interval', () => {
  it.each([
    [3, 3, 'seconds'],
    [59, 59, 'seconds'],
    [60, 1, 'minutes'],
    [61, 61, 'seconds'],
    [300, 5, 'minutes'],
    [3599, 3599, 'seconds'],
    [3600, 1, 'hours'],
    [3660, 61, 'minutes'],
    [86_400, 24, 'hours'],
    [0, 0, 'seconds'],
    [2.5, 2.5, 'seconds'],
  ] as const)('%d seconds are %d %s', (seconds, value, unit) => {
    expect(splitInterval(seconds)).toEqual({ value, unit });
  });

  it('comes back as the same seconds, for every interval the vendor takes', () => {
    for (let seconds = 3; seconds <= 86_400; seconds += 1)
      if (secondsOf(splitInterval(seconds)) !== seconds) expect.fail(String(seconds));
  });

  it('is never given in a unit that needs a fraction', () => {
    fc.assert(fc.property(fc.nat(), (seconds) => Number.isInteger(splitInterval(seconds).value)));
  });
});
