import type { CommandTerms } from './command.js';
import type { Message } from './common.js';

/** Words of the approve form. */
export interface ApproveTerms extends CommandTerms {
  readonly deviceNumber: string;
  readonly deviceNumberHint: string;
  readonly approvalIdHint: string;
  readonly comment: string;
  readonly commentHint: string;
  /** What was removed or rewritten in what was typed or pasted. */
  readonly numberChanges: Readonly<
    Record<'spaces' | 'dashes' | 'quotes' | 'separators' | 'digits' | 'invisible' | 'label', string>
  >;
  readonly trimmed: string;
  /** Why a text cannot be a device's number. */
  readonly numberProblems: Readonly<
    Record<'missing' | 'exponent' | 'decimals' | 'several' | 'characters' | 'too-long', string>
  >;
  /** What is unusual about a number that may still be right. */
  readonly numberHints: Readonly<
    Record<
      | 'check-digit'
      | 'no-check-digit'
      | 'leading-zero'
      | 'software-version'
      | 'length'
      | 'serial-length'
      | 'lower-case'
      | 'rounded',
      string
    >
  >;
  readonly tooLong: (over: number, limit: number) => string;
  readonly approveCount: (used: number, limit: number) => string;

  readonly precheck: string;
  readonly precheckFailed: string;
  readonly precheckPending: string;
  readonly precheckMissing: string;
  /** The device is in a state from which it cannot be approved. */
  readonly notPending: (state: string) => string;
  readonly unknownStateHint: (state: string) => string;
  /** Another device has the approval id: its name and state. */
  readonly approvalIdTaken: (device: string, state: string) => string;
  readonly approvalIdRepeated: string;
  /** The field was left empty; the device has an id already, which stays. */
  readonly approvalIdStays: (id: string) => string;

  readonly approve: string;
  readonly approveReview: string;
  readonly approveTitle: string;
  readonly approveConfirm: string;
  readonly approveConsequence: string;
  readonly approvedTitle: string;
  readonly approveAnother: string;

  readonly bulkTitle: (count: number) => string;
  readonly bulkIntro: string;
  readonly bulkSkipped: (count: number) => string;
  readonly bulkNothing: Message;
  readonly bulkReview: (count: number) => string;
  readonly bulkConfirmTitle: (count: number) => string;
  readonly bulkConfirm: (count: number) => string;
  readonly bulkConsequence: (count: number) => string;
  readonly bulkExpired: string;
  readonly bulkComment: string;
  readonly bulkProgress: (
    done: string,
    total: string,
    failed: number,
    unknown: number,
    left: number,
  ) => string;
  readonly bulkRemaining: (minutes: number) => string;
  readonly bulkFinished: string;
  readonly bulkStates: Readonly<
    Record<
      'waiting' | 'sending' | 'done' | 'rejected' | 'not-sent' | 'unknown' | 'found' | 'cancelled' | 'left',
      string
    >
  >;
  /** Why a run stands still. */
  readonly bulkPaused: Readonly<
    Record<'person' | 'signed-out' | 'no-seats' | 'trouble' | 'removed' | 'asleep', string>
  >;
  readonly bulkBackingOff: string;
  readonly bulkPause: string;
  readonly bulkResume: string;
  readonly bulkCancelRemaining: (count: number) => string;
  readonly bulkRetry: (count: number) => string;
  readonly bulkUnknownHint: string;
}
