// The presidium: who is a member now, and what each has voted on a matter. The chair of the congress is one of them (ZT 8).
import type { MemberVote, PresidiumMatter } from '@kentan/shared/review';
import { mayDecideInPresidium } from '@kentan/shared/review';
import { type Actor, capacity } from '../../../platform/actor.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import { holdersOf } from '../../identity/index.js';
import { type PresidiumVoteRow, presidiumVotes, type Query } from './motions.queries.js';

export interface PresidiumMember {
  accountId: string;
  name: string;
}

/** Members in office, each once. */
export async function presidiumMembers(tx: Query, localityId: string): Promise<PresidiumMember[]> {
  const holders = [
    ...(await holdersOf(tx, localityId, 'presidium')),
    ...(await holdersOf(tx, localityId, 'chair')),
  ];
  return [...new Map(holders.map(({ accountId, name }) => [accountId, { accountId, name }])).values()];
}

/** The capacity in which the actor acts in the presidium. Refuses who holds executive office here, or is no member. */
export function presidiumCapacity(actor: Actor, localityId: string): string {
  const offices = actor.offices.filter((o) => o.localityId === localityId).map((o) => o.office);
  unwrap(mayDecideInPresidium(offices));
  return (
    capacity(actor, localityId, ['chair', 'presidium'])?.office ??
    refuseWith('review.not-of-presidium', { count: 1 }, { kind: 'forbidden' })
  );
}

/** The votes on one matter. */
export const votesOn = async (
  tx: Query,
  localityId: string,
  motionId: string,
  matter: PresidiumMatter,
): Promise<PresidiumVoteRow[]> =>
  (await presidiumVotes(tx, localityId, motionId)).filter((vote) => vote.matter === matter);

export const toMemberVote = (row: PresidiumVoteRow): MemberVote => ({
  memberId: row.account_id,
  vote: row.vote,
});
