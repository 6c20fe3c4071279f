// The door of ballots: forms, eligibility, closing, counting, deciding. Knows no question.
export * from './box.js';
export * from './decide.js';
export * from './form.js';
export * from './pabulib/index.js';
export * from './quorum.js';
export * from './receipt.js';
export * from './recount.js';
export * from './refusals.js';
export * from './tally/index.js';
