import type { CommonTerms, Message } from './common.js';

/** Words of the account's status. */
export interface AccountTerms extends CommonTerms {
  readonly accountLabel: string;
  readonly connectionWorks: string;
  /** Shown while a check that failed stands above what was true before. */
  readonly connectionWorked: string;
  readonly accountFields: Readonly<
    Record<'companyName' | 'name' | 'country' | 'environment' | 'region', string>
  >;
  /** The proxy's words for the vendor's services; others are shown as they come. */
  readonly environments: Readonly<Record<string, string>>;
  readonly regions: Readonly<Record<string, string>>;
  readonly notTold: string;
  /** The portal's server runs, and Knox Guard does not take its token: nothing a person at the portal can mend. */
  readonly tokenRefused: Message;
}
