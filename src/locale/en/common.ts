import type { CommonTerms } from '../terms/common.js';
import { partEn } from './part.js';
import { stateEn } from './state.js';

const signIn = 'Sign in to the portal again, then retry.';
const tryLater = 'Nothing was changed. Try again in a moment.';

/** English. */
export const commonEn: CommonTerms = {
  ...stateEn,
  ...partEn,
  columns: {
    deviceUid: 'Device',
    imei: 'IMEI',
    imei2: 'IMEI 2',
    serial: 'Serial number',
    objectId: 'Object ID',
    model: 'Model',
    fullModel: 'Full model',
    status: 'Status',
    approveId: 'Approval ID',
    approveComment: 'Comment',
    lastSeen: 'Last seen',
    createDate: 'Uploaded',
    modifiedDate: 'Modified',
    licenseExpiryDate: 'Service ends',
    relockTimestamp: 'Relocks',
    agentVersion: 'Agent version',
    androidVersion: 'Android version',
    firmwareVersion: 'Firmware version',
    waiting: 'Waiting for the phone',
    isOfflineLocked: 'Offline locked',
    isDeviceOffline: 'Offline',
    simControlEnabled: 'SIM control',
    simControlApplied: 'SIM control applied',
  },
  retryIn: (seconds) => `Trying again in ${seconds} s`,
  errors: {
    network: { title: 'The portal’s server could not be reached', next: `Check the connection. ${tryLater}` },
    timeout: { title: 'The answer took too long', next: tryLater },
    unauthorized: { title: 'You are signed out', next: signIn },
    forbidden: {
      title: 'You may not see these devices',
      next: 'Ask whoever manages the portal’s permissions, or Knox Guard’s, for access.',
    },
    'not-found': {
      title: 'Nothing answers at this address',
      next: 'The portal’s endpoint for Knox Guard is wrong or missing. Tell its developers.',
    },
    'invalid-request': { title: 'This search cannot be sent', next: 'Change the search or the filters.' },
    rejected: {
      title: 'Knox Guard refused the request',
      next: 'Nothing was changed. Asking the same again will not help; what it says is given here.',
    },
    'rate-limited': { title: 'Too many requests just now', next: tryLater },
    unavailable: { title: 'Knox Guard is not available just now', next: tryLater },
    'bad-response': {
      title: 'The answer could not be read',
      next: 'You may be signed out, or the portal’s server has a fault. Reload the page, then tell its developers.',
    },
    'several-devices': {
      title: 'Several devices answer to this',
      next: 'Nothing was sent. Name the one that is meant by its object ID or its number.',
    },
    'outcome-unknown': {
      title: 'We do not know yet whether it was carried out',
      next: 'Look at the device’s state before doing anything again.',
    },
  },
  vendorSays: (reason) => `Knox Guard says: ${reason}`,
  reference: (id) => `Reference ${id}`,
  noClient: {
    title: 'Not connected to Knox Guard',
    next: 'Set the endpoint attribute to your backend’s proxy, e.g. endpoint="/api/knox-guard", or place this element inside <kg-provider>.',
  },
  loading: 'Loading devices…',
  refresh: 'Refresh',
  asOf: (time) => `as of ${time}`,
  staleSince: (time) => `Showing what was true at ${time}.`,
  done: 'Done',
  reveal: (name) => `Show ${name} in full`,
  hide: (name) => `Hide ${name}`,
  copy: (name) => `Copy ${name}`,
  copied: 'Copied',
  copyFailed: 'This page may not use the clipboard. Reveal the number and copy it by hand.',
};
