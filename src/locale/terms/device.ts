import type { CommonTerms } from './common.js';

/** Words for one device, wherever it is shown: what can be done to it, and what it waits for. */
export interface DeviceTerms extends CommonTerms {
  readonly actions: string;
  readonly closeDialog: string;
  readonly actionNames: Readonly<Record<string, string>>;
  readonly obstacles: Readonly<
    Record<'state' | 'unknown-state' | 'not-exact' | 'readonly', (state: string) => string>
  >;
  readonly deviceCount: (count: string) => string;
  readonly waitingFor: (what: string) => string;
  readonly waitingMore: (modified: string | undefined, seen: string | undefined) => string;
  /** Settings that are asked for and confirmed, by the vendor's name. */
  readonly pairs: Readonly<Record<string, string>>;
  readonly limits: Readonly<
    Record<'Accepted' | 'Completing', (since: string | undefined, until: string | undefined) => string>
  >;
}
