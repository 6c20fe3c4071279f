// Proves a charter's phases when it is loaded: every phase is reached, no target is unknown, every stop has a way out,
// dates never run backwards, and whatever a phase waits for is somebody's duty, overdue by the day of the wait.
import { endOfDay, startOfDay } from '../../kernel/index.js';
import type { Charter, PhaseRule } from './charter.js';
import { type Anchors, resolveDay } from './dates.js';
import type { Report } from './shape.js';

/** Dates are proved in these years: an ordinary and a leap year. */
const PROVED_YEARS = [2027, 2028];
const ZONE = 'UTC';

export function provePhases(charter: Charter, report: Report): void {
  const at = (p: PhaseRule) => `phases[${charter.phases.indexOf(p)}]`;
  const byId = new Map<string, PhaseRule>();
  for (const phase of charter.phases) {
    if (byId.has(phase.id)) report('charters.phase-twice', `${at(phase)}.id`, { phase: phase.id });
    else byId.set(phase.id, phase);
  }
  if (!byId.has(charter.firstPhase)) {
    report('charters.unknown-phase', 'firstPhase', { phase: charter.firstPhase });
    return;
  }
  for (const phase of charter.phases) {
    phase.next.forEach((id, i) => {
      if (!byId.has(id)) report('charters.unknown-phase', `${at(phase)}.next[${i}]`, { phase: id });
    });
  }
  const reached = reachable([charter.firstPhase], (id) => byId.get(id)?.next ?? []);
  const ending = reachable(
    charter.phases.filter((p) => p.next.length === 0).map((p) => p.id),
    (id) => charter.phases.filter((p) => p.next.includes(id)).map((p) => p.id),
  );
  for (const phase of charter.phases) {
    if (!reached.has(phase.id)) report('charters.phase-unreachable', at(phase), { phase: phase.id });
    if (!ending.has(phase.id)) report('charters.no-way-out', `${at(phase)}.next`, { phase: phase.id });
  }
  proveDates(charter, at, report);
  proveDuties(charter, byId, reached, at, report);
}

function reachable(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set(from);
  for (const id of seen) for (const to of next(id)) seen.add(to);
  return seen;
}

function proveDates(charter: Charter, at: (p: PhaseRule) => string, report: Report): void {
  for (const phase of charter.phases) {
    const opens = (p: PhaseRule, year: number) => resolveDay(p.opens, charter, year, {})?.date;
    if (opens(phase, PROVED_YEARS[0]) === undefined) {
      report('charters.phase-without-day', `${at(phase)}.opens`, { phase: phase.id });
      continue;
    }
    for (const following of charter.phases.filter((p) => phase.next.includes(p.id))) {
      const backwards = PROVED_YEARS.find(
        (year) => (opens(following, year) ?? '9999') < (opens(phase, year) as string),
      );
      if (backwards !== undefined) {
        report('charters.phase-before-its-time', `${at(following)}.opens`, {
          phase: following.id,
          before: phase.id,
        });
      }
    }
  }
}

/** A fact that a phase requires must discharge a duty raised in an earlier phase and due before the wait begins. */
function proveDuties(
  charter: Charter,
  byId: ReadonlyMap<string, PhaseRule>,
  reached: ReadonlySet<string>,
  at: (p: PhaseRule) => string,
  report: Report,
): void {
  const ids = new Set<string>();
  charter.duties.forEach((duty, i) => {
    if (ids.has(duty.id)) report('charters.duty-twice', `duties[${i}].id`, { duty: duty.id });
    ids.add(duty.id);
    if (!byId.has(duty.raisedIn))
      report('charters.unknown-phase', `duties[${i}].raisedIn`, { phase: duty.raisedIn });
  });
  for (const phase of charter.phases.filter((p) => reached.has(p.id))) {
    phase.requires.forEach((fact, i) => {
      const path = `${at(phase)}.requires[${i}]`;
      const owed = charter.duties.filter((d) => d.dischargedBy === fact);
      const earlier = owed.filter((d) =>
        reachable([d.raisedIn], (id) => (id === phase.id ? [] : (byId.get(id)?.next ?? []))).has(phase.id),
      );
      if (!owed.length) report('charters.fact-nobody-owes', path, { fact, phase: phase.id });
      else if (!earlier.some((d) => d.raisedIn !== phase.id)) {
        report('charters.fact-owed-too-late', path, { fact, phase: phase.id, duty: owed[0].id });
      } else if (!earlier.some((d) => isDueBefore(charter, d.due, d.raisedIn, phase))) {
        report('charters.duty-due-after-wait', path, { fact, phase: phase.id, duty: earlier[0].id });
      }
    });
  }
}

function isDueBefore(
  charter: Charter,
  due: Charter['duties'][number]['due'],
  raisedIn: string,
  phase: PhaseRule,
): boolean {
  return PROVED_YEARS.every((year) => {
    const raised = charter.phases.find((p) => p.id === raisedIn);
    const openedOn = raised && resolveDay(raised.opens, charter, year, {})?.date;
    const anchors: Anchors = openedOn ? { phaseOpened: openedOn, dutyRaised: openedOn } : {};
    const last = resolveDay(due, charter, year, anchors);
    const opens = resolveDay(phase.opens, charter, year, anchors);
    if (!last || !opens) return false;
    const happens = opens.expected && 'anchor' in phase.opens && phase.opens.anchor === 'approved';
    const wait = happens ? endOfDay(opens.date, ZONE) : startOfDay(opens.date, ZONE);
    return endOfDay(last.date, ZONE).getTime() <= wait.getTime();
  });
}
