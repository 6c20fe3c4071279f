// The door of review for other domains' tests.
export { draftLines, type ReviewTown, reviewTown } from './motions/testing.js';
