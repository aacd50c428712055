import type { CommonTerms, Message } from './common.js';

/** Words of a list that has pages. */
export interface ListTerms extends CommonTerms {
  readonly rowsRange: (from: string, to: string, total: string | undefined) => string;
  readonly noRows: string;
  readonly pageSize: string;
  readonly firstPage: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly lastPage: string;
  readonly pager: string;
  readonly emptyPastEnd: Message;
}
