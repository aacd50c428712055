import type { UploadsTerms } from '../terms/uploads.js';
import { listEn } from './list.js';

/** English. */
export const uploadsEn: UploadsTerms = {
  ...listEn,
  errors: {
    ...listEn.errors,
    forbidden: {
      title: 'You may not see uploads',
      next: 'Ask whoever manages the portal’s permissions for access.',
    },
    'invalid-request': {
      title: 'This cannot be an upload’s ID',
      next: 'Open the upload from the list of uploads.',
    },
  },
  loading: 'Loading uploads…',
  uploadsLabel: 'Uploads',
  uploadDevicesLabel: 'Devices of this upload',
  uploadColumns: {
    uploadDate: 'Uploaded',
    uploadStatus: 'Status',
    totalDeviceCount: 'Devices',
    validDeviceCount: 'Valid',
    invalidDeviceCount: 'Invalid',
    uploadId: 'Upload ID',
  },
  deviceColumns: { deviceUid: 'Device', approveId: 'Approval ID', result: 'Result', reason: 'Reason' },
  notGiven: '—',
  uploadMethod: (method) => `via ${method}`,
  uploadedBy: (name) => `by ${name}`,
  openUpload: (when) => `Upload of ${when}`,
  backToUploads: 'All uploads',
  uploadReasons: {
    'device already exists': 'Already in Knox Guard.',
    'invalid imei': 'Not an IMEI: a digit is wrong.',
    'invalid device id': 'Neither an IMEI nor a serial number.',
    'approveid already exists': 'Another device has this approval ID.',
  },
  notThisPage: 'These are not the rows of the page chosen now.',
  uploadProgress: 'Progress',
  stillLooking: 'Knox Guard is working through it. This page follows by itself; you can leave it.',
  uploadSettled: (status) => `The upload is done: ${status}`,
  uploadsLoaded: (range) => `Rows ${range}`,
  unreadableUpload: 'This row could not be read. It is in the vendor’s console.',
  damagedUpload: (fields) => `Could not be read: ${fields}`,
  emptyUploads: {
    title: 'No uploads yet',
    next: 'Uploads appear here from every channel: this portal, the vendor’s console, and resellers.',
  },
  emptyUpload: {
    title: 'This upload lists no device',
    next: 'Knox Guard may still be reading it. Refresh in a moment.',
  },
  noMoreDevices: { title: 'That was all', next: 'This upload has no more devices.' },
  uploadNotFound: {
    title: 'Knox Guard has no such upload',
    next: 'Its ID may be from another tenant, or the upload is no longer kept. Open it from the list of uploads.',
  },
  uploadsNotEnabled: {
    title: 'Uploads are not enabled for your company',
    next: 'Samsung enables them on request, for each tenant. Ask your Samsung contact, or write to knoxapi@samsungknox.com.',
  },
};
