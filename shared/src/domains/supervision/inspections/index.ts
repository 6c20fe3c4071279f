export * from './inspections.js';
export * from './inspections.refusals.js';
