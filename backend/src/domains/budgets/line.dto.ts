// What the API says of one line's page, of questions and answers.
import { VERSION_KINDS, type VersionKind } from '@kentan/shared/budgets';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ActDto } from '../record/index.js';
import { LineDto } from './budgets.dto.js';

export class CodeNameDto {
  code!: string;
  name!: string;
}

export class LineAmountDto {
  year!: number;
  @ApiProperty({ enum: VERSION_KINDS })
  kind!: VersionKind;
  number!: number;
  hash!: string;
  publishedAt!: string;
  /** Decimal yuan; absent when the line is not in this version. */
  amount?: string;
  /** Total of the version in the line's direction, decimal yuan. */
  total!: string;
}

export class QuestionDto {
  id!: string;
  lineKey!: string;
  lineName!: string;
  department!: string;
  year!: number;
  text!: string;
  /** The capacity in which it was asked; never the name. */
  askedAs!: string;
  askedAt!: string;
  /** The last day for the answer, in the locality's zone. */
  dueOn!: string;
  overdue!: boolean;
  answer?: string;
  answeredAs?: string;
  answeredAt?: string;
  /** Asked by the person who reads this. */
  mine!: boolean;
}

export class LinePageDto {
  line!: LineDto;
  year!: number;
  @ApiProperty({ enum: VERSION_KINDS })
  kind!: VersionKind;
  hash!: string;
  /** The functional classes above it, the highest first. */
  path!: CodeNameDto[];
  economicName!: string;
  /** In the course of the years: every published version. */
  amounts!: LineAmountDto[];
  /** Newest first: everything official about it, publications included. */
  acts!: ActDto[];
  /** Newest first. */
  questions!: QuestionDto[];
  /** Days within which a question is answered, by the charter. */
  answerDays!: number;
}

export class AskQuestionDto {
  @IsString()
  @MaxLength(4_000)
  text!: string;
}

export class AnswerQuestionDto {
  @IsString()
  @MaxLength(10_000)
  text!: string;
}

export class ListQuestionsQuery {
  @IsOptional()
  @IsIn(['open', 'answered'])
  state?: 'open' | 'answered';

  /** Only those that the reader asked. */
  @IsOptional()
  @IsIn(['true'])
  mine?: 'true';

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;
}

export class QuestionPageDto {
  questions!: QuestionDto[];
  total!: number;
  page!: number;
  pageSize!: number;
}
