import type { KgDeviceTable } from 'kg-elements';
import { UNKNOWN_STATE } from 'kg-elements/emulator';
import { press, shows } from '../drive.js';
import { answers, LIST, listRows, unreachable } from '../faults.js';
import { type Scenario, statesOf } from '../scenario.js';

/** Every state of `<kg-device-table>`. */
const scenarios: Readonly<Record<string, Scenario<KgDeviceTable>>> = {
  ready: { about: 'Devices are shown.' },
  loading: { about: 'No answer has come yet.', composition: { latency: 3_600_000 } },
  'empty-none': { about: 'The tenant has no device.', composition: { devices: 0 } },
  'empty-no-match': {
    about: 'Search and filter match nothing.',
    attributes: { search: 'LOAN-1999', states: 'Locked' },
  },
  'empty-past-end': {
    about: 'The page is past the end of a list that became shorter.',
    attributes: { page: '9' },
  },
  unauthorized: { about: 'The portal’s session has ended.', composition: { authorize: () => null } },
  forbidden: { about: 'This person may not see devices.', composition: { permit: () => false } },
  network: {
    about: 'The portal’s server is not reached.',
    composition: unreachable,
  },
  timeout: { about: 'No answer within the time allowed.', composition: { latency: 5_000, timeout: 200 } },
  'not-found': {
    about: 'Nothing answers at the endpoint.',
    composition: { network: () => () => Promise.resolve(new Response('Not found', { status: 404 })) },
  },
  'rate-limited': {
    about: 'Knox Guard takes no more calls just now.',
    composition: answers(LIST, 429, { headers: { 'retry-after': '30' } }),
  },
  unavailable: { about: 'Knox Guard is not available just now.', composition: answers(LIST, 503) },
  rejected: {
    about: 'Knox Guard refuses, with its reason.',
    composition: answers(LIST, 400, {
      error: { code: 4000000, message: 'RESOURCE_INVALID_PARAM', reason: 'The search text is not allowed.' },
    }),
  },
  'bad-response': {
    about: 'A login page comes in place of data.',
    composition: {
      network: () => () =>
        Promise.resolve(
          new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } }),
        ),
    },
  },
  'no-endpoint': { about: 'Neither client, endpoint nor provider.', disconnected: true },
  'refused-endpoint': {
    about: 'The endpoint is the vendor’s own address.',
    disconnected: true,
    attributes: { endpoint: 'https://eu-kcs-api.samsungknox.com/kcs/v1.1/kg' },
  },
  stale: {
    about: 'Devices were shown, and could not be refreshed since.',
    then: (table, emulator) => {
      emulator.faults.add({ kind: 'status', status: 503 });
      return table.refresh();
    },
  },
  refreshing: {
    about: 'Devices are shown while newer ones are on their way.',
    then: (table, emulator) => {
      emulator.faults.add({ kind: 'delay', ms: 3_600_000, before: 'execution' });
      void table.refresh();
    },
  },
  'unreadable-row': {
    about: 'The third row is no device; the others are not blanked by it.',
    composition: listRows((all) => all.map((row, index) => (index === 2 ? null : row))),
  },
  'unknown-state': {
    about: 'A state this version does not know: verbatim, and without actions.',
    composition: listRows((all) =>
      all.map((row, index) => (index % 4 === 1 ? { ...row, status: UNKNOWN_STATE } : row)),
    ),
  },
  'damaged-field': {
    about: 'Fields of a wrong type, and identifiers that came as numbers.',
    composition: listRows((all) =>
      all.map((row, index) =>
        index === 1
          ? { ...row, model: { name: 'Galaxy' }, lastSeen: 'yesterday' }
          : index === 3
            ? { ...row, deviceUid: 1013001525015, imei: 1013001525015 }
            : row,
      ),
    ),
  },
  'no-total': {
    about: 'The vendor does not say how many devices there are.',
    composition: {
      faults: [
        {
          kind: 'body',
          route: LIST,
          body: (body) => ({ ...(body as object), totalCount: undefined }),
        },
      ],
    },
  },
  drift: {
    about: 'The service has moved on: new fields, states and types.',
    composition: { faults: [{ kind: 'drift', route: LIST }] },
  },
  selection: {
    about: 'Three devices are selected.',
    attributes: { selection: 'multiple' },
    then: (table) => {
      for (const box of Array.from(table.shadowRoot?.querySelectorAll<HTMLElement>('td .select') ?? []).slice(
        1,
        4,
      ))
        box.click();
    },
  },
  'selection-all': {
    about: 'All that match are selected, but for one.',
    attributes: { selection: 'multiple' },
    then: async (table) => {
      part(table, '.select-page').click();
      await table.updateComplete;
      buttonOf(table, 'Select all').click();
      await table.updateComplete;
      table.shadowRoot?.querySelectorAll<HTMLElement>('td .select')[2]?.click();
    },
  },
  bulk: {
    about: 'Approval of a selection: every device with its own id, one confirmation for all.',
    attributes: { selection: 'multiple', states: 'Pending' },
    then: async (table) => {
      part(table, '.select-page').click();
      await table.updateComplete;
      buttonOf(table, 'Approve').click();
    },
  },
  'bulk-half-way': {
    about: 'Approval of a selection half way, with two that Knox Guard refused.',
    composition: {
      devices: Array.from({ length: 8 }, (_, index) => ({
        deviceUid: imei(index),
        status: 'Pending' as const,
        approveId: `LOAN-2026-00100${index}`,
        createDate: 9 - index,
        confirms: 'never' as const,
      })),
    },
    attributes: { selection: 'multiple', 'sort-by': 'createDate', 'sort-order': 'descending' },
    then: async (table, emulator) => {
      part(table, '.select-page').click();
      await table.updateComplete;
      buttonOf(table, 'Approve').click();
      await until(() => table.shadowRoot?.querySelector('kg-approve-form'));
      const form = part(table, 'kg-approve-form');
      for (const index of [0, 2]) emulator.devices.update(imei(index), { status: 'Rejected' });
      await press(form, 'Approve 8 devices');
      await press(form, 'Approve 8 devices');
      await shows(form, '2 failed');
      await press(form, 'Pause');
    },
  },
  'some-allow-it': {
    about: 'Of the selected devices only some can be approved, and the button says how many.',
    attributes: { selection: 'multiple' },
    then: (table) => {
      part(table, '.select-page').click();
    },
  },
  details: {
    about: 'The details of one device beside the list.',
    then: async (table) => {
      part(table, '[data-action="menu"]').click();
      await press(table, 'Details');
      await until(() => table.shadowRoot?.querySelector('kg-device-card')?.matches(':state(ready)'));
    },
  },
  'found-many': {
    about: 'Three identifiers were pasted from a spreadsheet; one is no device’s.',
    attributes: { search: 'LOAN-2026-000033\nLOAN-2026-000012\nLOAN-2026-009999' },
  },
  'view-open': {
    about: 'Columns, their order, row height and times.',
    then: (table) => {
      part(table, '[data-tool="view"]').click();
    },
  },
  'export-open': {
    about: 'What can be exported.',
    then: (table) => {
      part(table, '[data-tool="export"]').click();
    },
  },
  exporting: {
    about: 'A long list is read for a file; it can be called off.',
    then: async (table, emulator) => {
      emulator.faults.add({ kind: 'delay', ms: 3_600_000, before: 'execution' });
      part(table, '[data-tool="export"]').click();
      await until(() => table.shadowRoot?.querySelector('.popup .menu-item'));
      buttonOf(table, 'All').click();
    },
  },
  'sorted-within-page': {
    about: 'Sorted by a column that the vendor does not sort by: this page only, and it says so.',
    then: (table) => {
      buttonOf(table, 'Model').click();
    },
  },
  note: {
    about:
      'What is known of a device beside its row: time limits, what the phone has yet to confirm, every time in full.',
    attributes: { columns: 'deviceUid status waiting approveId lastSeen' },
    then: (table) => {
      part(table, '[data-action="note"][data-waiting]').click();
    },
  },
  'enrich-loading': {
    about: 'The host’s own columns wait for the host.',
    properties: () => ({ hostColumns, enrich: () => new Promise(() => undefined) }),
  },
  'enrich-failed': {
    about: 'The host’s own columns could not be filled.',
    properties: () => ({ hostColumns, enrich: () => Promise.reject(new Error('Not reached.')) }),
  },
  'selection-single': { about: 'One device may be selected.', attributes: { selection: 'single' } },
  readonly: { about: 'Devices without their actions.', attributes: { readonly: '' } },
  filtered: { about: 'Two states are chosen.', attributes: { states: 'Locked Blinked' } },
  columns: {
    about: 'Other columns, one of them unknown to us.',
    attributes: { columns: 'approveId deviceUid imei2 serial status createDate licenseExpiryDate isKge' },
  },
  'thousand-rows': {
    about: 'The largest page.',
    composition: { devices: 2500 },
    attributes: { 'page-size': '1000' },
  },
  compact: { about: 'Density compact.', attributes: { density: 'compact' } },
  comfortable: { about: 'Density comfortable.', attributes: { density: 'comfortable' } },
  dark: { about: 'In a dark page.', scheme: 'dark' },
  'stale-dark': {
    about: 'Stale, in a dark page.',
    scheme: 'dark',
    then: (table, emulator) => {
      emulator.faults.add({ kind: 'status', status: 503 });
      return table.refresh();
    },
  },
  arabic: {
    about: 'In Arabic, from the right; identifiers stay as they are.',
    dir: 'rtl',
    lang: 'ar',
    then: (table) =>
      until(() => table.shadowRoot?.querySelector('.search-input')?.ariaLabel !== 'Search devices'),
  },
  hindi: {
    about: 'In Hindi.',
    lang: 'hi',
    then: (table) =>
      until(() => table.shadowRoot?.querySelector('.search-input')?.ariaLabel !== 'Search devices'),
  },
  rtl: { about: 'In a page that reads from the right.', dir: 'rtl', attributes: { selection: 'multiple' } },
};

const hostColumns = [
  { field: 'borrower', label: 'Borrower', width: 10 },
  { field: 'overdue', label: 'Days overdue', width: 7, align: 'end' },
] as const;

/** An IMEI of the emulator's own test range; the check digit is no matter of the table's. */
function imei(index: number): string {
  return `00101300000000${index}`;
}

function part(table: KgDeviceTable, selector: string): HTMLElement {
  const found = table.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The table has no ${selector}.`);
  return found;
}

function buttonOf(table: KgDeviceTable, words: string): HTMLElement {
  const all = Array.from(table.shadowRoot?.querySelectorAll('button') ?? []);
  const found = all.find(({ textContent }) => textContent.trim().startsWith(words));
  if (!found) throw new Error(`The table has no button "${words}".`);
  return found;
}

async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise(requestAnimationFrame);
}

export default statesOf('kg-device-table', scenarios);
