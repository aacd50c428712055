/** The vendor's error object, as it stands in answers. */
export interface VendorErrorBody {
  readonly code: number | string;
  readonly message: string;
  readonly reason: string;
}

/** A refusal in the vendor's terms: HTTP status, seven-digit code, upper-case message, free-text reason. */
export class VendorError extends Error {
  readonly status: number;
  readonly code: number;
  readonly reason: string;

  constructor(code: number, message: string, reason: string, status = Math.floor(code / 10_000)) {
    super(message);
    this.name = 'VendorError';
    // "Code structure: first three digits = HTTP status".
    this.status = status;
    this.code = code;
    this.reason = reason;
  }

  /** The error object with its code as it is, a number. */
  get body(): VendorErrorBody {
    return { code: this.code, message: this.message, reason: this.reason };
  }
}

/** A field or the whole body is not what the reference describes; the reason names the field. */
export const invalidParam = (field: string, rule: string): VendorError =>
  new VendorError(4000000, 'RESOURCE_INVALID_PARAM', `${field}: ${rule}`);

/** The device is in no state for this action; the reason names the state in quotes. */
export const stateInvalid = (status: string): VendorError =>
  new VendorError(4000310, 'DEVICE_STATE_INVALID', `Current status is '${status}'.`);

/** More rows than one call may carry. */
export const bulkLimitExceeded = (limit: number): VendorError =>
  new VendorError(4000316, 'DEVICE_BULK_OPERATION_LIMIT_EXCEEDED', `The limit is ${limit} devices.`);

/** No free seat; a licence is assigned when a device is accepted. */
export const licenseLack = (): VendorError =>
  new VendorError(4001809, 'LICENSE_IS_LACK', 'There are not enough licenses.');

/** Token missing, badly signed, revoked or expired. */
export const authorizationFail = (reason: string): VendorError =>
  new VendorError(4010000, 'AUTHORIZATION_FAIL', reason);

/** The other way an expired token may be refused, behind a switch. */
export const authenticationFail = (reason: string): VendorError =>
  new VendorError(4030000, 'AUTHENTICATION_FAIL', reason);

/** A feature Samsung enables on request only. The reference lists 403 without a code: this one is ours. */
export const featureDisabled = (feature: string): VendorError =>
  new VendorError(4030300, 'FEATURE_NOT_ENABLED', `${feature} is not enabled for this tenant.`);

/** No such path, upload or transaction. The reference lists 404 without a code: this one is ours. */
export const notFound = (what: string): VendorError =>
  new VendorError(4040000, 'RESOURCE_NOT_FOUND', `${what} not found.`);

/** No device has this identifier. */
export const deviceNotFound = (): VendorError =>
  new VendorError(4040300, 'DEVICE_NOT_FOUND', 'Device not found.');

/** SIM control was asked for and the tenant has no SIM control policy. */
export const simPolicyMissing = (): VendorError =>
  new VendorError(4120000, 'PRECONDITION_FAILED_EXCEPTION', 'No SIM control configuration.');

/** The path exists, the method does not. */
export const methodNotAllowed = (method: string): VendorError =>
  new VendorError(4050000, 'METHOD_NOT_ALLOWED', `Request method '${method}' not supported.`);

/** A body that does not call itself JSON. */
export const unsupportedMediaType = (): VendorError =>
  new VendorError(4150000, 'UNSUPPORTED_MEDIA_TYPE', 'Content type must be application/json.');

/** Over 100 calls a second. The vendor's text promises the status and these words, no code. */
export const tooManyRequests = (): VendorError =>
  new VendorError(4290000, 'TOO_MANY_REQUESTS', 'Too Many Requests');
