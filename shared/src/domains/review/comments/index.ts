// The door of deputies' comments and inquiries.
export * from './comments.js';
export * from './comments.refusals.js';
