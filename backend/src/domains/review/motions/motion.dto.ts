// What the API says of budget amendment motions: in a list, and one in full.
import { BOOKS, type BudgetBook, DIRECTIONS, type Direction } from '@kentan/shared/budgets';
import {
  MOTION_STATES,
  type MotionState,
  PRESIDIUM_MATTERS,
  PRESIDIUM_VOTES,
  type PresidiumMatter,
  type PresidiumVote,
} from '@kentan/shared/review';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { BilingualDto } from '../../localities/index.js';

export class MotionChangeDto {
  lineKey!: string;
  name!: string;
  department!: string;
  functionCode!: string;
  @ApiProperty({ enum: BOOKS })
  book!: BudgetBook;
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  /** In the published draft, decimal yuan. */
  before!: string;
  /** Decimal yuan; negative takes away. */
  delta!: string;
  /** Decimal yuan. */
  after!: string;
  /** Numbers and ids of other motions that ask to change this line. */
  @ApiProperty({ type: () => [OtherMotionDto] })
  others!: OtherMotionDto[];
}

export class OtherMotionDto {
  id!: string;
  number!: number;
  @ApiProperty({ enum: MOTION_STATES })
  state!: MotionState;
  /** What it asks for on this line, decimal yuan. */
  delta!: string;
}

export class BookEffectDto {
  @ApiProperty({ enum: BOOKS })
  book!: BudgetBook;
  /** Added to spending, decimal yuan. */
  added!: string;
  /** Taken from spending, decimal yuan. */
  cut!: string;
  /** Net change of revenue, decimal yuan. */
  revenue!: string;
  /** Still to be offset (positive) or to be allotted (negative), decimal yuan. */
  open!: string;
  /** Spending of the book in the draft, decimal yuan. */
  spendingBefore!: string;
  /** Decimal yuan. */
  spendingAfter!: string;
}

export class SponsorDto {
  /** Only before filing, for those it concerns. */
  accountId?: string;
  name!: string;
  delegation!: string;
  lead!: boolean;
  signedAt?: string;
  /** Signed the present wording, and in office. */
  standing!: boolean;
}

export class PresidiumMemberVoteDto {
  name!: string;
  @ApiProperty({ enum: PRESIDIUM_VOTES })
  vote!: PresidiumVote;
  /** Voted here by the member; false: recorded in the meeting. */
  inPerson!: boolean;
}

export class PresidiumDecisionDto {
  @ApiProperty({ enum: PRESIDIUM_MATTERS })
  matter!: PresidiumMatter;
  agreed!: boolean;
  reasons!: string;
  /** All members: the base of the majority. */
  members!: number;
  for!: number;
  against!: number;
  abstain!: number;
  absent!: number;
  needed!: number;
  decidedAt!: string;
  actId!: string;
  votes!: PresidiumMemberVoteDto[];
}

export class MotionOutcomeDto {
  /** The vote in the sitting. */
  voteId?: string;
  yes?: number;
  no?: number;
  abstain?: number;
  notVoting?: number;
  deputies?: number;
  needed?: number;
  /** Why it was not put to the vote. */
  reason?: BilingualDto;
  at!: string;
  actId!: string;
}

export class MotionWithdrawalDto {
  askedAt!: string;
  reason!: string;
}

export class MotionSummaryDto {
  id!: string;
  year!: number;
  /** Given at filing. */
  number?: number;
  @ApiProperty({ enum: MOTION_STATES })
  state!: MotionState;
  /** What it asks for, in one sentence; empty while nothing is changed. */
  matter!: BilingualDto;
  cause!: string;
  lead!: string;
  leadDelegation!: string;
  /** Sponsors whose signature stands. */
  sponsors!: number;
  lines!: number;
  /** Sum of its increases, decimal yuan. */
  size!: string;
  filedAt?: string;
  changedAt!: string;
  outcome?: MotionOutcomeDto;
  /** lead, invited (still to sign), signed, or none. */
  @ApiProperty({ enum: ['lead', 'invited', 'signed', 'none'] })
  mine!: 'lead' | 'invited' | 'signed' | 'none';
}

export class MotionDto extends MotionSummaryDto {
  cycleId!: string;
  /** For If-Match, and what a signature stands under. */
  version!: number;
  grounds!: string;
  plan!: string;
  changes!: MotionChangeDto[];
  books!: BookEffectDto[];
  /** Content hash of the draft it amends. */
  draft!: string;
  sponsorList!: SponsorDto[];
  sponsorsNeeded!: number;
  /** The last day on which it may be filed, in the locality's zone. */
  deadline?: string;
  /** The first instant at which it is too late. */
  deadlineAt?: string;
  /** Counted from a session day that is not fixed yet. */
  deadlineExpected!: boolean;
  filedAct?: string;
  decisions!: PresidiumDecisionDto[];
  withdrawal?: MotionWithdrawalDto;
  createdAt!: string;
}

export class MotionListDto {
  year!: number;
  /** The charter's rules, for the page's lead. */
  sponsorsNeeded!: number;
  deadline?: string;
  deadlineAt?: string;
  deadlineExpected!: boolean;
  /** In the order in which they are voted; a deputy's own unfiled ones first. */
  motions!: MotionSummaryDto[];
  /** The draft that is amended is published. */
  draftPublished!: boolean;
  total!: number;
  page!: number;
  pageSize!: number;
}

export class ListMotionsQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;
}
