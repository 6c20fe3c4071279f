// A vote for everybody: figures, rule, and once counted every ballot, so that anybody can count again.
import type { VoteChoice } from '@kentan/shared/ballots';
import { publishedBallots } from '../../ballots/index.js';
import { accountNames } from '../../identity/index.js';
import { proposalDto } from './proposals/proposal.dto.js';
import { proposalById } from './proposals/proposal.queries.js';
import { type Query, rollOf, sittingById } from './sitting.queries.js';
import type { PublishedVoteDto, VoteResultDto } from './vote.dto.js';
import { type VoteRow, voteById } from './vote.queries.js';
import { liveVoteDto } from './vote.views.js';

export async function readVote(tx: Query, localityId: string, id: string): Promise<VoteResultDto> {
  const vote = await voteById(tx, localityId, id);
  const sitting = await sittingById(tx, localityId, vote.sitting_id);
  const [resolution] = await tx.query<{ id: string }>(
    'SELECT id FROM review.resolutions WHERE locality_id = $1 AND vote_id = $2',
    [localityId, id],
  );
  const { ballots, voters } = await ballotsOf(tx, vote);
  return {
    ...(await liveVoteDto(tx, vote)),
    sittingTitle: { zh: sitting.title_zh, en: sitting.title_en },
    year: sitting.year,
    ...(resolution ? { resolutionId: resolution.id } : {}),
    ...(vote.proposal_id
      ? { proposal: proposalDto(await proposalById(tx, localityId, vote.proposal_id)) }
      : {}),
    ballots,
    notVoting: vote.state === 'counted' && vote.mode === 'open' ? await silentOf(tx, vote, voters) : [],
  };
}

async function ballotsOf(
  tx: Query,
  vote: VoteRow,
): Promise<{ ballots: PublishedVoteDto[]; voters: ReadonlySet<string> }> {
  if (vote.state !== 'counted' || vote.mode === 'show-of-hands') return { ballots: [], voters: new Set() };
  const published = await publishedBallots(tx, vote.locality_id, vote.id);
  const voters = published.flatMap((b) => b.voter ?? []);
  const names = await accountNames(tx, voters);
  const roll = new Map(
    (await rollOf(tx, vote.locality_id, vote.sitting_id)).map((r) => [r.deputyId, r.delegation]),
  );
  return {
    voters: new Set(voters),
    ballots: published.map(({ receipt, content, voter }) => ({
      receipt,
      choice: ('marks' in content ? content.marks[0] : '') as VoteChoice,
      ...(voter ? { name: names.get(voter) ?? '', delegation: roll.get(voter) ?? '' } : {}),
    })),
  };
}

/** Deputies who were on the roll of an open vote and cast nothing. */
async function silentOf(tx: Query, vote: VoteRow, voters: ReadonlySet<string>): Promise<string[]> {
  const roll = await rollOf(tx, vote.locality_id, vote.sitting_id);
  const closed = vote.closed_at ?? vote.opened_at;
  return roll
    .filter((r) => r.here && r.arrivedAt && r.arrivedAt <= closed && !voters.has(r.deputyId))
    .map((r) => r.name);
}
