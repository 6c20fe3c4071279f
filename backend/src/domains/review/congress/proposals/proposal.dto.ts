// What the API says of what is put to the congress besides motions and the budget.
import {
  PROPOSAL_KINDS,
  PROPOSAL_STATES,
  type ProposalKind,
  type ProposalState,
} from '@kentan/shared/review';
import { ApiProperty } from '@nestjs/swagger';
import { BilingualDto } from '../../../localities/index.js';
import type { Proposal } from './proposal.queries.js';

export class ProposalDto {
  id!: string;
  @ApiProperty({ enum: PROPOSAL_KINDS })
  kind!: ProposalKind;
  /** What it is about: id of the charter's change, of the adjustment, of the final accounts. */
  subjectId!: string;
  /** The budget year that it is about. */
  year!: number;
  title!: BilingualDto;
  /** Paragraphs. */
  summary!: BilingualDto[];
  @ApiProperty({ enum: PROPOSAL_STATES })
  state!: ProposalState;
  submittedAt!: string;
  /** The act in the public record that put it to the congress. */
  actId!: string;
  /** Content hash of what is voted on: the budget version, the changed charter. */
  versionHash?: string;
  /** The first day on which it may be voted, 'YYYY-MM-DD'. */
  earliestDay?: string;
  /** The vote that decided it. */
  voteId?: string;
}

export const proposalDto = (proposal: Proposal): ProposalDto => ({
  id: proposal.id,
  kind: proposal.kind,
  subjectId: proposal.subjectId,
  year: proposal.year,
  title: proposal.title,
  summary: proposal.summary,
  state: proposal.state,
  submittedAt: proposal.submittedAt.toISOString(),
  actId: proposal.submittedAct,
  ...(proposal.versionHash ? { versionHash: proposal.versionHash } : {}),
  ...(proposal.earliestDay ? { earliestDay: proposal.earliestDay } : {}),
  ...(proposal.voteId ? { voteId: proposal.voteId } : {}),
});
