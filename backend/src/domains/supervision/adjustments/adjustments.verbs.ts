// Adjustments by vote (BL 67), virements (BL 72), the reserve (BL 40), transfers (BL 71): verbs with who may, acts, duties.
import type { VerbDeclaration } from '../../../platform/manifest.js';

const FINANCE = ['financeOffice'] as const;
const GOVERNMENT = ['financeOffice', 'governmentHead'] as const;

export const adjustmentsVerbs = {
  'read-adjustments': {
    who: 'public',
    summary: 'What was adjusted and moved in a budget year: totals, plans, the reserve, the charter’s limits',
  },
  'list-changed-lines': {
    who: 'public',
    summary: 'Lines whose authorised amount is no longer the adopted one, with the source of each difference',
  },
  'read-authorised-line': {
    who: 'public',
    summary: 'One line: adopted, adjusted, moved, and what may be spent on it now',
  },
  'list-movements': {
    who: 'public',
    summary: 'The log of adjustments, virements, reserve and transfers of a year',
  },
  'read-movement': { who: 'public', summary: 'One movement of money' },
  'read-money-desk': {
    who: ['financeOffice', 'governmentHead', 'departmentOfficer', 'reviewCommittee'],
    summary: 'All lines of the year as virements and plans see them: authorised, taken, free',
  },
  'make-virement': {
    who: ['financeOffice', 'departmentOfficer'],
    summary: 'Move money from line to line within the charter’s limits; a department between its own lines',
  },
  'use-reserve': { who: ['governmentHead'], summary: 'Decide to use the reserve, and what for' },
  'record-transfer': {
    who: FINANCE,
    summary: 'Record an earmarked transfer from above that needs no match: reported, not voted',
  },
  'note-movement': { who: ['presidium', 'chair'], summary: 'Take note of money moved without a vote' },
  'read-adjustment': {
    who: 'public',
    summary: 'One adjustment plan: reasons, lines before and after, review, vote; drafts only for government',
  },
  'draft-adjustment': { who: FINANCE, summary: 'Begin an adjustment plan' },
  'edit-adjustment': { who: FINANCE, summary: 'Save reason and changes of a plan that is being drafted' },
  'discard-adjustment': { who: FINANCE, summary: 'Throw away a plan that was not submitted' },
  'submit-adjustment': {
    who: GOVERNMENT,
    summary: 'Submit a complete and balanced plan to the congress; public from here on',
  },
  'withdraw-adjustment': { who: GOVERNMENT, summary: 'Take a submitted plan back before the vote' },
  'issue-adjustment-opinion': {
    who: ['reviewCommittee'],
    summary: 'The review committee’s written opinion on a submitted plan',
  },
  'answer-adjustment-opinion': {
    who: GOVERNMENT,
    summary: 'The government’s written answer to the review committee’s opinion',
  },
} as const satisfies Record<string, VerbDeclaration>;

export const adjustmentsActs = {
  'supervision.virement-made': { zh: '调剂', en: 'Virement' },
  'supervision.reserve-used': { zh: '动用预备费', en: 'Reserve used' },
  'supervision.transfer-recorded': { zh: '追加专项转移支付', en: 'Earmarked transfer recorded' },
  'supervision.movement-noted': { zh: '主席团知悉', en: 'Presidium took note' },
  'supervision.adjustment-submitted': { zh: '提请批准预算调整方案', en: 'Adjustment plan submitted' },
  'supervision.adjustment-withdrawn': { zh: '撤回预算调整方案', en: 'Adjustment plan withdrawn' },
  'supervision.adjustment-reviewed': { zh: '预算调整审查意见', en: 'Review opinion on an adjustment' },
  'supervision.adjustment-answered': { zh: '预算调整审查意见的答复', en: 'Answer to the review opinion' },
  'supervision.adjustment-passed': { zh: '预算调整获批准', en: 'Adjustment passed' },
  'supervision.adjustment-rejected': { zh: '预算调整未获批准', en: 'Adjustment rejected' },
};

export const adjustmentsDuties = {
  'supervision.note-movement': {
    zh: '知悉不经表决的资金调动',
    en: 'Take note of money moved without a vote',
  },
  'supervision.review-adjustment': { zh: '审查预算调整方案', en: 'Review an adjustment plan' },
  'supervision.answer-adjustment': {
    zh: '答复对预算调整的审查意见',
    en: 'Answer the review opinion on an adjustment',
  },
};
