// The door of review.
export * from './motions/index.js';
export * from './review.manifest.js';
export * from './review.module.js';
