import fc from 'fast-check';
import { localDate } from '../../kernel/index.js';
import { xinheCharter } from '../charters/index.js';
import {
  advance,
  type CyclePlan,
  daysLeft,
  deadlinesOf,
  dutiesRaisedBy,
  dutyStatus,
  type Facts,
  mayClose,
  mayFixDay,
  NOT_BEGUN,
  nextOpening,
  owedTo,
  periodName,
  phaseAllows,
  reportPeriods,
  suggestionDue,
  suggestionRedoDue,
  timelineOf,
} from './index.js';

const plan: CyclePlan = { charter: xinheCharter, year: 2027, zone: 'Asia/Shanghai', anchors: {} };
/** An instant by the wall clock in Wenling. */
const at = (text: string) => new Date(`${text}:00+08:00`);
const noted = (...facts: string[]): Facts =>
  Object.fromEntries(facts.map((f) => [f, '2027-01-01T00:00:00.000Z']));
const phases = (a: { state: { opened: readonly { phase: string }[] } }) => a.state.opened.map((o) => o.phase);

describe('deadlines (T11)', () => {
  const dates = (anchors: Parameters<typeof deadlinesOf>[1]) =>
    Object.fromEntries(deadlinesOf(xinheCharter, anchors).map((d) => [d.id, d.date]));
  it('a session on 10 February 2027 owes the draft 15, notice 7 and papers 1 day before, publication 20 days after approval', () => {
    expect(dates({ sessionDay: localDate('2027-02-10'), approved: localDate('2027-02-11') })).toMatchObject({
      'draft-to-presidium': '2027-01-26',
      'session-notice': '2027-02-03',
      'session-materials': '2027-02-09',
      'motion-deadline': '2027-02-10',
      'adopted-published': '2027-03-03',
    });
  });
  it('what cannot be counted yet is not shown; the year adds its own days', () => {
    expect(dates({})).toEqual({});
    expect(dates({ yearStart: localDate('2027-01-01') })).toEqual({
      'execution-report-3': '2027-03-31',
      'execution-report-6': '2027-06-30',
      'execution-report-9': '2027-09-30',
      'execution-report-12': '2027-12-31',
      'mid-year-report': '2027-09-30',
      adjustments: '2027-10-31',
      'final-accounts': '2028-09-30',
    });
  });
});

describe('suggestions (T16)', () => {
  const rules = xinheCharter.suggestions;
  it('are answered in three months, in six when complex, again within one month', () => {
    expect(suggestionDue(rules, localDate('2026-03-01'), false)).toBe('2026-06-01');
    expect(suggestionDue(rules, localDate('2026-03-01'), true)).toBe('2026-09-01');
    expect(suggestionRedoDue(rules, localDate('2026-06-01'))).toBe('2026-07-01');
  });
  it('are due on the last day of a month that has no such day', () => {
    expect(suggestionDue(rules, localDate('2026-11-30'), false)).toBe('2027-02-28');
    expect(suggestionDue(rules, localDate('2027-11-30'), false)).toBe('2028-02-29');
    expect(suggestionDue(rules, localDate('2026-08-31'), true)).toBe('2027-02-28');
    expect(suggestionRedoDue(rules, localDate('2027-01-31'))).toBe('2027-02-28');
  });
});

