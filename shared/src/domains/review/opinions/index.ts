// The door of review opinions.
export * from './heads.js';
export * from './opinions.js';
export * from './opinions.refusals.js';
