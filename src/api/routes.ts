import { readAccount, readCommandAnswer, readTransaction } from './account.js';
import { readDevicePage } from './devices.js';
import * as requests from './generated/requests.js';
import type { Shape } from './shape.js';
import { readUploadDetails, readUploadPage, readUploadReceipt } from './uploads.js';

/**
 * Where an operation of the vendor's API lives and how its answer is read: the half of the table that a browser needs, without Zod.
 * `operations.ts` adds the schemas.
 */
export interface Route<
  Name extends string = string,
  Output = unknown,
  Kind extends 'read' | 'command' = 'read' | 'command',
> {
  readonly name: Name;
  readonly method: 'GET' | 'POST';
  /** Below the vendor's `/kcs/v1.1/kg` and below a host's endpoint; `{name}` is a field of the request. */
  readonly path: `/${string}`;
  /** A read may be repeated. A command acts on a borrower's phone: it is sent at most once. */
  readonly kind: Kind;
  /** Tolerant; `undefined` when the body is not what this operation answers. */
  readonly response: (body: Readonly<Record<string, unknown>>) => Output | undefined;
  /**
   * What a browser may see of an object in the answer, where the vendor says more than anyone asked for.
   * Objects not named here pass whole, for a host may show fields that we do not know.
   */
  readonly visible?: Readonly<Record<string, readonly string[]>>;
}

/** A route with what is made from its request's schema. */
export interface ClientRoute<
  Name extends string = string,
  Output = unknown,
  Kind extends 'read' | 'command' = 'read' | 'command',
> extends Route<Name, Output, Kind> {
  readonly takes: Shape;
}

/** Check Authorization: is the token good, and whose account is it? */
export const checkAuthorization = route({
  name: 'checkAuthorization',
  method: 'GET',
  path: '/authorization',
  kind: 'read',
  takes: requests.AuthorizationRequest,
  response: readAccount,
  visible: { user: ['companyName', 'country', 'name'] },
});

/** Get Async result: how an earlier command stands. */
export const getTransaction = route({
  name: 'getTransaction',
  method: 'POST',
  path: '/transaction',
  kind: 'read',
  takes: requests.TransactionRequest,
  response: readTransaction,
});

/** Upload Devices. The vendor enables this on request only. */
export const uploadDevices = route({
  name: 'uploadDevices',
  method: 'POST',
  path: '/devices/uploads',
  kind: 'command',
  takes: requests.UploadRequest,
  response: readUploadReceipt,
});

/** Get device uploads, from every channel. */
export const listUploads = route({
  name: 'listUploads',
  method: 'GET',
  path: '/devices/uploads',
  kind: 'read',
  takes: requests.ListUploadsRequest,
  response: readUploadPage,
});

/** Get upload information: the devices of one upload. */
export const getUpload = route({
  name: 'getUpload',
  method: 'GET',
  path: '/devices/uploads/{uploadId}',
  kind: 'read',
  takes: requests.GetUploadRequest,
  response: readUploadDetails,
});

/** Get device info: list, search, filter and sort. */
export const listDevices = route({
  name: 'listDevices',
  method: 'POST',
  path: '/devices/list',
  kind: 'read',
  takes: requests.ListDevicesRequest,
  response: readDevicePage,
});

/** Approve a Device that is Pending. */
export const approveDevice = route({
  name: 'approveDevice',
  method: 'POST',
  path: '/devices/approve',
  kind: 'command',
  takes: requests.ApproveRequest,
  response: readCommandAnswer,
});

/** Set blinking reminders on one device. */
export const blinkDevice = route({
  name: 'blinkDevice',
  method: 'POST',
  path: '/devices/blink',
  kind: 'command',
  takes: requests.BlinkRequest,
  response: readCommandAnswer,
});

/** Every route there is. */
export const routes = [
  checkAuthorization,
  getTransaction,
  uploadDevices,
  listUploads,
  getUpload,
  listDevices,
  approveDevice,
  blinkDevice,
] as const;

function route<const Name extends string, const Kind extends Route['kind'], Output>(
  one: ClientRoute<Name, Output, Kind>,
) {
  return one;
}
