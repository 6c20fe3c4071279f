// What deputies' comments, inquiries, motions and review opinions offer, with who may; their acts and duties.
import type { VerbDeclaration } from '../../../platform/manifest.js';
import { commentsActs, commentsDuties, commentsVerbs } from '../comments/comments.verbs.js';
import { opinionsActs, opinionsDuties, opinionsVerbs } from '../opinions/opinions.verbs.js';

const DEPUTY = ['deputy'] as const;
/** The presidium's members and its chair. No executive officer can hold these (OL 18, ZT 38). */
const PRESIDIUM = ['presidium', 'chair'] as const;

export const motionsVerbs = {
  ...commentsVerbs,
  ...opinionsVerbs,
  'list-motions': {
    who: 'public',
    summary: 'Amendment motions of a budget year; a deputy’s own drafts among them',
  },
  'read-motion': {
    who: 'public',
    summary: 'One amendment motion: texts, changes before and after, sponsors, decisions, result',
  },
  'list-deputies': { who: DEPUTY, summary: 'Deputies in office, to be invited as co-sponsors' },
  'draft-motion': { who: DEPUTY, summary: 'Begin an amendment motion' },
  'edit-motion': {
    who: DEPUTY,
    summary: 'Save texts and changes of a motion of one’s own; signatures lapse',
  },
  'discard-motion': { who: DEPUTY, summary: 'Throw away a motion of one’s own that was not filed' },
  'invite-sponsors': { who: DEPUTY, summary: 'Invite deputies to sponsor a motion of one’s own' },
  'sign-motion': { who: DEPUTY, summary: 'Sign a motion in person' },
  'file-motion': {
    who: DEPUTY,
    summary: 'File a motion with the presidium, with enough sponsors and in time',
  },
  'ask-withdrawal': { who: DEPUTY, summary: 'Ask the presidium to let a filed motion be withdrawn' },
  'list-presidium-matters': {
    who: PRESIDIUM,
    summary: 'Motions and withdrawals that wait for the presidium',
  },
  'vote-in-presidium': { who: PRESIDIUM, summary: 'A presidium member’s own vote on a motion or withdrawal' },
  'decide-motion': {
    who: PRESIDIUM,
    summary: 'Record the presidium’s decision with each member’s vote and the reasons',
  },
} as const satisfies Record<string, VerbDeclaration>;

export const motionsActs = {
  ...commentsActs,
  ...opinionsActs,
  'review.motion-filed': { zh: '提出修正议案', en: 'Amendment motion filed' },
  'review.motion-admitted': { zh: '议案列入议程', en: 'Motion put on the agenda' },
  'review.motion-refused': { zh: '议案未列入议程', en: 'Motion not put on the agenda' },
  'review.withdrawal-asked': { zh: '要求撤回议案', en: 'Withdrawal of a motion asked for' },
  'review.withdrawal-refused': { zh: '不同意撤回议案', en: 'Withdrawal of a motion refused' },
  'review.motion-withdrawn': { zh: '议案撤回', en: 'Motion withdrawn' },
  'review.motion-passed': { zh: '修正议案通过', en: 'Amendment motion passed' },
  'review.motion-rejected': { zh: '修正议案未通过', en: 'Amendment motion rejected' },
  'review.motion-lapsed': { zh: '修正议案不付表决', en: 'Amendment motion not put to the vote' },
  'review.draft-amended': { zh: '形成修正草案', en: 'Amended draft issued' },
};

export const motionsDuties = {
  ...commentsDuties,
  ...opinionsDuties,
  'review.decide-motion': { zh: '决定议案是否列入议程', en: 'Decide whether a motion is put on the agenda' },
  'review.decide-withdrawal': { zh: '决定是否同意撤回议案', en: 'Decide on the withdrawal of a motion' },
};
