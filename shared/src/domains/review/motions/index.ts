// The door of amendment motions.
export * from './balance.js';
export * from './changes.js';
export * from './filing.js';
export * from './matter.js';
export * from './motion.js';
export * from './motions.refusals.js';
export * from './presidium.js';
export * from './sponsors.js';
export * from './voting.js';
