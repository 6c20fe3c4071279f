export * from './adjustments.refusals.js';
