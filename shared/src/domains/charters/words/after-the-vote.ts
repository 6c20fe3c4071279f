// The parts of a charter's explanation that tell publication, execution, final accounts and deputies' suggestions.
import { type Charter, reportingDays } from '../charter.js';
import { cited } from './cited.js';
import { calendarWords, daysWords, monthsWords, shareWords, spanWords } from './phrases.js';
import type { Sentence } from './sentence.js';

export function publicationSentences({ publication }: Charter): Sentence[] {
  const say = cited(publication);
  return [
    say(
      'draft',
      `预算草案最迟在恳谈会前 ${publication.draftDaysBeforeForum} 日公布。`,
      `The draft is published at least ${daysWords(publication.draftDaysBeforeForum).en} before the forum.`,
    ),
    say(
      null,
      `批准的预算在 ${publication.adoptedWithinDays} 日内公开。`,
      `The adopted budget is published within ${daysWords(publication.adoptedWithinDays).en}.`,
    ),
    say(
      'questions',
      '任何人都可以对已公布的预算提问，须及时公开答复。',
      'Anyone may ask about a published budget; the answer is public and prompt.',
    ),
  ];
}

export function executionSentences({ execution }: Charter): Sentence[] {
  const say = cited(execution);
  const midYear = spanWords(execution.midYearReport);
  const accounts = spanWords(execution.finalAccounts);
  const deviation = shareWords(execution.explainDeviationBeyond);
  const adjust = calendarWords(execution.adjustmentsBy);
  const { reportDays, explainDays } = reportingDays(execution);
  return [
    say(
      'quarterly',
      `政府每 ${execution.reportEveryMonths} 个月报告一次预算执行情况，期末后 ${reportDays} 日内报出。`,
      `The government reports on execution every ${monthsWords(execution.reportEveryMonths).en}, within ${daysWords(reportDays).en} of the period’s end.`,
    ),
    say(
      'deviation',
      `执行进度偏离时间进度超过 ${deviation.zh}的行须在 ${explainDays} 日内说明原因。`,
      `A line whose spending deviates from the calendar by more than ${deviation.en} is explained within ${daysWords(explainDays).en}.`,
    ),
    say(
      null,
      `${midYear.zh}间报告上半年执行情况。`,
      `Between ${midYear.en} the first half-year is reported.`,
    ),
    say(
      'adjustments',
      `预算调整一般在${adjust.zh}前提请批准，草案提前 ${execution.adjustmentDraftDays} 日送交主席团。`,
      `Adjustments normally come by ${adjust.en}; their draft reaches the presidium ${daysWords(execution.adjustmentDraftDays).en} before.`,
    ),
    say(
      'finalAccounts',
      `${accounts.zh}间审查批准决算，草案提前 ${execution.finalAccountsDraftDays} 日送交。`,
      `Final accounts are reviewed and approved between ${accounts.en}; their draft is due ${daysWords(execution.finalAccountsDraftDays).en} before.`,
    ),
  ];
}

export function virementSentences({ execution }: Charter): Sentence[] {
  const say = cited(execution);
  const { virement } = execution;
  if (!virement) {
    return [
      say(
        'virement',
        '章程不允许不经表决的调剂。',
        'The charter allows no virement without a vote of the congress.',
      ),
    ];
  }
  const most = shareWords(virement.mostOfLine);
  const within = WITHIN[virement.within];
  return [
    say(
      'virement',
      `${within.zh}可以调剂，一年从一行调出不超过其批准数的 ${most.zh}，${virement.reportDays} 日内告知主席团，全部公开。`,
      `Money may be moved between lines ${within.en}, in a year at most ${most.en} of a line’s adopted amount; the presidium is told within ${daysWords(virement.reportDays).en} and everything is public.`,
    ),
  ];
}
export const WITHIN = {
  department: { zh: '同一部门内', en: 'of one department' },
  class: { zh: '同一功能分类（类）内', en: 'of one functional class' },
  book: { zh: '同一本预算内', en: 'of one book' },
};

export function suggestionSentences({ suggestions }: Charter): Sentence[] {
  const say = cited(suggestions);
  return [
    say(
      null,
      `代表建议须在 ${suggestions.answerMonths} 个月内答复，情况复杂的 ${suggestions.complexMonths} 个月内；答复向社会公开。`,
      `A deputy’s suggestion is answered within ${monthsWords(suggestions.answerMonths).en}, within ${monthsWords(suggestions.complexMonths).en} when complex; answers are public.`,
    ),
    say(
      'redo',
      `代表不满意的，${suggestions.redoMonths} 个月内重新答复。`,
      `A dissatisfied deputy gets a new answer within ${monthsWords(suggestions.redoMonths).en}.`,
    ),
  ];
}
