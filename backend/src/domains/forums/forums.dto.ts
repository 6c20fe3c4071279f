// What the API says of a forum and how one is planned.
import {
  FORUM_STATES,
  type ForumState,
  INVITATION_STATES,
  type InvitationState,
  LEXIMIN_CHECKS,
  SAMPLE_ATTRIBUTES,
  type SampleAttribute,
  type WaveState,
} from '@kentan/shared/forums';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { BilingualDto } from '../localities/index.js';

export const WAVE_STATES: readonly WaveState[] = ['waiting', 'open', 'closed'];
export const SEAT_KINDS = ['drawn', 'invited', 'registered'] as const;

/** A text written in both languages. */
export class WrittenDto {
  @IsString()
  @MinLength(1)
  @MaxLength(8_000)
  zh!: string;

  @IsString()
  @MaxLength(8_000)
  en!: string;
}

export class AgendaPointDto {
  /** 'HH:MM' on the day of the forum. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  at!: string;

  @ValidateNested()
  @Type(() => WrittenDto)
  what!: WrittenDto;
}

export class BriefingSectionDto {
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/)
  id!: string;

  @ValidateNested()
  @Type(() => WrittenDto)
  heading!: WrittenDto;

  @ValidateNested()
  @Type(() => WrittenDto)
  text!: WrittenDto;

  /** The budget line it explains. */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  lineKey?: string;
}

export class ItemOptionDto {
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/)
  id!: string;

  @ValidateNested()
  @Type(() => WrittenDto)
  text!: WrittenDto;
}

export class QuestionnaireItemDto {
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/)
  id!: string;

  @IsIn(['scale', 'choice'])
  @ApiProperty({ enum: ['scale', 'choice'] })
  kind!: 'scale' | 'choice';

  @ValidateNested()
  @Type(() => WrittenDto)
  text!: WrittenDto;

  @IsOptional()
  @IsString()
  @MaxLength(80)
  lineKey?: string;

  /** What 0 means, where it is not "not at all". */
  @IsOptional()
  @ValidateNested()
  @Type(() => WrittenDto)
  low?: WrittenDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => WrittenDto)
  high?: WrittenDto;

  /** For items to choose from. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(9)
  @ValidateNested({ each: true })
  @Type(() => ItemOptionDto)
  options?: ItemOptionDto[];
}

export class PlanForumDto {
  @ValidateNested()
  @Type(() => WrittenDto)
  title!: WrittenDto;

  /** What it is about, in a sentence. */
  @ValidateNested()
  @Type(() => WrittenDto)
  about!: WrittenDto;

  @ValidateNested()
  @Type(() => WrittenDto)
  place!: WrittenDto;

  @IsISO8601({ strict: true })
  startsAt!: string;

  @IsISO8601({ strict: true })
  endsAt!: string;
}

export class CreateForumDto extends PlanForumDto {
  @IsInt()
  @Min(1900)
  @Max(2200)
  year!: number;

  @IsInt()
  @Min(0)
  @Max(1_000)
  drawnSeats!: number;

  @IsInt()
  @Min(0)
  @Max(1_000)
  invitedSeats!: number;
}

export class EditForumDto extends PlanForumDto {
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => AgendaPointDto)
  agenda!: AgendaPointDto[];
}

export class EditBriefingDto {
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => BriefingSectionDto)
  sections!: BriefingSectionDto[];
}

export class EditQuestionnaireDto {
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => QuestionnaireItemDto)
  items!: QuestionnaireItemDto[];
}

export class HandDto {
  @IsString()
  @MaxLength(80)
  who!: string;

  @IsString()
  @MaxLength(40)
  digits!: string;
}

export class HoldDrawDto {
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => HandDto)
  hands!: HandDto[];
}

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

