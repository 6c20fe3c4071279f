// Wenling town, Xinhe type: the eight phases of the budget year and the duties that the calendar raises in them.
import type { DutyRule, PhaseRule } from '../charter.js';
import { law, practice } from '../laws.js';

const day = (monthDay: string, year: -1 | 0 | 1) => ({ monthDay, year }) as const;

export const xinhePhases: readonly PhaseRule[] = [
  {
    id: 'drafting',
    name: { zh: '编制', en: 'Drafting' },
    summary: {
      zh: '各部门和财政所把明年要做的事和要花的钱编成草案，细到每一个项目。',
      en: 'Departments and the finance office draft next year’s budget, down to each project.',
    },
    opens: day('10-08', -1),
    requires: [],
    next: ['publication'],
    source: law(['BL', 32, 37, 46]),
  },
  {
    id: 'publication',
    name: { zh: '公布草案', en: 'Publication' },
    summary: {
      zh: '草案和通俗解读向全体居民公布，任何人都可以查、可以问。',
      en: 'The draft and a plain explanation are published; anyone may look and ask.',
    },
    opens: day('12-22', -1),
    requires: [],
    next: ['forum'],
    source: law(['BL', 14], ['ZB', 17]),
  },
  {
    id: 'forum',
    name: { zh: '恳谈', en: 'Forum' },
    summary: {
      zh: '抽签产生的居民代表与各界人士分组讨论草案，向政府当面提问，政府必须答复。',
      en: 'Residents drawn by lot and invited guests discuss the draft in groups and question the government, which must answer.',
    },
    opens: { anchor: 'forumDay', days: -6 },
    requires: ['draft-published', 'briefing-published'],
    next: ['review'],
    source: law(['BL', 45], ['ZB', 14]),
  },
  {
    id: 'review',
    name: { zh: '初审', en: 'Review' },
    summary: {
      zh: '财政预算审查委员会和代表逐项审查草案，提出书面意见，政府逐条说明如何处理。',
      en: 'The budget review committee and the deputies examine the draft line by line; the government answers each point in writing.',
    },
    opens: { anchor: 'forumDay', days: 1 },
    requires: ['forum-held'],
    next: ['congress'],
    source: law(['ZT', 14], ['ZB', 18]),
  },
  {
    id: 'congress',
    name: { zh: '人代会', en: 'Congress' },
    summary: {
      zh: '全体代表审议预算，可以联名提出修正议案；先表决修正议案，再表决预算。',
      en: 'All deputies debate the budget and may move amendments; amendments are voted first, then the budget.',
    },
    opens: { anchor: 'sessionDay', days: 0 },
    requires: ['forum-held', 'review-reported'],
    next: ['adoption'],
    source: law(['BL', 43, 45], ['OL', 12, 14, 25]),
  },
  {
    id: 'adoption',
    name: { zh: '批准公开', en: 'Adoption' },
    summary: {
      zh: '批准的预算、决议和部门预算向社会公开。',
      en: 'The approved budget, the resolution and the departments’ budgets are published.',
    },
    opens: { anchor: 'approved', days: 0 },
    requires: ['budget-approved'],
    next: ['execution'],
    source: law(['BL', 14, 52]),
  },
  {
    id: 'execution',
    name: { zh: '执行监督', en: 'Execution' },
    summary: {
      zh: '按批准的预算花钱；政府每季度报告，代表和居民对照预算监督。',
      en: 'The money is spent as approved; the government reports every quarter, deputies and residents compare it with the budget.',
    },
    opens: { anchor: 'approved', days: 21 },
    requires: ['adopted-published'],
    next: ['finalAccounts'],
    source: law(['BL', 13, 83], ['ZB', 22]),
  },
  {
    id: 'finalAccounts',
    name: { zh: '决算', en: 'Final accounts' },
    summary: {
      zh: '一年的账算清：预算数、调整数、决算数三列对照，由代表大会审查批准并公开。',
      en: 'The year is closed: budgeted, adjusted and final figures side by side, reviewed and approved by the congress, and published.',
    },
    opens: day('06-01', 1),
    requires: ['execution-reported'],
    next: [],
    source: law(['BL', 75, 77], ['ZB', 32, 33, 34]),
  },
];

export const xinheDuties: readonly DutyRule[] = [
  {
    id: 'publish-draft',
    name: { zh: '公布预算草案', en: 'Publish the draft budget' },
    owedBy: 'financeOffice',
    raisedIn: 'publication',
    due: { anchor: 'forumDay', days: -20 },
    dischargedBy: 'draft-published',
    source: practice('章程：恳谈会二十日前', 'Charter: 20 days before the forum'),
  },
  {
    id: 'publish-briefing',
    name: { zh: '公布草案解读', en: 'Publish the explanation of the draft' },
    owedBy: 'financeOffice',
    raisedIn: 'publication',
    due: { anchor: 'forumDay', days: -10 },
    dischargedBy: 'briefing-published',
    source: law(['ZB', 17]),
  },
  {
    id: 'hold-forum',
    name: { zh: '举行民主恳谈会', en: 'Hold the deliberation forum' },
    owedBy: 'presidium',
    raisedIn: 'forum',
    due: { anchor: 'forumDay', days: 0 },
    dischargedBy: 'forum-held',
    source: law(['BL', 45], ['ZB', 14]),
  },
  {
    id: 'report-review',
    name: { zh: '提交初审意见和处理情况', en: 'Submit the review opinions and how they were handled' },
    owedBy: 'reviewCommittee',
    raisedIn: 'review',
    due: { anchor: 'sessionDay', days: -1 },
    dischargedBy: 'review-reported',
    source: law(['ZT', 14, 20], ['ZB', 18]),
  },
  {
    id: 'vote-budget',
    name: { zh: '提请代表大会表决预算', en: 'Put the budget to the congress’s vote' },
    owedBy: 'presidium',
    raisedIn: 'congress',
    due: { anchor: 'sessionDay', days: 1 },
    dischargedBy: 'budget-approved',
    source: law(['BL', 43], ['OL', 12]),
  },
  {
    id: 'publish-adopted',
    name: { zh: '公开批准的预算和决议', en: 'Publish the adopted budget and the resolution' },
    owedBy: 'financeOffice',
    raisedIn: 'adoption',
    due: { anchor: 'approved', days: 20 },
    dischargedBy: 'adopted-published',
    source: law(['BL', 14]),
  },
  {
    id: 'report-execution',
    name: { zh: '报告上半年预算执行情况', en: 'Report on execution in the first half-year' },
    owedBy: 'governmentHead',
    raisedIn: 'execution',
    due: day('09-30', 0),
    dischargedBy: 'execution-reported',
    source: law(['ZB', 22]),
  },
  {
    id: 'approve-final-accounts',
    name: { zh: '提请批准决算', en: 'Submit the final accounts for approval' },
    owedBy: 'governmentHead',
    raisedIn: 'finalAccounts',
    due: day('09-30', 1),
    dischargedBy: 'final-accounts-approved',
    source: law(['BL', 77], ['ZB', 32]),
  },
];
