import type { ReminderEditorTerms } from '../terms/reminder-editor.js';
import { commandEn } from './command.js';
import { reminderEn } from './reminder.js';

/** English. */
export const reminderEditorEn: ReminderEditorTerms = {
  ...commandEn,
  ...reminderEn,
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

  reminderProblems: {
    'interval.missing': () => 'Say how often, e.g. 3 hours.',
    'interval.wrong-type': () => 'This does not come to whole seconds. Write a number, e.g. 3.',
    'interval.too-small': (limit) => `At least ${limit} seconds.`,
    'interval.too-large': (limit) => `At most ${limit / 3600} hours.`,
    'quiet.empty-span': () => 'It starts when it ends. Choose another end, or None.',
    'message.too-short': () => 'Write what the borrower should read.',
    'message.wrong-format': () => 'Write what the borrower should read.',
    'message.too-long': (limit) => `Longer than the ${limit} characters a phone shows.`,
    'tel.wrong-format': () => 'A phone number of digits and # + * only.',
    'tel.contact-missing': () => 'Give a phone number or an e-mail address, so that the borrower can answer.',
    'email.wrong-format': () => 'An e-mail address, e.g. help@lender.example',
    'device.identifier-ambiguous': () =>
      'More than one identifier is given, and they may name different phones. Nothing can be sent; give one of them.',
  },
  unresolvedNames: (names) => `Nothing is known to put in place of ${names}. Write it out, or take it away.`,
  reminderWarnings: {
    'too-frequent':
      'More often than every 5 minutes: the phone is hardly usable between two reminders. Are the units right?',
    'often-at-night':
      'More than once an hour also at night, when people sleep. Quiet hours keep the message from becoming harassment.',
    'interval-outlasts-window':
      'Longer than the time between two quiet spans: on some days it will not be shown at all.',
    'nearly-whole-week':
      'This ends on the day it starts, at an earlier hour: all of the week but those few hours is quiet.',
    'rarely-shown': 'Shown for less than 24 hours a week; the borrower may never see it.',
    'blocked-code': 'Knox Guard blocks numbers that start with this code; the borrower could not call it.',
  },
};
