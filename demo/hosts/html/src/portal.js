/** The portal without a framework. `root` is the document, or the shadow root that it lives in. */
globalThis.startPortal = (createKnoxGuardClient, root, name) => {
  const find = (selector) => root.querySelector(selector);
  const say = (id, text) => {
    find(`#${id}`).textContent = text;
  };
  const provider = find('kg-provider');
  const table = find('kg-device-table');
  const editor = find('kg-blink-editor');
  let reminder = { message: 'Please pay', interval: 3600 };
  const keep = (value) => {
    reminder = value;
    say('said-message', value.message);
  };

  provider.client = createKnoxGuardClient({
    endpoint: '/api/knox-guard',
    // The portal's own way to its server: here it only adds a header.
    adapter: (request) => {
      request.headers.set('x-portal', name);
      return fetch(request);
    },
  });
  table.actions = ['blink', { name: 'call', label: 'Call borrower' }];
  editor.value = reminder;
  find('kg-approve-form').deviceUid = new URLSearchParams(location.search).get('device') ?? '';

  table.addEventListener('kg-selection-change', ({ detail }) => say('said-selected', detail.devices.length));
  table.addEventListener('kg-row-action', (event) => {
    event.preventDefault();
    say('said-action', event.detail.action);
  });
  editor.addEventListener('input', () => keep(editor.value));
  find('kg-approve-form').addEventListener('kg-approve', (event) => {
    event.preventDefault();
    say('said-approval', event.detail.request.approveId);
  });
  find('#from-host').addEventListener('click', () => {
    editor.value = { ...reminder, message: 'From the host' };
    keep(editor.value);
  });
  find('#toggle').addEventListener('click', () => {
    if (provider.isConnected) provider.remove();
    else find('#place').append(provider);
  });
};
