// One line's execution for its page: each year, each period, every revision that said something of it.

import { reportingDays } from '@kentan/shared/charters';
import { periodName, type ReportPeriod, reportPeriods } from '@kentan/shared/cycles';
import { addDays, dateInZone, fenToJson } from '@kentan/shared/kernel';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import type { Tx } from '../../../platform/transactions.js';
import { type Cycle, cycleById } from '../../cycles/index.js';
import type { LineExecutionDto, LinePeriodDto, LineYearDto } from './execution.dto.js';
import { executionLineDto } from './execution.views.js';
import {
  type Explanation,
  explanationsOf,
  FIGURE_COLUMNS,
  type FigureRow,
  toFigure,
} from './report.queries.js';

interface Row extends FigureRow {
  cycle_id: string;
  year: number;
  period: number;
  revision: number;
  correction: string;
  reported_at: Date;
  act_id: string;
}

export async function readLineExecution(
  tx: Pick<Tx, 'query' | 'now'>,
  locality: LocalityRef,
  lineKey: string,
): Promise<LineExecutionDto> {
  const rows = await tx.query<Row>(
    `SELECT r.cycle_id, r.year, r.period, r.revision, r.correction, r.reported_at, r.act_id, ${FIGURE_COLUMNS.replace(/(\w+)/g, 'f.$1')}
       FROM supervision.figures f JOIN supervision.reports r ON r.locality_id = f.locality_id AND r.id = f.report_id
      WHERE f.locality_id = $1 AND f.line_key = $2 ORDER BY r.year DESC, r.period, r.revision LIMIT 1000`,
    [locality.id, lineKey],
  );
  const years: LineYearDto[] = [];
  for (const cycleId of new Set(rows.map((row) => row.cycle_id))) {
    const cycle = await cycleById(tx, locality.id, cycleId);
    const own = rows.filter((row) => row.cycle_id === cycleId);
    const periods: LinePeriodDto[] = [];
    for (const period of reportPeriods(cycle.charter, cycle.year)) {
      const said = own.filter((row) => row.period === period.number);
      if (said.length === 0) continue;
      const explained = await explanationsOf(tx, locality.id, cycle.id, period.number);
      periods.push(linePeriod(cycle, period, said, explained.get(lineKey), locality.zone, tx.now));
    }
    years.push({ year: cycle.year, periods });
  }
  return { years };
}

/** What counts is the newest revision; the earlier ones stand beside it. */
function linePeriod(
  cycle: Cycle,
  period: ReportPeriod,
  said: readonly Row[],
  explanation: Explanation | undefined,
  zone: string,
  now: Date,
): LinePeriodDto {
  const since = said.find((row) => row.beyond)?.reported_at;
  const { explainDays } = reportingDays(cycle.charter.execution);
  const dueOn = since ? addDays(dateInZone(since, zone), explainDays) : undefined;
  const newest = said[said.length - 1];
  return {
    ...executionLineDto(toFigure(newest), period.lastMonth, {
      explanation,
      dueOn,
      today: dateInZone(now, zone),
    }),
    period: period.number,
    periodName: periodName(period),
    lastMonth: period.lastMonth,
    revisions: said.map((row) => {
      const { executed } = toFigure(row);
      return {
        revision: row.revision,
        ...(executed === null ? {} : { executed: fenToJson(executed) }),
        reportedAt: row.reported_at.toISOString(),
        correction: row.correction,
        actId: row.act_id,
      };
    }),
  };
}
