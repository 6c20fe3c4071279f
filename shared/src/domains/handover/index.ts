// The door of handover: what a newcomer in any office inherits.
export * from './promises.js';
export * from './year-lines.js';
