// What other domains need in order to put their matters to the congress.
export * from './proposal.queries.js';
export * from './proposal-outcomes.js';
export * from './submit-proposal.js';
export * from './withdraw-proposal.js';
