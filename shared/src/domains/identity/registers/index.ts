export * from './columns.js';
export * from './national-id.js';
export * from './person.js';
export * from './read-register.js';
