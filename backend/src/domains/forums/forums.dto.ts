// What the API says of forums: in a list, and one in full.
import { FORUM_STATES, type ForumState, type WaveState } from '@kentan/shared/forums';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { BilingualDto } from '../localities/index.js';
import { DrawQuotaDto } from './draw.dto.js';
import { AgendaPointDto, BriefingSectionDto, QuestionnaireItemDto } from './plan.dto.js';

export const WAVE_STATES: readonly WaveState[] = ['waiting', 'open', 'closed'];

export class ListForumsQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;
}

export class ForumSummaryDto {
  id!: string;
  year!: number;
  title!: BilingualDto;
  about!: BilingualDto;
  place!: BilingualDto;
  startsAt!: string;
  endsAt!: string;
  @ApiProperty({ enum: FORUM_STATES })
  state!: ForumState;
  drawnSeats!: number;
  invitedSeats!: number;
  questions!: number;
  opinions!: number;
  responded!: number;
}

export class ForumDto extends ForumSummaryDto {
  /** For If-Match. */
  version!: number;
  cycleId!: string;
  @ApiProperty({ enum: ['open', 'lottery', 'invited', 'mixed'] })
  selection!: 'open' | 'lottery' | 'invited' | 'mixed';
  @ApiProperty({ enum: ['simple', 'stratified', 'leximin'] })
  lottery!: 'simple' | 'stratified' | 'leximin';
  /** Whose shares of the list a stratified or LEXIMIN draw keeps, and within which tolerance. */
  quotas!: DrawQuotaDto[];
  minAge!: number;
  excludedOffices!: string[];
  groupSize!: number;
  answerDays!: number;
  responseDays!: number;
  agenda!: AgendaPointDto[];
  /** Empty for the public until it is published. */
  briefing!: BriefingSectionDto[];
  briefingPublishedAt?: string;
  questionnaire!: QuestionnaireItemDto[];
  @ApiProperty({ enum: WAVE_STATES })
  before!: WaveState;
  @ApiProperty({ enum: WAVE_STATES })
  after!: WaveState;
  /** People on the sealed list. */
  poolSize?: number;
  registerHash?: string;
  /** Of the thousand panels of a LEXIMIN draw, published with the list. */
  lotteryHash?: string;
  committedAt?: string;
  drawnAt?: string;
  /** As the plan reckons them until they are drawn. */
  groups!: number;
  groupsFormed!: boolean;
  /** Seats whose invitation has not been printed. */
  lettersWaiting!: number;
  openedAt?: string;
  heldAt?: string;
  accepted!: number;
  attended!: number;
  minutesPublishedAt?: string;
}

export class ForumChangedDto {
  id!: string;
  @ApiProperty({ enum: FORUM_STATES })
  state!: ForumState;
  version!: number;
}
