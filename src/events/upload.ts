import type { UploadReceipt, UploadRequest } from '../api/index.js';
import { KgEvent } from './kg-event.js';

/** One batch that is about to be sent. */
export interface UploadDetail {
  readonly request: UploadRequest;
  /** The id of this batch: whoever sends it instead of us sends it under this id. */
  readonly commandId: string;
}

/** One batch that Knox Guard took in. Counts are as the vendor says; it may still be working on the rows. */
export interface UploadedDetail {
  /** For `<kg-upload-status upload-id>`; the vendor's answer may lack it. */
  readonly uploadId: string | undefined;
  /** The vendor's word, verbatim. */
  readonly uploadStatus: string | undefined;
  readonly totalDeviceCount: number | undefined;
  readonly validDeviceCount: number | undefined;
  readonly invalidDeviceCount: number | undefined;
  readonly request: UploadRequest;
  readonly response: UploadReceipt;
  /** The vendor-side id; absent behind a proxy that does not tell it. */
  readonly transactionId: string | undefined;
}

/** A person has confirmed an upload, and a batch of it is about to be sent. Cancel it to send that batch yourself. */
export class KgUploadEvent extends KgEvent<UploadDetail> {
  constructor(detail: UploadDetail) {
    super('kg-upload', detail, { cancelable: true });
  }
}

/** Knox Guard has taken a batch in. */
export class KgUploadedEvent extends KgEvent<UploadedDetail> {
  constructor(detail: UploadedDetail) {
    super('kg-uploaded', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kg-upload': KgUploadEvent;
    'kg-uploaded': KgUploadedEvent;
  }
}
