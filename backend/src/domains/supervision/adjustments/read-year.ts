// A year's lines with what is authorised on each, and what every screen says of the year: may money move, under which limits.
import type { BudgetLine } from '@kentan/shared/budgets';
import { dateInZone } from '@kentan/shared/kernel';
import {
  type AuthorisedLine,
  adjustmentClock,
  authorisedLines,
  yearOverProblem,
} from '@kentan/shared/supervision';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import type { Tx } from '../../../platform/transactions.js';
import { publishedVersions, versionLines } from '../../budgets/index.js';
import type { Cycle } from '../../cycles/index.js';
import type { AdjustmentClockDto, VirementRuleDto } from './adjustment.dto.js';
import { movementsOf } from './authorised.queries.js';
import { MOVING } from './make-virement.js';
import { yearShown } from './year-shown.js';

export type Query = Pick<Tx, 'query' | 'now'>;

/** The adopted budget of the year is in force and the year is not over. */
export const isOpen = (tx: Query, locality: LocalityRef, cycle: Cycle): boolean =>
  (MOVING as readonly string[]).includes(cycle.phase) &&
  yearOverProblem(cycle.year, dateInZone(tx.now, locality.zone)) === undefined;

export const ruleDto = ({ charter }: Cycle): { rule?: VirementRuleDto } => {
  const { virement } = charter.execution;
  return virement ? { rule: { ...virement } } : {};
};

export const clockDto = (tx: Query, locality: LocalityRef, cycle: Cycle): AdjustmentClockDto => ({
  ...adjustmentClock(cycle.charter, cycle.year, dateInZone(tx.now, locality.zone)),
});

export interface Year {
  year: number;
  years: number[];
  authorised: ReadonlyMap<string, AuthorisedLine<BudgetLine>>;
  /** Keys that some published version of the year has. */
  published: (lineKey: string) => boolean;
  adopted: boolean;
}

export async function readYear(tx: Query, localityId: string, asked: number | undefined): Promise<Year> {
  const year = await yearShown(tx, localityId, asked);
  const versions = await publishedVersions(tx, localityId);
  const years = [...new Set(versions.filter((v) => v.kind === 'adopted').map((v) => v.year))];
  const adopted = versions.filter((v) => v.year === year && v.kind === 'adopted').at(-1);
  const lines = adopted ? await versionLines(tx, adopted.id) : [];
  const adjusted = versions.filter((v) => v.year === year && v.kind === 'adjusted').at(-1);
  const later = adjusted ? (await versionLines(tx, adjusted.id)).map((l) => l.lineKey) : [];
  const known = new Set([...lines.map((l) => l.lineKey), ...later]);
  return {
    year,
    years: years.sort((a, b) => b - a),
    authorised: adopted ? authorisedLines(lines, await movementsOf(tx, localityId, year)) : new Map(),
    published: (lineKey) => known.has(lineKey),
    adopted: adopted !== undefined,
  };
}
