import '../../src/define.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KgBlinkEditor } from '../../src/elements/blink-editor/kg-blink-editor.js';
import type { EmulatorOptions } from '../../src/emulator/index.js';
import { FakeTime, frame, rest, turn } from '../support/fake-time.js';
import { placeOf } from '../support/place.js';
import { control, hasControl, textIn, visibleText } from '../support/seen.js';
import { composeStack, type Stack } from '../support/stack.js';
import { inScheme } from '../support/schemes.js';

const BLINK = 'POST /devices/blink';
const UID = '001013000000007';
const phone = { deviceUid: UID, status: 'Enrolled', approveId: 'LOAN-7', confirms: 'soon' } as const;

describe('setting a reminder', () => {
  let time: FakeTime | undefined;
  afterEach(() => {
    time?.restore();
    time = undefined;
  });

  it('of an overdue borrower: confirmed once, Starting Reminder, then Reminder On', async () => {
    time = new FakeTime();
    const { editor, emulator } = await mountEditor({ devices: [phone] });
    const done: string[] = [];
    editor.addEventListener('kg-blinked', ({ detail }) => done.push(detail.request.message));
    await submit(editor);
    expect(confirmation(editor)).to.contain('•••• 0007').and.to.contain('LOAN-7').and.to.contain('Active');
    expect(confirmation(editor)).to.contain('Please pay').and.not.to.contain(UID);
    await confirm(editor);
    expect(textIn(editor)).to.contain('Waiting for the phone to report “Reminder On”');
    await until(editor, 'Starting Reminder', time);
    expect(done).to.deep.equal(['Please pay']);
    await until(editor, 'The phone reports “Reminder On”', time);
    expect(emulator.log.executed(BLINK)).to.equal(1);
    expect(emulator.devices.find(UID)?.status).to.equal('Blinked');
  });

  it('pressed five times is still one reminder', async () => {
    const { editor, emulator } = await mountEditor({ devices: [phone] });
    await submit(editor);
    const button = control(dialog(editor), 'Set reminder');
    for (let press = 0; press < 5; press += 1) button.click();
    await idle(editor);
    expect(emulator.log.arrived(BLINK)).to.equal(1);
    expect(emulator.log.executed(BLINK)).to.equal(1);
  });

  it('with Enter held down: the question opens once, and no press of the same key answers it', async () => {
    const { editor, emulator } = await mountEditor({ devices: [phone] });
    let opened = 0;
    let closed = 0;
    new MutationObserver(() => (dialog(editor).open ? (opened += 1) : (closed += 1))).observe(
      dialog(editor),
      {
        attributeFilter: ['open'],
      },
    );
    control(editor, 'Set reminder').focus();
    for (let press = 0; press < 6; press += 1) {
      await sendKeys({ down: 'Enter' });
      await idle(editor);
    }
    await sendKeys({ up: 'Enter' });
    expect([opened, closed], 'opened and closed').to.deep.equal([1, 0]);
    // On the yes it is one press, too, and what has the focus then is not pressed by it.
    control(dialog(editor), 'Set reminder').focus();
    for (let press = 0; press < 6; press += 1) {
      await sendKeys({ down: 'Enter' });
      await idle(editor);
    }
    await sendKeys({ up: 'Enter' });
    expect(dialog(editor).open).to.be.false;
    expect(emulator.log.arrived(BLINK)).to.equal(1);
  });

  it('in two tabs: the second is told that the phone has changed, and each yes is one reminder', async () => {
    const { editor, emulator, client } = await mountEditor({ devices: [phone] });
    // Another tab has its own client and its own element, and knows nothing of the first but what the vendor tells.
    const other = create({ client: { ...client } }, placeOf());
    await idle(other);
    await submit(editor);
    await Promise.all([confirm(editor), rest()]);
    await submit(other);
    expect(confirmation(other)).to.contain('it was Active, it is now');
    control(dialog(other), 'Cancel').click();
    await idle(other);
    expect(emulator.log.executed(BLINK)).to.equal(1);
  });

  it('and while it waits, says so when the phone cannot be looked at', async () => {
    time = new FakeTime();
    const stack = await mountEditor({ devices: [{ ...phone, confirms: 'never' }] });
    const { editor } = stack;
    await submit(editor);
    await confirm(editor);
    expect(textIn(editor)).to.contain('Waiting for the phone').and.not.to.contain('could not be read');
    stack.signedIn = false;
    await until(editor, 'could not be read just now', time);
    expect(textIn(editor)).to.contain('Waiting for the phone');
    stack.signedIn = true;
    await until(editor, 'The phone answers when it is next online', time);
    expect(textIn(editor)).not.to.contain('could not be read');
  });

  it('confirms what it sends, and warns of that, whatever the host sets meanwhile', async () => {
    const { editor, emulator } = await mountEditor({ devices: [phone] }, { interval: 60 });
    await submit(editor);
    const warned = confirmation(editor);
    editor.value = { ...editor.value, interval: 10_800 };
    await editor.updateComplete;
    expect(warned).to.match(/every minute/i);
    expect(confirmation(editor)).to.equal(warned);
    await confirm(editor);
    expect(emulator.log.executed(BLINK)).to.equal(1);
  });

  it('control: two confirmations are two reminders', async () => {
    const { editor, emulator } = await mountEditor({ devices: [phone] });
    for (let count = 0; count < 2; count += 1) {
      await submit(editor);
      await confirm(editor);
      control(editor, 'Done').click();
      emulator.devices.update(UID, { status: 'Enrolled' });
      await idle(editor);
    }
    expect(emulator.log.executed(BLINK)).to.equal(2);
  });

  it('refused: says why and what to do, and keeps every word that was typed', async () => {
    const { editor, emulator } = await mountEditor({ devices: [phone] });
    await submit(editor);
    emulator.devices.update(UID, { status: 'Locked' });
    await confirm(editor);
    expect(textIn(editor)).to.contain('The device is Locked now');
    expect(editor.value.message).to.equal('Please pay');
    expect(emulator.log.executed(BLINK)).to.equal(0);
  });

  it('hears before its confirmation that the device has changed since it was looked at', async () => {
    const { editor, emulator } = await mountEditor({ devices: [phone] });
    emulator.devices.update(UID, { approveId: 'LOAN-8' });
    await submit(editor);
    expect(confirmation(editor)).to.contain('it was LOAN-7, it is now LOAN-8');
    expect(emulator.log.arrived(BLINK)).to.equal(0);
  });

  it('with the session lost: nothing typed is lost, and it is offered again, not sent again', async () => {
    const stack = await mountEditor({ devices: [phone] });
    const { editor, emulator } = stack;
    editor.addEventListener('kg-auth-required', ({ detail }) => {
      detail.waitUntil(
        Promise.resolve().then(() => {
          stack.signedIn = true;
        }),
      );
    });
    await submit(editor);
    stack.signedIn = false;
    await confirm(editor);
    expect(emulator.log.arrived(BLINK), 'not sent by itself').to.equal(0);
    expect(dialog(editor).open, 'asked again').to.be.true;
    await confirm(editor);
    expect(emulator.log.executed(BLINK)).to.equal(1);
    expect(editor.value.message).to.equal('Please pay');
  });

  it('whose answer is lost: says it is not known, looks, finds it, and never sends again', async () => {
    time = new FakeTime();
    const { editor, emulator } = await mountEditor({ devices: [phone] });
    const fault = emulator.faults.add({ kind: 'drop-after', route: BLINK });
    await submit(editor);
    await confirm(editor);
    expect(fault.count, 'the answer was lost').to.equal(1);
    expect(textIn(editor)).to.contain('We do not know yet whether it was carried out');
    expect(hasControl(editor, 'Try again')).to.be.false;
    await until(editor, 'It was carried out', time);
    expect(emulator.log.arrived(BLINK)).to.equal(1);
  });

  it('taken up by a form made anew, as frameworks make them, and not sent twice', async () => {
    const stack = await mountEditor({ devices: [phone] });
    let open: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    stack.between = (request) =>
      request.url.endsWith('/devices/blink') ? gate.then(() => undefined as never) : undefined;
    const { editor, emulator } = stack;
    await submit(editor);
    control(dialog(editor), 'Set reminder').click();
    await rest();
    const place = editor.parentElement!;
    editor.remove();
    const again = create(stack, place);
    await idle(again, 'sending');
    expect(textIn(again)).to.contain('Sending…');
    open!();
    await idle(again);
    expect(textIn(again)).to.contain('Reminder sent');
    expect(emulator.log.arrived(BLINK)).to.equal(1);
  });

  it('called back within the undo window is never sent', async () => {
    time = new FakeTime();
    const { editor, emulator } = await mountEditor({ devices: [phone] }, { undoSeconds: 5 });
    await submit(editor);
    await confirm(editor);
    await time.advance(2000);
    control(editor, 'Undo').click();
    await time.advance(60_000);
    expect(emulator.log.arrived(BLINK)).to.equal(0);
    expect(editor.value.message).to.equal('Please pay');
  });

  it('control: not called back, it is sent once the window has closed', async () => {
    time = new FakeTime();
    const { editor, emulator } = await mountEditor({ devices: [phone] }, { undoSeconds: 5 });
    await submit(editor);
    await confirm(editor);
    expect(emulator.log.arrived(BLINK)).to.equal(0);
    await time.advance(6000);
    await idle(editor);
    expect(emulator.log.executed(BLINK)).to.equal(1);
  });

  it('with two identifiers is an error, and nothing is asked or sent', async () => {
    const { editor, emulator } = await mountEditor({ devices: [phone] }, { approveId: 'LOAN-7' });
    expect(textIn(editor)).to.match(/identifier/i);
    control(editor, 'Set reminder').click();
    await idle(editor);
    expect(dialog(editor).open).to.be.false;
    expect(emulator.log.arrived()).to.equal(0);
  });

  it('with nothing in it shows every error at its field, and the focus is on the first', async () => {
    const { editor, emulator } = await mountEditor({ devices: [phone] }, { message: '', tel: '' });
    control(editor, 'Set reminder').click();
    await idle(editor);
    const invalid = editor.shadowRoot!.querySelectorAll('[aria-invalid="true"]');
    expect(invalid.length).to.be.greaterThan(1);
    expect(editor.shadowRoot!.activeElement).to.equal(invalid[0]);
    expect(emulator.log.arrived(BLINK)).to.equal(0);
  });
});

