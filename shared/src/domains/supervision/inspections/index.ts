export * from './inspections.refusals.js';
