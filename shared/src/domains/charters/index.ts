export * from './charter.js';