describe('the machine of the year', () => {
  it('opens a phase at the first instant of its day in the locality’s zone, not before', () => {
    expect(phases(advance(plan, NOT_BEGUN, {}, at('2026-10-07T23:59')))).toEqual([]);
    expect(phases(advance(plan, NOT_BEGUN, {}, at('2026-10-08T00:00')))).toEqual(['drafting']);
  });
  it('opening again changes nothing', () => {
    const now = at('2026-12-25T10:00');
    const once = advance(plan, NOT_BEGUN, {}, now);
    expect(phases(once)).toEqual(['drafting', 'publication']);
    expect(advance(plan, once.state, {}, now)).toMatchObject({ state: once.state, opened: [] });
  });
  it('after a stop it catches up in order and records the true time beside the planned day', () => {
    const now = at('2027-01-20T09:00');
    const facts = noted('draft-published', 'briefing-published', 'forum-held');
    expect(advance(plan, NOT_BEGUN, facts, now).opened).toEqual(
      [
        ['drafting', '2026-10-08'],
        ['publication', '2026-12-22'],
        ['forum', '2027-01-12'],
        ['review', '2027-01-19'],
      ].map(([phase, scheduled]) => ({ phase, scheduled, openedAt: now.toISOString() })),
    );
  });
  it('a phase whose facts are missing waits, and those after it with it, however late it is', () => {
    const { state, waiting } = advance(plan, NOT_BEGUN, noted('draft-published'), at('2027-06-01T00:00'));
    expect(phases({ state })).toEqual(['drafting', 'publication']);
    expect(waiting).toEqual({
      phase: 'forum',
      missing: ['briefing-published'],
      since: at('2027-01-12T00:00').toISOString(),
    });
  });
  it('no congress without a forum that was held (Budget Law 45)', () => {
    const facts = noted('draft-published', 'briefing-published', 'review-reported', 'budget-approved');
    expect(phases(advance(plan, NOT_BEGUN, facts, at('2027-12-01T00:00')))).toEqual([
      'drafting',
      'publication',
      'forum',
    ]);
  });
  it('adoption opens the moment the budget is approved, also before the expected day', () => {
    const facts = noted('draft-published', 'briefing-published', 'forum-held', 'review-reported');
    const congress = advance(plan, NOT_BEGUN, facts, at('2027-02-10T09:00'));
    expect(phases(congress).at(-1)).toBe('congress');
    const approved = {
      ...plan,
      anchors: { sessionDay: localDate('2027-02-10'), approved: localDate('2027-02-10') },
    };
    const after = advance(
      approved,
      congress.state,
      { ...facts, ...noted('budget-approved') },
      at('2027-02-10T17:00'),
    );
    expect(after.opened).toEqual([
      { phase: 'adoption', scheduled: '2027-02-10', openedAt: at('2027-02-10T17:00').toISOString() },
    ]);
  });
  it('adoption is waited for only when the expected day of approval is over', () => {
    const facts = noted('draft-published', 'briefing-published', 'forum-held', 'review-reported');
    expect(advance(plan, NOT_BEGUN, facts, at('2027-02-11T23:59')).waiting).toBeUndefined();
    expect(advance(plan, NOT_BEGUN, facts, at('2027-02-12T00:00')).waiting).toMatchObject({
      phase: 'adoption',
    });
  });
  it('moving the session day moves what counts from it', () => {
    const moved = { ...plan, anchors: { sessionDay: localDate('2027-02-24') } };
    const facts = noted('draft-published', 'briefing-published', 'forum-held', 'review-reported');
    const { state } = advance(moved, NOT_BEGUN, facts, at('2027-02-12T00:00'));
    expect(phases({ state }).at(-1)).toBe('review');
    expect(nextOpening(moved, state, at('2027-02-12T00:00'))?.date).toBe('2027-02-24');
  });
  it('walking the year in any steps ends in the same phases as one great leap', () => {
    const all = noted(...xinheCharter.duties.map((d) => d.dischargedBy));
    const fixed = { ...plan, anchors: { approved: localDate('2027-02-11') } };
    const end = at('2028-07-01T00:00');
    const leap = phases(advance(fixed, NOT_BEGUN, all, end));
    expect(leap).toEqual(xinheCharter.phases.map((p) => p.id));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 12 }), (days) => {
        let state = NOT_BEGUN;
        for (const day of days.sort((a, b) => a - b)) {
          const now = new Date(Math.min(at('2026-08-01T00:00').getTime() + day * 86_400_000, end.getTime()));
          state = advance(fixed, state, all, now).state;
        }
        expect(phases(advance(fixed, state, all, end))).toEqual(leap);
      }),
    );
  });
});

