// The door of ballots.
export * from './ballots.manifest.js';
export * from './ballots.module.js';
