// Lines of a report, page by page: those beyond the bound come farthest from the calendar first.
import type { Direction } from '@kentan/shared/budgets';
import { reportingDays } from '@kentan/shared/charters';
import { addDays, dateInZone } from '@kentan/shared/kernel';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import type { Tx } from '../../../platform/transactions.js';
import type { Cycle } from '../../cycles/index.js';
import type { ExecutionLineDto, LineFilter } from './execution.dto.js';
import { executionLineDto } from './execution.views.js';
import { explanationsOf, FIGURE_COLUMNS, type FigureRow, type Report, toFigure } from './report.queries.js';

type Query = Pick<Tx, 'query' | 'now'>;

export interface LineChoice {
  only?: LineFilter;
  /** Names of departments; undefined: all. */
  departments?: readonly string[];
  direction?: Direction;
  limit: number;
  offset: number;
}

const WHERE: Readonly<Record<LineFilter, string>> = {
  beyond: 'f.beyond',
  unexplained: 'f.beyond AND e.line_key IS NULL',
  missing: 'f.executed IS NULL',
  reasons: `f.reason <> ''`,
};

export async function linesOfReport(
  tx: Query,
  locality: LocalityRef,
  cycle: Cycle,
  report: Report,
  { only, departments, direction, limit, offset }: LineChoice,
): Promise<{ lines: ExecutionLineDto[]; total: number }> {
  const from = `FROM supervision.figures f
      LEFT JOIN supervision.explanations e
        ON e.locality_id = f.locality_id AND e.cycle_id = $3 AND e.period = $4 AND e.line_key = f.line_key
     WHERE f.locality_id = $1 AND f.report_id = $2 AND ($5::text[] IS NULL OR f.department = ANY($5))
       AND ($6::text IS NULL OR f.direction = $6) AND ${only ? WHERE[only] : 'true'}`;
  const of = [
    locality.id,
    report.id,
    cycle.id,
    report.period,
    departments ? [...departments] : null,
    direction ?? null,
  ];
  const [{ total }] = await tx.query<{ total: number }>(`SELECT count(*)::int AS total ${from}`, of);
  const order = only === 'beyond' || only === 'unexplained' ? 'f.gap DESC, f.ordinal' : 'f.ordinal';
  // an explanation is due from the first revision that showed the line beyond the bound
  const rows = await tx.query<FigureRow & { since: Date | null }>(
    `SELECT ${FIGURE_COLUMNS.replace(/(\w+)/g, 'f.$1')},
       CASE WHEN f.beyond THEN (SELECT min(r.reported_at) FROM supervision.reports r JOIN supervision.figures g
          ON g.locality_id = r.locality_id AND g.report_id = r.id AND g.line_key = f.line_key AND g.beyond
         WHERE r.locality_id = $1 AND r.cycle_id = $3 AND r.period = $4) END AS since
     ${from} ORDER BY ${order} LIMIT $7 OFFSET $8`,
    [...of, limit, offset],
  );
  const explained = await explanationsOf(tx, locality.id, cycle.id, report.period);
  const { explainDays } = reportingDays(cycle.charter.execution);
  const today = dateInZone(tx.now, locality.zone);
  const lines = rows.map((row) =>
    executionLineDto(toFigure(row), report.lastMonth, {
      explanation: explained.get(row.line_key),
      dueOn: row.since ? addDays(dateInZone(row.since, locality.zone), explainDays) : undefined,
      today,
    }),
  );
  return { lines, total };
}
