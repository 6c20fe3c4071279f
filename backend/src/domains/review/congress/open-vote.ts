// The clerk opens a vote: on the next motion, on the budget as a whole, or on a proposal; the quorum is counted anew each time (OL 14).
import { dateInZone } from '@kentan/shared/kernel';
import { type Matter, mayOpenVote } from '@kentan/shared/review';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/ids.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { unwrap } from '../../../platform/refused.js';
import { Transactions, type Tx } from '../../../platform/transactions.js';
import { openBallotBox } from '../../ballots/index.js';
import { cycleById } from '../../cycles/index.js';
import { holdersOf } from '../../identity/index.js';
import { appendAct } from '../../record/index.js';
import { rollOf, sittingById, tellSitting } from './sitting.queries.js';
import type { VoteIdDto } from './vote.dto.js';
import { courseOf, type VoteRow } from './vote.queries.js';
import { questionOf } from './vote-question.js';

@Injectable()
export class OpenVote {
  constructor(private readonly transactions: Transactions) {}

  run(
    locality: LocalityRef,
    sittingId: string,
    matter: Matter,
    by: { office: string; accountId: string },
  ): Promise<VoteIdDto> {
    return this.transactions.run(async (tx) => {
      const sitting = await sittingById(tx, locality.id, sittingId, true);
      const { charter } = await cycleById(tx, locality.id, sitting.cycle_id);
      const course = await courseOf(tx, sitting);
      const roll = await rollOf(tx, locality.id, sittingId);
      const here = roll.filter((entry) => entry.here).map((entry) => entry.deputyId);
      unwrap(
        mayOpenVote({
          sitting: sitting.state,
          voteOpen: course.pending !== undefined,
          present: here.length,
          all: roll.length,
          quorum: charter.congress.quorum,
          course,
          matter,
        }),
      );
      const question = await questionOf(tx, sitting, course, matter, dateInZone(tx.now, locality.zone));
      const { amendmentVoteMode, budgetVoteMode, majority } = charter.congress;
      const mode = matter.kind === 'motion' ? amendmentVoteMode : budgetVoteMode;
      const id = newId();
      if (mode !== 'show-of-hands') {
        await openBallotBox(tx, {
          localityId: locality.id,
          id,
          form: { kind: 'yesNoAbstain' },
          mode,
          changeable: false,
          keepers: mode === 'secret' ? await keepersOf(tx, locality.id) : [],
          roll: here,
        });
      }
      const number = course.votes.length + 1;
      await tx.query(
        `INSERT INTO review.votes (locality_id, id, sitting_id, cycle_id, number, kind, motion_id, motion_number, proposal_id, version_hash,
           matter_zh, matter_en, changes, mode, rule, state, deputies, present, opened_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'open', $16, $17, $18)`,
        [
          locality.id,
          id,
          sittingId,
          question.cycle_id,
          number,
          question.kind,
          question.motion_id,
          question.motion_number,
          question.proposal_id,
          question.version_hash,
          question.matter_zh,
          question.matter_en,
          JSON.stringify(question.changes),
          mode,
          JSON.stringify(majority),
          roll.length,
          here.length,
          tx.now,
        ],
      );
      appendAct(tx, {
        localityId: locality.id,
        cycleId: question.cycle_id,
        type: 'review.vote-opened',
        by,
        objects: voteObjects({ ...question, id, sitting_id: sittingId }),
        payload: {
          number,
          matter: { zh: question.matter_zh, en: question.matter_en },
          mode,
          present: here.length,
          all: roll.length,
        },
      });
      tellSitting(tx, locality.id, sittingId, 'vote-opened');
      return { id };
    });
  }
}

/** Everything that acts on a vote are about: the vote, the sitting, the motion or proposal and every line it touches. */
export const voteObjects = (
  vote: Pick<VoteRow, 'id' | 'sitting_id' | 'motion_id' | 'proposal_id' | 'proposal_objects' | 'changes'>,
): { kind: string; id: string }[] => [
  { kind: 'vote', id: vote.id },
  { kind: 'session', id: vote.sitting_id },
  ...(vote.motion_id ? [{ kind: 'motion', id: vote.motion_id }] : []),
  ...(vote.proposal_id ? [{ kind: 'proposal', id: vote.proposal_id }] : []),
  ...(vote.proposal_objects ?? []),
  ...vote.changes.map(({ lineKey }) => ({ kind: 'line', id: lineKey })),
];

const keepersOf = async (tx: Tx, localityId: string): Promise<string[]> =>
  (await holdersOf(tx, localityId, 'keeper')).map((holder) => holder.accountId);
