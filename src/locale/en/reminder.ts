import type { ReminderWords } from '../terms/reminder.js';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const ones = { seconds: 'second', minutes: 'minute', hours: 'hour' } as const;

/** 24-hour in English, too: it is what the vendor's console and the API say, and it lines up. */
const hour = (of: number): string => `${String(of).padStart(2, '0')}:00`;

/** English. */
export const reminderEn: ReminderWords = {
  days,
  daysShort: days.map((day) => day.slice(0, 3)),
  hour,
  dayAndHour: (day, at) => `${days[day] ?? ''} ${hour(at)}`,
  duration: ({ value, unit }) => `${value} ${value === 1 ? ones[unit] : unit}`,
  every: ({ value, unit }) => (value === 1 ? `Every ${ones[unit]}` : `Every ${value} ${unit}`),
  always: (every) => `${every}, day and night`,
  neverDaily: (every, from, to) => `${every}, never between ${from} and ${to}`,
  neverWeekly: (every, from, to) => `${every}, never from ${from} to ${to}`,
  unclear: (every, at) => `${every}, but the quiet time starts and ends at ${at}`,
  noSchedule: 'Say how often the reminder comes back.',

  outlook: 'What will happen',
  week: 'The week on the phone',
  shown: 'Shown',
  quiet: 'Quiet',
  cell: (at, isQuiet) => `${at}, ${isQuiet ? 'quiet' : 'shown'}`,
  dayInWords: (day, quiet) => {
    if (quiet.length === 0) return `${day}: shown all day`;
    if (quiet.some(([from, to]) => to - from === 24)) return `${day}: quiet all day`;
    return `${day}: quiet ${quiet.map(([from, to]) => `${hour(from)}–${hour(to)}`).join(' and ')}`;
  },
  markHint:
    'Drag over the hours that should be quiet, or press on the first and then on the last. By keyboard: Enter, arrow keys, Enter.',
  perDay: (count, shown) =>
    count === 1 ? 'Once a day' : `${Number.isInteger(count) ? '' : 'About '}${shown} times a day`,
  perWeek: (count, shown) =>
    count === 1 ? 'once a week' : `${Number.isInteger(count) ? '' : 'about '}${shown} times a week`,
  next: 'Next times, if set now',
  nextHint: 'Counted on this computer’s clock, as if the phone were in the same time zone.',
  noNext: 'None within a year.',
  localTime: 'Hours and times are the phone’s own local time.',

  phone: 'What the borrower sees',
  phoneHint: 'The words are exact; each phone has its own look.',
  noMessage: 'Your message',
  noContact: 'Phone or e-mail',
  call: 'Call',
  write: 'Write',
};
