// The one answer to "how much may be spent on this line now": adopted + passed adjustments + what was moved by law and charter (BL 13, 67, 71, 72).
import type { Fen } from '../../../kernel/index.js';
import type { BudgetLine, LineDelta } from '../../budgets/index.js';

/**
 * How an authorised amount changes after adoption. adjustment (预算调整): voted by the congress (BL 67, 69). virement (调剂):
 * between lines within the charter's limits (BL 72). reserve (动用预备费): out of the reserve by the government (BL 40).
 * earmarkedTransfer (专项转移支付): money from above for one purpose, reported, not voted (BL 71).
 */
export const MOVEMENT_KINDS = ['adjustment', 'virement', 'reserve', 'earmarkedTransfer'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** What must be known of a line to authorise money on it. */
export type AuthorisableLine = Pick<BudgetLine, 'lineKey' | 'amount'>;

export interface Movement<L extends AuthorisableLine = AuthorisableLine> {
  readonly id: string;
  readonly kind: MovementKind;
  /** From this instant on it counts: the vote's result, or the moment the movement was recorded. */
  readonly at: Date;
  /** Fen; negative takes away. */
  readonly moves: readonly LineDelta[];
  /** Lines that nobody adopted and that this movement opens; they begin at zero whatever amount they carry. */
  readonly opens?: readonly L[];
}

/** One reason why the authorised amount of a line is not the adopted one. */
export interface AmountSource {
  readonly id: string;
  readonly kind: MovementKind;
  readonly at: Date;
  readonly delta: Fen;
}

export interface AuthorisedLine<L extends AuthorisableLine = AuthorisableLine> {
  readonly line: L;
  /** As the congress adopted it; zero for a line that was opened later. */
  readonly adopted: Fen;
  /** Sum of the deltas of each kind; adopted + all of them = authorised, to the fen. */
  readonly byKind: Readonly<Record<MovementKind, Fen>>;
  readonly authorised: Fen;
  /** Where every fen of the difference comes from, oldest first. */
  readonly sources: readonly AmountSource[];
}

/**
 * The authorised amount of every line at an instant, by lineKey, in the order of the adopted lines, opened lines behind.
 * Movements after `at` do not count; without `at` all do. The order in which they are given does not matter.
 * Throws RangeError when a movement names a line that was neither adopted nor opened: then the books are broken.
 */
export function authorisedLines<L extends AuthorisableLine>(
  adopted: readonly L[],
  movements: readonly Movement<L>[],
  at?: Date,
): Map<string, AuthorisedLine<L>> {
  const counted = movements
    .filter((m) => at === undefined || m.at.getTime() <= at.getTime())
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const lines = new Map<string, { line: L; adopted: Fen; sources: AmountSource[] }>();
  for (const line of adopted) lines.set(line.lineKey, { line, adopted: line.amount, sources: [] });
  for (const line of counted.flatMap((m) => m.opens ?? []))
    if (!lines.has(line.lineKey)) lines.set(line.lineKey, { line, adopted: 0n as Fen, sources: [] });
  for (const { id, kind, at: when, moves } of counted) {
    for (const { lineKey, delta } of moves) {
      const entry = lines.get(lineKey);
      if (!entry) throw new RangeError(`movement ${id} names ${lineKey}, which is no line of this year`);
      if (delta !== 0n) entry.sources.push({ id, kind, at: when, delta });
    }
  }
  return new Map([...lines].map(([lineKey, entry]) => [lineKey, summed(entry)]));
}

function summed<L extends AuthorisableLine>(entry: {
  line: L;
  adopted: Fen;
  sources: AmountSource[];
}): AuthorisedLine<L> {
  const byKind: Record<MovementKind, bigint> = {
    adjustment: 0n,
    virement: 0n,
    reserve: 0n,
    earmarkedTransfer: 0n,
  };
  let authorised: bigint = entry.adopted;
  for (const { kind, delta } of entry.sources) {
    byKind[kind] += delta;
    authorised += delta;
  }
  return { ...entry, byKind: byKind as Record<MovementKind, Fen>, authorised: authorised as Fen };
}
