/**
 * Made by `npm run schemas` from the Zod schemas of `requests.ts`. Not to be edited: `npm test` compares it with them.
 */
import { oneIdentifier, quietTime, someContact } from '../rules.js';
import type { Shape } from '../shape.js';

/** What `ApproveRequest` says. */
export const ApproveRequest: Shape = {
  type: 'object',
  fields: {
    deviceUid: { type: 'string', checks: [{ min: 1 }, { units: 100 }, { like: /^(?!\s+$)[^\p{Cc}]*$/u }] },
    approveId: { type: 'string', checks: [{ units: 50 }], optional: true },
    approveComment: { type: 'string', checks: [{ units: 1000 }], optional: true },
  },
};

/** What `AuthorizationRequest` says. */
export const AuthorizationRequest: Shape = { type: 'object', fields: {} };

/** What `BlinkRequest` says. */
export const BlinkRequest: Shape = {
  type: 'object',
  fields: {
    objectId: {
      type: 'string',
      checks: [{ min: 1 }, { units: 100 }, { like: /^(?!\s+$)[^\p{Cc}]*$/u }],
      optional: true,
    },
    deviceUid: {
      type: 'string',
      checks: [{ min: 1 }, { units: 100 }, { like: /^(?!\s+$)[^\p{Cc}]*$/u }],
      optional: true,
    },
    approveId: {
      type: 'string',
      checks: [{ min: 1 }, { units: 100 }, { like: /^(?!\s+$)[^\p{Cc}]*$/u }, { units: 50 }],
      optional: true,
    },
    interval: { type: 'number', checks: [{ whole: true }, { least: 3 }, { most: 86400 }] },
    message: { type: 'string', checks: [{ min: 1 }, { units: 200 }, { like: /\S/ }] },
    email: {
      type: 'string',
      checks: [{ units: 60 }, { like: /^(?:[^\s@]+@[^\s@.]*\.[^\s@]*)?$/ }],
      optional: true,
    },
    tel: { type: 'string', checks: [{ units: 20 }, { like: /^[0-9#+*]*$/ }], optional: true },
    timeLimitEnable: { type: 'boolean', optional: true },
    daysLimitEnable: { type: 'boolean', optional: true },
    timeLimit: {
      type: 'array',
      of: { type: 'number', checks: [{ whole: true }, { least: 0 }, { most: 23 }] },
      checks: [{ min: 2 }, { max: 2 }],
      nullable: true,
      optional: true,
    },
    daysLimit: {
      type: 'array',
      of: { type: 'number', checks: [{ whole: true }, { least: 0 }, { most: 6 }] },
      checks: [{ min: 2 }, { max: 2 }],
      nullable: true,
      optional: true,
    },
  },
  checks: [{ rule: oneIdentifier }, { rule: someContact }, { rule: quietTime }],
};

/** What `GetUploadRequest` says. */
export const GetUploadRequest: Shape = {
  type: 'object',
  fields: {
    uploadId: { type: 'string', checks: [{ like: /^[A-Za-z0-9_-]{1,64}$/ }] },
    pageNum: {
      type: 'number',
      checks: [{ whole: true }, { least: 0 }, { most: 2147483647 }],
      optional: true,
    },
    pageSize: { type: 'number', checks: [{ whole: true }, { least: 1 }, { most: 1000 }], optional: true },
  },
};

/** What `ListDevicesRequest` says. */
export const ListDevicesRequest: Shape = {
  type: 'object',
  fields: {
    pageNum: {
      type: 'number',
      checks: [{ whole: true }, { least: 0 }, { most: 2147483647 }],
      optional: true,
    },
    pageSize: { type: 'number', checks: [{ whole: true }, { least: 1 }, { most: 1000 }], optional: true },
    search: { type: 'string', checks: [{ units: 100 }], optional: true },
    sortBy: { type: 'string', checks: [{ like: /^[A-Za-z]{1,40}$/ }], optional: true },
    sortOrder: { type: 'enum', values: ['ascending', 'descending'], optional: true },
    filter: {
      type: 'object',
      fields: {
        status: {
          type: 'array',
          of: { type: 'string', checks: [{ like: /^[A-Za-z]{1,40}$/ }] },
          checks: [{ max: 30 }],
          optional: true,
        },
      },
      optional: true,
    },
  },
};

/** What `ListUploadsRequest` says. */
export const ListUploadsRequest: Shape = {
  type: 'object',
  fields: {
    pageNum: {
      type: 'number',
      checks: [{ whole: true }, { least: 0 }, { most: 2147483647 }],
      optional: true,
    },
    pageSize: { type: 'number', checks: [{ whole: true }, { least: 1 }, { most: 1000 }], optional: true },
  },
};

/** What `TransactionRequest` says. */
export const TransactionRequest: Shape = {
  type: 'object',
  fields: { transactionId: { type: 'string', checks: [{ like: /^[A-Za-z0-9]{1,64}$/ }] } },
};

/** What `UploadRequest` says. */
export const UploadRequest: Shape = {
  type: 'object',
  fields: {
    deviceList: {
      type: 'array',
      of: {
        type: 'object',
        fields: {
          deviceUid: {
            type: 'string',
            checks: [{ min: 1 }, { units: 100 }, { like: /^(?!\s+$)[^\p{Cc}]*$/u }],
          },
          approveId: { type: 'string', checks: [{ units: 50 }], optional: true },
        },
      },
      checks: [{ min: 1 }, { max: 10000 }],
    },
    autoAccept: { type: 'boolean', optional: true },
    autoLock: { type: 'boolean', optional: true },
    applySimControl: { type: 'boolean', optional: true },
    enableBlockFactoryReset: { type: 'boolean', optional: true },
  },
};
