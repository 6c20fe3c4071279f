// The door of review.
export { answerInquiry } from './comments/answer-inquiry.js';
export { commentLine } from './comments/comment-line.js';
export { CastVote } from './congress/cast-vote.js';
export * from './congress/proposals/index.js';
export { nextSitting } from './congress/sitting.queries.js';
export * from './motions/index.js';
export { handleOpinion } from './opinions/handle-opinion.js';
export { findUnderHead, issueOpinion } from './opinions/issue-opinion.js';
export { publishReviewReport } from './opinions/publish-review-report.js';
export * from './review.manifest.js';
export * from './review.module.js';
