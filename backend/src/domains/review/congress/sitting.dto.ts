// What the API says of sittings: agenda, quorum, motions in their order, speakers, votes, what comes next.
import { AGENDA_KINDS, type AgendaKind, SITTING_STATES, type SittingState } from '@kentan/shared/review';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { ProposalDto } from './proposals/proposal.dto.js';
import { AmendedLineDto, OwnVoteDto, VoteDto } from './vote.dto.js';

export class SittingIdDto {
  id!: string;
}
export class FloorRequestDto {
  id!: string;
}

export class TitleDto {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  zh!: string;
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  en!: string;
}

export class AgendaItemDto {
  @ApiProperty({ enum: AGENDA_KINDS })
  @IsIn(AGENDA_KINDS)
  kind!: AgendaKind;
  @ValidateNested()
  @Type(() => TitleDto)
  title!: TitleDto;
}

export class CallSittingDto {
  @ValidateNested()
  @Type(() => TitleDto)
  title!: TitleDto;
  /** 'YYYY-MM-DD' in the locality's zone. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  day!: string;
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  place!: string;
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => AgendaItemDto)
  agenda!: AgendaItemDto[];
}

export class MarkAttendanceDto {
  @IsUUID()
  deputyId!: string;
  @IsBoolean()
  here!: boolean;
}

export class MatterDto {
  /** The motion that is put to the vote or lapses. */
  @IsUUID()
  motionId!: string;
}

export class QuorumDto {
  /** Deputies in office. */
  all!: number;
  present!: number;
  needed!: number;
  reached!: boolean;
}

export class RollEntryDto {
  deputyId!: string;
  name!: string;
  delegation!: string;
  constituency!: string;
  here!: boolean;
  /** Marked by the clerk, not signed in by the deputy. */
  byClerk!: boolean;
  arrivedAt?: string;
}

export class AgendaMotionDto {
  id!: string;
  number!: number;
  @ApiProperty({ enum: ['admitted', 'passed', 'rejected', 'lapsed'] })
  state!: 'admitted' | 'passed' | 'rejected' | 'lapsed';
  matter!: TitleDto;
  lead!: string;
  leadDelegation!: string;
  changes!: AmendedLineDto[];
  /** Why it cannot be put to the vote after those that have passed. */
  blocked?: TitleDto;
}

export class NextStepDto {
  @ApiProperty({ enum: ['motion', 'revised-draft', 'budget', 'proposal', 'done'] })
  kind!: 'motion' | 'revised-draft' | 'budget' | 'proposal' | 'done';
  motionId?: string;
  proposalId?: string;
  number?: number;
}

export class FloorSpeakerDto {
  id!: string;
  name!: string;
  delegation!: string;
  matter!: TitleDto;
  sponsor!: boolean;
  /** Turns this deputy has had in this sitting. */
  turns!: number;
  calledAt?: string;
}

export class FloorDto {
  /** Who has the floor. */
  now?: FloorSpeakerDto;
  /** In the order in which they are called. */
  waiting!: FloorSpeakerDto[];
  minutes!: number;
}

export class ResolutionSummaryDto {
  id!: string;
  year!: number;
  day!: string;
  title!: TitleDto;
}

export class SittingSummaryDto {
  id!: string;
  year!: number;
  title!: TitleDto;
  day!: string;
  place!: string;
  @ApiProperty({ enum: SITTING_STATES })
  state!: SittingState;
  calledAt!: string;
  openedAt?: string;
  closedAt?: string;
  /** What it has resolved, in the order of its votes. */
  resolutions!: ResolutionSummaryDto[];
}

export class OwnSittingDto {
  /** A deputy in office here. */
  deputy!: boolean;
  here!: boolean;
  /** Waiting for the floor or having it. */
  speaking!: boolean;
  /** The own vote in the vote that is open or was last. */
  vote?: OwnVoteDto;
  /** Named keeper of the sealed vote, and whether they have agreed to open it. */
  keeper!: boolean;
  agreed!: boolean;
}

export class SittingDto extends SittingSummaryDto {
  callAct!: string;
  agenda!: AgendaItemDto[];
  quorum!: QuorumDto;
  next!: NextStepDto;
  /** In the order in which they are voted. */
  motions!: AgendaMotionDto[];
  /** What waits for its vote besides, and what this sitting has decided of it; in the order in which it came. */
  proposals!: ProposalDto[];
  /** The budget stands on the agenda; any other sitting leaves it alone. */
  budgetSession!: boolean;
  speakers!: FloorDto;
  votes!: VoteDto[];
  /** The vote that is open or waits for its keepers. */
  pending?: VoteDto;
  /** Content hash of the draft, and of the amended draft once issued. */
  draftHash?: string;
  amendedHash?: string;
  minutesPublished!: boolean;
  mine!: OwnSittingDto;
}

export class ResolutionDto extends ResolutionSummaryDto {
  sittingId!: string;
  voteId!: string;
  actId!: string;
  paragraphs!: TitleDto[];
}

export class MinutesParagraphDto {
  @IsString()
  @MaxLength(40)
  at!: string;
  @IsString()
  @MaxLength(4_000)
  zh!: string;
  @IsString()
  @MaxLength(4_000)
  en!: string;
}

export class PublishSittingMinutesDto {
  @IsArray()
  @ArrayMaxSize(2_000)
  @ValidateNested({ each: true })
  @Type(() => MinutesParagraphDto)
  paragraphs!: MinutesParagraphDto[];
}

export class SittingMinutesDto {
  sittingId!: string;
  title!: TitleDto;
  published!: boolean;
  publishedAt?: string;
  paragraphs!: MinutesParagraphDto[];
}
