import * as z from 'zod/mini';
import { type CheckedRequest, problemsOf } from './problems.js';
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
import * as routes from './routes.js';

/**
 * One operation of the vendor's API. The client's methods and the proxy's allow-list are made from these constants.
 */
export interface Operation<
  Name extends string = string,
  Input = unknown,
  Output = unknown,
  Kind extends 'read' | 'command' = 'read' | 'command',
> extends routes.Route<Name, Output, Kind> {
  /** Strict: an unknown field or one out of the vendor's limits is refused before anything is sent. */
  readonly request: z.ZodMiniType<Input>;
}

/** Check Authorization: is the token good, and whose account is it? */
export const checkAuthorization = define(routes.checkAuthorization, AuthorizationRequest);

/** Get Async result: how an earlier command stands. */
export const getTransaction = define(routes.getTransaction, TransactionRequest);

/** Upload Devices. The vendor enables this on request only. */
export const uploadDevices = define(routes.uploadDevices, UploadRequest);

/** Get device uploads, from every channel. */
export const listUploads = define(routes.listUploads, ListUploadsRequest);

/** Get upload information: the devices of one upload. */
export const getUpload = define(routes.getUpload, GetUploadRequest);

/** Get device info: list, search, filter and sort. */
export const listDevices = define(routes.listDevices, ListDevicesRequest);

/** Approve a Device that is Pending. */
export const approveDevice = define(routes.approveDevice, ApproveRequest);

/** Set blinking reminders on one device. */
export const blinkDevice = define(routes.blinkDevice, BlinkRequest);

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

function define<Name extends string, Output, Kind extends Operation['kind'], Schema extends z.ZodMiniType>(
  { takes: _takes, ...route }: routes.ClientRoute<Name, Output, Kind>,
  request: Schema,
): Operation<Name, z.infer<Schema>, Output, Kind> & { readonly request: Schema } {
  // The schema's type is what `z.infer` was taken from; the compiler does not follow that through a type parameter.
  return { ...route, request: request as Schema & z.ZodMiniType<z.infer<Schema>> };
}