describe('duties', () => {
  it('every waiting phase has an owner whose duty is overdue by then', () => {
    for (const phase of xinheCharter.phases.filter((p) => p.requires.length)) {
      const before = noted(
        ...xinheCharter.phases.slice(0, xinheCharter.phases.indexOf(phase)).flatMap((p) => p.requires),
      );
      const known = before['budget-approved']
        ? { ...plan, anchors: { approved: localDate('2027-02-11') } }
        : plan;
      const { state, waiting } = advance(known, NOT_BEGUN, before, at('2029-01-01T00:00'));
      expect(waiting?.phase).toBe(phase.id);
      const raised = state.opened.flatMap((o) => dutiesRaisedBy(known, o.phase, o.scheduled));
      for (const fact of waiting?.missing ?? []) {
        const owed = raised.find((d) => d.rule.dischargedBy === fact);
        expect(owed?.dueAt.getTime()).toBeLessThanOrEqual(new Date(waiting!.since).getTime());
      }
    }
  });
  it('a duty due by a day is in time through that whole day', () => {
    const [draft] = dutiesRaisedBy(plan, 'publication', localDate('2026-12-22'));
    expect(draft.date).toBe('2026-12-29');
    expect(dutyStatus(draft, at('2026-12-29T23:59'))).toBe('open');
    expect(daysLeft(draft.dueAt, at('2026-12-29T23:59'), plan.zone)).toBe(0);
    expect(dutyStatus(draft, at('2026-12-30T00:00'))).toBe('overdue');
    expect(daysLeft(draft.dueAt, at('2026-12-31T08:00'), plan.zone)).toBe(-2);
    expect(dutyStatus({ ...draft, dischargedAt: at('2026-12-29T23:59') }, at('2027-02-01T00:00'))).toBe(
      'kept',
    );
    expect(dutyStatus({ ...draft, dischargedAt: at('2026-12-30T00:00') }, at('2027-02-01T00:00'))).toBe(
      'late',
    );
  });
});

describe('to whom a duty is owed', () => {
  it('an answer is owed to who asked and to the public, a review to the deputies, a publication to all', () => {
    expect(owedTo('budgets.answer-question', 'question').en).toBe('whoever asked, and all residents');
    expect(owedTo('charter.report-review', 'phase').en).toBe('all deputies');
    expect(owedTo('charter.publish-draft', 'phase').en).toBe('all residents');
    expect(owedTo('somewhere.new', 'unheard-of').en).toBe('all residents');
  });
});

describe('reports on execution', () => {
  const opening = localDate('2027-03-04');
  const dues = (every: 1 | 2 | 3 | 4 | 6 | 12, opened = opening) => {
    const charter = { ...xinheCharter, execution: { ...xinheCharter.execution, reportEveryMonths: every } };
    return dutiesRaisedBy({ ...plan, charter }, 'execution', opened)
      .filter((d) => /^report-execution-/.test(d.rule.id))
      .map((d) => d.date);
  };
  it('are owed for every period of the charter, fifteen days after its end, by the finance office', () => {
    expect(dues(3)).toEqual(['2027-04-15', '2027-07-15', '2027-10-15', '2028-01-15']);
    expect(dues(1)).toHaveLength(12);
    expect(dues(4)).toEqual(['2027-05-15', '2027-09-15', '2028-01-15']);
    expect(dues(12)).toEqual(['2028-01-15']);
    const [first] = dutiesRaisedBy(plan, 'execution', opening).filter(
      (d) => d.rule.id === 'report-execution-1',
    );
    expect(first.rule).toMatchObject({ owedBy: 'financeOffice', dischargedBy: 'execution-reported-1' });
    expect(owedTo('charter.report-execution-1', 'phase')).toEqual(
      owedTo('charter.report-execution', 'phase'),
    );
  });
  it('a period that had ended when execution opened is owed as many days after the opening', () => {
    expect(dues(1).slice(0, 3)).toEqual(['2027-03-19', '2027-03-19', '2027-04-15']);
    expect(dues(3, localDate('2027-04-20'))[0]).toBe('2027-05-05');
  });
  it('periods join without gap to the whole year, leap years too', () => {
    for (const every of [1, 2, 3, 4, 6, 12]) {
      const periods = reportPeriods(
        { execution: { ...xinheCharter.execution, reportEveryMonths: every } },
        2028,
      );
      expect(periods[0].firstMonth).toBe(1);
      periods.slice(1).forEach((p, i) => {
        expect(p.firstMonth).toBe(periods[i].lastMonth + 1);
      });
      expect(periods.at(-1)).toMatchObject({ lastMonth: 12, endsOn: '2028-12-31' });
    }
    expect(reportPeriods(xinheCharter, 2028)[0].endsOn).toBe('2028-03-31');
    expect(
      reportPeriods({ execution: { ...xinheCharter.execution, reportEveryMonths: 2 } }, 2028)[0].endsOn,
    ).toBe('2028-02-29');
  });
  it('each has a name that people use', () => {
    const names = (every: number) =>
      reportPeriods({ execution: { ...xinheCharter.execution, reportEveryMonths: every } }, 2027).map(
        (p) => periodName(p).zh,
      );
    expect(names(3)).toEqual(['第 1 季度', '第 2 季度', '第 3 季度', '第 4 季度']);
    expect(names(6)).toEqual(['上半年', '下半年']);
    expect(names(12)).toEqual(['全年']);
    expect(names(4)[1]).toBe('5–8 月');
    expect(names(1)[11]).toBe('12 月');
  });
});

