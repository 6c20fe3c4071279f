// When no panel meets the quotas: the fewest seats by which quotas would have to give way, so that people can decide.
import { panelRows } from './panel-rows.js';
import { mostOf, type Pool, type Quota } from './person-types.js';
import { type ProgrammeRow, type Solver, solveOnce } from './solver.js';

export interface QuotaChange {
  readonly quota: Quota;
  /** Bounds that would do. */
  readonly min: number;
  readonly max: number;
}

export interface Relaxation {
  /** Changes that together are the smallest; empty when the quotas can be met as they are. */
  readonly changes: readonly QuotaChange[];
  /** Seats by which bounds are moved, in all. */
  readonly moved: number;
}

/** The smallest relaxation; undefined when the pool cannot fill the seats whatever the quotas (too few people or households). */
export function smallestRelaxation(solver: Solver, pool: Pool): Relaxation | undefined {
  const { types, quotas, seats } = pool;
  const n = types.length;
  const lowered = (q: number) => n + 2 * q;
  const raised = (q: number) => n + 2 * q + 1;
  const [quotaRows, others] = [panelRows(pool).slice(0, quotas.length), panelRows(pool).slice(quotas.length)];
  const rows: ProgrammeRow[] = [
    ...quotaRows.flatMap(({ columns, lower, upper }, q) => [
      { ...withSlack(columns, lowered(q), 1), lower, upper: Number.POSITIVE_INFINITY },
      { ...withSlack(columns, raised(q), -1), lower: Number.NEGATIVE_INFINITY, upper },
    ]),
    ...others,
  ];
  const solved = solveOnce(solver, {
    maximise: false,
    costs: [...types.map(() => 0), ...quotas.flatMap(() => [1, 1])],
    lower: new Float64Array(n + 2 * quotas.length),
    upper: [...types.map((_, t) => mostOf(pool, t)), ...quotas.flatMap(() => [seats, seats])],
    rows,
    whole: true,
  });
  if (!solved) return undefined;
  const changes = quotas.flatMap((quota, q) => {
    const min = quota.min - Math.round(solved.values[lowered(q)]);
    const max = quota.max + Math.round(solved.values[raised(q)]);
    return min === quota.min && max === quota.max ? [] : [{ quota, min, max }];
  });
  return { changes, moved: Math.round(solved.objective) };
}

const withSlack = (columns: readonly number[], slack: number, sign: number) => ({
  columns: [...columns, slack],
  coefficients: [...columns.map(() => 1), sign],
});
