import type {} from 'kg-elements/types/react';
import 'kg-elements/define';
import { createKnoxGuardClient, type HostAction } from 'kg-elements';
import type { ReminderDraft } from 'kg-elements/reminder';
import { useEffect, useState } from 'react';
import { Checklist } from './checklist.js';

const client = createKnoxGuardClient({
  endpoint: '/api/knox-guard',
  // The portal's own way to its server: here it only adds a header.
  adapter: (request) => {
    request.headers.set('x-portal', 'react-19');
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
        <kg-provider client={client}>
          <Mounted />
          <kg-device-table
            page-size={5}
            selection="multiple"
            actions={actions}
            onkg-selection-change={({ detail }) => setSelected(detail.devices.length)}
            onkg-row-action={(event) => {
              event.preventDefault();
              setAction(event.detail.action);
            }}
          />
          <kg-blink-editor
            name="reminder"
            value={reminder}
            onInput={({ currentTarget }) => setReminder(currentTarget.value)}
          />
          <kg-approve-form
            device-uid={deviceUid}
            approveId="LOAN-17"
            onkg-approve={(event) => {
              event.preventDefault();
              setApproval(event.detail.request.approveId ?? '');
            }}
          />
        </kg-provider>
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
