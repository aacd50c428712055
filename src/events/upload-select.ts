import type { Upload } from '../api/index.js';
import { KgEvent } from './kg-event.js';

/** Which upload a person chose. */
export interface UploadSelectDetail {
  /** Empty when the person went back to the list. */
  readonly uploadId: string;
  /** The upload as listed; absent on the way back. */
  readonly upload: Upload | undefined;
}

/** A person chose an upload from the list, or went back to it. Cancel it to show it yourself; else the element does. */
export class KgUploadSelectEvent extends KgEvent<UploadSelectDetail> {
  constructor(detail: UploadSelectDetail) {
    super('kg-upload-select', detail, { cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kg-upload-select': KgUploadSelectEvent;
  }
}
