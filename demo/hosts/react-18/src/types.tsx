/** What must not type-check. Never run. */
import { KgDeviceTable } from 'kg-elements/react';

// @ts-expect-error: no such mode of selection
export const wrongValue = <KgDeviceTable selection="some" />;
// @ts-expect-error: no such property
export const wrongName = <KgDeviceTable pagesize={5} />;
// @ts-expect-error: the event of another element
export const wrongEvent = <KgDeviceTable onKgApprove={() => undefined} />;
