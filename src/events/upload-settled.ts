import type { Upload } from '../api/index.js';
import { KgEvent } from './kg-event.js';

/** An upload that is done. */
export interface UploadSettledDetail {
  readonly uploadId: string;
  /** The vendor's word, verbatim: done is not the same as well done. */
  readonly status: string;
  /** The upload with its counts as listed; absent where the list does not hold it. */
  readonly upload: Upload | undefined;
}

/** Knox Guard has worked through an upload. It says nothing about the states that the devices have now. */
export class KgUploadSettledEvent extends KgEvent<UploadSettledDetail> {
  constructor(detail: UploadSettledDetail) {
    super('kg-upload-settled', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kg-upload-settled': KgUploadSettledEvent;
  }
}
