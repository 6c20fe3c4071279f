// The door of ballots: forms, eligibility, closing, counting, deciding. Knows no question.
export * from './refusals.js';
