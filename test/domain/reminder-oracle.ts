import { oneIn } from '../support/sample.js';

/**
 * A second reading of the vendor's text, to judge the first by. Deliberately naive: it walks a clock minute by minute,
 * and shares no code and no idea of a "span" with `src/domain/reminder`.
 *
 * The text (API reference v1.1.3, "Set blinking reminders"):
 * - `timeLimitEnable`: "disable blinking reminder from 11PM - 7AM; timeLimitEnable:true, … timeLimit:[23,7]".
 * - `daysLimitEnable`: "disable blinking reminder from 6AM SUN- 7AM MON; … timeLimit:[6,7], daysLimit:[0,1]".
 * - "0: Sunday, 1: Monday ... and 6:Saturday".
 *
 * Where it is silent, design.md §3.4: the end is not part of it, both flags read as weekly, and a start that is the
 * end is nothing.
 */
export interface Flags {
  readonly timeLimitEnable: boolean;
  readonly daysLimitEnable: boolean;
  readonly timeLimit: [number, number];
  readonly daysLimit: [number, number];
}

/** 10,080 minutes from Sunday 00:00: 1 where the reminder is disabled. */
export function disabledMinutes(request: Flags): Uint8Array {
  const week = new Uint8Array(7 * 24 * 60);
  const [startHour, endHour] = request.timeLimit;
  const [startDay, endDay] = request.daysLimit;

  if (request.daysLimitEnable) {
    // The clock shows the start: from here on disabled, until the clock shows the end.
    let [day, hour, minute] = [startDay, startHour, 0];
    while (!(day === endDay && hour === endHour && minute === 0)) {
      week[(day * 24 + hour) * 60 + minute] = 1;
      minute += 1;
      if (minute === 60) [hour, minute] = [hour + 1, 0];
      if (hour === 24) [day, hour] = [day + 1, 0];
      if (day === 7) day = 0;
    }
  } else if (request.timeLimitEnable) {
    for (let night = 0; night < 7; night += 1) {
      let [day, hour, minute] = [night, startHour, 0];
      while (!(hour === endHour && minute === 0)) {
        week[(day * 24 + hour) * 60 + minute] = 1;
        minute += 1;
        if (minute === 60) [hour, minute] = [hour + 1, 0];
        if (hour === 24) [day, hour] = [day + 1, 0];
        if (day === 7) day = 0;
      }
    }
  }
  return week;
}

/** Every setting there is: 2 × 2 flags, 24 × 24 hours, 7 × 7 days; or each that comes `every` so many. */
export function* everySetting(every = oneIn): Generator<Flags> {
  let place = 0;
  for (const timeLimitEnable of [false, true])
    for (const daysLimitEnable of [false, true])
      for (let h0 = 0; h0 < 24; h0 += 1)
        for (let h1 = 0; h1 < 24; h1 += 1)
          for (let d0 = 0; d0 < 7; d0 += 1)
            for (let d1 = 0; d1 < 7; d1 += 1)
              if (place++ % every === 0)
                yield { timeLimitEnable, daysLimitEnable, timeLimit: [h0, h1], daysLimit: [d0, d1] };
}

/** Whether the wall clock, as this process shows it, is in disabled time. */
export function isDisabledAt(week: Uint8Array, date: Date): boolean {
  return week[(date.getDay() * 24 + date.getHours()) * 60 + date.getMinutes()] === 1;
}

/**
 * The next reminders as the contract's sentence says them, by trying: minute after minute for the first, tick after tick
 * for the rest, until one is later than `until`.
 */
export function remindersByTrying(
  week: Uint8Array,
  interval: number,
  from: Date,
  count: number,
  until: number,
): Date[] {
  let first = from;
  while (isDisabledAt(week, first)) first = new Date(Math.floor(first.getTime() / 60_000 + 1) * 60_000);
  const times: Date[] = [];
  for (
    let tick = first;
    times.length < count && tick.getTime() <= until;
    tick = new Date(tick.getTime() + interval * 1000)
  )
    if (!isDisabledAt(week, tick)) times.push(tick);
  return times;
}
