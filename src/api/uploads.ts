import * as fields from './generated/rows.js';
import {
  alias,
  type Page,
  type PageRow,
  readPage,
  readRow,
  readRows,
  type RowIssue,
  type RowReader,
} from './page.js';
import type { InvalidReason, Upload, UploadedDevice } from './rows.js';

/** One page of uploads. */
export type UploadPage = Page<Upload>;

/** One page of an upload's devices. The vendor gives no total: page until a short page. */
export interface UploadDetails extends Page<UploadedDevice> {
  /** The vendor's word for the upload's state, verbatim. */
  readonly status?: string;
}

/** The answer to an upload. It says how the upload went, nothing about the devices' states. */
export type UploadReceipt = Upload & { readonly invalidReasons: readonly PageRow<InvalidReason>[] };

/** Reads the answer of `GET /devices/uploads`. */
export function readUploadPage(body: Readonly<Record<string, unknown>>): UploadPage | undefined {
  return readPage(body, 'uploads', uploadReader);
}

/** Reads the answer of `GET /devices/uploads/{uploadId}`. */
export function readUploadDetails(body: Readonly<Record<string, unknown>>): UploadDetails | undefined {
  const page = readPage(body, 'devices', uploadedDeviceReader);
  return page && { ...page, ...(typeof body.status === 'string' && { status: body.status }) };
}

/** Reads the answer of `POST /devices/uploads`. */
export function readUploadReceipt(body: Readonly<Record<string, unknown>>): UploadReceipt | undefined {
  const upload = readRow(body, 0, uploadReader);
  return upload.readable
    ? { ...upload.value, invalidReasons: readRows(body.invalidReasons, invalidReasonReader) ?? [] }
    : undefined;
}

const uploadReader: RowReader<Upload> = {
  fields: fields.Upload,
  normalise(row) {
    alias(row, 'uploadId', 'uploadID', 'id');
    alias(row, 'uploadStatus', 'status');
    alias(row, 'uploadDate', 'createDate');
    return typeof row.uploadId === 'string' ? [] : [missing('uploadId')];
  },
};

const uploadedDeviceReader: RowReader<UploadedDevice> = {
  fields: fields.UploadedDevice,
  normalise(row) {
    alias(row, 'deviceUid', 'imei', 'serial');
    alias(row, 'status', 'result');
    return row.deviceUid === undefined || row.deviceUid === null ? [missing('deviceUid')] : [];
  },
};

const invalidReasonReader: RowReader<InvalidReason> = { fields: fields.InvalidReason, normalise: () => [] };

function missing(path: string): RowIssue {
  return { path, code: 'missing' };
}
