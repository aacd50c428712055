import type { CardTerms } from '../terms/card.js';
import { deviceEn } from './device.js';

/** English. */
export const cardEn: CardTerms = {
  ...deviceEn,
  loading: 'Reading the device…',
  cardLabel: 'Device',
  noDevice: {
    title: 'No device is named',
    next: 'Set object-id, device-uid or approve-id to the device that is to be shown.',
  },
  deviceNotListed: {
    title: 'Knox Guard lists no such device',
    next: 'Check the identifier. A device is listed once it is uploaded, and no longer once it is deleted.',
  },
  namesDiffer: {
    title: 'The identifiers do not name one device',
    next: 'Nothing can be done here: object-id, device-uid and approve-id must be those of the same device.',
  },
  damaged: (fields) => `Could not be read: ${fields}`,
  awaits: (state) => `Not there yet: waiting for “${state}”.`,
  offline: 'The phone is offline: what is shown is the last that Knox Guard knows.',
  offlineLocked: 'The phone has locked itself, as it was offline for too long.',
  neverSeen: 'Not seen yet',
  askedTitle: 'Asked for and confirmed',
  pairStands: {
    on: 'On',
    off: 'Off',
    coming: 'Asked for, waiting for the phone',
    going: 'To be switched off, still on',
    asked: 'Asked for; the phone’s side is not told',
    'not-told': 'Not told',
  },
  visitTitle: 'Since this page was opened',
  visitEmpty: 'No command from this page, and no change of state seen by this card.',
  visitSteps: {
    confirmed: (action) => `${action}: confirmed`,
    done: (action) => `${action}: accepted by Knox Guard`,
    rejected: (action) => `${action}: refused by Knox Guard, nothing changed`,
    'not-sent': (action) => `${action}: not sent`,
    unknown: (action) => `${action}: not known yet whether it was carried out`,
    cancelled: (action) => `${action}: called back, not sent`,
    left: (action) => `${action}: handed to the portal`,
  },
  visitActions: { approve: 'Approval', blink: 'Reminder', upload: 'Upload' },
  visitState: (before, after) => `${after}, was ${before}`,
  allFields: (count) => `All ${count} fields that Knox Guard sent`,
  otherFields: 'Other fields, under the vendor’s names',
  yes: 'Yes',
  no: 'No',
  nothingThere: 'Empty',
};
