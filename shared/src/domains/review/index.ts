// The door of review: what deputies say about the draft, amendment motions, and the congress's sitting.
export * from './charter-change/index.js';
export * from './comments/index.js';
export * from './congress/index.js';
export * from './motions/index.js';
export * from './opinions/index.js';
export * from './refusals.js';
