// Where a budget year stands, for every page of it: phases with their days, what is waited for, deadlines, the demo clock.
import { calendarDay, expectedAnchors, officeWords } from '@kentan/shared/charters';
import {
  type CyclePlan,
  deadlinesOf,
  dueOf,
  FIXABLE_ANCHORS,
  nextOpening,
  nextPhases,
  openingOf,
  owedFor,
  phaseRule,
  settledBy,
  timelineOf,
} from '@kentan/shared/cycles';
import { dateInZone, daysBetween, type LocalDate, localDate } from '@kentan/shared/kernel';
import type { Tx } from '../../platform/transactions.js';
import { dutyBalance } from './close-cycle.js';
import { type CycleRow, cycleRows, type LoadedCycle, loadCycle } from './cycle.queries.js';
import type {
  CycleDto,
  DeadlineDto,
  DemandDto,
  DemoClockDto,
  FixableDayDto,
  MissingDto,
  TimelineDto,
} from './cycles.dto.js';

type Query = Pick<Tx, 'query' | 'now'>;
const DAY_MS = 86_400_000;

export interface DemoOffset {
  /** How far the installation's clock runs ahead. */
  offsetMs: number;
}

export async function readTimeline(tx: Query, row: CycleRow, demo?: DemoOffset): Promise<TimelineDto> {
  const cycle = await loadCycle(tx, row);
  const { plan, state, facts } = cycle;
  const today = dateInZone(tx.now, plan.zone);
  const phases = timelineOf(plan, state, facts, tx.now);
  const acts = await factActs(tx, row);
  return {
    cycleId: row.id,
    year: row.year,
    charterVersion: row.charter_version,
    today,
    zone: plan.zone,
    phase: phases.find((p) => p.status === 'now')?.id ?? row.phase,
    phases: phases.map((phase) => ({
      ...phase,
      missing: phase.missing.map((fact) => missingDto(plan, fact, today)),
      demands: phaseRule(plan.charter, phase.id).requires.map((fact) => demandDto(cycle, fact, acts, today)),
    })),
    deadlines: deadlines(plan, today),
    days: fixableDays(cycle),
    balance: await dutyBalance(tx, row),
    ...(row.closed_at ? { closedAt: row.closed_at.toISOString(), closedAct: row.closed_act ?? '' } : {}),
    ...(demo ? { demoClock: demoClock(cycle, tx.now, demo.offsetMs) } : {}),
  };
}

/** The acts by which facts were noted. */
async function factActs(tx: Query, row: CycleRow): Promise<Map<string, string>> {
  const rows = await tx.query<{ fact: string; act_id: string }>(
    'SELECT fact, act_id FROM cycles.facts WHERE locality_id = $1 AND cycle_id = $2 AND act_id IS NOT NULL',
    [row.locality_id, row.id],
  );
  return new Map(rows.map((r) => [r.fact, r.act_id]));
}

function demandDto(
  { plan, facts }: LoadedCycle,
  fact: string,
  acts: ReadonlyMap<string, string>,
  today: LocalDate,
): DemandDto {
  const demand = missingDto(plan, fact, today);
  const notedAt = facts[fact];
  if (notedAt === undefined) return demand;
  return { ...demand, overdue: false, notedAt, actId: acts.get(fact) };
}

export function fixableDays({ plan, state }: LoadedCycle): FixableDayDto[] {
  const expected = expectedAnchors(plan.charter, plan.year, plan.anchors);
  return FIXABLE_ANCHORS.flatMap((anchor) => {
    const day = plan.anchors[anchor] ?? expected[anchor];
    if (!day) return [];
    const settled = settledBy(plan, state, anchor) !== undefined;
    return [{ anchor, day, fixed: plan.anchors[anchor] !== undefined, settled }];
  });
}

/** What a missing fact is in words: the duty that brings it. */
function missingDto(plan: CyclePlan, fact: string, today: LocalDate): MissingDto {
  const rule = owedFor(plan, fact);
  if (!rule)
    return { fact, name: { zh: fact, en: fact }, office: '', officeName: { zh: '', en: '' }, overdue: false };
  const raisedOn = openingOf(plan, rule.raisedIn)?.date ?? today;
  const dueOn = dueOf(plan, rule, raisedOn).date;
  return {
    fact,
    name: rule.name,
    office: rule.owedBy,
    officeName: officeWords(rule.owedBy),
    dueOn,
    overdue: dueOn < today,
  };
}

function deadlines(plan: CyclePlan, today: LocalDate): DeadlineDto[] {
  const anchors = expectedAnchors(plan.charter, plan.year, plan.anchors);
  return deadlinesOf(plan.charter, { ...anchors, ...plan.anchors }).map((deadline) => ({
    ...deadline,
    daysLeft: daysBetween(today, deadline.date),
  }));
}

export function demoClock(cycle: LoadedCycle, now: Date, offsetMs: number): DemoClockDto {
  const { plan, state, facts, charter } = cycle;
  const today = dateInZone(now, plan.zone);
  const [next] = nextPhases(charter, state);
  const opening = next ? openingOf(plan, next) : undefined;
  const nextDay = nextDayThatMatters(cycle, now);
  return {
    now: now.toISOString(),
    daysAhead: Math.round(offsetMs / DAY_MS),
    ...(opening
      ? {
          next: {
            phase: opening.rule.id,
            name: opening.rule.name,
            date: opening.date,
            missing: opening.rule.requires
              .filter((fact) => facts[fact] === undefined)
              .map((fact) => missingDto(plan, fact, today)),
          },
        }
      : {}),
    ...(nextDay ? { nextDay } : {}),
  };
}

/** The first day after today on which the forum or the congress meets, a deadline falls or a phase opens. */
export function nextDayThatMatters({ plan, state }: LoadedCycle, now: Date): LocalDate | undefined {
  const today = dateInZone(now, plan.zone);
  const { forumDay, sessionDay } = expectedAnchors(plan.charter, plan.year, plan.anchors);
  const days = [
    forumDay,
    sessionDay,
    nextOpening(plan, state, now)?.date,
    ...deadlines(plan, today).map((d) => localDate(d.date)),
    calendarDay({ monthDay: '12-31', year: 0 }, plan.year),
  ];
  return days
    .filter((day) => day !== undefined)
    .filter((day) => day > today)
    .sort()[0];
}

export async function listCycles(tx: Query, localityId: string): Promise<CycleDto[]> {
  const rows = await cycleRows(tx, localityId);
  return Promise.all(
    rows.map(async (row) => ({
      cycleId: row.id,
      year: row.year,
      phase: row.phase,
      phaseName: phaseRule((await loadCycle(tx, row)).charter, row.phase).name,
      charterVersion: row.charter_version,
      openedAt: row.opened_at.toISOString(),
      ...(row.closed_at ? { closedAt: row.closed_at.toISOString() } : {}),
    })),
  );
}
