export * from './satisfaction.refusals.js';