describe('what a cycle allows', () => {
  it('says which phase something belongs to', () => {
    expect(phaseAllows(xinheCharter, 'forum', ['forum']).ok).toBe(true);
    expect(phaseAllows(xinheCharter, 'drafting', ['forum', 'review'])).toMatchObject({
      refusal: { code: 'cycles.wrong-phase', params: { nowEn: 'Drafting', allowedZh: '恳谈、初审' } },
    });
  });
  it('a day may be moved until what counts from it has begun, never into the past', () => {
    const now = at('2027-01-20T09:00');
    const facts = noted('draft-published', 'briefing-published', 'forum-held');
    const { state } = advance(plan, NOT_BEGUN, facts, now);
    expect(mayFixDay(plan, state, 'sessionDay', localDate('2027-02-15'), now).ok).toBe(true);
    expect(mayFixDay(plan, state, 'sessionDay', localDate('2027-01-19'), now)).toMatchObject({
      refusal: { code: 'cycles.day-in-past' },
    });
    expect(mayFixDay(plan, state, 'forumDay', localDate('2027-02-15'), now)).toMatchObject({
      refusal: { code: 'cycles.day-settled' },
    });
  });
});

describe('the order of the year', () => {
  const now = at('2026-11-01T09:00');
  const { state } = advance(plan, NOT_BEGUN, {}, now);
  it('the forum comes before the congress, whichever of the two is moved (Budget Law 45)', () => {
    expect(mayFixDay(plan, state, 'forumDay', localDate('2027-02-10'), now)).toMatchObject({
      refusal: { code: 'cycles.days-reversed' },
    });
    expect(mayFixDay(plan, state, 'sessionDay', localDate('2027-01-18'), now).ok).toBe(false);
    expect(mayFixDay(plan, state, 'forumDay', localDate('2027-02-09'), now).ok).toBe(true);
  });
  it('the meetings of a budget year are held in it or in the year before', () => {
    expect(mayFixDay(plan, state, 'sessionDay', localDate('2028-01-01'), now)).toMatchObject({
      refusal: { code: 'cycles.day-not-in-year' },
    });
  });
});

describe('the timeline', () => {
  it('tells every phase with its day and state', () => {
    const now = at('2027-01-13T12:00');
    const facts = noted('draft-published', 'briefing-published');
    const { state } = advance(plan, NOT_BEGUN, facts, now);
    const shown = timelineOf(plan, state, facts, now).map(
      (p) => `${p.id} ${p.status} ${p.date} ${p.daysUntil}`,
    );
    expect(shown.slice(1, 5)).toEqual([
      'publication done 2027-01-13 0',
      'forum now 2027-01-13 0',
      'review ahead 2027-01-19 6',
      'congress ahead 2027-02-10 28',
    ]);
    const late = at('2027-01-21T12:00');
    expect(timelineOf(plan, state, facts, late)[3]).toMatchObject({
      status: 'waiting',
      missing: ['forum-held'],
    });
  });
});

describe('a year closes', () => {
  const balance = { open: 0, overdue: 2, kept: 30, late: 1 };
  it('in its last phase, when all is done or on record as overdue', () => {
    expect(mayClose(xinheCharter, 'finalAccounts', balance)).toBe(true);
  });
  it('not while something may still be done in time, and not before its last phase', () => {
    expect(mayClose(xinheCharter, 'finalAccounts', { ...balance, open: 1 })).toBe(false);
    expect(mayClose(xinheCharter, 'execution', balance)).toBe(false);
  });
});
