// Opens a ballot box in the transaction of the act that opens the vote; the roll says who may cast.
import { type BallotForm, type BoxRules, checkBox, checkForm } from '@kentan/shared/ballots';
import { unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';

export interface NewBox extends BoxRules {
  localityId: string;
  /** The id of what asks the question: the box has the same. */
  id: string;
  form: BallotForm;
  /** Ids of those who may cast. Opaque here: ballots know no person. */
  roll: readonly string[];
}

export async function openBallotBox(tx: Tx, box: NewBox): Promise<void> {
  const form = unwrap(checkForm(box.form));
  const { mode, changeable, keepers } = unwrap(checkBox(box));
  await tx.query(
    `INSERT INTO ballots.boxes (locality_id, id, form, mode, changeable, keepers, opened_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [box.localityId, box.id, JSON.stringify(form), mode, changeable, [...new Set(keepers)], tx.now],
  );
  await admitToRoll(tx, box.localityId, box.id, box.roll);
}

/** Puts more voters on the roll of a box that is not closed: who comes while the vote is open may still cast. */
export async function admitToRoll(
  tx: Tx,
  localityId: string,
  boxId: string,
  voters: readonly string[],
): Promise<void> {
  await tx.query(
    `INSERT INTO ballots.roll (locality_id, box_id, voter_id)
     SELECT b.locality_id, b.id, v.id FROM ballots.boxes b, unnest($3::uuid[]) AS v (id)
      WHERE b.locality_id = $1 AND b.id = $2 AND b.closed_at IS NULL
     ON CONFLICT DO NOTHING`,
    [localityId, boxId, voters],
  );
}
