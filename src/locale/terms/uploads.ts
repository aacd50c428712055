import type { Message } from './common.js';
import type { ListTerms } from './list.js';

/** Words of the uploads: their list, and one with its devices. */
export interface UploadsTerms extends ListTerms {
  readonly uploadsLabel: string;
  readonly uploadDevicesLabel: string;
  readonly uploadColumns: Readonly<
    Record<
      | 'uploadDate'
      | 'uploadStatus'
      | 'totalDeviceCount'
      | 'validDeviceCount'
      | 'invalidDeviceCount'
      | 'uploadId',
      string
    >
  >;
  readonly deviceColumns: Readonly<Record<'deviceUid' | 'approveId' | 'result' | 'reason', string>>;
  /** What a count, a channel or a person is called where the vendor gives none. */
  readonly notGiven: string;
  readonly uploadMethod: (method: string) => string;
  readonly uploadedBy: (name: string) => string;
  readonly openUpload: (when: string) => string;
  readonly backToUploads: string;
  /** Reasons of the vendor, in lower case, in the reader's words; others are shown as they come. */
  readonly uploadReasons: Readonly<Record<string, string>>;
  /** Above rows of another page than the one chosen. */
  readonly notThisPage: string;
  readonly uploadProgress: string;
  readonly stillLooking: string;
  readonly uploadSettled: (status: string) => string;
  readonly uploadsLoaded: (range: string) => string;
  readonly unreadableUpload: string;
  readonly damagedUpload: (fields: string) => string;
  readonly emptyUploads: Message;
  readonly emptyUpload: Message;
  /** On the page after the last, which only an empty answer tells. */
  readonly noMoreDevices: Message;
  readonly uploadNotFound: Message;
  /** The vendor refuses: uploading over the API is enabled on request only. */
  readonly uploadsNotEnabled: Message;
}
