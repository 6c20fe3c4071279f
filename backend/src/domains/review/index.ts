// The door of review.
export * from './review.manifest.js';
export * from './review.module.js';
