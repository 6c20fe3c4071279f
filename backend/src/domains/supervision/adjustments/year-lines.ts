// The lines of a running year as movements and plans see them: authorised, taken, promised, spent, and what counts as key spending.
import type { BudgetLine } from '@kentan/shared/budgets';
import { type Fen, fen } from '@kentan/shared/kernel';
import {
  type AuthorisedLine,
  authorisedLines,
  type KeySpending,
  type MovableLine,
  type Movement,
  raisedByCongress,
} from '@kentan/shared/supervision';
import { lockNumber, type Tx } from '../../../platform/transactions.js';
import { publishedVersion, versionLines } from '../../budgets/index.js';
import type { Cycle } from '../../cycles/index.js';
import { figuresOf, reportsOf } from '../execution/report.queries.js';
import { movementsOf, type Query, requireAdopted } from './authorised.queries.js';

/** Lock class of everything that changes authorised amounts of a cycle: two virements never take the same fen. */
const MONEY_OF_YEAR = 7201;

export const lockMoney = (tx: Tx, cycleId: string): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock($1, $2)', [MONEY_OF_YEAR, lockNumber(cycleId)]);

export interface YearLines {
  lines: ReadonlyMap<string, MovableLine>;
  authorised: ReadonlyMap<string, AuthorisedLine<BudgetLine>>;
  movements: readonly Movement<BudgetLine>[];
  key: KeySpending;
}

/** Taken from each line by virements: only what left it counts, not what came back. */
function takenByVirement(movements: readonly Movement[]): Map<string, bigint> {
  const taken = new Map<string, bigint>();
  for (const { kind, moves } of movements) {
    if (kind !== 'virement') continue;
    for (const { lineKey, delta } of moves)
      if (delta < 0n) taken.set(lineKey, (taken.get(lineKey) ?? 0n) - delta);
  }
  return taken;
}

/** What plans before the congress will take from each line; `except` a plan that is judged itself. */
async function promisedCuts(
  tx: Query,
  localityId: string,
  cycleId: string,
  except?: string,
): Promise<Map<string, Fen>> {
  const rows = await tx.query<{ line_key: string; cut: string }>(
    `SELECT c.line_key, (-sum(c.delta))::text AS cut
       FROM supervision.adjustments a JOIN supervision.adjustment_changes c ON c.locality_id = a.locality_id AND c.adjustment_id = a.id
      WHERE a.locality_id = $1 AND a.cycle_id = $2 AND a.state = 'submitted' AND c.delta < 0 AND a.id IS DISTINCT FROM $3::uuid
      GROUP BY c.line_key`,
    [localityId, cycleId, except ?? null],
  );
  return new Map(rows.map((row) => [row.line_key, fen(BigInt(row.cut))]));
}

/** Paid out so far on each line, by the newest report; empty where nothing was reported. */
async function executedSoFar(tx: Query, localityId: string, cycleId: string): Promise<Map<string, Fen>> {
  const newest = (await reportsOf(tx, localityId, cycleId)).at(-1);
  const figures = newest ? await figuresOf(tx, localityId, newest.id) : [];
  return new Map(figures.flatMap((f) => (f.executed === null ? [] : [[f.lineKey, f.executed] as const])));
}

export async function yearLines(
  tx: Query,
  cycle: Pick<Cycle, 'id' | 'localityId' | 'year' | 'charter'>,
  exceptPlan?: string,
): Promise<YearLines> {
  const { localityId, year } = cycle;
  const adopted = await versionLines(tx, (await requireAdopted(tx, localityId, year)).id);
  const movements = await movementsOf(tx, localityId, year);
  const authorised = authorisedLines(adopted, movements);
  const draft = await publishedVersion(tx, localityId, year, 'draft');
  const raised = draft ? raisedByCongress(await versionLines(tx, draft.id), adopted) : new Set<string>();
  const taken = takenByVirement(movements);
  const promised = await promisedCuts(tx, localityId, cycle.id, exceptPlan);
  const executed = await executedSoFar(tx, localityId, cycle.id);
  const lines = new Map(
    [...authorised].map(([lineKey, a]): [string, MovableLine] => [
      lineKey,
      {
        line: a.line,
        adopted: a.adopted,
        authorised: a.authorised,
        taken: fen(taken.get(lineKey) ?? 0n),
        promised: promised.get(lineKey) ?? fen(0),
        executed: executed.get(lineKey),
      },
    ]),
  );
  return {
    lines,
    authorised,
    movements,
    key: { protectedMarks: cycle.charter.budget.protectedMarks, raisedByCongress: raised },
  };
}
