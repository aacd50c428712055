import '../../src/define.js';
import type { KgApproveForm } from '../../src/elements/approve-form/kg-approve-form.js';
import type { DeviceSeed } from '../../src/emulator/index.js';
import { rest } from './fake-time.js';
import { pasteInto } from './paste.js';
import { placeOf } from './place.js';
import { type Control, control } from './seen.js';
import { composeStack, type Stack } from './stack.js';

/** The device that forms approve. */
export const IMEI = '353918051234561';
/** The route that approvals take. */
export const APPROVE = 'POST /devices/approve';

/** A form over a stack of its own. */
export interface MountedForm extends Stack {
  readonly form: KgApproveForm;
  /** How often the vendor approved something. */
  readonly executions: () => number;
}

/** Mounts a form with a pending device behind it, and with what else is asked for. */
export async function mountForm({
  devices = [{}],
  attributes = {},
  properties = {},
}: {
  readonly devices?: readonly DeviceSeed[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Partial<KgApproveForm>;
} = {}): Promise<MountedForm> {
  const stack = composeStack({ devices: devices.map((seed) => ({ ...pending, ...seed })) });
  const form = document.createElement('kg-approve-form');
  for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
  Object.assign(form, { client: stack.client }, properties);
  placeOf().append(form);
  await form.updateComplete;
  return Object.assign(stack, { form, executions: () => stack.emulator.log.executed(APPROVE) });
}

const pending: DeviceSeed = {
  deviceUid: IMEI,
  status: 'Pending',
  approveId: '',
  approveComment: '',
  model: 'SM-A156B',
  confirms: 'soon',
};

/** A field by the beginning of its label. */
export function field(form: KgApproveForm, label: string): HTMLInputElement {
  const labels = Array.from(form.shadowRoot?.querySelectorAll('label') ?? []);
  const found = labels.find(({ textContent }) => textContent.trim().startsWith(label));
  const input = found && form.shadowRoot?.getElementById(found.htmlFor);
  if (!input) throw new Error(`There is no field "${label}".`);
  return input as HTMLInputElement;
}

/** Types into a field and leaves it. */
export async function fill(form: KgApproveForm, label: string, text: string): Promise<void> {
  await typeInto(form, label, text);
  field(form, label).dispatchEvent(new FocusEvent('blur'));
  await form.updateComplete;
}

/** Types into a field. */
export async function typeInto(form: KgApproveForm, label: string, text: string): Promise<void> {
  const input = field(form, label);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await form.updateComplete;
}

/** Pastes into a field, over what stands there. */
export async function paste(form: KgApproveForm, label: string, text: string): Promise<void> {
  const input = field(form, label);
  input.focus();
  input.select();
  pasteInto(input, text);
  await form.updateComplete;
}

/** What is said below a field. */
export function below(form: KgApproveForm, label: string): string {
  const id = field(form, label).getAttribute('aria-describedby') ?? '';
  return (form.shadowRoot?.getElementById(id)?.innerText ?? '').replace(/\s+/g, ' ').trim();
}

/** The open confirmation. */
export function confirmation(form: KgApproveForm): HTMLDialogElement | undefined {
  return form.shadowRoot?.querySelector<HTMLDialogElement>('dialog:modal') ?? undefined;
}

/** A button of the open confirmation. */
export function answer(form: KgApproveForm, name: string): Control {
  const dialog = confirmation(form);
  if (!dialog) throw new Error('Nothing is asked.');
  return control(dialog, name);
}

/** Submits, and waits for the question or for what stands in its way. */
export async function submit(form: KgApproveForm): Promise<void> {
  form.shadowRoot?.querySelector<HTMLButtonElement>('button[type="submit"]')?.click();
  await quiet(form);
}

/** Submits and says yes; waits for the outcome. */
export async function approve(form: KgApproveForm): Promise<void> {
  await submit(form);
  await sayYes(form);
}

/** Says yes; waits for the outcome. */
export async function sayYes(form: KgApproveForm, name = 'Approve device'): Promise<void> {
  answer(form, name).click();
  await quiet(form);
}

/** Waits until a form reads and sends nothing any more. */
export async function quiet(form: KgApproveForm): Promise<void> {
  const end = performance.now() + 8000;
  for (let still = 0; still < 3; still += 1) {
    await rest(); // a look at the device after sending waits for a signature and bodies, too
    await form.updateComplete;
    const { innerText = '' } = form.shadowRoot?.querySelector<HTMLElement>('.root') ?? {};
    if (/Sending…|Reading the device|Looking the device up/.test(innerText)) still = 0;
    if (performance.now() > end) throw new Error(`The form is still busy: ${innerText}`);
  }
}
