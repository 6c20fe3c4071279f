// The door of ballots: forms, eligibility, closing, counting, deciding. Knows no question.

export * from './pabulib/index.js';
export * from './refusals.js';
export * from './tally/index.js';
