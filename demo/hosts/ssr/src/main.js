import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; // before any of Lit

// A node of the server's, to see that it is the same after hydration.
globalThis.served = document.querySelector('kg-state-badge').shadowRoot.querySelector('.badge');

// Not by a second import: a bundler that shares Lit among chunks runs it before this file's own code, and all is drawn twice.
await import('./portal.js');
