import type { TableTerms } from '../terms/table.js';
import { listEn } from './list.js';

/** English. */
export const tableEn: TableTerms = {
  ...listEn,
  tableLabel: 'Devices',
  search: 'Search devices',
  searchPlaceholder: 'IMEI, serial or approval ID',
  clearSearch: 'Clear search',
  filterByState: 'Status',
  filterCount: (count) => `Status, ${count} chosen`,
  removeFilter: (label) => `Remove filter: ${label}`,
  clearFilters: 'Clear filters',
  notWhatWasAsked: 'These are not the devices of the search, filter or page chosen now.',
  loaded: (range) => `Devices ${range}`,
  select: 'Select',
  selectRow: (name) => `Select ${name}`,
  selectPage: 'Select all on this page',
  selectedCount: (count) => `${count} selected`,
  clearSelection: 'Clear selection',
  actions: 'Actions',
  rowActions: (name) => `Actions for ${name}`,
  closeDialog: 'Close',
  actionNames: { approve: 'Approve', blink: 'Set reminder' },
  obstacles: {
    state: (state) => `Not possible while ${state}`,
    'unknown-state': () => 'Not possible in a state this version does not know',
    'not-exact': () => 'The identifier may be damaged; check it in the vendor’s console',
    readonly: () => 'This view is read-only',
  },
  unreadableRow: 'This row could not be read. Its device is in the vendor’s console.',
  damagedRow: (fields) => `Could not be read: ${fields}`,
  emptyNone: {
    title: 'No devices yet',
    next: 'Devices appear here once they are uploaded to Knox Guard.',
  },
  emptyNoMatch: {
    title: 'No device matches',
    next: 'Check the number, or clear the search and filters.',
  },
};
