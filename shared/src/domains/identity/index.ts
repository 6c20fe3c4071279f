export * from './offices.js';
export * from './refusals.js';
