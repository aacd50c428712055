/** An interval as people say it. */
interface Interval {
  readonly value: number;
  readonly unit: 'seconds' | 'minutes' | 'hours';
}

/** Words for a reminder's schedule and for what the borrower sees. Days count from 0 = Sunday, hours from 0 to 23. */
export interface ReminderWords {
  readonly days: readonly string[];
  readonly daysShort: readonly string[];
  readonly hour: (hour: number) => string;
  readonly dayAndHour: (day: number, hour: number) => string;
  /** "3 hours". */
  readonly duration: (interval: Interval) => string;
  /** "Every 3 hours": starts the sentence. */
  readonly every: (interval: Interval) => string;
  readonly always: (every: string) => string;
  readonly neverDaily: (every: string, from: string, to: string) => string;
  readonly neverWeekly: (every: string, from: string, to: string) => string;
  readonly unclear: (every: string, at: string) => string;
  /** In place of the sentence while there is no interval. */
  readonly noSchedule: string;

  readonly outlook: string;
  readonly week: string;
  readonly shown: string;
  readonly quiet: string;
  /** One hour of the picture, for a screen reader: "Monday 23:00, quiet". */
  readonly cell: (hour: string, isQuiet: boolean) => string;
  /** A day of the picture in words; spans are `[from, to)` in hours, up to 24. */
  readonly dayInWords: (day: string, quiet: readonly (readonly [number, number])[]) => string;
  readonly markHint: string;
  readonly perDay: (count: number, shown: string) => string;
  readonly perWeek: (count: number, shown: string) => string;
  readonly next: string;
  readonly nextHint: string;
  readonly noNext: string;
  readonly localTime: string;

  readonly phone: string;
  readonly phoneHint: string;
  readonly noMessage: string;
  readonly noContact: string;
  readonly call: string;
  readonly write: string;
}
