import '../../src/define.js';
import type { KgBlinkEditor } from '../../src/elements/blink-editor/kg-blink-editor.js';
import type { EmulatorOptions } from '../../src/emulator/index.js';
import { frame, rest } from './fake-time.js';
import { placeOf } from './place.js';
import { control, focused, textIn, visibleText } from './seen.js';
import { composeStack } from './stack.js';
import type { Stack } from './stack.js';
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

/** The route of a reminder. */
export const BLINK = 'POST /devices/blink';
/** The phone that editors are about. */
export const UID = '001013000000007';
/** Another phone. */
export const OTHER = '001013000000015';
/** The phone as seeded. */
export const phone = { deviceUid: UID, status: 'Enrolled', approveId: 'LOAN-7', confirms: 'soon' } as const;
/** What a reminder needs beside an interval. */
export const whole = { message: 'Please pay', tel: '030123' };

/** What an editor is mounted with. */
export interface MountOptions {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Partial<KgBlinkEditor>;
  readonly lang?: string;
}

/** An editor with everything behind it. */
export type Mounted = Stack & { readonly editor: KgBlinkEditor };

/** Mounts an editor on its own over a stack and waits until its device was read. */
export async function mount(
  { attributes = { 'device-uid': UID }, properties = {}, lang }: MountOptions = {},
  devices: EmulatorOptions['devices'] = [phone],
): Promise<Mounted> {
  const stack = composeStack({ devices });
  const place = placeOf();
  if (lang) place.lang = lang;
  const editor = document.createElement('kg-blink-editor');
  for (const [name, value] of Object.entries(attributes)) editor.setAttribute(name, value);
  Object.assign(editor, whole, { client: stack.client }, properties);
  place.append(editor);
  await idle(editor);
  return Object.assign(stack, { editor });
}

/** Mounts an editor as a field of a form. */
export async function mountInForm(
  properties: Partial<KgBlinkEditor> = {},
): Promise<Mounted & { readonly form: HTMLFormElement }> {
  const stack = composeStack({ devices: [phone] });
  const form = document.createElement('form');
  const editor = document.createElement('kg-blink-editor');
  editor.setAttribute('name', 'reminder');
  Object.assign(editor, whole, { client: stack.client }, properties);
  form.append(editor);
  placeOf().append(form);
  await idle(editor);
  return Object.assign(stack, { editor, form });
}

/** Until nothing is on its way any more: no reading, checking or sending. */
export async function idle(editor: KgBlinkEditor): Promise<void> {
  const end = performance.now() + 8000;
  do {
    await rest();
    await editor.updateComplete;
    if (performance.now() > end) throw new Error(`Still busy: ${textIn(editor)}`);
  } while (
    /Reading the device|Sending…/.test(textIn(editor)) ||
    (editor.matches(':state(loading)') && !!editor.client)
  );
  await frame();
}

/** Presses a button of the editor. */
export async function press(editor: KgBlinkEditor, name: string): Promise<void> {
  control(editor, name).click();
  await idle(editor);
}

/** Says yes in the confirmation. */
export async function confirm(editor: KgBlinkEditor): Promise<void> {
  control(dialog(editor), 'Set reminder').click();
  await idle(editor);
}

/** The confirmation, open or not. */
export function dialog(editor: KgBlinkEditor): HTMLDialogElement {
  return editor.shadowRoot!.querySelector('dialog')!;
}

/** One node of the editor. */
export function inside(editor: KgBlinkEditor, selector: string): Element {
  return editor.shadowRoot!.querySelector(selector)!;
}

/** A field by its name. */
export function field(editor: KgBlinkEditor, name: string): HTMLInputElement {
  return editor.shadowRoot!.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
}

/** As a person types: the value, then the event. */
export function type(editor: KgBlinkEditor, name: string, value: string): void {
  const input = field(editor, name);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Chooses from a list. */
export function choose(editor: KgBlinkEditor, name: string, value: string): void {
  type(editor, name, value);
  field(editor, name).dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses the kind of quiet time. */
export async function pickQuiet(editor: KgBlinkEditor, kind: string): Promise<void> {
  editor.shadowRoot!.querySelector<HTMLInputElement>(`[name="quiet"][value="${kind}"]`)!.click();
  await editor.updateComplete;
}

/** What is said to be wrong with a field. */
export function errorAt(editor: KgBlinkEditor, name: string): string {
  return visibleText(editor.shadowRoot!.querySelector(`#${name}-findings .field-error`));
}

/** The hours of the week picture, in its order. */
export function cells(editor: KgBlinkEditor): HTMLElement[] {
  return Array.from(editor.shadowRoot!.querySelectorAll<HTMLElement>('[role="gridcell"]'));
}

/** The native events heard, in their order. */
export function listen(target: HTMLElement): string[] {
  const heard: string[] = [];
  for (const name of ['input', 'change']) target.addEventListener(name, () => heard.push(name));
  return heard;
}

/** Tabs on until something has the focus. */
export async function tabTo(target: Element): Promise<void> {
  for (let count = 0; count < 40 && focused() !== target; count += 1) await sendKeys({ press: 'Tab' });
  expectFocus(target);
}

/** Until no colour is on its way to another. */
export async function faded(editor: KgBlinkEditor): Promise<void> {
  await frame();
  const fading = editor.shadowRoot!.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await Promise.all(fading.map((transition) => transition.finished));
}

/** Compared by identity: printing a difference of two elements takes minutes. */
export function expectFocus(node: Element | undefined): void {
  const now = focused();
  expect(now === node, `the focus is on ${now?.outerHTML.slice(0, 80)}`).to.be.true;
}

function middle(node: Element): [number, number] {
  node.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = node.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

/** Drags from one node to another. */
export async function drag(from: Element, to: Element): Promise<void> {
  await sendMouse({ type: 'move', position: middle(from) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: middle(to) });
  await sendMouse({ type: 'up' });
}

/** Clicks with the pointer. */
export async function clickAt(node: Element): Promise<void> {
  await sendMouse({ type: 'click', position: middle(node) });
}
