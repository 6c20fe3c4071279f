export { type PabulibProblem, pabulibProblemText, pabulibProblemWords } from './problems.js';
export * from './read-pabulib.js';
export * from './voter-groups.js';
export * from './write-pabulib.js';
