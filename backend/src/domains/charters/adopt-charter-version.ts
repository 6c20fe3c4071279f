// The only way a charter changes: by a resolution that the congress has passed. There is no route for it; the domain
// that counts the congress's votes calls this in the transaction in which the resolution is concluded.
import { checkCharter } from '@kentan/shared/charters';
import { canonicalJson, sha256Hex } from '@kentan/shared/kernel';
import { Refused, refuseWith } from '../../platform/refused.js';
import { lockNumber, type Tx } from '../../platform/transactions.js';
import { appendAct } from '../record/index.js';
import { findCharterInForce } from './read-charters.js';

export interface CharterAdoption {
  localityId: string;
  /** The charter as JSON: checked here again, whoever checked it before. */
  charter: unknown;
  /** Who declared the result. */
  by: { office: string; accountId?: string; name?: string };
}

const CHARTER_LOCK = 7101;

/** Puts a new charter version in force. Returns its number. Refuses a charter with problems, or one that changes nothing. */
export async function adoptCharterVersion(
  tx: Tx,
  adoption: CharterAdoption,
  resolutionId: string,
): Promise<number> {
  const { localityId } = adoption;
  const checked = checkCharter(adoption.charter);
  if (!checked.charter) {
    throw new Refused(
      checked.problems.map((p) => ({ ...p, kind: 'invalid' as const, path: `charter.${p.path}` })),
    );
  }
  await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [CHARTER_LOCK, lockNumber(localityId)]);
  const [used] = await tx.query<{ version: number }>(
    'SELECT version FROM charters.versions WHERE locality_id = $1 AND resolution_id = $2',
    [localityId, resolutionId],
  );
  if (used) refuseWith('charters.resolution-used', { version: used.version }, { kind: 'conflict' });
  const before = await findCharterInForce(tx, localityId);
  const text = canonicalJson(checked.charter);
  const hash = sha256Hex(text);
  if (before?.hash === hash)
    refuseWith('charters.nothing-changed', { version: before.version }, { kind: 'conflict' });
  const version = (before?.version ?? 0) + 1;
  const actId = appendAct(tx, {
    localityId,
    type: 'charters.version-adopted',
    by: adoption.by,
    objects: [
      { kind: 'charter', id: String(version) },
      { kind: 'resolution', id: resolutionId },
    ],
    payload: { version, hash, name: checked.charter.name, preset: checked.charter.preset },
  });
  await tx.query(
    `INSERT INTO charters.versions (locality_id, version, charter, hash, resolution_id, act_id, adopted_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [localityId, version, text, hash, resolutionId, actId, tx.now],
  );
  return version;
}
