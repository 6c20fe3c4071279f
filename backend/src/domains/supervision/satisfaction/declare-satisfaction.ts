// Declares the result of a satisfaction vote: the act with every figure, then what follows from it under the charter's
// ladder: a rectification with its date, or the end of one.
import type { CountedContent } from '@kentan/shared/ballots';
import {
  countSatisfaction,
  judgeSatisfaction,
  SATISFACTION_MARKS,
  type SatisfactionMark,
} from '@kentan/shared/supervision';
import type { Tx } from '../../../platform/transactions.js';
import { publishedBallots } from '../../ballots/index.js';
import { accountNames } from '../../identity/index.js';
import { appendAct } from '../../record/index.js';
import { raiseRectification } from './raise-rectification.js';
import { settleRectification } from './settle-rectification.js';
import { type SatisfactionVoteRow, satisfactionObjects } from './votes.queries.js';

export async function declareSatisfaction(
  tx: Tx,
  vote: SatisfactionVoteRow,
  contents: readonly CountedContent[],
  by: { office: string; accountId: string },
): Promise<void> {
  const count = countSatisfaction(contents, vote.members);
  const result = judgeSatisfaction(count, vote.bounds);
  const act = appendAct(tx, {
    localityId: vote.locality_id,
    cycleId: vote.cycle_id,
    type: 'supervision.satisfaction-counted',
    by,
    objects: satisfactionObjects(vote),
    payload: {
      number: vote.number,
      year: vote.year,
      kind: vote.kind,
      subject: { zh: vote.subject_zh, en: vote.subject_en },
      mode: vote.mode,
      ...count,
      ...result,
      ...(vote.mode === 'open' ? { marks: await rollCall(tx, vote) } : {}),
    },
  });
  await tx.query(
    `UPDATE supervision.satisfaction_votes SET state = 'counted', count = $3, outcome = $4, result_act = $5
      WHERE locality_id = $1 AND id = $2`,
    [vote.locality_id, vote.id, JSON.stringify(count), result.outcome, act],
  );
  // A vote that does not count changes nothing: it may be held anew.
  if (result.outcome === 'void') return;
  if (vote.rectification_id) await settleRectification(tx, vote, result.outcome, by, act);
  if (result.outcome === 'notSatisfied') await raiseRectification(tx, vote, by, act);
}

/** Each member's mark by name, in an open vote: one word, or several on an invalid ballot. */
async function rollCall(
  tx: Tx,
  vote: SatisfactionVoteRow,
): Promise<{ name: string; marks: SatisfactionMark[] }[]> {
  const ballots = await publishedBallots(tx, vote.locality_id, vote.id);
  const names = await accountNames(
    tx,
    ballots.flatMap((ballot) => ballot.voter ?? []),
  );
  return ballots
    .map(({ voter, content }) => ({
      name: names.get(voter ?? '') ?? '',
      marks: SATISFACTION_MARKS.filter((mark) => 'marks' in content && content.marks.includes(mark)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh'));
}
