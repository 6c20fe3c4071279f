// What a cycle allows: which phase an action belongs to, and when a day may still be fixed.
import { dateInZone, type LocalDate, ok, type Result, refuse } from '../../kernel/index.js';
import { type Charter, expectedAnchors } from '../charters/index.js';
import { type CyclePlan, type CycleState, phaseRule } from './machine.js';

/** Whether something that belongs to `allowed` phases may be done in the present one. */
export function phaseAllows(charter: Charter, phase: string, allowed: readonly string[]): Result<string> {
  if (allowed.includes(phase)) return ok(phase);
  const names = (language: 'zh' | 'en') =>
    allowed
      .filter((id) => charter.phases.some((p) => p.id === id))
      .map((id) => phaseRule(charter, id).name[language])
      .join(language === 'zh' ? '、' : ', ');
  const { name } = phaseRule(charter, phase);
  return refuse(
    'cycles.wrong-phase',
    { phase, nowZh: name.zh, nowEn: name.en, allowedZh: names('zh'), allowedEn: names('en') },
    { kind: 'conflict' },
  );
}

/** A day that people can fix; the others happen. */
export const FIXABLE_ANCHORS = ['forumDay', 'sessionDay'] as const;
export type FixableAnchor = (typeof FIXABLE_ANCHORS)[number];

/** The phase that counts from the day and has begun; undefined while the day can still be moved. */
export function settledBy(plan: CyclePlan, state: CycleState, anchor: FixableAnchor): string | undefined {
  return state.opened.find(({ phase }) => {
    const { opens } = phaseRule(plan.charter, phase);
    return 'anchor' in opens && opens.anchor === anchor && opens.days >= 0;
  })?.phase;
}

/** The forum or session day may be fixed or moved while nothing that counts from it has begun; the forum comes first (Budget Law 45). */
export function mayFixDay(
  plan: CyclePlan,
  state: CycleState,
  anchor: FixableAnchor,
  day: LocalDate,
  now: Date,
): Result<LocalDate> {
  const today = dateInZone(now, plan.zone);
  if (day < today) return refuse('cycles.day-in-past', { day, today }, { path: 'day' });
  const begun = settledBy(plan, state, anchor);
  if (begun) {
    const { name } = phaseRule(plan.charter, begun);
    return refuse(
      'cycles.day-settled',
      { phaseZh: name.zh, phaseEn: name.en },
      { kind: 'conflict', path: 'day' },
    );
  }
  const { charter, year } = plan;
  if (day < `${year - 1}-01-01` || day > `${year}-12-31`) {
    return refuse('cycles.day-not-in-year', { year, before: year - 1 }, { path: 'day' });
  }
  const days = { ...expectedAnchors(charter, year, plan.anchors), [anchor]: day };
  if (days.forumDay && days.sessionDay && days.forumDay >= days.sessionDay) {
    const { forumDay: forum, sessionDay: session } = days;
    return refuse('cycles.days-reversed', { forum, session }, { path: 'day' });
  }
  return ok(day);
}
