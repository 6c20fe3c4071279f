// Final accounts in three columns (BL 75): verbs with who may, acts, duties.
import type { VerbDeclaration } from '../../../platform/manifest.js';

const FINANCE = ['financeOffice'] as const;
const GOVERNMENT = ['financeOffice', 'governmentHead'] as const;
const WRITERS = ['departmentOfficer', 'financeOffice', 'governmentHead'] as const;

export const accountsVerbs = {
  'download-starting-sheet': {
    who: 'public',
    summary:
      'The sheet with which the next draft begins: this year’s lines with their keys, amounts and outcome',
  },
  'list-accounts': {
    who: 'public',
    summary: 'Final accounts of all years, with the totals of their columns',
  },
  'read-accounts': {
    who: 'public',
    summary:
      'Final accounts of a year: three columns by book, class and department, review, vote; a draft only for the government',
  },
  'list-account-lines': {
    who: 'public',
    summary: 'Lines of the final accounts in three columns with explanation and performance',
  },
  'download-accounts': { who: 'public', summary: 'Final accounts in three columns as CSV or XLSX' },
  'read-outcome': {
    who: 'public',
    summary: 'The best figures there are of how a year ended, line by line, and which ones they are',
  },
  'start-accounts-sheet': {
    who: FINANCE,
    summary: 'Submit a sheet of final accounts to be read and checked',
  },
  'read-accounts-sheet': {
    who: FINANCE,
    summary: 'One submitted sheet of final accounts: progress and errors',
  },
  'draft-accounts': {
    who: FINANCE,
    summary: 'Draw up the final accounts from a sheet or from the figures of the whole year',
  },
  'explain-difference': {
    who: WRITERS,
    summary: 'Explain why a final figure differs from the authorised one',
  },
  'tell-performance': { who: WRITERS, summary: 'Say what was achieved against a line’s performance target' },
  'submit-accounts': { who: GOVERNMENT, summary: 'Hand the final accounts in to the congress' },
  'withdraw-accounts': { who: GOVERNMENT, summary: 'Take the final accounts back before the congress votes' },
  'advise-on-accounts': {
    who: ['reviewCommittee'],
    summary: 'Give the review committee’s opinion on the final accounts',
  },
  'handle-accounts-opinion': {
    who: GOVERNMENT,
    summary: 'Say how the opinion on the final accounts was handled',
  },
  'file-accounts': {
    who: GOVERNMENT,
    summary: 'Note that the final accounts were filed with the level above',
  },
} as const satisfies Record<string, VerbDeclaration>;

export const accountsActs = {
  'supervision.accounts-drafted': { zh: '编出决算', en: 'Final accounts drawn up' },
  'supervision.difference-explained': {
    zh: '说明决算差额',
    en: 'Difference in the final accounts explained',
  },
  'supervision.performance-told': { zh: '报告绩效完成情况', en: 'Performance result told' },
  'supervision.accounts-submitted': { zh: '决算提交人代会', en: 'Final accounts handed in' },
  'supervision.accounts-withdrawn': { zh: '撤回决算', en: 'Final accounts taken back' },
  'supervision.accounts-advised': { zh: '对决算的审查意见', en: 'Opinion on the final accounts' },
  'supervision.accounts-opinion-handled': {
    zh: '决算审查意见的处理情况',
    en: 'How the opinion on the final accounts was handled',
  },
  'supervision.accounts-approved': { zh: '决算获得批准', en: 'Final accounts approved' },
  'supervision.accounts-rejected': { zh: '决算未获批准', en: 'Final accounts not approved' },
  'supervision.accounts-filed': { zh: '决算报上级备案', en: 'Final accounts filed with the level above' },
};
export const accountsDuties = {
  'supervision.explain-accounts': { zh: '说明决算差额', en: 'Explain differences in the final accounts' },
  'supervision.handle-accounts-opinion': {
    zh: '说明决算审查意见的处理情况',
    en: 'Say how the opinion on the final accounts was handled',
  },
  'supervision.file-accounts': { zh: '决算报上级备案', en: 'File the final accounts with the level above' },
};
