import type { KgBlinkEditor } from 'kg-elements';
import type { DeviceSeed } from 'kg-elements/emulator';
import type { Composition } from '../compose.js';
import { press, shows, textOf, until } from '../drive.js';
import { answers, LIST, unreachable } from '../faults.js';
import { daily, weekly } from '../reminders.js';
import { type Scenario, statesOf } from '../scenario.js';

const BLINK = 'POST /devices/blink';
const phone: DeviceSeed = {
  deviceUid: '001013000000007',
  approveId: 'LOAN-2026-000094',
  status: 'Enrolled',
  model: 'SM-A156B',
  confirms: 'never',
};
const phoneWith = (seed: Partial<DeviceSeed>, more: Partial<Composition> = {}): Composition => ({
  devices: [{ ...phone, ...seed }],
  ...more,
});

/** One phone, with a reminder filled in. */
const about = (
  words: string,
  more: Partial<Scenario<KgBlinkEditor>> = {},
  value = daily,
): Scenario<KgBlinkEditor> => ({
  about: words,
  composition: phoneWith({}),
  attributes: { 'approve-id': 'LOAN-2026-000094' },
  properties: () => ({ value: value as KgBlinkEditor['value'] }),
  ...more,
});

const asked = async (editor: KgBlinkEditor): Promise<void> => {
  await press(editor, 'Set reminder');
  await until(() => editor.shadowRoot?.querySelector('dialog[open]') ?? undefined, 'a confirmation');
};
const sent = async (editor: KgBlinkEditor): Promise<void> => {
  await asked(editor);
  await press(editor, 'Set reminder');
};

/** Waits until an English word has gone. */
const translated = (editor: KgBlinkEditor, english: string) =>
  until(() => (textOf(editor).includes(english) ? undefined : true), 'the language');

/** Every state of `<kg-blink-editor>`. */
const scenarios: Readonly<Record<string, Scenario<KgBlinkEditor>>> = {
  new: about('Nothing is typed yet.', { properties: () => ({}) }),
  daily: about('Quiet during the same hours every day.'),
  weekly: about('Quiet for one stretch of the week.', {}, weekly),
  loading: about('The device has not been read yet.', { composition: phoneWith({}, { latency: 3_600_000 }) }),
  'not-listed': about('Knox Guard does not list the device.', {
    composition: phoneWith({ approveId: 'LOAN-2026-000001' }),
  }),
  network: about('The portal’s server is not reached.', {
    composition: { ...phoneWith({}), ...unreachable },
  }),
  unavailable: about('Knox Guard is not available just now.', {
    composition: { ...phoneWith({}), ...answers(LIST, 503) },
  }),
  'no-endpoint': about('Neither client, endpoint nor provider.', { disconnected: true }),
  'no-device': about('No device is named.', { attributes: {} }),
  'two-devices': about('Two identifiers: nobody guesses which.', {
    attributes: { 'approve-id': 'LOAN-2026-000094', 'device-uid': '001013000000015' },
  }),
  locked: about('A state in which no reminder can be set.', { composition: phoneWith({ status: 'Locked' }) }),
  errors: about('Everything that is wrong, said at its field.', {
    properties: () => ({ interval: 1, tel: 'call me', message: '' }),
    then: (editor) => press(editor, 'Set reminder'),
  }),
  harsh: about(
    'Every 3 seconds, all night: warned about, not forbidden.',
    {},
    {
      ...daily,
      interval: 3,
      timeLimitEnable: false,
      timeLimit: null,
    },
  ),
  confirmation: about('What will happen, to which phone, before anything is sent.', { then: asked }),
  changed: about('The device has changed since it was looked at.', {
    then: async (editor, emulator) => {
      emulator.devices.update('001013000000007', { status: 'Blinked' });
      await asked(editor);
    },
  }),
  undo: about('Confirmed, and can still be called back.', {
    attributes: { 'approve-id': 'LOAN-2026-000094', 'undo-seconds': '60' },
    then: sent,
  }),
  waiting: about('Sent; the phone has not reported yet.', {
    then: async (editor) => {
      await sent(editor);
      await shows(editor, 'Waiting for the phone');
    },
  }),
  refused: about('Knox Guard refuses, with its reason and what to do.', {
    then: async (editor, emulator) => {
      await asked(editor);
      emulator.devices.update('001013000000007', { status: 'Locked' });
      await press(editor, 'Set reminder');
      await shows(editor, 'Locked');
    },
  }),
  unknown: about('The answer was lost: nobody knows, it looks, and offers no second sending.', {
    then: async (editor, emulator) => {
      emulator.faults.add({ kind: 'drop-before', route: BLINK });
      await sent(editor);
      await shows(editor, 'know');
    },
  }),
  disabled: about('A field that cannot be changed.', {
    attributes: { name: 'reminder', disabled: '' },
  }),
  field: about('In a host’s form: a field, without a send button.', { attributes: { name: 'reminder' } }),
  dark: about('In a dark page.', { scheme: 'dark' }),
  'confirmation-dark': about('The confirmation in a dark page.', { scheme: 'dark', then: asked }),
  rtl: about('In a page that reads from the right.', { dir: 'rtl' }, weekly),
  arabic: about(
    'In Arabic.',
    { dir: 'rtl', lang: 'ar', then: (editor) => translated(editor, 'Message') },
    weekly,
  ),
  hindi: about('In Hindi.', { lang: 'hi', then: (editor) => translated(editor, 'Message') }, weekly),
};

export default statesOf('kg-blink-editor', scenarios);
