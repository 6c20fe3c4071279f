// What the review committee's checklist, opinions and report offer, with who may; their acts and duties.
import type { VerbDeclaration } from '../../../platform/manifest.js';

const COMMITTEE = ['reviewCommittee'] as const;

export const opinionsVerbs = {
  'read-committee-review': {
    who: 'public',
    summary:
      'The review committee’s findings under the eight statutory heads, its opinions with their handling, its report',
  },
  'find-under-head': { who: COMMITTEE, summary: 'Write down what was found under one of the eight heads' },
  'issue-opinion': { who: COMMITTEE, summary: 'Issue a written review opinion on a head and its lines' },
  'handle-opinion': {
    who: ['financeOffice', 'governmentHead'],
    summary: 'Say in writing how the government handled a review opinion',
  },
  'publish-review-report': {
    who: COMMITTEE,
    summary: 'Send the review report with all opinions and their handling to the deputies',
  },
} as const satisfies Record<string, VerbDeclaration>;

export const opinionsActs = {
  'review.opinion-issued': { zh: '初审意见', en: 'Review opinion' },
  'review.opinion-handled': { zh: '初审意见处理情况', en: 'Review opinion handled' },
  'review.report-published': { zh: '审查结果报告', en: 'Review report' },
};

export const opinionsDuties = {
  'review.handle-opinion': { zh: '说明初审意见的处理情况', en: 'Say how a review opinion was handled' },
};
