export * from './execution.refusals.js';
