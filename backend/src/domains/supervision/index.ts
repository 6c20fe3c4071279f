// The door of supervision.
export * from './supervision.manifest.js';
export * from './supervision.module.js';
