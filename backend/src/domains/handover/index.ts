// The door of handover.
export * from './handover.manifest.js';
export * from './handover.module.js';
