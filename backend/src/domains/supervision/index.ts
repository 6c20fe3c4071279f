// The door of supervision.
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
