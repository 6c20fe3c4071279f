// The congress's sitting: states, notice, order of votes, proposals, speakers, resolution, minutes.
export * from './congress.refusals.js';
export * from './minutes.js';
export * from './proposals.js';
export * from './resolution.js';
export * from './sitting.js';
export * from './speakers.js';
export * from './vote-order.js';
