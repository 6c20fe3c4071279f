// The presidium decides about a motion: members vote in person or are recorded in the meeting, the reasons are written, the
// decision is public with each member's vote (OL 22, ZT 24; the walk-out of 2008 is why no reason may be missing).
import {
  type MemberVote,
  MOTION_PHASES,
  type PresidiumDecision,
  type PresidiumMatter,
  presidiumDecision,
  stepMotion,
} from '@kentan/shared/review';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { cycleById, dischargeDuty, requirePhase } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { draftOf, matterOf, motionObjects, touchedLines } from './motion-lines.js';
import { type LoadedMotion, motionById } from './motions.queries.js';
import { type PresidiumMember, presidiumMembers, toMemberVote, votesOn } from './presidium-members.js';
import { tellMotion } from './write-motion.js';

export interface PresidiumMeeting {
  localityId: string;
  motionId: string;
  matter: PresidiumMatter;
  /** Votes as given in the meeting by members who have not voted here in person. */
  votes: readonly MemberVote[];
  reasons: string;
  by: { office: string; accountId?: string };
}

/** Records one member's own vote, once. */
export async function voteInPresidium(
  tx: Tx,
  given: {
    localityId: string;
    motionId: string;
    matter: PresidiumMatter;
    vote: MemberVote['vote'];
    memberId: string;
  },
): Promise<void> {
  const { localityId, motionId, matter, memberId } = given;
  const motion = await motionById(tx, localityId, motionId, true);
  await assertUndecided(tx, motion, matter);
  const member = (await presidiumMembers(tx, localityId)).find((m) => m.accountId === memberId);
  if (!member) return refuseWith('review.not-of-presidium', { count: 1 }, { kind: 'forbidden' });
  const before = (await votesOn(tx, localityId, motionId, matter)).find((v) => v.account_id === memberId);
  if (before) refuseWith('review.presidium-voted-twice', {}, { kind: 'conflict' });
  await saveVote(tx, motion, matter, member, given.vote, true);
  tellMotion(tx, localityId, motionId, motion.row.state);
}

/** Closes the matter with the votes given, here or in the meeting. */
export async function decideMotion(tx: Tx, meeting: PresidiumMeeting): Promise<PresidiumDecision> {
  const { localityId, motionId, matter, reasons, by } = meeting;
  const motion = await motionById(tx, localityId, motionId, true);
  await assertUndecided(tx, motion, matter);
  const members = await presidiumMembers(tx, localityId);
  const inPerson = await votesOn(tx, localityId, motionId, matter);
  for (const { memberId, vote } of meeting.votes) {
    const own = inPerson.find((v) => v.account_id === memberId);
    if (own && own.vote !== vote)
      refuseWith('review.member-has-voted', { name: own.name }, { kind: 'conflict', path: 'votes' });
  }
  const recorded = meeting.votes.filter((v) => !inPerson.some((own) => own.account_id === v.memberId));
  const ids = members.map((m) => m.accountId);
  // Who has left the presidium since voting is no longer counted.
  const standing = inPerson.map(toMemberVote).filter((v) => ids.includes(v.memberId));
  const decision = unwrap(presidiumDecision(ids, [...standing, ...recorded], reasons));
  for (const { memberId, vote } of recorded) {
    const member = members.find((m) => m.accountId === memberId) as PresidiumMember;
    await saveVote(tx, motion, matter, member, vote, false);
  }
  const state = stateAfter(motion, matter, decision.agreed);
  const act = await tellDecision(tx, motion, matter, decision, by);
  await tx.query(
    `INSERT INTO review.presidium_decisions (locality_id, motion_id, matter, agreed, reasons, members, decided_at, act_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [localityId, motionId, matter, decision.agreed, decision.reasons, decision.members, tx.now, act],
  );
  await tx.query('UPDATE review.motions SET state = $3 WHERE locality_id = $1 AND id = $2', [
    localityId,
    motionId,
    state,
  ]);
  const about = { kind: 'motion', id: motionId };
  if (matter === 'admission' || decision.agreed)
    await dischargeDuty(tx, { localityId, kind: 'review.decide-motion', about, byAct: act });
  if (matter === 'withdrawal')
    await dischargeDuty(tx, { localityId, kind: 'review.decide-withdrawal', about, byAct: act });
  tellMotion(tx, localityId, motionId, state);
  return decision;
}

const ACTS = {
  admission: { yes: 'review.motion-admitted', no: 'review.motion-refused' },
  withdrawal: { yes: 'review.motion-withdrawn', no: 'review.withdrawal-refused' },
} as const;

function stateAfter({ row }: LoadedMotion, matter: PresidiumMatter, agreed: boolean): string {
  if (matter === 'admission') return unwrap(stepMotion(row.state, agreed ? 'admit' : 'refuse'));
  return agreed ? unwrap(stepMotion(row.state, 'withdraw')) : row.state;
}

/** Refuses what is not before the presidium now, and what it has decided. */
async function assertUndecided(tx: Tx, { row }: LoadedMotion, matter: PresidiumMatter): Promise<void> {
  requirePhase(tx, await cycleById(tx, row.locality_id, row.cycle_id), MOTION_PHASES);
  const [decided] = await tx.query(
    'SELECT 1 FROM review.presidium_decisions WHERE locality_id = $1 AND motion_id = $2 AND matter = $3',
    [row.locality_id, row.id, matter],
  );
  if (decided) refuseWith('review.already-decided', {}, { kind: 'conflict' });
  if (matter === 'withdrawal' && !row.withdrawal_asked_at)
    refuseWith('review.no-withdrawal-asked', {}, { kind: 'conflict' });
  unwrap(stepMotion(row.state, matter === 'admission' ? 'admit' : 'withdraw'));
}

const saveVote = (
  tx: Tx,
  { row }: LoadedMotion,
  matter: PresidiumMatter,
  member: PresidiumMember,
  vote: MemberVote['vote'],
  inPerson: boolean,
): Promise<unknown> =>
  tx.query(
    `INSERT INTO review.presidium_votes (locality_id, motion_id, matter, account_id, name, vote, in_person, cast_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [row.locality_id, row.id, matter, member.accountId, member.name, vote, inPerson, tx.now],
  );

async function tellDecision(
  tx: Tx,
  { row, changes }: LoadedMotion,
  matter: PresidiumMatter,
  decision: PresidiumDecision,
  by: PresidiumMeeting['by'],
): Promise<string> {
  const lines = await touchedLines(tx, await draftOf(tx, row.locality_id, row.year), changes);
  const votes = await votesOn(tx, row.locality_id, row.id, matter);
  const { members, for: yes, against, abstain, absent, needed, reasons, agreed } = decision;
  return appendAct(tx, {
    localityId: row.locality_id,
    cycleId: row.cycle_id,
    type: ACTS[matter][agreed ? 'yes' : 'no'],
    by,
    objects: motionObjects(row.id, changes),
    payload: {
      number: row.number,
      title: matterOf(lines, changes),
      reasons,
      members,
      for: yes,
      against,
      abstain,
      absent,
      needed,
      votes: votes.map((v) => ({ name: v.name, vote: v.vote, inPerson: v.in_person })),
    },
  });
}
