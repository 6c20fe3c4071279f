// Closes a ballot box by a clean cut and opens its count: at once in an open box, by two of three keepers in a secret one.
import { type CountedContent, mayOpenCount } from '@kentan/shared/ballots';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { ballotBox, countedContents } from './read-box.js';

/**
 * Closes the box: ballots whose statement began before are in it, later ones are refused. Returns the counted contents,
 * or undefined where keepers must open the count first.
 */
export async function closeBallotBox(
  tx: Tx,
  localityId: string,
  boxId: string,
): Promise<CountedContent[] | undefined> {
  // waits for every statement that is putting ballots in, and holds off those that come after
  const box = await ballotBox(tx, localityId, boxId, true);
  if (box.closedAt) return refuseWith('ballots.closed', {}, { kind: 'late' });
  if (box.mode === 'secret') await shuffle(tx, localityId, boxId);
  await tx.query('UPDATE ballots.boxes SET closed_at = $3 WHERE locality_id = $1 AND id = $2', [
    localityId,
    boxId,
    tx.now,
  ]);
  return box.mode === 'open' ? openCount(tx, localityId, boxId) : undefined;
}

/**
 * Writes the secret ballots anew in the order of their random receipts, and the turnout in the order of voters, so that
 * neither their place in the table nor the transaction that wrote them says which belong together.
 */
async function shuffle(tx: Tx, localityId: string, boxId: string): Promise<void> {
  await tx.query(
    `WITH gone AS (DELETE FROM ballots.secret_ballots WHERE locality_id = $1 AND box_id = $2 RETURNING *)
     INSERT INTO ballots.secret_ballots SELECT * FROM gone ORDER BY receipt`,
    [localityId, boxId],
  );
  await tx.query(
    `WITH gone AS (DELETE FROM ballots.turnout WHERE locality_id = $1 AND box_id = $2 RETURNING *)
     INSERT INTO ballots.turnout SELECT * FROM gone ORDER BY voter_id`,
    [localityId, boxId],
  );
}

async function openCount(tx: Tx, localityId: string, boxId: string): Promise<CountedContent[]> {
  await tx.query('UPDATE ballots.boxes SET count_opened_at = $3 WHERE locality_id = $1 AND id = $2', [
    localityId,
    boxId,
    tx.now,
  ]);
  return countedContents(tx, localityId, boxId);
}

export interface KeeperAgreement {
  /** How many keepers have agreed by now. */
  agreed: number;
  /** The count, once enough have agreed. */
  contents: CountedContent[] | undefined;
}

/** A named keeper agrees to open the count of a closed secret box; the second one opens it. */
export async function agreeToCount(
  tx: Tx,
  localityId: string,
  boxId: string,
  keeperId: string,
): Promise<KeeperAgreement> {
  const box = await ballotBox(tx, localityId, boxId, true);
  if (!box.keepers.includes(keeperId)) refuseWith('ballots.not-a-keeper', {}, { kind: 'forbidden' });
  if (!box.closedAt) refuseWith('ballots.not-closed', {}, { kind: 'conflict' });
  const agreed = [...new Set([...box.agreed, keeperId])];
  await tx.query('UPDATE ballots.boxes SET agreed = $3 WHERE locality_id = $1 AND id = $2', [
    localityId,
    boxId,
    agreed,
  ]);
  const opens = !box.countOpenedAt && mayOpenCount(box, agreed);
  return { agreed: agreed.length, contents: opens ? await openCount(tx, localityId, boxId) : undefined };
}
