// The door of identity.
export * from './accounts.js';
export * from './identity.manifest.js';
export * from './identity.module.js';
export * from './invitation-codes.js';
export * from './read-accounts.js';
export * from './sessions.js';
