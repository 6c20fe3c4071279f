// What the API says of satisfaction votes: the question, the rule, the figures, every ballot once counted, and one's own.
import { SATISFACTION_MARKS, type SatisfactionMark } from '@kentan/shared/supervision';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { SourceDto } from '../../charters/index.js';
import { BilingualDto } from '../../localities/index.js';
import { RectificationDto } from './rectification.dto.js';

const KINDS = ['department', 'project', 'rectification'] as const;
type Kind = (typeof KINDS)[number];

export class YearQuery {
  /** Budget year; the one that is carried out now where left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1990)
  @Max(2200)
  year?: number;
}

export class OpenSatisfactionVoteDto {
  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind!: Kind;
  /** Budget year; for departments and projects. */
  @IsOptional()
  @IsInt()
  @Min(1990)
  @Max(2200)
  year?: number;
  /** For kind 'department'. */
  @IsOptional()
  @IsUUID()
  departmentId?: string;
  /** A line of the approved budget; for kind 'project'. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  lineKey?: string;
  /** For kind 'rectification'. */
  @IsOptional()
  @IsUUID()
  rectificationId?: string;
}

export class SatisfactionVoteIdDto {
  id!: string;
}

export class RateDto {
  /** One mark; two or none make an invalid ballot, which is kept and not counted. */
  @ApiProperty({ enum: SATISFACTION_MARKS, isArray: true })
  @IsArray()
  @ArrayMaxSize(3)
  @IsIn(SATISFACTION_MARKS, { each: true })
  marks!: SatisfactionMark[];
  /** Twenty letters and digits chosen by the voter's browser: the ballot stands under it in the published list. */
  @IsString()
  @MaxLength(40)
  receipt!: string;
}

export class RatedDto {
  voteId!: string;
  @ApiProperty({ enum: SATISFACTION_MARKS, isArray: true })
  marks!: SatisfactionMark[];
  receipt!: string;
  /** counted now; same: it was counted before already. */
  @ApiProperty({ enum: ['counted', 'same', 'changed'] })
  outcome!: 'counted' | 'same' | 'changed';
}

export class SatisfactionRuleDto {
  /** Of all members, at least this share must have cast a valid ballot: "1/2". */
  minParticipation!: string;
  @ApiProperty({ enum: ['all', 'cast'] })
  base!: 'all' | 'cast';
  /** Not satisfied when such marks are more than this share of the base: "1/2". */
  moreThan!: string;
  source!: SourceDto;
}

export class LeftOffDto {
  name!: string;
  @ApiProperty({ enum: ['own-department', 'over-all'] })
  reason!: 'own-department' | 'over-all';
}

export class SatisfactionCountDto {
  satisfied!: number;
  basicallySatisfied!: number;
  notSatisfied!: number;
  /** Two marks or none: shown and in no share. */
  invalid!: number;
  /** On the roll and without a ballot. */
  notVoting!: number;
  valid!: number;
  /** The smallest number of valid ballots with which the vote counts. */
  validNeeded!: number;
  base!: number;
  /** The smallest number of 不满意 with which the result is "not satisfied". */
  notSatisfiedFrom!: number;
  /** Percent of the valid ballots, one decimal. */
  satisfiedShare!: string;
  /** 满意 and 基本满意 together. */
  contentShare!: string;
  notSatisfiedShare!: string;
}

export class OwnRatingDto {
  onRoll!: boolean;
  /** Why one is left off although of the body. */
  @ApiProperty({ enum: ['own-department', 'over-all'] })
  leftOff?: 'own-department' | 'over-all';
  cast!: boolean;
  /** Known in an open vote only. */
  @ApiProperty({ enum: SATISFACTION_MARKS, isArray: true })
  marks?: SatisfactionMark[];
  receipt?: string;
  /** A keeper of this box. */
  keeper!: boolean;
  agreed!: boolean;
}

export class SatisfactionVoteDto {
  id!: string;
  year!: number;
  number!: number;
  @ApiProperty({ enum: KINDS })
  kind!: Kind;
  subject!: BilingualDto;
  departmentId?: string;
  lineKey?: string;
  lineName?: string;
  /** The rectification that is rated. */
  rectificationId?: string;
  @ApiProperty({ enum: ['deputy', 'presidium', 'reviewCommittee'] })
  body!: 'deputy' | 'presidium' | 'reviewCommittee';
  @ApiProperty({ enum: ['open', 'secret'] })
  mode!: 'open' | 'secret';
  @ApiProperty({ enum: ['open', 'sealed', 'counted'] })
  state!: 'open' | 'sealed' | 'counted';
  rule!: SatisfactionRuleDto;
  /** All members of the body when it was opened. */
  members!: number;
  roll!: number;
  leftOff!: LeftOffDto[];
  /** How many have voted. */
  cast!: number;
  openedAt!: string;
  closedAt?: string;
  count?: SatisfactionCountDto;
  @ApiProperty({ enum: ['satisfied', 'notSatisfied', 'void'] })
  outcome?: 'satisfied' | 'notSatisfied' | 'void';
  actId?: string;
  /** Keepers who have agreed to open a sealed count, of two needed. */
  keepersAgreed?: number;
  mine?: OwnRatingDto;
}

export class PublishedRatingDto {
  receipt!: string;
  @ApiProperty({ enum: SATISFACTION_MARKS, isArray: true })
  marks!: SatisfactionMark[];
  /** In an open vote: whose it is. */
  name?: string;
}

export class SatisfactionResultDto extends SatisfactionVoteDto {
  /** Every ballot, in the order of the receipts; empty until counted. */
  ballots!: PublishedRatingDto[];
  /** On the roll and without a ballot, by name; in an open vote. */
  silent!: string[];
  /** All votes on this subject and its rectifications, this one too, in their order. */
  votes!: SatisfactionVoteDto[];
  /** What followed, in its order. */
  rectifications!: RectificationDto[];
}

export class LadderStepDto {
  name!: BilingualDto;
  @ApiProperty({ enum: ['rectify', 'report', 'question', 'notice'] })
  consequence!: 'rectify' | 'report' | 'question' | 'notice';
  owedBy!: string;
  days!: number;
  voteAgain!: boolean;
}

export class SatisfactionCharterDto {
  @ApiProperty({ enum: KINDS, isArray: true })
  subjects!: Kind[];
  @ApiProperty({ enum: ['deputy', 'presidium', 'reviewCommittee'] })
  body!: 'deputy' | 'presidium' | 'reviewCommittee';
  @ApiProperty({ enum: ['open', 'secret'] })
  mode!: 'open' | 'secret';
  rule!: SatisfactionRuleDto;
  ladder!: LadderStepDto[];
}

export class SatisfactionYearDto {
  year!: number;
  /** Years in which votes were held, and this one. */
  years!: number[];
  /** What the year's charter says; absent where it provides for none. */
  charter?: SatisfactionCharterDto;
  /** Whether a vote may be opened in the present phase of that year. */
  ratable!: boolean;
  votes!: SatisfactionVoteDto[];
  rectifications!: RectificationDto[];
}
