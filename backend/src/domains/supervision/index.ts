// The door of supervision.
export { authorisedOfYear } from './adjustments/authorised.queries.js';
export { makeVirement, virementCapacity } from './adjustments/make-virement.js';
export { noteMovement } from './adjustments/note-movement.js';
export { planById } from './adjustments/plan.queries.js';
export { recordTransfer } from './adjustments/record-transfer.js';
export { answerPlanOpinion, issuePlanOpinion } from './adjustments/review-plan.js';
export { submitPlan } from './adjustments/submit-plan.js';
export { drawOnReserve } from './adjustments/use-reserve.js';
export { draftPlan, editPlan } from './adjustments/write-plan.js';
export { authorisedAt, periodOf } from './execution/executing-cycle.js';
export { ExplainDeviation } from './execution/explain-deviation.js';
export { linesOfReport } from './execution/list-lines.js';
export { figuresOf, newestOf, reportsOf } from './execution/report.queries.js';
export { ReportExecution } from './execution/report-execution.js';
export { publishInspection } from './inspections/publish-inspection.js';
export { replyToInspection } from './inspections/reply-to-inspection.js';
export { KeepPicture } from './pictures/keep-picture.js';
export {
  agreeToSatisfactionCount,
  closeSatisfactionVote,
} from './satisfaction/close-satisfaction-vote.js';
export { openSatisfactionVote } from './satisfaction/open-satisfaction-vote.js';
export { Rate } from './satisfaction/rate.js';
export { readSatisfactionVote } from './satisfaction/read-satisfaction.js';
export { reportRectification, showEvidence, writePlan } from './satisfaction/rectify.js';
export type { SubjectAsked } from './satisfaction/subject-of.js';
export * from './supervision.manifest.js';
export * from './supervision.module.js';
