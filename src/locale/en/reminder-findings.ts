import type { FindingTerms } from '../terms/reminder-findings.js';
import { problemsEn } from './problems.js';

/** English. */
export const findingsEn: FindingTerms = {
  problems: problemsEn,
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
