import type {} from 'kg-elements/types/preact';
import type { KgApproveEvent, KgDeviceTable, KgRowActionEvent } from 'kg-elements';

const isExactly = <T,>(value: T): T => value;

export const page = (
  <kg-provider endpoint="/api/knox-guard">
    <kg-device-table
      page-size={5}
      pageSize={5}
      selection="multiple"
      ref={(table) => {
        isExactly<KgDeviceTable | null>(table);
      }}
      onkg-row-action={(event) => isExactly<KgRowActionEvent>(event).detail.device}
    />
    <kg-blink-editor
      value={{ interval: 3600 }}
      onInput={({ currentTarget }) => currentTarget.value.interval}
    />
  </kg-provider>
);

// @ts-expect-error: no such mode of selection
export const wrongValue = <kg-device-table selection="some" />;
// @ts-expect-error: no such property
export const wrongName = <kg-device-table pagesize={5} />;
// Of a name with a hyphen TypeScript does not ask whether there is such a name, but of its listener what it takes.
const onApprove = (event: KgApproveEvent) => event.detail.request;
// @ts-expect-error: a listener for another event
export const wrongEvent = <kg-device-table onkg-row-action={onApprove} />;
