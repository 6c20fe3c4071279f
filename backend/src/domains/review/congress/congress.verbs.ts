// What the congress's sitting offers, with who may; the acts it writes and the duties it raises.
import type { VerbDeclaration } from '../../../platform/manifest.js';

const DEPUTY = ['deputy'] as const;
/** No executive officer can hold these (OL 18, ZT 38), and no administrator (separation of powers). */
const PRESIDIUM = ['presidium', 'chair'] as const;
const CLERK = ['clerk'] as const;

export const congressVerbs = {
  'list-sittings': { who: 'public', summary: 'Sittings of the congress, newest first' },
  'read-sitting': {
    who: 'public',
    summary: 'One sitting as it stands now: agenda, quorum, motions, speakers, votes, what comes next',
  },
  'list-attendance': { who: 'public', summary: 'The roll of a sitting: who is present' },
  'read-vote': {
    who: 'public',
    summary: 'One vote with its figures, its rule and, once counted, every ballot',
  },
  'list-resolutions': { who: 'public', summary: 'Resolutions of the congress' },
  'read-resolution': { who: 'public', summary: 'The text of a resolution with its figures' },
  'list-proposals': {
    who: 'public',
    summary: 'What is or was put to the congress besides motions and the budget',
  },
  'read-proposal': { who: 'public', summary: 'One proposal: what it is about, and how it was decided' },
  'read-minutes': { who: 'public', summary: 'Minutes of a sitting: drafted from its events until published' },
  'call-sitting': { who: PRESIDIUM, summary: 'Call a sitting: day, place, agenda, notice in time' },
  'open-sitting': { who: CLERK, summary: 'Open or resume a sitting' },
  'adjourn-sitting': { who: CLERK, summary: 'Adjourn a sitting' },
  'close-sitting': { who: CLERK, summary: 'Close a sitting' },
  'sign-in': { who: DEPUTY, summary: 'A deputy signs in to the sitting' },
  'mark-attendance': { who: CLERK, summary: 'Mark a deputy as come or gone' },
  'ask-to-speak': { who: DEPUTY, summary: 'Ask for the floor' },
  'withdraw-request-to-speak': { who: DEPUTY, summary: 'Take back a request to speak' },
  'call-next-speaker': { who: CLERK, summary: 'Give the floor to the next speaker in the fair order' },
  'end-speaking': { who: CLERK, summary: 'End the turn of the one who speaks' },
  'open-vote': {
    who: CLERK,
    summary: 'Open the vote on a motion, the budget or a proposal, when a quorum is there',
  },
  'cast-vote': { who: DEPUTY, summary: 'Vote for, against or abstain; answered only when it is counted' },
  'close-vote': { who: CLERK, summary: 'Close a vote by a clean cut; an open one is counted at once' },
  'agree-to-count': { who: ['keeper'], summary: 'A keeper agrees to open the count of a secret vote' },
  'lapse-motion': {
    who: CLERK,
    summary: 'Note that a motion is not put to the vote because of one that passed before',
  },
  'issue-revised-draft': { who: CLERK, summary: 'Issue the draft with all passed amendments' },
  'publish-minutes': { who: CLERK, summary: 'Publish the corrected minutes of a closed sitting' },
} as const satisfies Record<string, VerbDeclaration>;

export const congressActs = {
  'review.sitting-called': { zh: '召集会议', en: 'Sitting called' },
  'review.sitting-opened': { zh: '会议开幕', en: 'Sitting opened' },
  'review.sitting-resumed': { zh: '会议继续', en: 'Sitting resumed' },
  'review.sitting-adjourned': { zh: '休会', en: 'Sitting adjourned' },
  'review.sitting-closed': { zh: '会议闭幕', en: 'Sitting closed' },
  'review.vote-opened': { zh: '开始表决', en: 'Vote opened' },
  'review.vote-sealed': { zh: '票箱封存', en: 'Ballot box sealed' },
  'review.vote-counted': { zh: '表决结果', en: 'Vote counted' },
  'review.proposal-submitted': { zh: '提请大会表决', en: 'Put to the congress' },
  'review.proposal-withdrawn': { zh: '撤回提请事项', en: 'Proposal withdrawn' },
  'review.resolution-adopted': { zh: '通过决议', en: 'Resolution adopted' },
  'review.minutes-published': { zh: '会议记录公布', en: 'Minutes published' },
};
export const congressDuties = {};
