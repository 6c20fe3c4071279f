// What the API says of votes: the question, the rule, the figures, every ballot once counted, and how one casts.
import { CHOICES, type VoteChoice } from '@kentan/shared/ballots';
import { PROPOSAL_KINDS, type ProposalKind, VOTE_KINDS, type VoteKind } from '@kentan/shared/review';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ProposalDto } from './proposals/proposal.dto.js';

export class VoteIdDto {
  id!: string;
}

export class VoteMatterDto {
  zh!: string;
  en!: string;
}

export class AmendedLineDto {
  lineKey!: string;
  name!: string;
  /** Decimal yuan. */
  before!: string;
  delta!: string;
  after!: string;
}

export class OpenVoteDto {
  @ApiProperty({ enum: VOTE_KINDS })
  @IsIn(VOTE_KINDS)
  kind!: VoteKind;
  /** Which motion; for kind 'motion'. */
  @IsOptional()
  @IsUUID()
  motionId?: string;
  /** Which proposal; for kind 'proposal'. */
  @IsOptional()
  @IsUUID()
  proposalId?: string;
}

export class CastBallotDto {
  @ApiProperty({ enum: CHOICES })
  @IsIn(CHOICES)
  choice!: VoteChoice;
  /** Twenty letters and digits chosen by the voter's browser: the ballot stands under it in the published list. */
  @IsString()
  @MaxLength(40)
  receipt!: string;
}

export class CountedBallotDto {
  voteId!: string;
  @ApiProperty({ enum: CHOICES })
  choice!: VoteChoice;
  receipt!: string;
  /** counted now; same: it was counted before already. */
  @ApiProperty({ enum: ['counted', 'same', 'changed'] })
  outcome!: 'counted' | 'same' | 'changed';
}

const MOST_HANDS = 5_000;
export class HandsDto {
  @IsInt()
  @Min(0)
  @Max(MOST_HANDS)
  yes!: number;
  @IsInt()
  @Min(0)
  @Max(MOST_HANDS)
  no!: number;
  @IsInt()
  @Min(0)
  @Max(MOST_HANDS)
  abstain!: number;
}

export class CloseVoteDto {
  /** The counted hands; for a show of hands only. */
  @IsOptional()
  @ValidateNested()
  @Type(() => HandsDto)
  hands?: HandsDto;
}

export class TallyDto {
  yes!: number;
  no!: number;
  abstain!: number;
  invalid!: number;
  /** Present and without a ballot. */
  notVoting!: number;
  /** Deputies in office. */
  all!: number;
  present!: number;
}

export class VoteRuleDto {
  @ApiProperty({ enum: ['all', 'present', 'cast'] })
  base!: 'all' | 'present' | 'cast';
  /** Passes when yes is more than this share of the base: "1/2". */
  moreThan!: string;
}

export class VoteDto {
  id!: string;
  sittingId!: string;
  number!: number;
  @ApiProperty({ enum: VOTE_KINDS })
  kind!: VoteKind;
  motionId?: string;
  motionNumber?: number;
  proposalId?: string;
  @ApiProperty({ enum: PROPOSAL_KINDS })
  proposalKind?: ProposalKind;
  /** Content hash of the version voted on. */
  versionHash?: string;
  matter!: VoteMatterDto;
  /** What an amendment moves, before → after. */
  changes!: AmendedLineDto[];
  @ApiProperty({ enum: ['open', 'secret', 'show-of-hands'] })
  mode!: 'open' | 'secret' | 'show-of-hands';
  @ApiProperty({ enum: ['open', 'sealed', 'counted'] })
  state!: 'open' | 'sealed' | 'counted';
  rule!: VoteRuleDto;
  /** Deputies in office when it was opened. */
  all!: number;
  present!: number;
  /** How many have voted. */
  cast!: number;
  /** Votes for that it needs; of a share of all in office it is known from the beginning. */
  needed!: number;
  openedAt!: string;
  closedAt?: string;
  tally?: TallyDto;
  passed?: boolean;
  actId?: string;
  /** Keepers who have agreed to open a sealed count, of two needed. */
  keepersAgreed?: number;
}

export class OwnVoteDto {
  voteId!: string;
  /** On the roll of the vote. */
  onRoll!: boolean;
  cast!: boolean;
  /** Known in an open vote only. */
  @ApiProperty({ enum: CHOICES })
  choice?: VoteChoice;
  receipt?: string;
}

export class PublishedVoteDto {
  receipt!: string;
  @ApiProperty({ enum: CHOICES })
  choice!: VoteChoice;
  /** In an open vote: whose it is. */
  name?: string;
  delegation?: string;
}

export class VoteResultDto extends VoteDto {
  sittingTitle!: VoteMatterDto;
  year!: number;
  resolutionId?: string;
  /** What was put to the congress; for kind 'proposal'. */
  proposal?: ProposalDto;
  /** Every ballot, in the order of the receipts; empty until counted and for a show of hands. */
  ballots!: PublishedVoteDto[];
  /** Present and without a ballot, by name; in an open vote. */
  notVoting!: string[];
}
