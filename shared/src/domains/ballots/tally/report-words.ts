// Names of rules and the words of a tally's report, in both languages.
import type { Language } from '../../../kernel/index.js';
import type { RuleChoice } from './tally.js';

const RULES = {
  greedy: {
    cost: { zh: '按票数从多到少', en: 'Greedy by votes' },
    cardinality: { zh: '按每元所得票数', en: 'Greedy by votes per money' },
    native: { zh: '按每元所得分数', en: 'Greedy by points per money' },
  },
  mes: {
    cost: { zh: '等额份额法（按费用）', en: 'Equal shares (cost)' },
    cardinality: { zh: '等额份额法（按项目数）', en: 'Equal shares (number of projects)' },
    native: { zh: '等额份额法（按分数）', en: 'Equal shares (points)' },
  },
} as const;
const COMPLETIONS = {
  none: { zh: '', en: '' },
  greedy: { zh: '，余款按次序补足', en: ', rest by greedy' },
  add1: { zh: '，逐元加份额', en: ', shares raised by one unit at a time' },
  'add1-greedy': {
    zh: '，逐元加份额后余款按次序补足',
    en: ', shares raised by one unit at a time, rest by greedy',
  },
} as const;

/** A rule's name as people read it. */
export function ruleText({ rule, satisfaction, completion }: RuleChoice, language: Language): string {
  if (rule === 'phragmen') return { zh: '弗拉格曼法（依次）', en: 'Sequential Phragmén' }[language];
  const name = RULES[rule][satisfaction][language];
  return rule === 'mes' ? name + COMPLETIONS[completion][language] : name;
}

interface Summary {
  rule: string;
  voters: number;
  selected: number;
  projects: number;
  cost: string;
  budget: string;
}

export const REPORT_WORDS = {
  zh: {
    summary: (s: Summary) =>
      `${s.voters} 张选票，${s.projects} 个项目。规则：${s.rule}。选出 ${s.selected} 个项目，共 ${s.cost}，额度 ${s.budget}。`,
    outcome: '每个项目的结果和原因',
    place: '次序',
    project: '项目',
    cost: '费用',
    votes: '票数',
    why: '原因',
    comparison: '换一种规则会怎样',
    rule: '规则',
    selected: '入选项目',
    spent: '支出',
    excluded: '没有一个所选项目入选的投票人',
    averageProjects: '平均每人所选入选',
    averageMoney: '平均每人所选项目占额度',
    groups: '各组投票人得到多少：',
    voters: '投票人',
    shareOfVoters: '占投票人',
    shareOfSpending: '占支出',
    check:
      '金额为精确值；每人付款四舍五入到小数点后两位。任何人都可以用同一个文件和同一个程序重算：kentan tally。',
  },
  en: {
    summary: (s: Summary) =>
      `${s.voters} ballots, ${s.projects} projects. Rule: ${s.rule}. ${s.selected} projects are chosen for ${s.cost} of ${s.budget}.`,
    outcome: 'What became of each project, and why',
    place: 'No.',
    project: 'Project',
    cost: 'Cost',
    votes: 'Votes',
    why: 'Why',
    comparison: 'What other rules would choose',
    rule: 'Rule',
    selected: 'Projects',
    spent: 'Spent',
    excluded: 'Voters with none of their projects',
    averageProjects: 'Chosen projects of a voter, on average',
    averageMoney: 'Money in a voter’s projects, of the budget',
    groups: 'What groups of voters got:',
    voters: 'Voters',
    shareOfVoters: 'Of all voters',
    shareOfSpending: 'Of the spending',
    check:
      'Amounts are exact; payments of single voters are rounded to two decimals. Anybody can count the same file again with the same program: kentan tally.',
  },
} as const satisfies Record<Language, Record<string, string | ((s: Summary) => string)>>;
