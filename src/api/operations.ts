import * as z from 'zod/mini';
import { readAccount, readCommandAnswer, readTransaction } from './account.js';
import { readDevicePage } from './devices.js';
import { type Problem, problemsOf } from './problems.js';
import {
  ApproveRequest,
  AuthorizationRequest,
  BlinkRequest,
  GetUploadRequest,
  ListDevicesRequest,
  ListUploadsRequest,
  TransactionRequest,
  UploadRequest,
} from './requests.js';
import { readUploadDetails, readUploadPage, readUploadReceipt } from './uploads.js';

/**
 * One operation of the vendor's API. The client's methods and the proxy's allow-list are made from these constants.
 */
export interface Operation<
  Name extends string = string,
  Input = unknown,
  Output = unknown,
  Kind extends 'read' | 'command' = 'read' | 'command',
> {
  readonly name: Name;
  readonly method: 'GET' | 'POST';
  /** Below the vendor's `/kcs/v1.1/kg` and below a host's endpoint; `{name}` is a field of the request. */
  readonly path: `/${string}`;
  /** A read may be repeated. A command acts on a borrower's phone: it is sent at most once. */
  readonly kind: Kind;
  /** Strict: an unknown field or one out of the vendor's limits is refused before anything is sent. */
  readonly request: z.ZodMiniType<Input>;
  /** Tolerant; `undefined` when the body is not what this operation answers. */
  readonly response: (body: Readonly<Record<string, unknown>>) => Output | undefined;
  /**
   * What a browser may see of an object in the answer, where the vendor says more than anyone asked for.
   * Objects not named here pass whole, for a host may show fields that we do not know.
   */
  readonly visible?: Readonly<Record<string, readonly string[]>>;
}

/** Check Authorization: is the token good, and whose account is it? */
export const checkAuthorization = define({
  name: 'checkAuthorization',
  method: 'GET',
  path: '/authorization',
  kind: 'read',
  request: AuthorizationRequest,
  response: readAccount,
  visible: { user: ['companyName', 'country', 'name'] },
});

/** Get Async result: how an earlier command stands. */
export const getTransaction = define({
  name: 'getTransaction',
  method: 'POST',
  path: '/transaction',
  kind: 'read',
  request: TransactionRequest,
  response: readTransaction,
});

/** Upload Devices. The vendor enables this on request only. */
export const uploadDevices = define({
  name: 'uploadDevices',
  method: 'POST',
  path: '/devices/uploads',
  kind: 'command',
  request: UploadRequest,
  response: readUploadReceipt,
});

/** Get device uploads, from every channel. */
export const listUploads = define({
  name: 'listUploads',
  method: 'GET',
  path: '/devices/uploads',
  kind: 'read',
  request: ListUploadsRequest,
  response: readUploadPage,
});

/** Get upload information: the devices of one upload. */
export const getUpload = define({
  name: 'getUpload',
  method: 'GET',
  path: '/devices/uploads/{uploadId}',
  kind: 'read',
  request: GetUploadRequest,
  response: readUploadDetails,
});

/** Get device info: list, search, filter and sort. */
export const listDevices = define({
  name: 'listDevices',
  method: 'POST',
  path: '/devices/list',
  kind: 'read',
  request: ListDevicesRequest,
  response: readDevicePage,
});

/** Approve a Device that is Pending. */
export const approveDevice = define({
  name: 'approveDevice',
  method: 'POST',
  path: '/devices/approve',
  kind: 'command',
  request: ApproveRequest,
  response: readCommandAnswer,
});

/** Set blinking reminders on one device. */
export const blinkDevice = define({
  name: 'blinkDevice',
  method: 'POST',
  path: '/devices/blink',
  kind: 'command',
  request: BlinkRequest,
  response: readCommandAnswer,
});

/** Every operation there is. */
export const operations = [
  checkAuthorization,
  getTransaction,
  uploadDevices,
  listUploads,
  getUpload,
  listDevices,
  approveDevice,
  blinkDevice,
] as const;

/** The name of an operation. */
export type OperationName = (typeof operations)[number]['name'];
/** What an operation takes. */
export type InputOf<Op extends Operation> = z.infer<Op['request']>;
/** What an operation answers. */
export type OutputOf<Op extends Operation> = NonNullable<ReturnType<Op['response']>>;

/** A request that may be sent, or everything that is wrong with it. */
export type CheckedRequest<Input> =
  | { readonly ok: true; readonly value: Input }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks a request against its operation. */
export function checkRequest<Op extends Operation>(
  operation: Op,
  request: unknown,
): CheckedRequest<InputOf<Op>> {
  const parsed = z.safeParse(operation.request, request, { reportInput: true });
  return parsed.success
    ? { ok: true, value: parsed.data as InputOf<Op> }
    : { ok: false, problems: problemsOf(parsed.error) };
}

function define<
  const Name extends string,
  const Kind extends Operation['kind'],
  Schema extends z.ZodMiniType,
  Output,
>(operation: Operation<Name, z.infer<Schema>, Output, Kind> & { readonly request: Schema }) {
  return operation;
}
