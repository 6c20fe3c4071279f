// The charter's own change as a matter before the congress.
export * from './charter-change.refusals.js';
export * from './charter-change-text.js';
