import type { CommonTerms, Message } from './common.js';

/** Words around a command: its confirmation and what became of it. Each element adds what the command itself is called. */
export interface CommandTerms extends CommonTerms {
  readonly cancel: string;
  readonly checking: string;
  readonly device: string;
  readonly approvalId: string;
  readonly presentState: string;
  readonly notListed: string;
  /** What is no longer what the person saw: field label, before, now. */
  readonly changed: (field: string, before: string, now: string) => string;
  readonly nothingThere: string;

  readonly undo: string;
  readonly sendingIn: (seconds: number) => string;
  readonly held: string;
  readonly sending: string;

  readonly notSent: string;
  readonly rejectedTitle: string;
  readonly stateInvalid: (state: string) => string;
  /** What to do about the vendor's refusals, by its error code. */
  readonly remedies: Readonly<Record<number, string>>;

  readonly unknown: Message;
  readonly unknownFound: Message;
  readonly looking: string;
  /** The device could not be read this time; what is shown of it may be old. */
  readonly lookFailed: string;
  readonly lookedAt: (time: string) => string;
  readonly checkAgain: string;
  readonly startAnew: string;

  readonly waitingFor: (state: string) => string;
  readonly waitingHint: string;
  readonly reached: (state: string) => string;
  readonly objectId: string;
  readonly startOver: string;
  readonly dismiss: string;

  readonly problems: Readonly<Record<string, (limit: number) => string>>;
  readonly problemSummary: (count: number) => string;
  readonly optional: string;
  readonly charactersLeft: (left: number) => string;
}
