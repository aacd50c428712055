import type { ApproveTerms } from '../terms/approve.js';
import { commandEn } from './command.js';

const devices = (count: number) => (count === 1 ? '1 device' : `${count} devices`);

/** English. */
export const approveEn: ApproveTerms = {
  ...commandEn,
  deviceNumber: 'IMEI or serial number',
  deviceNumberHint: 'Dial *#06# on the phone to see its IMEI. Spaces and dashes may stay.',
  approvalIdHint: 'Your own number for this loan or customer. It must be unique.',
  comment: 'Comment',
  commentHint: 'Kept with the device in Knox Guard. The borrower does not see it.',
  numberChanges: {
    spaces: 'Spaces removed.',
    dashes: 'Dashes removed.',
    quotes: 'Quotation marks removed.',
    separators: 'Separators between the digits removed.',
    digits: 'Digits rewritten as 0–9.',
    invisible: 'Invisible characters removed.',
    label: 'The label before the number was removed.',
  },
  trimmed: 'Spaces at the ends removed.',
  numberProblems: {
    missing: 'Enter the IMEI or the serial number.',
    exponent:
      'A spreadsheet has shortened this number, and its last digits are lost. Take it from the phone or the box: dial *#06#.',
    decimals: 'This number has decimals, so a program has changed it. Take it from the phone or the box.',
    several: 'These are several numbers. Keep one.',
    characters: 'Only letters A–Z and digits can stand in a number.',
    'too-long': 'This is longer than any IMEI or serial number.',
  },
  numberHints: {
    'check-digit': 'The check digit does not fit: one of the digits may be wrong.',
    'no-check-digit': 'An IMEI has 15 digits; this has 14. The last one may be missing.',
    'leading-zero': 'A zero may be missing in front: spreadsheets remove it.',
    'software-version': '16 digits: this may be the IMEI with its software version. An IMEI has 15.',
    length: 'An IMEI has 15 digits. Check the number.',
    'serial-length': 'A Samsung serial number has 11 characters. Check the number.',
    'lower-case': 'Serial numbers are written in capitals. Check the number.',
    rounded: 'It ends in many zeros: a spreadsheet may have rounded it.',
  },
  tooLong: (over, limit) =>
    `${over === 1 ? '1 character' : `${over} characters`} too long; at most ${limit}.`,
  approveCount: (used, limit) => `${used} of ${limit}`,

  precheck: 'Looking the device up…',
  precheckFailed: 'The device could not be looked up. It is looked up again before anything is sent.',
  precheckPending: 'It can be approved.',
  precheckMissing:
    'Not among the devices that Knox Guard lists for you. Check the number; it may not be uploaded yet.',
  notPending: (state) => `This device is ${state} now. Only a device that is Pending can be approved.`,
  unknownStateHint: (state) =>
    `This device is in the state “${state}”, which this version does not know. Use the vendor’s console.`,
  approvalIdTaken: (device, state) =>
    `Another device has this approval ID: ${device}, ${state}. Knox Guard may refuse it.`,
  approvalIdRepeated: 'Another device in this list has the same approval ID.',
  approvalIdStays: (id) => `stays ${id}`,

  approve: 'Approve',
  approveReview: 'Approve device',
  approveTitle: 'Approve this device?',
  approveConfirm: 'Approve device',
  approveConsequence:
    'It takes a license seat, which cannot move to another device. The borrower’s phone activates Knox Guard when it is next online.',
  approvedTitle: 'Approved',
  approveAnother: 'Approve another',

  bulkTitle: (count) => `Approve ${devices(count)}`,
  bulkIntro: 'Each is approved by itself, one after the other.',
  bulkSkipped: (count) => `${count} skipped`,
  bulkNothing: {
    title: 'None of the selected devices can be approved',
    next: 'Only devices that are Pending can. Choose others in the table.',
  },
  bulkReview: (count) => `Approve ${devices(count)}`,
  bulkConfirmTitle: (count) => `Approve ${devices(count)}?`,
  bulkConfirm: (count) => `Approve ${devices(count)}`,
  bulkConsequence: (count) =>
    count === 1
      ? 'It takes a license seat, which cannot move to another device.'
      : `They take ${count} license seats, which cannot move to other devices. You can pause at any time; what was approved stays approved.`,
  bulkExpired:
    'This stood open for more than two minutes. Nothing was sent. Check the list and confirm again.',
  bulkComment: 'Comment for all',
  bulkProgress: (done, total, failed, unknown, left) =>
    [
      `${done} of ${total} approved`,
      failed > 0 ? `${failed} failed` : '',
      unknown > 0 ? `${unknown} not known yet` : '',
      left > 0 ? `${left} not sent` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  bulkRemaining: (minutes) =>
    minutes < 1
      ? 'Less than a minute left'
      : minutes === 1
        ? 'About 1 minute left'
        : `About ${minutes} minutes left`,
  bulkFinished: 'Finished',
  bulkStates: {
    waiting: 'Waiting',
    sending: 'Approving…',
    done: 'Approved',
    rejected: 'Refused',
    'not-sent': 'Not sent',
    unknown: 'Not known yet',
    found: 'Approved (seen on the device)',
    cancelled: 'Cancelled, not sent',
    left: 'Left to this page',
  },
  bulkPaused: {
    person: 'Paused. Nothing is sent until you resume.',
    'signed-out': 'Paused: you are signed out. Sign in again, then resume.',
    'no-seats':
      'Paused: no license seats are left. Whoever manages Knox Guard licenses can add some; then resume.',
    trouble: 'Paused: Knox Guard could not be reached several times in a row. Resume when it answers again.',
    asleep: 'Paused, because this computer was asleep. Check the list, then resume.',
    removed: 'Paused, because this list had left the page. Resume to go on.',
  },
  bulkBackingOff: 'Knox Guard asks for a slower pace. Waiting a moment…',
  bulkPause: 'Pause',
  bulkResume: 'Resume',
  bulkCancelRemaining: (count) => `Cancel the remaining ${count}`,
  bulkRetry: (count) => (count === 1 ? 'Retry the failed one' : `Retry the ${count} that failed`),
  bulkUnknownHint: 'We look into those by themselves and send nothing twice.',
};
