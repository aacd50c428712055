/** What must not type-check, and what the DOM's own calls know of our tags. Never run. */
import type { KgApproveEvent, KgDeviceTable, KgRowActionEvent } from 'kg-elements';

const isExactly = <T,>(value: T): T => value;

export function dom(): void {
  const table = isExactly<KgDeviceTable | null>(document.querySelector('kg-device-table'));
  table?.addEventListener('kg-row-action', (event) => isExactly<KgRowActionEvent>(event).detail.device);
  document.createElement('kg-blink-editor').value = { interval: 3600 };
  // @ts-expect-error: an interval is a number of seconds
  document.createElement('kg-blink-editor').value = { interval: 'often' };
}

// @ts-expect-error: no such mode of selection
export const wrongValue = <kg-device-table selection="some" />;
// @ts-expect-error: no such property
export const wrongName = <kg-device-table pagesize={5} />;
// Of a name with a hyphen TypeScript does not ask whether there is such a name, but of its listener what it takes.
const onApprove = (event: KgApproveEvent) => event.detail.request;
// @ts-expect-error: a listener for another event
export const wrongEvent = <kg-device-table onkg-row-action={onApprove} />;
