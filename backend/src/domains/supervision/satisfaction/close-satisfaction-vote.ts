// The clerk closes a satisfaction vote by a clean cut. An open one is counted at once; a secret one is sealed until two of
// its keepers open the count together.
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { agreeToCount, closeBallotBox } from '../../ballots/index.js';
import { appendAct } from '../../record/index.js';
import { declareSatisfaction } from './declare-satisfaction.js';
import { satisfactionObjects, satisfactionVoteById, tellSatisfaction } from './votes.queries.js';

type By = { office: string; accountId: string };

export async function closeSatisfactionVote(
  tx: Tx,
  localityId: string,
  voteId: string,
  by: By,
): Promise<void> {
  const vote = await satisfactionVoteById(tx, localityId, voteId, true);
  if (vote.state !== 'open') refuseWith('supervision.satisfaction-not-open', {}, { kind: 'conflict' });
  const contents = await closeBallotBox(tx, localityId, voteId);
  await tx.query(
    'UPDATE supervision.satisfaction_votes SET closed_at = $3 WHERE locality_id = $1 AND id = $2',
    [localityId, voteId, tx.now],
  );
  if (contents) await declareSatisfaction(tx, vote, contents, by);
  else {
    await tx.query(
      `UPDATE supervision.satisfaction_votes SET state = 'sealed' WHERE locality_id = $1 AND id = $2`,
      [localityId, voteId],
    );
    appendAct(tx, {
      localityId,
      cycleId: vote.cycle_id,
      type: 'supervision.satisfaction-sealed',
      by,
      objects: satisfactionObjects(vote),
      payload: { number: vote.number, subject: { zh: vote.subject_zh, en: vote.subject_en } },
    });
  }
  tellSatisfaction(tx, vote, 'closed');
}

/** A keeper agrees to open the count; the second one opens it, and the result is declared. */
export async function agreeToSatisfactionCount(
  tx: Tx,
  localityId: string,
  voteId: string,
  by: By,
): Promise<void> {
  const vote = await satisfactionVoteById(tx, localityId, voteId, true);
  if (vote.state !== 'sealed') refuseWith('supervision.satisfaction-not-sealed', {}, { kind: 'conflict' });
  const { contents } = await agreeToCount(tx, localityId, voteId, by.accountId);
  if (contents) await declareSatisfaction(tx, vote, contents, by);
  tellSatisfaction(tx, vote, 'agreed');
}
