export * from './act.js';
export * from './line-splitter.js';
export * from './log-check.js';
export * from './merkle.js';
export * from './payload.js';
export * from './proofs.js';
export * from './refusals.js';
export * from './tree-head.js';
