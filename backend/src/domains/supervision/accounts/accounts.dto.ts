// What the API says of final accounts. Amounts are decimal yuan strings.
import { BOOKS, type BudgetBook, DIRECTIONS, type Direction } from '@kentan/shared/budgets';
import {
  ACCOUNT_GROUPINGS,
  ACCOUNTS_STATES,
  type AccountGrouping,
  type AccountsState,
  OUTCOME_SOURCES,
  type OutcomeSource,
  PERFORMANCE_GRADES,
  type PerformanceGrade,
} from '@kentan/shared/supervision';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { BilingualDto } from '../../localities/index.js';

export class ColumnsDto {
  /** 预算数 */
  adopted!: string;
  /** 调整预算数 */
  authorised!: string;
  /** 决算数 */
  final!: string;
}

export class AccountsSummaryDto {
  year!: number;
  @ApiProperty({ enum: ACCOUNTS_STATES })
  state!: AccountsState;
  /** Absent while the accounts are being drawn up. */
  revenue?: ColumnsDto;
  expenditure?: ColumnsDto;
  /** Content hash of the published version. */
  hash?: string;
}

export class AccountsListDto {
  /** Newest first. */
  accounts!: AccountsSummaryDto[];
  /** Years whose accounts are due now: their phase has begun and the congress has not approved them. */
  due!: number[];
}

export class BookAccountsDto {
  @ApiProperty({ enum: BOOKS })
  book!: BudgetBook;
  revenue!: ColumnsDto;
  expenditure!: ColumnsDto;
  /** Revenue − spending. */
  surplus!: ColumnsDto;
}

export class AccountsGroupDto extends ColumnsDto {
  @ApiProperty({ enum: ACCOUNT_GROUPINGS })
  by!: AccountGrouping;
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  /** Class of three digits, or the department's name. */
  key!: string;
  name!: string;
  lines!: number;
}

export class AccountsCountsDto {
  lines!: number;
  /** Lines whose difference owes an explanation. */
  differences!: number;
  unexplained!: number;
  /** Lines with a performance target. */
  targets!: number;
  met!: number;
  partly!: number;
  missed!: number;
}

export class AccountsOpinionDto {
  text!: string;
  givenAt!: string;
  handling?: string;
  handledAs?: string;
  handledAt?: string;
}

export class AccountsFilingDto {
  text!: string;
  filedAs!: string;
  filedAt!: string;
}

export class AccountsDto {
  year!: number;
  @ApiProperty({ enum: ACCOUNTS_STATES })
  state!: AccountsState;
  /** From a sheet, or from the figures of the year's execution. */
  @ApiProperty({ enum: ['sheet', 'execution'] })
  source!: 'sheet' | 'execution';
  fileName?: string;
  draftedAt!: string;
  /** The charter's share of the authorised amount beyond which a difference is explained. */
  beyond!: string;
  summary!: string;
  books!: BookAccountsDto[];
  groups!: AccountsGroupDto[];
  counts!: AccountsCountsDto;
  submittedAt?: string;
  /** The first day on which the congress may vote. */
  earliestVote?: string;
  proposalId?: string;
  /** The vote that decided last, and when. A draft with one was rejected. */
  voteId?: string;
  decidedAt?: string;
  resolutionId?: string;
  opinion?: AccountsOpinionDto;
  filing?: AccountsFilingDto;
  /** The version that was approved and waits for its publication, and until when. */
  versionId?: string;
  publishBy?: string;
  /** Content hash of the published version. */
  hash?: string;
  publishedAt?: string;
}

export class AccountLineDto extends ColumnsDto {
  lineKey!: string;
  @ApiProperty({ enum: BOOKS })
  book!: BudgetBook;
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  functionCode!: string;
  department!: string;
  name!: string;
  target!: string;
  /** Final − authorised. */
  difference!: string;
  /** Differs by more than the charter's share. */
  owes!: boolean;
  budgeted!: boolean;
  explanation?: string;
  explainedAs?: string;
  @ApiProperty({ enum: PERFORMANCE_GRADES })
  grade?: PerformanceGrade;
  result?: string;
  gradedAs?: string;
  /** The person who reads may write here. */
  mine!: boolean;
  /** For If-Match: "v3". */
  version!: number;
}

export class AccountLinesDto {
  lines!: AccountLineDto[];
  total!: number;
  page!: number;
  pageSize!: number;
}

export const LINE_FILTERS = ['differences', 'unexplained', 'performance', 'ungraded', 'mine'] as const;
export type LineFilter = (typeof LINE_FILTERS)[number];

export class ListAccountLinesQuery {
  @IsOptional()
  @IsIn(DIRECTIONS)
  direction?: Direction;

  @IsOptional()
  @IsIn(ACCOUNT_GROUPINGS)
  by?: AccountGrouping;

  /** The class, department or book under which the lines stand. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  of?: string;

  /** One line. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  line?: string;

  /** mine: what the reader's department owes an explanation for or has a target on. */
  @IsOptional()
  @IsIn(LINE_FILTERS)
  filter?: LineFilter;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;
}

export class DraftAccountsDto {
  /** A sheet that was read; absent: the figures of the year's execution. */
  @IsOptional()
  @IsUUID()
  importId?: string;
}

export class AccountsTextDto {
  @IsString()
  @MaxLength(8_000)
  text!: string;
}

export class SubmitAccountsDto {
  /** What the government says of the year. */
  @IsString()
  @MaxLength(4_000)
  summary!: string;
}

export class TellPerformanceDto {
  @IsIn(PERFORMANCE_GRADES)
  grade!: PerformanceGrade;

  @IsString()
  @MaxLength(8_000)
  text!: string;
}

export class SheetProblemDto {
  row!: number;
  column!: string;
  words!: BilingualDto;
}

export class AccountsSheetDto {
  id!: string;
  fileName!: string;
  @ApiProperty({ enum: ['reading', 'checked', 'failed', 'cancelled', 'published'] })
  state!: 'reading' | 'checked' | 'failed' | 'cancelled' | 'published';
  /** Share of the file that has been read, 0–1. */
  share!: number;
  /** Figures that found their line. */
  lines!: number;
  errors!: number;
  /** At most 100. */
  problems!: SheetProblemDto[];
}

export class OutcomeLineDto {
  lineKey!: string;
  amount!: string;
}

export class OutcomeDto {
  year!: number;
  /** Which figures these are; absent where there are none. */
  @ApiProperty({ enum: OUTCOME_SOURCES })
  source?: OutcomeSource;
  sourceName?: BilingualDto;
  /** Content hash of the version, where the figures are one. */
  hash?: string;
  /** The last day that the figures of a report hold. */
  until?: string;
  lines!: OutcomeLineDto[];
}
