// The door of notices.
export * from './follower.js';
export * from './notices.manifest.js';
export * from './notices.module.js';
