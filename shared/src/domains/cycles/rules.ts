// What a cycle allows: which phase an action belongs to, and when a day may still be fixed.
import { dateInZone, type LocalDate, ok, type Result, refuse } from '../../kernel/index.js';
import type { Charter } from '../charters/index.js';
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
export type FixableAnchor = 'forumDay' | 'sessionDay';

/** The forum or session day may be fixed or moved while nothing that counts from it has begun. */
export function mayFixDay(
  plan: CyclePlan,
  state: CycleState,
  anchor: FixableAnchor,
  day: LocalDate,
  now: Date,
): Result<LocalDate> {
  const today = dateInZone(now, plan.zone);
  if (day < today) return refuse('cycles.day-in-past', { day, today }, { path: 'day' });
  const begun = state.opened.find(({ phase }) => {
    const { opens } = phaseRule(plan.charter, phase);
    return 'anchor' in opens && opens.anchor === anchor && opens.days >= 0;
  });
  if (begun) {
    const { name } = phaseRule(plan.charter, begun.phase);
    return refuse(
      'cycles.day-settled',
      { phaseZh: name.zh, phaseEn: name.en },
      { kind: 'conflict', path: 'day' },
    );
  }
  return ok(day);
}
