// Amendment motions: sponsors, balance, protected lines, the presidium's decision, applying what passed.
export * from './motions.refusals.js';
