// The statutory and charter deadlines of a budget year, counted from its fixed days (test vector T11), and the clocks of
// deputies' suggestions (Deputies Law 51; test vector T16). Calendar days throughout.
import { addDays, addMonths, type Bilingual, type LocalDate } from '../../kernel/index.js';
import {
  type Anchors,
  type Charter,
  calendarDay,
  resolveDay,
  type Source,
  type SuggestionRules,
} from '../charters/index.js';

export interface Deadline {
  readonly id: string;
  readonly name: Bilingual;
  /** The last day on which it is in time. */
  readonly date: LocalDate;
  readonly source: Source;
}

/** Every deadline whose day can be counted from the given anchors, earliest first; `yearStart` adds the calendar's own. */
export function deadlinesOf(charter: Charter, anchors: Anchors): Deadline[] {
  return [
    ...aroundForum(charter, anchors),
    ...aroundSession(charter, anchors),
    ...ofTheYear(charter, anchors),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function aroundForum({ publication }: Charter, { forumDay }: Anchors): Deadline[] {
  if (!forumDay) return [];
  return [
    {
      id: 'draft-published',
      name: { zh: '公布预算草案', en: 'Draft budget published' },
      date: addDays(forumDay, -publication.draftDaysBeforeForum),
      source: publication.sources?.draft ?? publication.source,
    },
  ];
}

function aroundSession(charter: Charter, anchors: Anchors): Deadline[] {
  const { congress, review, publication } = charter;
  const { sessionDay, approved } = anchors;
  const out: Deadline[] = [];
  if (sessionDay) {
    const notice = congress.sources?.notice ?? congress.source;
    out.push(
      {
        id: 'draft-to-presidium',
        name: { zh: '草案送交主席团', en: 'Draft delivered to the presidium' },
        date: addDays(sessionDay, -congress.draftToPresidiumDays),
        source: congress.sources?.draftToPresidium ?? congress.source,
      },
      {
        id: 'session-notice',
        name: { zh: '通知会议时间和议程', en: 'Notice of the session and its agenda' },
        date: addDays(sessionDay, -congress.noticeDays),
        source: notice,
      },
      {
        id: 'session-materials',
        name: { zh: '会议材料送达代表', en: 'Papers delivered to the deputies' },
        date: addDays(sessionDay, -congress.materialsDays),
        source: notice,
      },
    );
    const motions = resolveDay(review.motionDeadline, charter, Number(sessionDay.slice(0, 4)), anchors);
    if (motions) {
      out.push({
        id: 'motion-deadline',
        name: { zh: '预算修正议案提出截止', en: 'Last day for budget amendment motions' },
        date: motions.date,
        source: review.sources?.motionDeadline ?? review.source,
      });
    }
  }
  if (approved) {
    out.push({
      id: 'adopted-published',
      name: { zh: '公开批准的预算', en: 'Adopted budget published' },
      date: addDays(approved, publication.adoptedWithinDays),
      source: publication.source,
    });
  }
  return out;
}

function ofTheYear({ execution }: Charter, { yearStart }: Anchors): Deadline[] {
  if (!yearStart) return [];
  const year = Number(yearStart.slice(0, 4));
  const reports: Deadline[] = [];
  for (let months = execution.reportEveryMonths; months <= 12; months += execution.reportEveryMonths) {
    reports.push({
      id: `execution-report-${months}`,
      name: {
        zh: `1–${months} 月执行情况报告期末`,
        en: `Execution report period ends: January to month ${months}`,
      },
      date: addDays(addMonths(yearStart, months), -1),
      source: execution.sources?.quarterly ?? execution.source,
    });
  }
  return [
    ...reports,
    {
      id: 'mid-year-report',
      name: { zh: '上半年执行情况报告', en: 'Report on the first half-year' },
      date: calendarDay(execution.midYearReport.to, year),
      source: execution.source,
    },
    {
      id: 'adjustments',
      name: { zh: '预算调整一般截止', en: 'Budget adjustments, normally by' },
      date: calendarDay(execution.adjustmentsBy, year),
      source: execution.sources?.adjustments ?? execution.source,
    },
    {
      id: 'final-accounts',
      name: { zh: '决算提请审查批准', en: 'Final accounts submitted' },
      date: calendarDay(execution.finalAccounts.to, year),
      source: execution.sources?.finalAccounts ?? execution.source,
    },
  ];
}

/** When a deputy's suggestion must be answered: 3 months from assignment, 6 when complex (Deputies Law 51). */
export const suggestionDue = (rules: SuggestionRules, assigned: LocalDate, complex: boolean): LocalDate =>
  addMonths(assigned, complex ? rules.complexMonths : rules.answerMonths);

/** When a dissatisfied deputy must have the new answer (Zhejiang Measures for the Deputies Law 43). */
export const suggestionRedoDue = (rules: SuggestionRules, dissatisfied: LocalDate): LocalDate =>
  addMonths(dissatisfied, rules.redoMonths);
