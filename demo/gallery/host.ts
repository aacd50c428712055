import { deviceStates } from 'kg-elements/api';
import type { EmulatedDeviceState } from 'kg-elements/emulator';
import { applyAppearance } from '../portal/appearance.js';
import { serverInPage } from '../states/compose.js';
import { pendingDevice } from './hosts.js';
import { record, recordEvents } from './record.js';

/**
 * Around a page of demo/hosts: puts the proxy and the emulator where the page's adapter would reach the network, so that the page runs from
 * static files without a change. This comes before the page's own scripts.
 */
const endpoint = '/api/knox-guard';
const { proxy } = serverInPage({
  devices: [{ deviceUid: pendingDevice, status: 'Pending' }, ...someDevices()],
});
const network = globalThis.fetch;

globalThis.fetch = async (...args: Parameters<typeof fetch>) => {
  const request = new Request(...args);
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith(`${endpoint}/`)) return network(request);
  // Taken before the proxy reads the request, as the page's adapter has written it.
  const by = request.headers.get('x-portal') ?? 'nobody';
  const { method } = request;
  const response = await proxy(request);
  record('call', `${method} ${pathname.slice(endpoint.length)}`, `${response.status}, sent by ${by}`);
  return response;
};

const address = new URL(location.href);
if (!address.searchParams.has('device')) {
  address.searchParams.set('device', pendingDevice);
  history.replaceState(null, '', address);
}

applyAppearance();
// The page in a frame of another page here: what is around it stands around the other.
document.documentElement.classList.toggle('framed', window.frameElement !== null);
recordEvents();
document.addEventListener('DOMContentLoaded', () => {
  for (const { shadowRoot } of document.querySelectorAll('shadow-portal'))
    shadowRoot?.adoptedStyleSheets.push(copyOfStyles());
});

/** Sixty in all with the one above, in every state there is. */
function someDevices(): readonly { readonly status: EmulatedDeviceState }[] {
  const states = Object.keys(deviceStates) as EmulatedDeviceState[];
  return Array.from({ length: 59 }, (_, index) => ({ status: states[index % states.length] ?? 'Enrolled' }));
}

/** The document's styles end at a shadow root; a page that lives in one has them there, too. */
function copyOfStyles(): CSSStyleSheet {
  const rules = Array.from(document.styleSheets).flatMap(({ cssRules }) => Array.from(cssRules));
  const copy = new CSSStyleSheet();
  copy.replaceSync(rules.map(({ cssText }) => cssText).join('\n'));
  return copy;
}
