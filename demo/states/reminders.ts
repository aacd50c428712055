import type { ReminderDraft } from 'kg-elements/reminder';

/** Every three hours, but not at night. */
export const daily: ReminderDraft = {
  interval: 3 * 3600,
  message:
    'Hello Amina, €59.70 is still open. Please pay at acme.example/pay, or call us: we would rather talk.',
  tel: '0301234500',
  timeLimitEnable: true,
  daysLimitEnable: false,
  timeLimit: [21, 8],
  daysLimit: null,
};

/** Every four hours, but not from Saturday evening to Monday morning. */
export const weekly: ReminderDraft = {
  ...daily,
  interval: 4 * 3600,
  timeLimitEnable: false,
  daysLimitEnable: true,
  timeLimit: [18, 8],
  daysLimit: [6, 1],
};
