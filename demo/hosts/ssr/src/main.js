import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; // before any of Lit

// Not by a second import: a bundler that shares Lit among chunks runs it before this file's own code, and all is drawn twice.
await import('./portal.js');
