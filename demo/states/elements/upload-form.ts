import type { KgUploadForm } from 'kg-elements';
import type { Emulator } from 'kg-elements/emulator';
import { type Scenario, statesOf } from '../scenario.js';

const UPLOAD = 'POST /devices/uploads';

/** Every state of `<kg-upload-form>`. */
const scenarios: Readonly<Record<string, Scenario<KgUploadForm>>> = {
  choose: { about: 'Nothing was chosen yet.' },
  unreadable: {
    about: 'The file is a picture.',
    then: (form) => choose(form, new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'photo.png'), 'error'),
  },
  columns: { about: 'The columns were recognised.', then: (form) => choose(form, fileOf(1200)) },
  'columns-unknown': {
    about: 'No column holds numbers: every row would have to be fixed.',
    then: async (form) => {
      await choose(form, new File(['name,colour\nAnna,red\nBen,blue\n'], 'people.csv'));
      press(form, /^Check/);
    },
  },
  checked: { about: 'Every row can be sent.', then: (form) => check(form, fileOf(10_000)) },
  problems: { about: 'Some rows have to be fixed.', then: (form) => check(form, damaged()) },
  'ten-thousand-problems': {
    about: 'Every row has to be fixed.',
    then: (form) => check(form, new File([`IMEI\n${'3.53E+14\n'.repeat(10_000)}`], 'damaged.csv')),
  },
  'left-out': {
    about: 'The rows to fix were left out.',
    then: async (form) => {
      await check(form, damaged());
      press(form, /^Leave out the/);
    },
  },
  known: {
    about: 'Some devices are in Knox Guard already.',
    composition: { devices: knownDevices() },
    then: async (form) => {
      await check(form, fileOf(60));
      press(form, /^Look up/);
      await shows(form, /already in Knox Guard\./);
    },
  },
  confirming: {
    about: 'It is asked once more before anything leaves.',
    attributes: { 'auto-accept': '', 'apply-sim-control': '' },
    then: async (form) => {
      await check(form, fileOf(10_400));
      press(form, /^Review/);
    },
  },
  sending: {
    about: 'The second of three batches is on its way.',
    then: async (form, emulator) => {
      emulator.faults.add({ kind: 'delay', route: UPLOAD, nth: 2, ms: 3_600_000 });
      await upload(form, 24_000);
      await shows(form, /Sending batch 2/);
    },
  },
  paused: {
    about: 'A person has paused it.',
    then: async (form, emulator) => {
      emulator.faults.add({ kind: 'delay', route: UPLOAD, nth: 1, ms: 600 });
      await upload(form, 24_000);
      press(form, /^Pause/);
      await shows(form, /Paused/);
    },
  },
  'slower-pace': {
    about: 'Knox Guard takes no more calls just now.',
    then: async (form, emulator) => {
      emulator.faults.add({ kind: 'status', status: 429, route: UPLOAD });
      await upload(form, 200);
      await shows(form, /slower pace/);
    },
  },
  'not-enabled': {
    about: 'The vendor has not enabled uploading.',
    composition: { behaviour: { uploadsEnabled: false } },
    then: async (form) => {
      await upload(form, 12_000);
      await shows(form, /not enabled/);
    },
  },
  'no-sim-policy': {
    about: 'There is no SIM control policy.',
    attributes: { 'apply-sim-control': '' },
    composition: { behaviour: { simPolicy: false } },
    then: async (form) => {
      await upload(form, 12_000);
      await shows(form, /SIM control policy yet/);
    },
  },
  'signed-out': {
    about: 'The portal’s session ended in the middle.',
    composition: { authorize: sessionOf(3) },
    then: async (form) => {
      await upload(form, 24_000);
      await shows(form, /signed out/);
    },
  },
  unknown: {
    about: 'The answer to the second batch was lost.',
    then: async (form, emulator) => {
      emulator.faults.add({ kind: 'drop-before', route: UPLOAD, nth: 2 });
      await upload(form, 24_000);
      await shows(form, /Not known yet/);
    },
  },
  done: {
    about: 'Everything was handed over.',
    then: async (form, emulator) => {
      await upload(form, 1200);
      await settled(form, emulator);
    },
  },
  partly: {
    about: 'Some rows were refused, and their reasons are known.',
    attributes: { 'auto-accept': '', 'enable-block-factory-reset': '' },
    composition: { devices: knownDevices() },
    then: async (form, emulator) => {
      await upload(form, 12_000);
      await settled(form, emulator);
    },
  },
  'no-endpoint': { about: 'Neither client, endpoint nor provider.', disconnected: true },
  'problems-dark': { about: 'In a dark page.', scheme: 'dark', then: (form) => check(form, damaged()) },
  'problems-rtl': {
    about: 'In a page that reads from the right.',
    dir: 'rtl',
    then: (form) => check(form, damaged()),
  },
};

