// The words of every "no" of execution reports and explanations.
import type { Words } from '../../../kernel/index.js';

export const executionRefusals: Words = {
  'execution.no-budget': {
    zh: '{year} 年度还没有批准公布的预算，无从对照执行。',
    en: 'The budget of {year} has not been adopted and published: there is nothing to compare execution with.',
  },
  'execution.no-such-period': {
    zh: '章程规定 {year} 年度报告 {count} 期，没有第 {period} 期。',
    en: 'By the charter the year {year} has {count} reports; there is no period {period}.',
  },
  'execution.no-such-revision': {
    zh: '这一期没有第 {revision} 次报告。',
    en: 'This period has no revision {revision}.',
  },
  'execution.period-not-over': {
    zh: '{periodZh}到 {endsOn} 才结束，结束以后才能报告。',
    en: '{periodEn} ends on {endsOn}; it can be reported when it is over.',
  },
  'execution.period-reported': {
    zh: '{periodZh}已经报告。要改动只能作为更正：写明更正原因，原来的报告和更正都会公开。',
    en: '{periodEn} has been reported. A change is a correction: state why; the first report and the correction both stay public.',
  },
  'execution.nothing-to-correct': {
    zh: '{periodZh}还没有报告，没有可以更正的。',
    en: '{periodEn} has not been reported: there is nothing to correct.',
  },
  'execution.earlier-first': {
    zh: '数字是全年累计数：请先报告第 {earlier} 期。',
    en: 'Figures are cumulative over the year: report period {earlier} first.',
  },
  'execution.has-errors': {
    zh: '还有 {count} 处错误，改正后才能报告；没有保存任何数字。',
    en: '{count} errors must be mended before it can be reported; nothing was saved.',
  },
  'execution.reasons-missing': {
    zh: '有 {count} 处需要说明原因，说明后才能报告；没有保存任何数字。',
    en: '{count} points need a reason before it can be reported; nothing was saved.',
  },
  'execution.no-figures': {
    zh: '表里没有一行执行数，没有可以报告的。',
    en: 'The sheet has no figure at all: there is nothing to report.',
  },
  'execution.nothing-changed': {
    zh: '表里的数字与已报告的完全一样，没有可以更正的。',
    en: 'All figures are the same as those reported: there is nothing to correct.',
  },
  'execution.reason-length': {
    zh: '原因应为 {min} 至 {max} 个字，现在是 {length} 个。',
    en: 'A reason has {min} to {max} characters; this one has {length}.',
  },
  'execution.explanation-length': {
    zh: '说明应为 {min} 至 {max} 个字，现在是 {length} 个。',
    en: 'An explanation has {min} to {max} characters; this one has {length}.',
  },
  'execution.no-such-line': {
    zh: '{year} 年度这一期的执行报告里没有这一行。',
    en: 'The report of {year} for this period has no such line.',
  },
  'execution.within-bound': {
    zh: '“{line}”没有超出章程规定的偏离幅度，不需要说明。',
    en: '“{line}” is within the charter’s bound: no explanation is owed.',
  },
  'execution.explained': {
    zh: '“{line}”这一期的偏离已经说明。',
    en: 'The deviation of “{line}” in this period has been explained.',
  },
  'execution.not-your-department': {
    zh: '“{line}”由{department}说明。',
    en: '“{line}” is explained by {department}.',
  },
};
