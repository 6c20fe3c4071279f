// What the sitting and the demo seed use of amendment motions.
export { type IssuedDraft, issueAdopted, issueAmendedDraft } from './amended-draft.js';
export { decideMotion, voteInPresidium } from './decide-motion.js';
export { fileMotion } from './file-motion.js';
export {
  type AdmittedMotion,
  admittedMotions,
  lapseMotion,
  recordMotionOutcome,
  refusalText,
  undecidedMotions,
} from './motion-outcome.js';
export type { MotionVote } from './motions.queries.js';
export { presidiumMembers } from './presidium-members.js';
export { inviteSponsors, signMotion } from './sponsor-motion.js';
export { type SignatureWanted, signaturesWanted, signersOf } from './sponsors-to-tell.js';
export { askWithdrawal } from './withdraw-motion.js';
export { draftMotion, editMotion } from './write-motion.js';
