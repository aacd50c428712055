import type { ReminderEditorTerms } from '../terms/reminder-editor.js';
import { commandEn } from './command.js';
import { reminderEn } from './reminder.js';
import { findingsEn } from './reminder-findings.js';

/** English. */
export const reminderEditorEn: ReminderEditorTerms = {
  ...commandEn,
  ...reminderEn,
  ...findingsEn,
  readingDevice: 'Reading the device…',
  noDevice: {
    title: 'No device',
    next: 'Set one of object-id, device-uid and approve-id to say whose phone this is about.',
  },
  reminderObstacle: (state) =>
    `The device is ${state}. A reminder can be set while it is Active or Reminder On.`,

  interval: 'How often',
  intervalHint: 'From 3 seconds to 24 hours.',
  unit: 'Unit',
  units: { seconds: 'seconds', minutes: 'minutes', hours: 'hours' },
  commonChoices: 'Common choices',

  quietTime: 'Quiet time',
  quietKinds: { none: 'None', daily: 'Same hours every day', weekly: 'One stretch of the week' },
  from: 'From',
  to: 'To',
  fromDay: 'From day',
  fromHour: 'From hour',
  toDay: 'To day',
  toHour: 'To hour',
  bothQuiet:
    'This had hours for every day and a stretch of the week at once, which contradict each other. It is read as a stretch of the week.',

  message: 'Message',
  template: 'Template',
  chooseTemplate: 'Choose a template…',
  backToTyped: 'Back to my own words',
  placeholderHint: (names) => `Filled in for you: ${names}`,

  contact: 'How the borrower reaches you',
  contactHint: 'A phone number, an e-mail address, or both.',
  tel: 'Phone',
  telHint: 'Digits and # + *',
  email: 'E-mail',

  setReminder: 'Set reminder',
  confirmReminder: 'Set this reminder?',
  reminderWhat: 'The borrower’s phone will show this again and again, until the reminder is stopped:',
  reminderStop:
    'A reminder is stopped in Samsung’s Knox Guard console: Devices, then Stop blinking reminder. This page cannot stop it.',
  reminderSent: 'Reminder sent',
  reminderReplaced:
    'A reminder was on already. Knox Guard does not report when the phone has taken over the new one.',
};