describe('the editor in every state has nothing that axe would report', () => {
  for (const scheme of ['light', 'dark'] as const)
    it(scheme, () =>
      inScheme(scheme, async () => {
        const { editor } = await mountEditor({ devices: [phone] });
        await expect(editor).to.be.accessible();
        await submit(editor);
        await expect(editor).to.be.accessible();
        await confirm(editor);
        await expect(editor).to.be.accessible();
        const empty = await mountEditor({ devices: [phone] }, { message: '', tel: '' });
        control(empty.editor, 'Set reminder').click();
        await idle(empty.editor);
        await expect(empty.editor).to.be.accessible();
      }),
    );
});

type MountedEditor = Stack & { readonly editor: KgBlinkEditor };

async function mountEditor(
  options: EmulatorOptions,
  properties: Partial<KgBlinkEditor> = {},
): Promise<MountedEditor> {
  const stack = composeStack(options);
  const editor = create(stack, placeOf(), properties);
  await idle(editor);
  return Object.assign(stack, { editor });
}

function create(
  stack: Pick<Stack, 'client'>,
  place: Element,
  properties: Partial<KgBlinkEditor> = {},
): KgBlinkEditor {
  const editor = document.createElement('kg-blink-editor');
  const given = { deviceUid: UID, message: 'Please pay', tel: '030123', client: stack.client };
  Object.assign(editor, given, properties);
  place.append(editor);
  return editor;
}