export class DrawQuotaDto {
  @ApiProperty({ enum: ['sex', 'ageGroup', 'village'] })
  attribute!: 'sex' | 'ageGroup' | 'village';
  /** A share: '0.05', '5%' or '1/20'. */
  tolerance!: string;
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

export class ReplacementDto {
  left!: string;
  took!: string;
}

export class DrawLotteryDto {
  /** SHA-256 of the panels. */
  hash!: string;
  quotas!: DrawQuotaDto[];
  /** The panel that the digits named, 0 to 999. */
  number!: number;
}

export class DrawDto {
  forumId!: string;
  algorithm!: string;
  registerHash!: string;
  poolSize!: number;
  seats!: number;
  hands!: HandDto[];
  seed!: string;
  /** Tickets in the order drawn: the first got number 1. */
  drawn!: string[];
  replacements!: ReplacementDto[];
  drawnAt!: string;
  actId!: string;
  /** The checks that `verifyDraw` makes, in order. */
  @ApiProperty({ enum: LEXIMIN_CHECKS, isArray: true })
  checks!: string[];
  /** Of a LEXIMIN draw. */
  lottery?: DrawLotteryDto;
}

export class SampleRowDto {
  value!: string;
  population!: number;
  sample!: number;
  /** Tenths of a percent. */
  populationShare!: number;
  sampleShare!: number;
  difference!: number;
}
export class SampleTableDto {
  @ApiProperty({ enum: SAMPLE_ATTRIBUTES })
  attribute!: SampleAttribute;
  rows!: SampleRowDto[];
}
export class ReplyCountsDto {
  invited!: number;
  accepted!: number;
  declined!: number;
  lapsed!: number;
  withdrawn!: number;
  waiting!: number;
  attended!: number;
}
export class ResponseRatesDto {
  replied!: number;
  accepted!: number;
  attended!: number;
}
export class CompositionDto {
  /** Those who hold seats now (those who came, once it was held) beside everybody on the list. */
  tables!: SampleTableDto[];
  counts!: ReplyCountsDto;
  rates!: ResponseRatesDto;
}

export class NeedsDto {
  @IsBoolean()
  transport!: boolean;
  @IsBoolean()
  childcare!: boolean;
  @IsBoolean()
  companion!: boolean;
  @IsString()
  @MaxLength(300)
  note!: string;
}

export class ReplyDto {
  @IsIn(['accept', 'decline'])
  @ApiProperty({ enum: ['accept', 'decline'] })
  reply!: 'accept' | 'decline';

  @ValidateNested()
  @Type(() => NeedsDto)
  needs!: NeedsDto;
}

export class MySeatDto {
  forum!: ForumSummaryDto;
  number!: number;
  @ApiProperty({ enum: SEAT_KINDS })
  kind!: (typeof SEAT_KINDS)[number];
  @ApiProperty({ enum: INVITATION_STATES })
  state!: InvitationState;
  speaksFor!: string;
  replyBy!: string;
  needs!: NeedsDto;
  group?: number;
  /** Public numbers of those in my group, mine included. */
  groupNumbers!: number[];
  present!: boolean;
  handedInBefore!: boolean;
  handedInAfter!: boolean;
  /** My ticket on the published list, with what proves that it is mine. */
  ticket?: string;
  salt?: string;
  /** Waiting to speak, or speaking. */
  @ApiProperty({ enum: ['no', 'waiting', 'speaking'] })
  speech!: 'no' | 'waiting' | 'speaking';
}

export class SeatDto {
  number!: number;
  name!: string;
  village!: string;
  household!: string;
  @ApiProperty({ enum: SEAT_KINDS })
  kind!: (typeof SEAT_KINDS)[number];
  speaksFor!: string;
  @ApiProperty({ enum: INVITATION_STATES })
  state!: InvitationState;
  replyBy!: string;
  needs!: NeedsDto;
  letters!: number;
  group?: number;
  attendedAt?: string;
}

export class InviteGuestDto {
  @IsUUID()
  registerEntryId!: string;

  /** In which capacity: "village accountant", "women's federation". */
  @IsString()
  @MaxLength(120)
  speaksFor!: string;
}

export class PrintLettersDto {
  /** Public numbers; everybody without a letter when absent. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300)
  @IsInt({ each: true })
  numbers?: number[];
}

export class LetterDto {
  number!: number;
  name!: string;
  village!: string;
  household!: string;
  /** Shown once: only its hash is kept. */
  code!: string;
  /** Where the code is entered; the QR code holds it. */
  link!: string;
  /** The link as a QR code: a row of modules a string, '1' is dark. */
  qr!: string[];
  replyBy!: string;
  ticket?: string;
  salt?: string;
}
export class LettersDto {
  issued!: number;
  /** Empty when the same request is sent again: codes are shown once. */
  letters!: LetterDto[];
}

export class AttendanceDto {
  @IsInt()
  @Min(1)
  @Max(5_000)
  number!: number;

  @IsBoolean()
  present!: boolean;
}

export class HandInSheetDto {
  /** Item id → rating (0 to 10) or option id. */
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'integer' }, { type: 'string' }] } })
  @IsObject()
  answers!: Record<string, number | string>;
}

export class ForumChangedDto {
  id!: string;
  @ApiProperty({ enum: FORUM_STATES })
  state!: ForumState;
  version!: number;
}
