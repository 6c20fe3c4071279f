// Reads charters: the one in force, any version of the past, the list of versions.
import type { Charter } from '@kentan/shared/charters';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';

type Query = Pick<Tx, 'query'>;

export interface CharterVersion {
  version: number;
  charter: Charter;
  hash: string;
  resolutionId: string;
  actId: string;
  adoptedAt: Date;
}

interface Row {
  version: number;
  charter: string;
  hash: string;
  resolution_id: string;
  act_id: string;
  adopted_at: Date;
}
const COLUMNS = 'version, charter, hash, resolution_id, act_id, adopted_at';

// A version never changes, so its parsed form may be kept: pages of a cycle ask for it on every request.
const parsed = new Map<string, Charter>();
const MOST_KEPT = 200;

function charterOf(hash: string, text: string): Charter {
  let charter = parsed.get(hash);
  if (!charter) {
    charter = JSON.parse(text) as Charter;
    if (parsed.size >= MOST_KEPT) parsed.clear();
    parsed.set(hash, charter);
  }
  return charter;
}

const toVersion = (row: Row): CharterVersion => ({
  version: row.version,
  charter: charterOf(row.hash, row.charter),
  hash: row.hash,
  resolutionId: row.resolution_id,
  actId: row.act_id,
  adoptedAt: row.adopted_at,
});

/** The newest adopted version; undefined before the first. */
export async function findCharterInForce(tx: Query, localityId: string): Promise<CharterVersion | undefined> {
  const [row] = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM charters.versions WHERE locality_id = $1 ORDER BY version DESC LIMIT 1`,
    [localityId],
  );
  return row && toVersion(row);
}

/** The charter in force. Refuses (404) where none has been adopted. A cycle keeps the version it began with. */
export async function charterInForce(tx: Query, localityId: string): Promise<CharterVersion> {
  return (
    (await findCharterInForce(tx, localityId)) ??
    refuseWith('charters.none-in-force', {}, { kind: 'missing' })
  );
}

export async function charterVersion(
  tx: Query,
  localityId: string,
  version: number,
): Promise<CharterVersion | undefined> {
  const [row] = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM charters.versions WHERE locality_id = $1 AND version = $2`,
    [localityId, version],
  );
  return row && toVersion(row);
}

/** Every version, newest first. */
export async function charterVersions(tx: Query, localityId: string): Promise<CharterVersion[]> {
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM charters.versions WHERE locality_id = $1 ORDER BY version DESC`,
    [localityId],
  );
  return rows.map(toVersion);
}
