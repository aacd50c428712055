import type { Message } from './common.js';
import type { ListTerms } from './list.js';

/** Words of the device table. */
export interface TableTerms extends ListTerms {
  readonly tableLabel: string;
  readonly search: string;
  readonly searchPlaceholder: string;
  readonly clearSearch: string;
  readonly filterByState: string;
  readonly filterCount: (count: number) => string;
  readonly removeFilter: (label: string) => string;
  readonly clearFilters: string;
  /** Above rows that answer an earlier search, filter or page than the one on the screen. */
  readonly notWhatWasAsked: string;
  readonly loaded: (range: string) => string;
  readonly select: string;
  readonly selectRow: (name: string) => string;
  readonly selectPage: string;
  readonly selectedCount: (count: number) => string;
  readonly clearSelection: string;
  readonly actions: string;
  readonly rowActions: (name: string) => string;
  readonly closeDialog: string;
  readonly actionNames: Readonly<Record<string, string>>;
  readonly obstacles: Readonly<
    Record<'state' | 'unknown-state' | 'not-exact' | 'readonly', (state: string) => string>
  >;
  readonly unreadableRow: string;
  readonly damagedRow: (fields: string) => string;
  readonly emptyNone: Message;
  readonly emptyNoMatch: Message;
}
