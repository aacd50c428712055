import type { KgApproveForm } from 'kg-elements';
import type { DeviceSeed } from 'kg-elements/emulator';
import type { Composition } from '../compose.js';
import { press, shows, until } from '../drive.js';
import { type Scenario, statesOf } from '../scenario.js';

const APPROVE = 'POST /devices/approve';
const imei = (index: number): string => `35391805${String(1_234_561 + index * 10)}`;
const pending = (index: number): DeviceSeed => ({
  deviceUid: imei(index),
  status: 'Pending',
  approveId: '',
  model: index % 2 ? 'SM-A556B' : 'SM-A156B',
  confirms: 'never',
});
const many = (count: number): Composition => ({
  devices: Array.from({ length: count }, (_, index) => pending(index)),
});

/** One pending phone, its number filled in. */
const one = (words: string, more: Partial<Scenario<KgApproveForm>> = {}): Scenario<KgApproveForm> => ({
  about: words,
  composition: many(1),
  attributes: { 'device-uid': imei(0), 'approve-id': 'LOAN-2026-004711' },
  ...more,
});

/** A selection of pending phones. */
const selection = (
  words: string,
  count: number,
  then?: Scenario<KgApproveForm>['then'],
): Scenario<KgApproveForm> => ({
  about: words,
  composition: many(count),
  properties: (emulator) => ({
    devices: Array.from({ length: count }, (_, index) => {
      const { deviceUid, status, model } = emulator.devices.find(imei(index)) ?? {};
      return { deviceUid: deviceUid ?? '', status: status ?? '', model: model ?? '' };
    }),
  }),
  ...(then && { then }),
});

const open = (form: KgApproveForm): Promise<Element> =>
  until(() => form.shadowRoot?.querySelector('dialog[open]') ?? undefined, 'a confirmation');
const asked = async (form: KgApproveForm): Promise<void> => {
  await shows(form, 'Pending');
  await press(form, 'Approve device');
  await open(form);
};
const sent = async (form: KgApproveForm): Promise<void> => {
  await asked(form);
  await press(form, 'Approve device');
};
const started = async (form: KgApproveForm, count: number): Promise<void> => {
  await press(form, `Approve ${count} devices`);
  await open(form);
  await press(form, `Approve ${count} devices`);
};

/** Every state of `<kg-approve-form>`. */
const scenarios: Readonly<Record<string, Scenario<KgApproveForm>>> = {
  empty: { about: 'Nothing is typed yet.' },
  found: one('The number is known, and the device is Pending.', { then: (form) => shows(form, 'Pending') }),
  hints: one('A check digit that is wrong, spaces taken away: said, not forbidden.', {
    attributes: { 'device-uid': '35 391805 123456 0', 'approve-id': ' LOAN-2026-004711' },
  }),
  damaged: one('A number that a spreadsheet has shortened is refused, with the reason.', {
    attributes: { 'device-uid': '3.53E+14', 'approve-id': 'x'.repeat(51) },
    then: (form) => press(form, 'Approve device'),
  }),
  'not-pending': one('Only a Pending device can be approved.', {
    composition: { devices: [{ ...pending(0), status: 'Enrolled' }] },
    then: (form) => shows(form, 'Active'),
  }),
  'same-id': one('Another device has this approval id.', {
    composition: {
      devices: [pending(0), { ...pending(1), status: 'Enrolled', approveId: 'LOAN-2026-004711' }],
    },
    then: (form) => shows(form, 'Another device has this'),
  }),
  confirmation: one('What is sent, to which device, before it is sent.', { then: asked }),
  undo: one('Confirmed, and can still be called back.', {
    attributes: { 'device-uid': imei(0), 'approve-id': 'LOAN-2026-004711', 'undo-seconds': '60' },
    then: sent,
  }),
  approved: one('Approved; the phone has not reported yet.', {
    then: async (form) => {
      await sent(form);
      await shows(form, 'Activating');
    },
  }),
  'no-seats': one('No license seat is left.', {
    then: async (form, emulator) => {
      await asked(form);
      emulator.devices.seats = 0;
      await press(form, 'Approve device');
      await shows(form, 'license');
    },
  }),
  unknown: one('The answer was lost: nobody knows, it looks, and offers no second sending.', {
    then: async (form, emulator) => {
      emulator.faults.add({ kind: 'drop-before', route: APPROVE });
      await sent(form);
      await shows(form, 'know');
    },
  }),
  'no-endpoint': one('Neither client, endpoint nor provider.', { disconnected: true }),
  selection: selection('A selection from the table, one id each.', 5),
  'selection-question': selection('One question for all.', 5, async (form) => {
    await press(form, 'Approve 5 devices');
    await open(form);
  }),
  'selection-half-way': selection('Half way, with two that failed.', 6, async (form, emulator) => {
    for (const index of [0, 2]) emulator.devices.update(imei(index), { status: 'Enrolled' });
    await started(form, 6);
    await shows(form, '2 failed');
    await press(form, 'Pause');
  }),
  'selection-done': selection('Done; the one that failed can be tried again.', 3, async (form, emulator) => {
    emulator.devices.update(imei(1), { status: 'Enrolled' });
    await started(form, 3);
    await shows(form, 'Retry');
  }),
  dark: one('In a dark page.', { scheme: 'dark', then: (form) => shows(form, 'Pending') }),
  rtl: one('In a page that reads from the right.', { dir: 'rtl', then: (form) => shows(form, 'Pending') }),
};

export default statesOf('kg-approve-form', scenarios);
