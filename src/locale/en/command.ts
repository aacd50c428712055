import type { CommandTerms } from '../terms/command.js';
import { commonEn } from './common.js';
import { problemsEn } from './problems.js';

/** English. */
export const commandEn: CommandTerms = {
  ...commonEn,
  cancel: 'Cancel',
  checking: 'Reading the device once more…',
  device: 'Device',
  approvalId: 'Approval ID',
  presentState: 'State now',
  notListed: 'Knox Guard does not list this device for you. It may refuse.',
  changed: (field, before, now) =>
    `${field} has changed since you opened this: it was ${before}, it is now ${now}.`,
  nothingThere: 'empty',

  undo: 'Undo',
  sendingIn: (seconds) => `Sending in ${seconds} s`,
  held: 'Held while you are here',
  sending: 'Sending…',

  notSent: 'Nothing was sent.',
  rejectedTitle: 'Knox Guard refused',
  stateInvalid: (state) => `The device is ${state} now, and this is not possible in that state.`,
  remedies: {
    4000000: 'One of the values is not accepted. Check them and send again.',
    4000310: 'The device is in a state in which this is not possible. Its state was read again.',
    4000316: 'Too many devices at once. Choose fewer.',
    4001806: 'The device already has a license.',
    4001807: 'The license has no seats left. Whoever manages Knox Guard licenses can add some.',
    4001809:
      'No license seats are left. Whoever manages Knox Guard licenses can add some; then approve again.',
    4010000: 'The portal’s connection to Knox Guard is not accepted. Tell its developers.',
    4040300: 'Knox Guard does not know this device. Check the number; it may not be uploaded yet.',
    4120000: 'Knox Guard has no SIM control policy yet. Whoever manages it has to set one first.',
  },

  unknown: {
    title: 'We do not know yet whether it was carried out',
    next: 'The connection was lost after sending. We are looking at the device; nothing is sent again.',
  },
  unknownFound: {
    title: 'It was carried out',
    next: 'The answer was lost on the way, but the device shows it.',
  },
  looking: 'Looking…',
  lookFailed: 'The device’s state could not be read just now, so it may have changed.',
  lookedAt: (time) => `Last looked at ${time}; it does not show yet.`,
  checkAgain: 'Check again',
  startAnew: 'Close',

  waitingFor: (state) => `Waiting for the phone to report “${state}”`,
  waitingHint: 'The phone answers when it is next online. You can leave this page.',
  reached: (state) => `The phone reports “${state}”`,
  objectId: 'Object ID',
  startOver: 'Done',
  dismiss: 'Dismiss',

  problems: problemsEn,
  problemSummary: (count) => (count === 1 ? 'One field needs attention.' : `${count} fields need attention.`),
  optional: 'optional',
  charactersLeft: (left) => (left === 1 ? '1 character left' : `${left} characters left`),
};
