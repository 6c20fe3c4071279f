// Changes of the charter as they stand in the database, each with the proposal that carries it to the congress.
import type { Charter, FieldChange } from '@kentan/shared/charters';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { currentCycle } from '../../cycles/index.js';
import { type Proposal, proposalById } from '../congress/proposals/index.js';

type Query = Pick<Tx, 'query' | 'now'>;

export interface CharterChange {
  id: string;
  /** The version that it changes. */
  base: number;
  changes: FieldChange[];
  charter: Charter;
  hash: string;
  reasons: { zh: string; en: string };
  adoptedVersion?: number;
  proposal: Proposal;
}

interface Row {
  id: string;
  base_version: number;
  changes: FieldChange[];
  charter: string;
  hash: string;
  reasons: { zh: string; en: string };
  proposal_id: string;
  adopted_version: number | null;
}
const COLUMNS = 'id, base_version, changes, charter, hash, reasons, proposal_id, adopted_version';

async function toChange(tx: Query, localityId: string, row: Row): Promise<CharterChange> {
  return {
    id: row.id,
    base: row.base_version,
    changes: row.changes,
    charter: JSON.parse(row.charter) as Charter,
    hash: row.hash,
    reasons: row.reasons,
    ...(row.adopted_version === null ? {} : { adoptedVersion: row.adopted_version }),
    proposal: await proposalById(tx, localityId, row.proposal_id),
  };
}

/** Refuses (404) when there is none. */
export async function charterChangeById(tx: Query, localityId: string, id: string): Promise<CharterChange> {
  const [row] = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM review.charter_changes WHERE locality_id = $1 AND id = $2`,
    [localityId, id],
  );
  return row
    ? toChange(tx, localityId, row)
    : refuseWith('review.no-such-charter-change', {}, { kind: 'missing' });
}

/** Newest first, at most a hundred: a charter changes a few times in a decade. */
export async function charterChanges(tx: Query, localityId: string): Promise<CharterChange[]> {
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM review.charter_changes WHERE locality_id = $1 ORDER BY submitted_at DESC, id DESC LIMIT 100`,
    [localityId],
  );
  const changes: CharterChange[] = [];
  for (const row of rows) changes.push(await toChange(tx, localityId, row));
  return changes;
}

/** The first budget year that a version adopted now applies to: every year that has begun keeps its own. */
export const firstYearOfNewVersion = async (tx: Query, localityId: string): Promise<number> =>
  (await currentCycle(tx, localityId)).year + 1;
