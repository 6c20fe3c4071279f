// What the API says of questions, opinions, speakers, results and minutes, and how they are made.
import {
  FATES,
  type Fate,
  MOVEMENTS,
  type Movement,
  OPINION_STATES,
  type OpinionState,
  OUTCOMES,
  type Outcome,
} from '@kentan/shared/forums';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
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
import { BilingualDto } from '../localities/index.js';
import { QuestionnaireItemDto } from './plan.dto.js';

export class NamedLineDto {
  lineKey!: string;
  name!: string;
}

export class PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;
}

export class PutForumQuestionDto {
  @IsString()
  @MaxLength(4_000)
  text!: string;

  /** Whom it is put to; the finance office when absent. */
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  lineKeys!: string[];
}

export class ForumQuestionDto {
  id!: string;
  forumId!: string;
  no!: number;
  text!: string;
  lines!: NamedLineDto[];
  department?: BilingualDto;
  putAt!: string;
  /** Number of the participant who put it. */
  number!: number;
  /** Distinct people over it and all asked together with it. */
  support!: number;
  /** Texts asked together with it. */
  together!: string[];
  calledAt?: string;
  dueOn!: string;
  overdue!: boolean;
  answer?: string;
  answeredAs?: string;
  answeredAt?: string;
  mine!: boolean;
  supportedByMe!: boolean;
}
export class ForumQuestionsDto {
  questions!: ForumQuestionDto[];
  total!: number;
  page!: number;
  pageSize!: number;
}

export class ForumAnswerDto {
  @IsString()
  @MaxLength(10_000)
  text!: string;
}
export class GroupQuestionDto {
  @IsUUID()
  into!: string;
}

export class RaiseOpinionDto {
  @IsString()
  @MaxLength(6_000)
  text!: string;

  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  lineKeys!: string[];

  /** Show my name beside it; only my number otherwise. */
  @IsBoolean()
  showName!: boolean;
}
export class EnterOpinionDto {
  @IsString()
  @MaxLength(6_000)
  text!: string;

  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(80, { each: true })
  lineKeys!: string[];

  /** The number on the slip, where there is one. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5_000)
  number?: number;
}

export class PromisedChangeDto {
  @IsString()
  @MaxLength(80)
  lineKey!: string;

  @IsString()
  @MaxLength(500)
  what!: string;
}
export class RespondDto {
  @IsIn(OUTCOMES)
  @ApiProperty({ enum: OUTCOMES })
  outcome!: Outcome;

  @IsString()
  @MaxLength(10_000)
  reasons!: string;

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PromisedChangeDto)
  changes!: PromisedChangeDto[];
}

export class LineCourseDto {
  lineKey!: string;
  name!: string;
  /** What was promised of it. */
  promise?: string;
  /** Decimal yuan; absent while there is no such version or the line is not in it. */
  draft?: string;
  amended?: string;
  adopted?: string;
  @ApiProperty({ enum: MOVEMENTS })
  movement!: Movement;
  /** The motions that touched it, as acts of the record. */
  motions!: TraceActDto[];
}
export class TraceActDto {
  actId!: string;
  type!: string;
  name!: BilingualDto;
  at!: string;
  motionId?: string;
}
export class OpinionDto {
  id!: string;
  forumId!: string;
  forumTitle!: BilingualDto;
  year!: number;
  no!: number;
  text!: string;
  /** Number of the participant; absent on paper without a number. */
  number?: number;
  /** Only where the speaker chose to show it. */
  name?: string;
  group?: number;
  paper!: boolean;
  department?: BilingualDto;
  raisedAt!: string;
  dueOn!: string;
  overdue!: boolean;
  @ApiProperty({ enum: OPINION_STATES })
  state!: OpinionState;
  @ApiProperty({ enum: OUTCOMES })
  outcome?: Outcome;
  reasons?: string;
  answeredAs?: string;
  answeredAt?: string;
  @ApiProperty({ enum: FATES })
  fate!: Fate;
  lines!: LineCourseDto[];
  raisedAct!: string;
  answeredAct?: string;
  mine!: boolean;
}
export class OpinionsDto {
  opinions!: OpinionDto[];
  total!: number;
  page!: number;
  pageSize!: number;
}
export class ListOpinionsQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  forum?: string;

  @IsOptional()
  @IsString()
  @MaxLength(80)
  line?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;

  @IsOptional()
  @IsIn(['open', 'answered'])
  @ApiProperty({ enum: ['open', 'answered'] })
  state?: 'open' | 'answered';
}

export class OwedAnswersDto {
  questions!: ForumQuestionDto[];
  opinions!: OpinionDto[];
  /** How many there are of each; at most 50 of each are listed, the most urgent first. */
  questionCount!: number;
  opinionCount!: number;
}

export class ForumSpeakerDto {
  id!: string;
  number!: number;
  group?: number;
  askedAt!: string;
  calledAt?: string;
  /** Speeches of theirs that have ended. */
  spoken!: number;
}
export class ForumSpeakersDto {
  speaking?: ForumSpeakerDto;
  waiting!: ForumSpeakerDto[];
  speeches!: number;
  /** How many different people have spoken. */
  voices!: number;
}

export class MeanDto {
  count!: number;
  hundredths?: number;
}
export class PairedDto {
  before!: MeanDto;
  after!: MeanDto;
  change?: number;
}
export class ScaleShiftDto {
  item!: QuestionnaireItemDto;
  before!: MeanDto;
  after!: MeanDto;
  paired!: PairedDto;
  rose!: number;
  stayed!: number;
  fell!: number;
  /** Ratings 0 to 10, how often each. */
  spreadBefore!: number[];
  spreadAfter!: number[];
  rankBefore?: number;
  rankAfter?: number;
}
export class OptionShiftDto {
  id!: string;
  before!: number;
  after!: number;
}
export class ChoiceShiftDto {
  item!: QuestionnaireItemDto;
  options!: OptionShiftDto[];
  answeredBefore!: number;
  answeredAfter!: number;
  paired!: number;
  switched!: number;
}
export class ResultsDto {
  /** False until the forum has been held: results known earlier would sway answers. */
  open!: boolean;
  sheetsBefore!: number;
  sheetsAfter!: number;
  both!: number;
  scales!: ScaleShiftDto[];
  choices!: ChoiceShiftDto[];
}

export class ForumMinutesDto {
  text!: BilingualDto;
  version!: number;
  publishedAt?: string;
}
export class EditForumMinutesDto {
  @IsString()
  @MaxLength(100_000)
  zh!: string;

  @IsString()
  @MaxLength(100_000)
  en!: string;
}
