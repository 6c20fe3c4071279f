export * from './pictures.refusals.js';
