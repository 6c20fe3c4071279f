// The door of supervision: execution, inspections, satisfaction votes, adjustments and virements, final accounts.
export * from './accounts/index.js';
export * from './adjustments/index.js';
export * from './execution/index.js';
export * from './inspections/index.js';
export * from './pictures/index.js';
export * from './refusals.js';
export * from './satisfaction/index.js';
