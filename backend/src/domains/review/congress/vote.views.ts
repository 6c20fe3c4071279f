// How a vote is shown.
import { decide } from '@kentan/shared/ballots';
import { ballotBox, turnoutOf } from '../../ballots/index.js';
import type { Query } from './sitting.queries.js';
import type { VoteDto } from './vote.dto.js';
import type { VoteRow } from './vote.queries.js';

/** `cast`: ballots in the box of a vote that is not counted yet. */
export function voteDto(row: VoteRow, cast = 0, keepersAgreed?: number): VoteDto {
  const unknown = { yes: 0, no: 0, abstain: 0, invalid: 0, notVoting: 0 };
  const tally = row.tally ?? { ...unknown, all: row.deputies, present: row.present };
  return {
    id: row.id,
    sittingId: row.sitting_id,
    number: row.number,
    kind: row.kind,
    ...(row.motion_id ? { motionId: row.motion_id, motionNumber: row.motion_number ?? 0 } : {}),
    ...(row.proposal_id && row.proposal_kind
      ? { proposalId: row.proposal_id, proposalKind: row.proposal_kind }
      : {}),
    ...(row.version_hash ? { versionHash: row.version_hash } : {}),
    matter: { zh: row.matter_zh, en: row.matter_en },
    changes: row.changes,
    mode: row.mode,
    state: row.state,
    rule: row.rule,
    all: row.deputies,
    present: row.present,
    cast: row.tally ? tally.yes + tally.no + tally.abstain + tally.invalid : cast,
    needed: decide(tally, row.rule).needed,
    openedAt: row.opened_at.toISOString(),
    ...(row.closed_at ? { closedAt: row.closed_at.toISOString() } : {}),
    ...(row.tally ? { tally: row.tally, passed: row.passed ?? false } : {}),
    ...(row.result_act ? { actId: row.result_act } : {}),
    ...(keepersAgreed === undefined ? {} : { keepersAgreed }),
  };
}

/** A vote with what its box says while it is not counted. */
export async function liveVoteDto(tx: Query, row: VoteRow): Promise<VoteDto> {
  if (row.state === 'counted' || row.mode === 'show-of-hands') return voteDto(row);
  const { cast } = await turnoutOf(tx, row.locality_id, row.id);
  const agreed =
    row.state === 'sealed' ? (await ballotBox(tx, row.locality_id, row.id)).agreed.length : undefined;
  return voteDto(row, cast, agreed);
}
