// Execution reports by line, deviations and their explanations: verbs with who may, acts, duties.
import type { VerbDeclaration } from '../../../platform/manifest.js';

const FINANCE = ['financeOffice'] as const;

export const executionVerbs = {
  'read-execution': {
    who: 'public',
    summary:
      'How a year’s budget is carried out: a period’s report, its progress by function and department, who is silent',
  },
  'list-execution-lines': {
    who: 'public',
    summary: 'Lines of a report: all, beyond the charter’s bound, unexplained, unreported or with a reason',
  },
  'read-line-execution': {
    who: 'public',
    summary: 'What was executed on one line, period after period, with corrections and explanations',
  },
  'list-execution-imports': { who: FINANCE, summary: 'Sheets of execution figures submitted so far' },
  'start-execution-import': { who: FINANCE, summary: 'Submit a sheet (CSV or XLSX) of cumulative figures' },
  'check-execution-import': {
    who: FINANCE,
    summary: 'A submitted sheet against the budget and earlier reports: problems by row, what it would say',
  },
  'report-execution': {
    who: FINANCE,
    summary: 'Report a period from a checked sheet, or correct a reported one with the reason',
  },
  'explain-deviation': {
    who: ['departmentOfficer', 'financeOffice'],
    summary: 'Say publicly why a line is ahead of or behind the calendar',
  },
  'read-owed-execution': {
    who: ['departmentOfficer', 'financeOffice'],
    summary: 'What the reader’s offices still owe: the next report, explanations of their lines',
  },
} as const satisfies Record<string, VerbDeclaration>;

export const executionActs = {
  'supervision.execution-reported': { zh: '预算执行报告', en: 'Execution report' },
  'supervision.execution-corrected': { zh: '预算执行报告更正', en: 'Execution report corrected' },
  'supervision.deviation-explained': { zh: '执行偏离说明', en: 'Deviation explained' },
};
export const executionDuties = {
  'supervision.explain-deviation': { zh: '说明执行偏离', en: 'Explain a deviation' },
};
