// What can be changed in the rules of execution, supervision and suggestions.
import { WITHIN } from '../words/after-the-vote.js';
import { BASES, MODES } from '../words/review-and-congress.js';
import { type CharterField, DAYS, fieldsOf, MONTHS } from './field.js';

const execution = fieldsOf('execution');
const inspection = fieldsOf('inspection');
const satisfaction = fieldsOf('satisfaction');
const suggestions = fieldsOf('suggestions');
const BALLOTS = { open: MODES.open, secret: MODES.secret };
const RATERS = { all: { zh: '全体成员', en: 'all members' }, cast: BASES.cast };
const PERIODS = Object.fromEntries(
  [1, 2, 3, 4, 6, 12].map((n) => [String(n), { zh: `每 ${n} 个月`, en: `every ${n} months` }]),
);

export const FIELDS_AFTER_THE_VOTE: readonly CharterField[] = [
  execution.choice('reportEveryMonths', ['多久报告一次执行情况', 'Reports on execution'], PERIODS),
  execution.number('reportDays', ['期末后多少日内报出', 'Reported after the period’s end within'], DAYS),
  execution.share('explainDeviationBeyond', ['偏离时间进度超过多少须说明', 'Deviation that is explained']),
  execution.number('explainDays', ['偏离须在多少日内说明', 'Deviation explained within'], DAYS),
  execution.day('midYearReport.from.monthDay', ['上半年执行情况报告，从', 'Half-year report from']),
  execution.day('midYearReport.to.monthDay', ['上半年执行情况报告，到', 'Half-year report until']),
  execution.day('adjustmentsBy.monthDay', ['预算调整一般不晚于', 'Adjustments normally by']),
  execution.number('adjustmentDraftDays', ['调整草案提前多少日送交', 'Adjustment’s draft before'], DAYS),
  execution.day('finalAccounts.from.monthDay', ['审查批准决算，从', 'Final accounts from']),
  execution.day('finalAccounts.to.monthDay', ['审查批准决算，到', 'Final accounts until']),
  execution.number(
    'finalAccountsDraftDays',
    ['决算草案提前多少日送交', 'Final accounts’ draft before'],
    DAYS,
  ),
  execution.share('virement.mostOfLine', ['一年最多可从一行调出', 'Moved from a line in a year at most']),
  execution.choice('virement.within', ['可以在哪里调剂', 'Moved between lines'], WITHIN),
  execution.number('virement.reportDays', ['调剂多少日内告知主席团', 'Presidium told of it within'], DAYS),
  inspection.number('replyDays', ['检查发现多少日内答复', 'Findings answered within'], DAYS),
  satisfaction.choice('mode', ['怎样测评', 'How it is rated'], BALLOTS),
  satisfaction.share('minParticipation', ['有效票至少占', 'Valid ballots at least']),
  satisfaction.choice('notSatisfied.base', ['“不满意”按谁计算', '“Not satisfied” counted of'], RATERS),
  satisfaction.share('notSatisfied.moreThan', ['不满意票超过', '“Not satisfied” beyond']),
  suggestions.number('answerMonths', ['建议多少个月内答复', 'Suggestions answered within'], MONTHS),
  suggestions.number('complexMonths', ['复杂的多少个月内答复', 'Complex ones within'], MONTHS),
  suggestions.number('redoMonths', ['不满意的多少个月内重新答复', 'Answered anew within'], MONTHS),
];
