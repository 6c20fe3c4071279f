// The congress's sitting: states, quorum, order of votes, speakers, resolution.
export * from './congress.refusals.js';
