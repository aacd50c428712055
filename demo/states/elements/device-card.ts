import type { KgDeviceCard } from 'kg-elements';
import type { DeviceSeed, Emulator } from 'kg-elements/emulator';
import type { Composition } from '../compose.js';
import { press, shows, until } from '../drive.js';
import { answers, LIST, listRows, unreachable } from '../faults.js';
import { daily } from '../reminders.js';
import { type Scenario, statesOf } from '../scenario.js';

const UID = '001013000000007';
const phone: DeviceSeed = {
  deviceUid: UID,
  approveId: 'LOAN-2026-000094',
  status: 'Enrolled',
  model: 'SM-A156B',
  confirms: 'never',
};
const phoneWith = (seed: Partial<DeviceSeed>, more: Partial<Composition> = {}): Composition => ({
  devices: [{ ...phone, ...seed }],
  ...more,
});
const fields = (more: object): Composition => ({
  ...phoneWith({}),
  ...listRows((rows) => rows.map((row) => ({ ...row, ...more }))),
});

const about = (words: string, more: Partial<Scenario<KgDeviceCard>> = {}): Scenario<KgDeviceCard> => ({
  about: words,
  composition: phoneWith({}),
  attributes: { 'approve-id': 'LOAN-2026-000094' },
  ...more,
});

const isIn = (words: string, status: NonNullable<DeviceSeed['status']>): Scenario<KgDeviceCard> =>
  about(words, { composition: phoneWith({ status }) });

/** Sets a reminder from the card, as an officer would. */
async function remind(card: KgDeviceCard): Promise<void> {
  await press(card, 'Set reminder');
  const editor = await until(
    () => card.shadowRoot?.querySelector('kg-blink-editor') ?? undefined,
    'the editor in its dialog',
  );
  editor.value = { ...editor.value, ...(daily as typeof editor.value) };
  await press(editor, 'Set reminder');
  await until(() => editor.shadowRoot?.querySelector('dialog[open]') ?? undefined, 'a confirmation');
  await press(editor, 'Set reminder');
  await shows(editor, 'Waiting for the phone');
}

const reported = (status: 'Blinked' | 'Locked') => (card: KgDeviceCard, emulator: Emulator) => {
  emulator.devices.update(UID, { status });
  return card.refresh();
};

/** Every state of `<kg-device-card>`. */
const scenarios: Readonly<Record<string, Scenario<KgDeviceCard>>> = {
  ready: about('An active phone, and what can be done.'),
  'all-fields': about('Every field that Knox Guard sent, one it has never sent before among them.', {
    composition: fields({
      carrierLock: { plan: 'prepaid', until: null },
      note: 'Mi\u202Edecoy',
      imei3: '001013000000015',
    }),
    then: (card) => {
      card.shadowRoot?.querySelector('summary')?.click();
    },
  }),
  pending: isIn('Waiting to be approved.', 'Pending'),
  activating: isIn('Approved; the phone has yet to activate, within the vendor’s time.', 'Accepted'),
  locked: isIn('A state in which neither is possible, and why.', 'Locked'),
  completing: isIn('Can be cancelled for two days, in the vendor’s console.', 'Completing'),
  waiting: about('Settings that are asked for and not confirmed.', {
    composition: fields({
      isFactoryResetBlockTarget: true,
      isFactoryResetBlockApplied: true,
      isOfflineLockTarget: true,
      isOfflineLockApplied: false,
      isWallpaperRestrictionsTarget: false,
      isWallpaperRestrictionsApplied: true,
      isHologramTarget: true,
      isDeviceOffline: true,
    }),
  }),
  unknown: about('A state that this version does not know: shown as sent, nothing offered.', {
    composition: fields({ status: 'Quarantined' }),
  }),
  damaged: about('Fields that cannot be read are named; the rest is shown.', {
    composition: fields({ model: 17, lastSeen: 'yesterday' }),
  }),
  visit: about('What was done on this page, and what the phone reported.', {
    then: async (card, emulator) => {
      await remind(card);
      await press(card, 'Close');
      await reported('Blinked')(card, emulator);
    },
  }),
  reminder: about('The reminder in its dialog.', { then: (card) => press(card, 'Set reminder') }),
  revealed: about('A person has asked to see the number.', {
    then: (card) => {
      card.shadowRoot?.querySelector<HTMLElement>('[data-action="reveal"]')?.click();
    },
  }),
  'own-actions': about('The host’s own action, and one of ours.', {
    properties: () => ({ actions: ['blink', { name: 'call', label: 'Call the borrower' }] }),
  }),
  readonly: about('Without actions.', { attributes: { 'approve-id': 'LOAN-2026-000094', readonly: '' } }),
  known: about('What the host knows is shown until the device is read; nothing is offered yet.', {
    composition: phoneWith({}, { latency: 3_600_000 }),
    properties: () => ({
      device: { deviceUid: UID, approveId: 'LOAN-2026-000094', status: 'Enrolled', model: 'SM-A156B' },
    }),
  }),
  loading: about('The device has not been read yet.', { composition: phoneWith({}, { latency: 3_600_000 }) }),
  'not-listed': about('Knox Guard does not list the device.', {
    attributes: { 'approve-id': 'LOAN-2026-000001' },
  }),
  'two-phones': about('Two phones have this loan’s id: nobody guesses.', {
    composition: { devices: [phone, { ...phone, deviceUid: '001013000000015', status: 'Locked' }] },
  }),
  'names-differ': about('The identifiers are not those of one phone.', {
    composition: {
      devices: [phone, { ...phone, deviceUid: '001013000000015', approveId: 'LOAN-2026-000095' }],
    },
    attributes: { 'device-uid': '001013000000015', 'approve-id': 'LOAN-2026-000094' },
  }),
  'no-device': about('No device is named.', { attributes: {} }),
  'no-endpoint': about('Neither client, endpoint nor provider.', { disconnected: true }),
  unauthorized: about('The portal’s session has ended.', {
    composition: phoneWith({}, { authorize: () => null }),
  }),
  forbidden: about('This person may not see this device.', {
    composition: phoneWith({}, { permit: () => false }),
  }),
  network: about('The portal’s server is not reached.', {
    composition: { ...phoneWith({}), ...unreachable },
  }),
  unavailable: about('Knox Guard is not available just now.', {
    composition: { ...phoneWith({}), ...answers(LIST, 503) },
  }),
  stale: about('What is shown could not be refreshed.', {
    then: (card, emulator) => {
      emulator.faults.add({ kind: 'status', status: 503 });
      return card.refresh();
    },
  }),
  dark: about('In a dark page.', { scheme: 'dark' }),
  rtl: about('In a page that reads from the right.', { dir: 'rtl' }),
};

export default statesOf('kg-device-card', scenarios);
