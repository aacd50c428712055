import type { Message } from './common.js';
import type { DeviceTerms } from './device.js';
import type { ListTerms } from './list.js';

/** Words of the device table. */
export interface TableTerms extends ListTerms, DeviceTerms {
  readonly tableLabel: string;
  readonly search: string;
  readonly searchPlaceholder: string;
  readonly clearSearch: string;
  readonly filterByState: string;
  /** The accessible name of that button while nothing is chosen; it holds the word it shows. */
  readonly filterLabel: string;
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
  readonly selectAllMatching: (total: string | undefined) => string;
  readonly allSelected: (count: string | undefined, except: number) => string;
  readonly selectionGivenUp: string;
  /** A button for the selection: the action's name with how many it is for. */
  readonly bulkAction: (action: string, count: string | undefined) => string;
  /** The same where only some of the selected devices allow it. */
  readonly bulkSome: (action: string, allowed: string, count: string) => string;
  /** Why it is off: none of them allows it. */
  readonly bulkNone: (action: string) => string;
  readonly tooManyForBulk: (limit: string) => string;
  readonly clearSelection: string;
  readonly rowActions: (name: string) => string;
  readonly unreadableRow: string;
  readonly damagedRow: (fields: string) => string;
  readonly jobs: Readonly<
    Record<'find' | 'collect' | 'export', (done: string, total: string | undefined) => string>
  >;
  readonly cancelJob: string;
  readonly jobFailed: string;
  readonly foundCount: (found: string, asked: string) => string;
  readonly notFound: string;
  readonly copyMissing: string;
  readonly searchesCut: (limit: string) => string;
  /** After a state's label, how many devices are in it. */
  readonly counted: (label: string, count: string) => string;
  readonly view: string;
  readonly columnsTitle: string;
  readonly moveUp: (column: string) => string;
  readonly moveDown: (column: string) => string;
  readonly moved: (column: string, place: number, of: number) => string;
  readonly resetColumns: string;
  readonly densityTitle: string;
  readonly densities: Readonly<Record<'comfortable' | 'standard' | 'compact', string>>;
  readonly exactTimes: string;
  readonly sortTitle: string;
  readonly sortNone: string;
  readonly sortAscending: (column: string) => string;
  readonly sortDescending: (column: string) => string;
  /** A column's order holds for the rows in sight only: the vendor does not sort by it. */
  readonly sortedWithinPage: (column: string) => string;
  readonly exportTitle: string;
  readonly exportPage: (count: string) => string;
  readonly exportSelection: (count: string) => string;
  readonly exportAll: (total: string | undefined) => string;
  readonly exported: (count: string) => string;
  readonly enriching: string;
  readonly enrichFailed: string;
  readonly whatIsKnown: (name: string) => string;
  readonly emptyNone: Message;
  readonly emptyNoMatch: Message;
}
