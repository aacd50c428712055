import '../../src/define.js';
import type { UploadRequest } from '../../src/api/index.js';
import type { KgUploadForm } from '../../src/elements/upload-form/kg-upload-form.js';
import type { EmulatorOptions } from '../../src/emulator/index.js';
import { type FakeTime, until } from './fake-time.js';
import { placeOf } from './place.js';
import { textIn } from './seen.js';
import { composeStack, type Stack } from './stack.js';
import { serialOf } from './upload-host.js';

/** The route that uploads take. */
export const UPLOAD = 'POST /devices/uploads';

/** A form over a stack of its own. */
export interface MountedUpload extends Stack {
  readonly form: KgUploadForm;
  /** The batches that left the page, in order. */
  readonly sent: () => readonly UploadRequest[];
}

/** Mounts an upload form over a tenant without devices, or with those that are given. */
export async function mountUpload({
  attributes = {},
  ...emulator
}: EmulatorOptions & {
  readonly attributes?: Readonly<Record<string, string>>;
} = {}): Promise<MountedUpload> {
  const stack = composeStack({ devices: [], ...emulator });
  const form = await another(stack, attributes);
  const sent = () =>
    stack.asked
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/devices/uploads'))
      .map(({ body }) => body as unknown as UploadRequest);
  return Object.assign(stack, { form, sent });
}

/** Another form of the same client, as a framework makes one. */
export async function another(
  { client }: Pick<Stack, 'client'>,
  attributes: Readonly<Record<string, string>> = {},
): Promise<KgUploadForm> {
  const form = document.createElement('kg-upload-form');
  for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
  form.client = client;
  placeOf().append(form);
  await form.updateComplete;
  return form;
}

/** A file of so many devices, each with an approval id. */
export function fileOf(count: number, name = 'devices.csv'): File {
  const rows = Array.from({ length: count }, (_, index) => `${serialOf(index)},LOAN-${index}`);
  return new File([`IMEI,Approval ID\n${rows.join('\n')}\n`], name);
}

/** Chooses a file and waits for its columns. */
export async function choose(form: KgUploadForm, file: File): Promise<void> {
  const input = form.shadowRoot?.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('There is nowhere to choose a file.');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
  await says(form, /Which column is which|cannot be read|nothing in it|not a list/);
}

/** Chooses a file and has its rows checked. */
export async function check(form: KgUploadForm, file: File): Promise<void> {
  await choose(form, file);
  press(form, /^Check/);
  await says(form, /Check before anything is sent/);
}

/** Chooses, checks and opens the question. */
export async function review(form: KgUploadForm, file: File): Promise<void> {
  await check(form, file);
  press(form, /^Review/);
  await until(
    () => form.shadowRoot?.querySelector('dialog:modal') !== null,
    () => textIn(form),
  );
}

/** All the way to the yes. */
export async function upload(form: KgUploadForm, file: File): Promise<void> {
  await review(form, file);
  sayYes(form);
  await form.updateComplete;
}

/** The person's yes in the dialog. */
export function sayYes(form: KgUploadForm): void {
  press(form, /^Upload \d|^Upload 1/);
}

/** Presses the first visible button whose name matches; fails with the names there are. */
export function press(form: KgUploadForm, name: RegExp): void {
  const buttons = buttonsOf(form);
  const found = buttons.find((button) => name.test(nameIn(button)));
  if (!found) throw new Error(`No button is named ${name}; there are: ${buttons.map(nameIn).join(', ')}`);
  found.click();
}

/** The names of the visible buttons. */
export function buttonNames(form: KgUploadForm): string[] {
  return buttonsOf(form).map(nameIn);
}

/** The counts in words, e.g. `ready`. */
export function counted(form: KgUploadForm): Record<string, number> {
  const all = Array.from(form.shadowRoot?.querySelectorAll<HTMLElement>('.sum') ?? []);
  return Object.fromEntries(
    all.map((sum) => [
      sum.dataset.name ?? '',
      Number(sum.querySelector('dd')?.textContent.replace(/\D/g, '')),
    ]),
  );
}

/** A cell of a drawn row. */
export function cellOf(form: KgUploadForm, name: string): HTMLInputElement {
  const found = form.shadowRoot?.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`);
  if (!found) throw new Error(`There is no cell "${name}".`);
  return found;
}

/** Types into a field. */
export async function typeInto(
  form: KgUploadForm,
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
) {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await form.updateComplete;
}

/** Waits, by no clock, for words. */
export async function says(form: KgUploadForm, words: RegExp): Promise<void> {
  await until(
    () => words.test(textIn(form)),
    () => textIn(form),
  );
}

/** Lets time pass until there are words. */
export async function comesTo(form: KgUploadForm, words: RegExp, time: FakeTime): Promise<void> {
  for (let ticks = 0; !words.test(textIn(form)); ticks += 1) {
    if (ticks > 600) throw new Error(`It did not come to ${words}; there is: ${textIn(form)}`);
    await time.advance(500);
    await form.updateComplete;
  }
}

function buttonsOf(form: KgUploadForm): HTMLButtonElement[] {
  const root = form.shadowRoot?.querySelector('dialog:modal') ?? form.shadowRoot;
  return Array.from(root?.querySelectorAll('button') ?? []).filter((button) => button.checkVisibility());
}

function nameIn(button: HTMLElement): string {
  return (button.ariaLabel ?? button.textContent).replace(/\s+/g, ' ').trim();
}
