export * from './approve.js';
export * from './auth-required.js';
export * from './blink.js';
export * from './bulk-action.js';
export * from './request-error.js';
export * from './row-action.js';
export * from './selection-change.js';
export * from './view-change.js';
