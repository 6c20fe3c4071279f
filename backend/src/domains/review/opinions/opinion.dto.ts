// What the API says of the review committee's findings, opinions and report.
import {
  HANDLINGS,
  type Handling,
  HEAD_FINDINGS,
  type HeadFinding,
  OPINION_LINES,
} from '@kentan/shared/review';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { BilingualDto } from '../../localities/index.js';

export class HeadFindingDto {
  /** 1–8, in the order of Budget Law 48. */
  head!: number;
  name!: BilingualDto;
  @ApiProperty({ enum: HEAD_FINDINGS })
  finding?: HeadFinding;
  text!: string;
}

export class OpinionLineDto {
  lineKey!: string;
  name!: string;
}

export class ReviewOpinionDto {
  id!: string;
  number!: number;
  head!: number;
  text!: string;
  lines!: OpinionLineDto[];
  issuedAt!: string;
  actId!: string;
  dueOn!: string;
  overdue!: boolean;
  @ApiProperty({ enum: HANDLINGS })
  handling?: Handling;
  handlingText?: string;
  handledAs?: string;
  handledAt?: string;
}

export class ReviewReportDto {
  execution!: string;
  conformity!: string;
  proposal!: string;
  improvements!: string;
  publishedAt!: string;
  actId!: string;
}

export class CommitteeReviewDto {
  year!: number;
  /** The year's phase allows findings, opinions and the report. */
  open!: boolean;
  heads!: HeadFindingDto[];
  opinions!: ReviewOpinionDto[];
  unhandled!: number;
  report?: ReviewReportDto;
}

export class FindUnderHeadDto {
  @IsIn(HEAD_FINDINGS)
  finding!: HeadFinding;

  @IsString()
  @MaxLength(8_000)
  text!: string;
}

export class IssueOpinionDto {
  @IsInt()
  @Min(1)
  @Max(8)
  head!: number;

  @IsArray()
  @ArrayMaxSize(OPINION_LINES)
  @Matches(/^[0-9A-Za-z-]{1,60}$/, { each: true })
  lines!: string[];

  @IsString()
  @MaxLength(8_000)
  text!: string;
}

export class HandleOpinionDto {
  @IsIn(HANDLINGS)
  handling!: Handling;

  @IsString()
  @MaxLength(8_000)
  text!: string;
}

export class PublishReportDto {
  @IsString()
  @MaxLength(8_000)
  execution!: string;

  @IsString()
  @MaxLength(8_000)
  conformity!: string;

  @IsString()
  @MaxLength(8_000)
  proposal!: string;

  @IsString()
  @MaxLength(8_000)
  improvements!: string;
}
