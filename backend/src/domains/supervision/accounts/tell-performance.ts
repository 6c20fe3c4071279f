// A department says what was achieved against a line's performance target; it becomes an act when the accounts are handed in.
import { type PerformanceGrade, performanceResult, requireState } from '@kentan/shared/supervision';
import type { Actor } from '../../../platform/actor.js';
import { assertVersion } from '../../../platform/if-match.js';
import { unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { accountLine } from './account-lines.queries.js';
import { accountsOfYear, tellAccounts } from './accounts.queries.js';
import { writingOffice } from './writing-office.js';

export interface PerformanceTold {
  localityId: string;
  year: number;
  lineKey: string;
  actor: Actor;
  /** The line's version that was read. */
  version: number;
  grade: PerformanceGrade;
  text: string;
}

export async function tellPerformance(tx: Tx, given: PerformanceTold): Promise<void> {
  const { localityId, year, lineKey, actor, version } = given;
  const accounts = await accountsOfYear(tx, localityId, year);
  unwrap(requireState(accounts.state, ['draft']));
  const line = await accountLine(tx, localityId, accounts.id, lineKey);
  const office = writingOffice(actor, localityId, line);
  assertVersion(line.version, version);
  const { grade, text } = unwrap(performanceResult(line.target, given));
  await tx.query(
    `UPDATE supervision.account_lines SET grade = $4, result = $5, graded_as = $6, graded_at = $7, graded_act = NULL,
       version = version + 1 WHERE locality_id = $1 AND accounts_id = $2 AND line_key = $3`,
    [localityId, accounts.id, lineKey, grade, text, office, tx.now],
  );
  tellAccounts(tx, accounts, 'performance');
}
