// What may be spent on each line of a year at an instant: the adopted version and everything moved since, from the database.
import type { BudgetLine } from '@kentan/shared/budgets';
import { type Fen, fen } from '@kentan/shared/kernel';
import {
  type AuthorisedLine,
  authorisedLines,
  type Movement,
  type MovementKind,
} from '@kentan/shared/supervision';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { publishedVersion, type Version, versionLines } from '../../budgets/index.js';

export type Query = Pick<Tx, 'query'>;

/** A line that a movement opens, as it stands in a jsonb column: amounts in fen as text. */
export type StoredLine = Omit<BudgetLine, 'amount' | 'lastAdopted' | 'lastExecuted'>;

export const storedLine = ({ amount, lastAdopted, lastExecuted, ...line }: BudgetLine): StoredLine => line;
export const openedFrom = (stored: StoredLine): BudgetLine => ({
  ...stored,
  amount: fen(0),
  lastAdopted: null,
  lastExecuted: null,
});

/** Everything that changed authorised amounts of a year, oldest first. */
export async function movementsOf(
  tx: Query,
  localityId: string,
  year: number,
): Promise<Movement<BudgetLine>[]> {
  const rows = await tx.query<{
    id: string;
    kind: MovementKind;
    at: Date;
    line_key: string;
    delta: string;
    opens: StoredLine | null;
  }>(
    `SELECT m.id, m.kind, m.at, x.line_key, x.delta, x.opens
       FROM supervision.movements m JOIN supervision.movement_moves x ON x.locality_id = m.locality_id AND x.movement_id = m.id
      WHERE m.locality_id = $1 AND m.year = $2 ORDER BY m.at, m.id, x.ordinal`,
    [localityId, year],
  );
  const movements = new Map<
    string,
    Movement<BudgetLine> & { moves: { lineKey: string; delta: Fen }[]; opens: BudgetLine[] }
  >();
  for (const { id, kind, at, line_key, delta, opens } of rows) {
    const movement = movements.get(id) ?? { id, kind, at, moves: [], opens: [] };
    movements.set(id, movement);
    movement.moves.push({ lineKey: line_key, delta: fen(BigInt(delta)) });
    if (opens) movement.opens.push(openedFrom(opens));
  }
  return [...movements.values()];
}

/** The adopted budget of a year, published; undefined before. */
export const adoptedVersion = (tx: Query, localityId: string, year: number): Promise<Version | undefined> =>
  publishedVersion(tx, localityId, year, 'adopted');

/** The adopted budget of a year. Refuses (409) while it is not published. */
export async function requireAdopted(tx: Query, localityId: string, year: number): Promise<Version> {
  return (
    (await adoptedVersion(tx, localityId, year)) ??
    refuseWith('supervision.no-adopted', { year }, { kind: 'conflict' })
  );
}

/**
 * The authorised amount of every line of a year at an instant (without one: now), by lineKey: what execution is measured
 * against and what the final accounts compare with. Undefined where no adopted budget is published.
 */
export async function authorisedOfYear(
  tx: Query,
  localityId: string,
  year: number,
  at?: Date,
): Promise<Map<string, AuthorisedLine<BudgetLine>> | undefined> {
  const adopted = await adoptedVersion(tx, localityId, year);
  if (!adopted) return undefined;
  return authorisedLines(await versionLines(tx, adopted.id), await movementsOf(tx, localityId, year), at);
}
