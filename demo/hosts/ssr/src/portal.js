import { createKnoxGuardClient } from 'kg-elements';
import 'kg-elements/define';

const find = (selector) => document.querySelector(selector);
const say = (id, text) => {
  find(`#${id}`).textContent = text;
};
const table = find('kg-device-table');
const editor = find('kg-blink-editor');

find('kg-provider').client = createKnoxGuardClient({
  endpoint: '/api/knox-guard',
  adapter: (request) => {
    request.headers.set('x-portal', 'ssr');
    return fetch(request);
  },
});
table.actions = ['blink', { name: 'call', label: 'Call borrower' }];
table.addEventListener('kg-selection-change', ({ detail }) => say('said-selected', detail.devices.length));
table.addEventListener('kg-row-action', (event) => {
  event.preventDefault();
  say('said-action', event.detail.action);
});
editor.addEventListener('input', () => say('said-message', editor.value.message));
find('kg-approve-form').addEventListener('kg-approve', (event) => {
  event.preventDefault();
  say('said-approval', event.detail.request.approveId);
});
find('#from-host').addEventListener('click', () => {
  editor.value = { ...editor.value, message: 'From the host' };
  say('said-message', editor.value.message);
});
const provider = find('kg-provider');
find('#toggle').addEventListener('click', () => {
  if (provider.isConnected) provider.remove();
  else find('main').append(provider);
});
