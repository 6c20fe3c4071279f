export * from './deadlines.js';
export * from './duties.js';
export * from './facts.js';
export * from './machine.js';
export * from './owed-to.js';
export * from './refusals.js';
export * from './rules.js';
export * from './timeline.js';
