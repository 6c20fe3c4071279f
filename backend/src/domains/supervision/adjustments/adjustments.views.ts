// A year's adjustments as everybody sees them: totals, the reserve, plans, the limits of the charter.
import { BOOKS, type BudgetLine } from '@kentan/shared/budgets';
import { fenToJson, sumFen } from '@kentan/shared/kernel';
import { type AuthorisedLine, isReserve, MOVEMENT_KINDS } from '@kentan/shared/supervision';
import { type Actor, holds } from '../../../platform/actor.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { cycleOfYear } from '../../cycles/index.js';
import type { AdjustmentsDto, BookFiguresDto, ReserveDto } from './adjustment.dto.js';
import { plansOfYear } from './plan.queries.js';
import { planSummary } from './plan.views.js';
import { clockDto, isOpen, type Query, readYear, ruleDto } from './read-year.js';

export async function adjustmentsOfYear(
  tx: Query,
  locality: LocalityRef,
  asked: number | undefined,
  actor: Actor | undefined,
): Promise<AdjustmentsDto> {
  const { year, years, authorised, adopted } = await readYear(tx, locality.id, asked);
  const cycle = await cycleOfYear(tx, locality.id, year);
  const drafts = holds(actor, locality.id, ['financeOffice', 'governmentHead']);
  const lines = [...authorised.values()];
  return {
    year,
    years,
    phase: cycle.phase,
    adopted,
    open: adopted && isOpen(tx, locality, cycle),
    books: booksNow(lines),
    kinds: await kindCounts(tx, locality.id, year),
    reserve: lines.filter(({ line }) => isReserve(line)).map(reserveDto),
    plans: (await plansOfYear(tx, locality.id, year, drafts)).map(planSummary),
    ...ruleDto(cycle),
    clock: clockDto(tx, locality, cycle),
    changedLines: lines.filter((l) => l.sources.length > 0).length,
  };
}

/** Adopted (before) and authorised now (after), book by book. */
function booksNow(lines: readonly AuthorisedLine<BudgetLine>[]): BookFiguresDto[] {
  return BOOKS.flatMap((book) => {
    const here = lines.filter((l) => l.line.book === book);
    if (here.length === 0) return [];
    const sum = (direction: 'revenue' | 'expenditure', of: 'adopted' | 'authorised') =>
      fenToJson(sumFen(here.filter((l) => l.line.direction === direction).map((l) => l[of])));
    return [
      {
        book,
        revenueBefore: sum('revenue', 'adopted'),
        revenueAfter: sum('revenue', 'authorised'),
        spendingBefore: sum('expenditure', 'adopted'),
        spendingAfter: sum('expenditure', 'authorised'),
      },
    ];
  });
}

async function kindCounts(tx: Query, localityId: string, year: number): Promise<AdjustmentsDto['kinds']> {
  const rows = await tx.query<{ kind: string; count: number; amount: string }>(
    `SELECT m.kind, count(DISTINCT m.id)::int AS count,
            coalesce(sum(x.delta) FILTER (WHERE x.delta > 0 AND x.direction = 'expenditure'), 0)::text AS amount
       FROM supervision.movements m JOIN supervision.movement_moves x ON x.locality_id = m.locality_id AND x.movement_id = m.id
      WHERE m.locality_id = $1 AND m.year = $2 GROUP BY m.kind`,
    [localityId, year],
  );
  return MOVEMENT_KINDS.map((kind) => {
    const row = rows.find((r) => r.kind === kind);
    return { kind, count: row?.count ?? 0, amount: fenToJson(BigInt(row?.amount ?? '0')) };
  });
}

function reserveDto({ line, adopted, authorised, sources }: AuthorisedLine<BudgetLine>): ReserveDto {
  const uses = sources.filter((s) => s.kind === 'reserve');
  return {
    lineKey: line.lineKey,
    name: line.name,
    adopted: fenToJson(adopted),
    used: fenToJson(-sumFen(uses.map((s) => s.delta))),
    left: fenToJson(authorised),
    uses: uses.length,
  };
}