async function submit(editor: KgBlinkEditor): Promise<void> {
  control(editor, 'Set reminder').click();
  await idle(editor);
}

async function confirm(editor: KgBlinkEditor): Promise<void> {
  control(dialog(editor), 'Set reminder').click();
  await idle(editor);
}

/** Until nothing is on its way any more: no reading, checking or sending. */
async function idle(editor: KgBlinkEditor, allowed = ''): Promise<void> {
  const busy = ['Reading the device', 'Sending…'].filter(
    (words) => !words.toLowerCase().startsWith(allowed || ' '),
  );
  const end = performance.now() + 8000;
  do {
    await rest();
    await editor.updateComplete;
    if (performance.now() > end) throw new Error(`Still busy: ${textIn(editor)}`);
  } while (busy.some((words) => textIn(editor).includes(words)) || editor.matches(':state(loading)'));
  await frame();
}

/** Moves time on in steps until an element says something. */
async function until(editor: KgBlinkEditor, words: string, time: FakeTime): Promise<void> {
  for (let step = 0; step < 300 && !textIn(editor).includes(words); step += 1) {
    await time.advance(1000);
    await turn();
    await editor.updateComplete;
  }
  expect(textIn(editor)).to.contain(words);
}

function dialog(editor: KgBlinkEditor): HTMLDialogElement {
  return editor.shadowRoot!.querySelector('dialog')!;
}

function confirmation(editor: KgBlinkEditor): string {
  expect(dialog(editor).open, 'the confirmation is open').to.be.true;
  return visibleText(dialog(editor));
}
