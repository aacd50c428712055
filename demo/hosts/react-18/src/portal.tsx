import { createKnoxGuardClient, type HostAction } from 'kg-elements';
import { KgApproveForm, KgBlinkEditor, KgDeviceTable, KgProvider } from 'kg-elements/react';
import type { ReminderDraft } from 'kg-elements/reminder';
import { useEffect, useState } from 'react';
import { Checklist } from './checklist.js';

const client = createKnoxGuardClient({
  endpoint: '/api/knox-guard',
  // The portal's own way to its server: here it only adds a header.
  adapter: (request) => {
    request.headers.set('x-portal', 'react-18');
    return fetch(request);
  },
});
const actions: readonly (HostAction | 'blink')[] = ['blink', { name: 'call', label: 'Call borrower' }];
const deviceUid = new URLSearchParams(location.search).get('device') ?? '';

let mounts = 0;

export function Portal() {
  const [shown, setShown] = useState(true);
  const [selected, setSelected] = useState(0);
  const [action, setAction] = useState('');
  const [approval, setApproval] = useState('');
  const [reminder, setReminder] = useState<ReminderDraft>({ message: 'Please pay', interval: 3600 });
  return (
    <main>
      <button id="toggle" onClick={() => setShown(!shown)}>
        Show or hide
      </button>
      <button id="from-host" onClick={() => setReminder({ ...reminder, message: 'From the host' })}>
        Set message
      </button>
      <output id="said-selected">{selected}</output>
      <output id="said-action">{action}</output>
      <output id="said-approval">{approval}</output>
      <output id="said-message">{reminder.message}</output>
      {shown && (
        <KgProvider client={client}>
          <Mounted />
          <KgDeviceTable
            pageSize={5}
            selection="multiple"
            actions={actions}
            onKgSelectionChange={({ detail }) => setSelected(detail.devices.length)}
            onKgRowAction={(event) => {
              event.preventDefault();
              setAction(event.detail.action);
            }}
          />
          <KgBlinkEditor
            name="reminder"
            value={reminder}
            onInput={({ currentTarget }) => setReminder(currentTarget.value)}
          />
          <KgApproveForm
            deviceUid={deviceUid}
            approveId="LOAN-17"
            onKgApprove={(event) => {
              event.preventDefault();
              setApproval(event.detail.request.approveId ?? '');
            }}
          />
        </KgProvider>
      )}
      <Checklist />
    </main>
  );
}

/** Says how often React has mounted what is shown. */
function Mounted() {
  useEffect(() => {
    document.body.dataset.mounts = String((mounts += 1));
  }, []);
  return null;
}
