// The door of the final accounts: three columns, differences, performance, submission, resolution, last year's outcome.
export * from './accounts.refusals.js';
export * from './differences.js';
export * from './final-figures.js';
export * from './outcome.js';
export * from './performance.js';
export * from './resolution.js';
export * from './submission.js';
export * from './three-columns.js';
