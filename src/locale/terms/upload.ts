import type { CommandTerms } from './command.js';
import type { Message } from './common.js';

/** The four switches of an upload. */
export type UploadSwitch = 'autoAccept' | 'autoLock' | 'applySimControl' | 'enableBlockFactoryReset';

/** Words of the upload form. Counts come as the reader writes them, with the number itself where a plural depends on it. */
export interface UploadTerms extends CommandTerms {
  readonly uploadSteps: Readonly<Record<'choose' | 'columns' | 'check' | 'send', string>>;
  readonly uploadStepOf: (step: number, of: number, name: string) => string;

  readonly chooseTitle: string;
  readonly chooseDrop: string;
  readonly chooseFile: string;
  readonly chooseFormats: string;
  readonly choosePaste: string;
  readonly choosePasteHint: string;
  readonly chooseUsePasted: string;
  readonly nothingSentYet: string;
  readonly readingFile: string;
  /** Why a file or a pasted text cannot be read. */
  readonly fileErrors: Readonly<Record<string, Message>>;
  readonly severalFiles: string;

  readonly columnsTitle: string;
  readonly columnsFound: (rows: string, columns: number) => string;
  readonly headerField: string;
  readonly columnField: Readonly<Record<'deviceUid' | 'approveId', string>>;
  readonly columnName: (letter: string, header: string) => string;
  readonly columnNone: string;
  readonly columnHints: Readonly<Record<'deviceUid' | 'approveId', string>>;
  readonly sampleTitle: string;
  readonly checkRows: (count: number, shown: string) => string;
  readonly chooseOther: string;
  readonly back: string;

  readonly checkTitle: string;
  readonly checkingRows: (done: string, total: string) => string;
  readonly tally: Readonly<Record<'ready' | 'warnings' | 'errors' | 'duplicates' | 'dropped', string>>;
  readonly onlyProblems: string;
  readonly nextProblem: string;
  readonly rowsTable: string;
  readonly rowNumber: string;
  readonly rowNumberOf: (row: string) => string;
  readonly rowProblem: string;
  readonly rowFine: string;
  readonly cellOf: (field: string, row: string) => string;
  readonly dropRow: (row: string) => string;
  readonly dropRowShort: string;
  readonly dropAll: (count: number, shown: string) => string;
  readonly undrop: (count: number, shown: string) => string;
  readonly downloadProblems: string;
  readonly nothingShown: string;
  /** What is wrong or unusual about a row, by its code. */
  readonly issues: Readonly<
    Record<
      string,
      (details: {
        readonly row?: string;
        readonly over?: number;
        readonly limit?: number;
        readonly state?: string;
      }) => string
    >
  >;
  readonly knownCheck: string;
  readonly knownCheckHint: string;
  readonly knownChecking: (done: string, total: string) => string;
  readonly knownStop: string;
  readonly knownDone: (count: number, shown: string) => string;
  readonly knownStopped: (count: number, shown: string) => string;
  readonly knownDrop: (count: number, shown: string) => string;
  readonly notReady: (errors: number, shown: string) => string;
  readonly nothingToSend: string;

  readonly switchesTitle: string;
  readonly switchesHint: string;
  readonly switches: Readonly<Record<UploadSwitch, { readonly label: string; readonly consequence: string }>>;
  readonly review: (count: number, shown: string) => string;

  readonly uploadTitle: (count: number, shown: string) => string;
  readonly uploadConfirm: (count: number, shown: string) => string;
  readonly uploadConsequence: string;
  readonly uploadBatches: (batches: number, each: string) => string;
  readonly uploadLeftOut: (count: number, shown: string) => string;
  readonly factDevices: string;
  readonly factBatches: string;
  readonly factSwitches: string;
  readonly factLeftOut: string;
  readonly switchesNone: string;
  readonly requested: (names: string) => string;
  readonly requestedHint: string;
  readonly uploadExpired: string;

  readonly progressTitle: (done: string, total: string) => string;
  readonly progressBatch: (batch: number, of: number) => string;
  readonly elapsed: (words: string) => string;
  readonly remaining: (words: string) => string;
  readonly duration: (seconds: number) => string;
  readonly uploadPause: string;
  readonly uploadResume: string;
  readonly uploadGiveUp: (count: number, shown: string) => string;
  readonly uploadAgain: (count: number, shown: string) => string;
  readonly uploadWithout: (name: string) => string;
  readonly uploadPaused: Readonly<
    Record<'person' | 'signed-out' | 'no-seats' | 'trouble' | 'removed' | 'asleep', string>
  >;
  readonly uploadBackingOff: string;
  readonly keepOpen: string;
  readonly batchName: (batch: number) => string;
  readonly batchRows: (count: number, shown: string) => string;
  readonly batchStates: Readonly<
    Record<
      'waiting' | 'sending' | 'done' | 'rejected' | 'not-sent' | 'unknown' | 'cancelled' | 'left',
      string
    >
  >;
  readonly batchUnknown: string;
  readonly vendorCounts: (total: string, valid: string, invalid: string) => string;
  readonly uploadNotEnabled: Message;
  readonly simPolicyMissing: Message;

  readonly resultDone: string;
  readonly resultPartly: string;
  readonly resultNone: string;
  readonly sums: Readonly<Record<'total' | 'accepted' | 'refused' | 'unknown' | 'notSent', string>>;
  readonly sumsHint: string;
  readonly resultWorking: string;
  readonly reasonsTitle: string;
  readonly reasonNone: string;
  readonly downloads: Readonly<
    Record<'refused' | 'rest' | 'receipt', (count: number, shown: string) => string>
  >;
  readonly fates: Readonly<Record<'accepted' | 'refused' | 'unknown' | 'not-sent', string>>;
  readonly csvHeaders: Readonly<
    Record<'deviceUid' | 'approveId' | 'reason' | 'outcome' | 'batch' | 'uploadId', string>
  >;
  readonly uploadNext: string;
  readonly uploadNextUnknown: string;
  readonly uploadAnother: string;
}
