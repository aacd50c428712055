import type { Message, PartTerms } from './part.js';
import type { StateTerms } from './state.js';

export type { Message } from './part.js';

/** What every element that talks may have to say. */
export interface CommonTerms extends StateTerms, PartTerms {
  /** Headers of the columns we know, by field name; other fields show the vendor's name. */
  readonly columns: Readonly<Record<string, string>>;
  readonly retryIn: (seconds: number) => string;
  readonly errors: Readonly<Record<string, Message>>;
  readonly vendorSays: (reason: string) => string;
  readonly reference: (id: string) => string;
  readonly noClient: Message;
  readonly loading: string;
  readonly refresh: string;
  readonly asOf: (time: string) => string;
  readonly staleSince: (time: string) => string;
  readonly done: string;
  readonly reveal: (name: string) => string;
  readonly hide: (name: string) => string;
  readonly copy: (name: string) => string;
  readonly copied: string;
  readonly copyFailed: string;
}
