// What the API says of execution reports, and how they are made.
import { BOOKS, type BudgetBook, DIRECTIONS, type Direction } from '@kentan/shared/budgets';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { BilingualDto } from '../../localities/index.js';

export const LINE_FILTERS = ['beyond', 'unexplained', 'missing', 'reasons'] as const;
export type LineFilter = (typeof LINE_FILTERS)[number];

export class ProgressDto {
  lines!: number;
  /** Lines with a figure. */
  reported!: number;
  /** Decimal yuan. */
  authorised!: string;
  /** Of the lines with a figure. */
  authorisedReported!: string;
  executed!: string;
  /** Lines beyond the charter's bound. */
  beyond!: number;
}

export class PartProgressDto extends ProgressDto {
  /** A class of the functional or revenue list, or a department's name; empty where the budget gives none. */
  id!: string;
  name!: string;
}

export class BookProgressDto extends ProgressDto {
  @ApiProperty({ enum: BOOKS })
  id!: BudgetBook;
}

export class DirectionProgressDto {
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  whole!: ProgressDto;
  byFunction!: PartProgressDto[];
  byDepartment!: PartProgressDto[];
  byBook!: BookProgressDto[];
}

export class SilentDepartmentDto {
  department!: string;
  lines!: number;
  /** Lines that nobody has reported. */
  missing!: number;
  authorisedMissing!: string;
}

export class RevisionDto {
  revision!: number;
  reportedAt!: string;
  office!: string;
  /** Why it was corrected; empty for the first report. */
  correction!: string;
  fileName!: string;
  actId!: string;
}

export class ReportPeriodDto {
  number!: number;
  name!: BilingualDto;
  firstMonth!: number;
  lastMonth!: number;
  /** Its last day. */
  endsOn!: string;
  /** The last day on which its report is in time. */
  dueOn!: string;
  /** ahead: not over yet. open: over, in time. */
  @ApiProperty({ enum: ['ahead', 'open', 'overdue', 'reported'] })
  state!: 'ahead' | 'open' | 'overdue' | 'reported';
  /** Its first report came after the due day. */
  late!: boolean;
  revisions!: RevisionDto[];
}

export class ShownReportDto {
  period!: number;
  revision!: number;
  /** A later revision counts. */
  superseded!: boolean;
  directions!: DirectionProgressDto[];
  silent!: SilentDepartmentDto[];
  beyond!: number;
  unexplained!: number;
  /** Unexplained lines whose day has passed. */
  overdue!: number;
}

export class ExecutionDto {
  year!: number;
  /** Years that can be looked at, newest first. */
  years!: number[];
  /** The charter's bound, as a share of the authorised amount: "10%". */
  bound!: string;
  reportDays!: number;
  explainDays!: number;
  /** The year's phase allows reports. */
  open!: boolean;
  periods!: ReportPeriodDto[];
  shown?: ShownReportDto;
}

export class ExplanationDto {
  text!: string;
  office!: string;
  explainedAt!: string;
  actId!: string;
}

export class ExecutionLineDto {
  lineKey!: string;
  name!: string;
  department!: string;
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  functionCode!: string;
  authorised!: string;
  /** What the calendar says. */
  planned!: string;
  /** Absent: nobody has reported it. */
  executed?: string;
  /** Tenths of a percent of the authorised amount; absent where nothing was authorised or reported. */
  rate?: number;
  @ApiProperty({ enum: ['ahead', 'behind', 'even'] })
  pace?: 'ahead' | 'behind' | 'even';
  beyond!: boolean;
  /** Why the figure may stand: above the budget, or below an earlier figure. */
  reason!: string;
  explanation?: ExplanationDto;
  /** The last day on which its explanation is in time. */
  dueOn?: string;
  overdue!: boolean;
}

export class ExecutionLinePageDto {
  year!: number;
  period!: number;
  lines!: ExecutionLineDto[];
  total!: number;
  page!: number;
  pageSize!: number;
}

export class LineRevisionDto {
  revision!: number;
  executed?: string;
  reportedAt!: string;
  correction!: string;
  actId!: string;
}

export class LinePeriodDto extends ExecutionLineDto {
  period!: number;
  periodName!: BilingualDto;
  lastMonth!: number;
  revisions!: LineRevisionDto[];
}

export class LineYearDto {
  year!: number;
  periods!: LinePeriodDto[];
}

export class LineExecutionDto {
  /** Newest year first. */
  years!: LineYearDto[];
}

export class ExecutionQuery {
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
  @Max(12)
  period?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  revision?: number;
}

export class ExecutionLinesQuery extends ExecutionQuery {
  @IsOptional()
  @IsIn(LINE_FILTERS)
  @ApiProperty({ enum: LINE_FILTERS, required: false })
  only?: LineFilter;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  department?: string;

  @IsOptional()
  @IsIn(DIRECTIONS)
  @ApiProperty({ enum: DIRECTIONS, required: false })
  direction?: Direction;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;
}

export class OwedReportDto {
  year!: number;
  period!: number;
  name!: BilingualDto;
  dueOn!: string;
  /** Negative when overdue. */
  daysLeft!: number;
}

export class OwedPeriodDto {
  year!: number;
  period!: number;
  name!: BilingualDto;
  lastMonth!: number;
  lines!: ExecutionLineDto[];
}

export class OwedExecutionDto {
  year!: number;
  bound!: string;
  /** For the finance office: the period that is over and not reported. */
  report?: OwedReportDto;
  unexplained!: number;
  /** Unexplained lines of the reader's offices, at most two hundred, earliest period first. */
  periods!: OwedPeriodDto[];
}
