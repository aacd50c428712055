/** An element with nothing in it but what the "custom elements everywhere" checklist asks for; it stands for any element of ours. */
export class ProbeElement extends HTMLElement {
  /** Says its name once in each spelling an event can have. */
  connectedCallback() {
    this.addEventListener('click', () => {
      for (const name of spellings)
        this.dispatchEvent(new CustomEvent(name, { detail: name, bubbles: true }));
    });
  }
}

// Accessors of the class, as Lit makes them. A framework that sets attributes instead leaves them unset.
for (const name of ['text', 'count', 'active', 'list', 'data']) {
  const values = new WeakMap();
  Object.defineProperty(ProbeElement.prototype, name, {
    get() {
      return values.get(this);
    },
    set(value) {
      values.set(this, value);
    },
  });
}

export const spellings = ['lowercaseevent', 'kebab-event', 'camelEvent', 'CAPSevent', 'PascalEvent'];

/** What the hosts hand over, and whose identity has to survive. */
export const given = { list: [1, 2], data: { loan: 17 } };

if (!customElements.get('probe-element')) customElements.define('probe-element', ProbeElement);
Object.assign(globalThis, { probe: given });