/** A serial number that looks like a phone's. */
function serial(index: number): string {
  return `RX8T${String(index).padStart(7, '0')}`;
}

function fileOf(count: number): File {
  const rows = Array.from(
    { length: count },
    (_, index) => `${serial(index)};AC-26-${String(index + 1).padStart(6, '0')};Branch ${(index % 7) + 1}`,
  );
  return new File([`IMEI/SN;Approval ID;Branch\n${rows.join('\n')}\n`], 'november-handovers.csv');
}

/** What spreadsheets and people do to numbers, among many rows that are right. */
function damaged(): File {
  const good = Array.from({ length: 420 }, (_, index) => `${serial(index)},LOAN-2026-${index + 1}`);
  const bad = [
    '3.53918E+14,LOAN-2026-9001',
    '353918051234562,LOAN-2026-9002',
    '35 391805 123456 1,LOAN-2026-9003',
    `${serial(3)},LOAN-2026-9004`,
    ',LOAN-2026-9005',
    '53918051234561,LOAN-2026-9006',
    `${serial(900)},${'LOAN-'.repeat(12)}`,
    `${serial(901)},LOAN-2026-4`,
    '353918051000000,LOAN-2026-9007',
    '#N/A,LOAN-2026-9008',
  ];
  const rows = good.flatMap((row, index) =>
    index % 40 === 3 ? [row, bad[Math.floor(index / 40)] ?? row] : [row],
  );
  return new File([`IMEI,Loan ID\n${rows.join('\n')}\n`], 'export-final (2).csv');
}

function knownDevices() {
  return [4, 9, 17, 33, 58].map((index) => ({ deviceUid: serial(index), status: 'Enrolled' as const }));
}

/** A session that ends after so many requests. */
function sessionOf(requests: number) {
  let left = requests;
  return () => (left-- > 0 ? { id: 'gallery' } : null);
}

async function choose(form: KgUploadForm, file: File, what: 'error' | 'file' = 'file'): Promise<void> {
  const input = form.shadowRoot?.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('There is nowhere to choose a file.');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
  await shows(form, what === 'file' ? /Which column is which/ : /CSV/);
}

async function check(form: KgUploadForm, file: File): Promise<void> {
  await choose(form, file);
  press(form, /^Check/);
  await shows(form, /Check before anything is sent/);
}

async function upload(form: KgUploadForm, count: number): Promise<void> {
  await check(form, fileOf(count));
  press(form, /^Review/);
  await form.updateComplete;
  press(form, /^Upload \d/);
  await form.updateComplete;
}

async function settled(form: KgUploadForm, emulator: Emulator): Promise<void> {
  await shows(form, /Upload another file/);
  emulator.clock.advance(600_000);
  await form.refresh();
}

function press(form: KgUploadForm, name: RegExp): void {
  const buttons = Array.from(form.shadowRoot?.querySelectorAll('button') ?? []);
  buttons.find(({ textContent }) => name.test(textContent.trim()))?.click();
}

/** Waits until the form says something. */
async function shows(form: KgUploadForm, words: RegExp): Promise<void> {
  const end = performance.now() + 15_000;
  while (
    performance.now() < end &&
    !words.test((form.shadowRoot?.querySelector('.root') as HTMLElement | null)?.innerText ?? '')
  )
    await new Promise(requestAnimationFrame);
}

export default statesOf('kg-upload-form', scenarios);
