// What exactly a vote is on, as it is kept with the vote: the motion with its lines, the version of the budget, the proposal.
import { fenToJson, type LocalDate } from '@kentan/shared/kernel';
import { type Matter, mayVoteOn, requireSubmitted } from '@kentan/shared/review';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { publishedVersion } from '../../budgets/index.js';
import { proposalById } from './proposals/proposal.queries.js';
import type { SittingRow } from './sitting.queries.js';
import { budgetMatter } from './speak.js';
import type { Course, VoteRow } from './vote.queries.js';

export type Question = Pick<
  VoteRow,
  | 'cycle_id'
  | 'kind'
  | 'motion_id'
  | 'motion_number'
  | 'proposal_id'
  | 'proposal_objects'
  | 'version_hash'
  | 'matter_zh'
  | 'matter_en'
  | 'changes'
>;

const NOTHING = {
  motion_id: null,
  motion_number: null,
  proposal_id: null,
  proposal_objects: null,
  version_hash: null,
  changes: [],
};

export async function questionOf(
  tx: Tx,
  sitting: SittingRow,
  course: Course,
  matter: Matter,
  today: LocalDate,
): Promise<Question> {
  if (matter.kind === 'proposal') {
    // locked, so that it cannot be withdrawn while its vote is being opened
    const proposal = await proposalById(tx, sitting.locality_id, matter.proposalId, true);
    unwrap(requireSubmitted(proposal.state));
    unwrap(mayVoteOn(today, proposal.earliestDay));
    return {
      ...NOTHING,
      cycle_id: proposal.cycleId,
      kind: 'proposal',
      proposal_id: proposal.id,
      proposal_objects: proposal.objects,
      version_hash: proposal.versionHash ?? null,
      matter_zh: proposal.title.zh,
      matter_en: proposal.title.en,
    };
  }
  if (matter.kind === 'motion') {
    const motion = course.admitted.find((m) => m.id === matter.motionId);
    if (!motion) return refuseWith('review.motion-not-admitted', {}, { kind: 'conflict' });
    if (motion.blocked) unwrap({ ok: false, refusal: motion.blocked });
    return {
      ...NOTHING,
      cycle_id: sitting.cycle_id,
      kind: 'motion',
      motion_id: motion.id,
      motion_number: motion.number,
      matter_zh: motion.matter.zh,
      matter_en: motion.matter.en,
      changes: motion.changes.map((change) => ({
        lineKey: change.lineKey,
        name: change.name,
        before: fenToJson(change.before),
        delta: fenToJson(change.delta),
        after: fenToJson(change.after),
      })),
    };
  }
  const { locality_id: localityId, year } = sitting;
  const version =
    (await publishedVersion(tx, localityId, year, 'amendedDraft')) ??
    (await publishedVersion(tx, localityId, year, 'draft'));
  if (!version) return refuseWith('review.no-draft', { year }, { kind: 'conflict' });
  const { zh, en } = budgetMatter(year);
  return {
    ...NOTHING,
    cycle_id: sitting.cycle_id,
    kind: 'budget',
    version_hash: version.hash ?? null,
    matter_zh: zh,
    matter_en: en,
  };
}
