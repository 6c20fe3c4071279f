// The door of review: what deputies say about the draft, amendment motions, and the congress's sitting.
export * from './congress/index.js';
export * from './motions/index.js';
export * from './refusals.js';
