// Puts a matter to the congress: from now on the clerk can open a vote on it in any open sitting.
import { checkProposalText, type ProposalKind } from '@kentan/shared/review';
import { newId } from '../../../../platform/ids.js';
import { refuseWith, unwrap } from '../../../../platform/refused.js';
import type { Tx } from '../../../../platform/transactions.js';
import { cycleById } from '../../../cycles/index.js';
import { appendAct } from '../../../record/index.js';
import { proposalsOf } from './proposal.queries.js';
import type { ProposalOutcomes } from './proposal-outcomes.js';

export interface NewProposal {
  localityId: string;
  /** The budget year that it is about. */
  cycleId: string;
  kind: ProposalKind;
  /** What the submitting domain knows it by; one open proposal a subject. */
  subjectId: string;
  title: { zh: string; en: string };
  summary: readonly { zh: string; en: string }[];
  /** What the acts about it name: every line, the version, … */
  objects: readonly { kind: string; id: string }[];
  /** Content hash of what is voted on: the published budget version, the changed charter. */
  versionHash?: string;
  /** The first day on which it may be voted: its draft must lie with the presidium for a time ('YYYY-MM-DD', locality's zone). */
  earliestDay?: string;
  by: { office: string; accountId?: string; name?: string };
}

/** Returns the proposal's id. `outcomes` is the injected registry: a kind without a handler is refused. */
export async function submitProposal(
  tx: Tx,
  proposal: NewProposal,
  outcomes: ProposalOutcomes,
): Promise<string> {
  const { localityId, cycleId, kind, subjectId, title, summary, objects, versionHash, earliestDay, by } =
    proposal;
  outcomes.handlerOf(kind);
  unwrap(checkProposalText({ title, summary }));
  const { year } = await cycleById(tx, localityId, cycleId);
  if ((await proposalsOf(tx, localityId, { kind, subjectId })).some((p) => p.state === 'submitted'))
    refuseWith('review.proposal-exists', {}, { kind: 'conflict' });
  const id = newId();
  const act = appendAct(tx, {
    localityId,
    cycleId,
    type: 'review.proposal-submitted',
    by,
    objects: [{ kind: 'proposal', id }, ...objects],
    payload: {
      year,
      kind,
      title,
      summary,
      ...(versionHash ? { versionHash } : {}),
      ...(earliestDay ? { earliestDay } : {}),
    },
  });
  await tx.query(
    `INSERT INTO review.proposals (locality_id, id, cycle_id, year, kind, subject_id, title_zh, title_en, summary, objects,
       version_hash, earliest_day, submitted_at, submitted_act, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'submitted')`,
    [
      localityId,
      id,
      cycleId,
      year,
      kind,
      subjectId,
      title.zh,
      title.en,
      JSON.stringify(summary),
      JSON.stringify(objects),
      versionHash ?? null,
      earliestDay ?? null,
      tx.now,
      act,
    ],
  );
  tx.emit({ topic: 'review.proposal-changed', localityId, key: id, data: { state: 'submitted' } });
  return id;
}
