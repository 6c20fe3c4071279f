// A new version from an old one and a list of changes: amounts move, lines stay; nothing may fall below zero (motions are checked in review).
import { type Fen, ok, type Result, refuse } from '../../kernel/index.js';
import type { BudgetLine } from './line.js';

export interface LineDelta {
  readonly lineKey: string;
  readonly delta: Fen;
}

/** Applies deltas; several on one line add up. Refuses a line that is not there or that would become negative. */
export function applyDeltas(
  lines: readonly BudgetLine[],
  deltas: readonly LineDelta[],
): Result<BudgetLine[]> {
  const sums = new Map<string, bigint>();
  for (const { lineKey, delta } of deltas) sums.set(lineKey, (sums.get(lineKey) ?? 0n) + delta);
  const known = new Set(lines.map((line) => line.lineKey));
  for (const lineKey of sums.keys()) {
    if (!known.has(lineKey)) return refuse('budgets.no-such-line', { lineKey }, { kind: 'missing' });
  }
  const changed: BudgetLine[] = [];
  for (const line of lines) {
    const amount = (line.amount + (sums.get(line.lineKey) ?? 0n)) as Fen;
    if (amount < 0n && line.amount >= 0n)
      return refuse('budgets.below-zero', { name: line.name }, { kind: 'conflict' });
    changed.push(amount === line.amount ? line : { ...line, amount });
  }
  return ok(changed);
}
