import { createKnoxGuardClient } from './kg/kg-elements.js';

/** A portal whose own page lives in a shadow root. */
class ShadowPortal extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.append(this.querySelector('template').content.cloneNode(true));
    startPortal(createKnoxGuardClient, root, 'html');
  }
}
customElements.define('shadow-portal', ShadowPortal);
