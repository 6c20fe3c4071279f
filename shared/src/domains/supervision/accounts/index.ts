export * from './accounts.refusals.js';
