import '../../src/define.js';
import type { KnoxGuardClient } from '../../src/client/index.js';
import { type EmulatorOptions, TEST_TAC } from '../../src/emulator/index.js';
import type { DataElement } from '../../src/elements/shared/data-element.js';
import { frame, rest, turn } from './fake-time.js';
import { placeOf } from './place.js';
import { composeStack, type Stack } from './stack.js';

/** Routes of the vendor. */
export const UPLOADS = 'GET /devices/uploads';
export const UPLOAD = 'GET /devices/uploads/{uploadId}';
export const TRANSACTION = 'POST /transaction';

/** An IMEI of the emulator's own test range; `wrong` has another check digit. */
export function imei(serial: number, wrong = false): string {
  const body = `${TEST_TAC}${String(serial).padStart(6, '0')}`;
  const sum = Array.from(body, Number).reduce((total, digit, index) => {
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return `${body}${(10 - (sum % 10) + (wrong ? 1 : 0)) % 10}`;
}

/** Uploads devices as another page would: `good` that are taken, then `bad` that are refused. */
export async function upload(
  { client, emulator }: Pick<Stack, 'client' | 'emulator'>,
  good: number,
  bad = 0,
  { from = 0, ms = 60_000 } = {},
): Promise<{ readonly uploadId: string; readonly transactionId: string }> {
  const deviceList = Array.from({ length: good + bad }, (_, index) => ({
    deviceUid: imei(from + index, index >= good),
    approveId: `LOAN-${from + index}`,
  }));
  const { response, transactionId = '' } = await client.uploadDevices({ deviceList });
  emulator.clock.advance(ms);
  return { uploadId: response.uploadId ?? '', transactionId };
}

/** What one of our elements is mounted with. */
export interface MountOptions<E> extends EmulatorOptions {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Partial<E>;
  /** What happened at the vendor before the page was opened; it may say attributes. */
  readonly before?: (stack: Stack) => Promise<Readonly<Record<string, string>> | undefined> | undefined;
  /** Neither client nor endpoint nor provider. */
  readonly disconnected?: boolean;
}

/** An element with everything behind it. */
export interface Mounted<E> extends Stack {
  readonly element: E;
}

/** Mounts an element over a stack of its own and waits for its first answer, good or bad. */
export async function mountElement<
  Tag extends 'kg-upload-status' | 'kg-transaction-status' | 'kg-account-status' | 'kg-device-card',
>(
  tag: Tag,
  options: MountOptions<HTMLElementTagNameMap[Tag]> = {},
): Promise<Mounted<HTMLElementTagNameMap[Tag]>> {
  const { attributes = {}, properties = {}, before, disconnected = false, ...emulator } = options;
  const stack = composeStack({ devices: 0, ...emulator });
  const more = (await before?.(stack)) ?? {};
  stack.asked.length = 0;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries({ ...attributes, ...more })) element.setAttribute(name, value);
  Object.assign(element, disconnected ? {} : { client: stack.client }, properties);
  placeOf().append(element);
  await quiet(element);
  return Object.assign(stack, { element });
}

/** Waits until an element asks nothing any more and has drawn what came. */
export async function quiet(
  element: HTMLElement & Pick<DataElement<never>, 'updateComplete'>,
): Promise<void> {
  const end = performance.now() + 8000;
  for (let still = 0; still < 12; still += 1) {
    await turn();
    await element.updateComplete;
    const busy = element.shadowRoot?.querySelector('[aria-busy="true"], .freshness [aria-disabled="true"]');
    if (busy || element.matches(':state(loading)')) still = 0;
    if (performance.now() > end) throw new Error('It is still busy after eight seconds.');
  }
  await rest();
  await frame(); // what is announced stands there only then
  await element.updateComplete;
}

/** A client that answers by hand; what is not given is missing. */
export function fakeClient(methods: Partial<Record<keyof KnoxGuardClient, unknown>>): KnoxGuardClient {
  return methods as unknown as KnoxGuardClient;
}

/** The custom states that a host can style, of ours. */
export function statesOf(element: Element): string[] {
  return ['loading', 'empty', 'failed', 'ready', 'stale'].filter((name) =>
    element.matches(`:state(${name})`),
  );
}
