export * from './offices.js';
export * from './refusals.js';
export * from './registers/index.js';
