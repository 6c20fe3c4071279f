// How changes of the charter are shown.
import { decide, type Tally } from '@kentan/shared/ballots';
import { compareCharters, type Sentence } from '@kentan/shared/charters';
import type { Tx } from '../../../platform/transactions.js';
import { charterVersion } from '../../charters/index.js';
import { voteById } from '../congress/vote.queries.js';
import type { CharterChangeDetailDto, CharterChangeDto, CharterVoteDto } from './charter-change.dto.js';
import { type CharterChange, firstYearOfNewVersion } from './charter-change.queries.js';

type Query = Pick<Tx, 'query' | 'now'>;

async function voteOf(tx: Query, { proposal }: CharterChange): Promise<CharterVoteDto | undefined> {
  if (!proposal.voteId) return undefined;
  const vote = await voteById(tx, proposal.localityId, proposal.voteId);
  if (!vote.tally) return undefined;
  const { yes, no, abstain, all }: Tally = vote.tally;
  const { needed } = decide(vote.tally, vote.rule);
  const closedAt = (vote.closed_at ?? vote.opened_at).toISOString();
  return { id: vote.id, yes, no, abstain, all, needed, closedAt };
}

export async function charterChangeDto(tx: Query, change: CharterChange): Promise<CharterChangeDto> {
  const { proposal } = change;
  const [resolution] = proposal.voteId
    ? await tx.query<{ id: string }>(
        'SELECT id FROM review.resolutions WHERE locality_id = $1 AND vote_id = $2',
        [proposal.localityId, proposal.voteId],
      )
    : [];
  const vote = await voteOf(tx, change);
  return {
    id: change.id,
    base: change.base,
    title: proposal.title,
    state: proposal.state,
    submittedAt: proposal.submittedAt.toISOString(),
    proposalId: proposal.id,
    ...(change.adoptedVersion === undefined ? {} : { adoptedVersion: change.adoptedVersion }),
    ...(vote ? { vote } : {}),
    ...(resolution ? { resolutionId: resolution.id } : {}),
  };
}

export async function charterChangeDetail(tx: Query, change: CharterChange): Promise<CharterChangeDetailDto> {
  const { localityId } = change.proposal;
  const base = await charterVersion(tx, localityId, change.base);
  const sections = base ? compareCharters(base.charter, change.charter) : [];
  return {
    ...(await charterChangeDto(tx, change)),
    reasons: change.reasons,
    sections: sections.map(({ id, title, removed, added }) => ({
      id,
      title,
      removed: removed.map(sentence),
      added: added.map(sentence),
    })),
    changes: change.changes.map(({ path, value }) => ({ path, value })),
    hash: change.hash,
    fromYear: await firstYearOfNewVersion(tx, localityId),
    actId: change.proposal.submittedAct,
  };
}

const sentence = ({ lead, text, source }: Sentence) => ({ ...(lead ? { lead } : {}), text, source });
