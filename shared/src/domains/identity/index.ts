export * from './offices.js';
export * from './passwords.js';
export * from './refusals.js';
export * from './registers/index.js';
export * from './roll.js';
