// What the API says of virements, uses of the reserve and earmarked transfers, and how they are made.
import { BOOKS, type BudgetBook, DIRECTIONS, type Direction } from '@kentan/shared/budgets';
import { MOVEMENT_KINDS, type MovementKind, NEW_LINE_NAME } from '@kentan/shared/supervision';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** Decimal yuan with at most two places. */
const POSITIVE = /^\d{1,13}(\.\d{1,2})?$/;
const LINE_KEY = /^[0-9A-Za-z-]{1,60}$/;

export class MoveDto {
  lineKey!: string;
  name!: string;
  department!: string;
  @ApiProperty({ enum: BOOKS })
  book!: BudgetBook;
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  /** Authorised before, decimal yuan. */
  before!: string;
  /** Decimal yuan; negative took away. */
  delta!: string;
  /** Decimal yuan. */
  after!: string;
  /** The line was opened by this movement. */
  opened!: boolean;
}

export class MovementDto {
  id!: string;
  @ApiProperty({ enum: MOVEMENT_KINDS })
  kind!: MovementKind;
  /** Of its kind in the year. */
  number!: number;
  year!: number;
  at!: string;
  reason!: string;
  /** Number of the document from above, for transfers. */
  document?: string;
  /** Who gave it, for transfers. */
  giver?: string;
  madeAs!: string;
  /** What was moved, decimal yuan. */
  amount!: string;
  moves!: MoveDto[];
  actId!: string;
  /** The plan that was voted, for adjustments. */
  adjustmentId?: string;
  /** The day by which the presidium takes note. */
  noteBy?: string;
  notedAt?: string;
  overdue!: boolean;
}

export class MovementPageDto {
  year!: number;
  movements!: MovementDto[];
  total!: number;
  page!: number;
  pageSize!: number;
}

export class YearQuery {
  /** Without one: the newest year whose adopted budget is published. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;
}

export class ListMovementsQuery extends YearQuery {
  @IsOptional()
  @IsIn(MOVEMENT_KINDS)
  kind?: MovementKind;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;
}

export class MakeVirementDto {
  @IsInt()
  @Min(1900)
  @Max(2200)
  year!: number;

  @Matches(LINE_KEY)
  from!: string;

  @Matches(LINE_KEY)
  to!: string;

  /** Decimal yuan. */
  @Matches(POSITIVE)
  amount!: string;

  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class UseReserveDto extends MakeVirementDto {}

export class NewLineDto {
  @IsIn(BOOKS)
  book!: BudgetBook;

  @IsIn(DIRECTIONS)
  direction!: Direction;

  @IsString()
  @MaxLength(9)
  functionCode!: string;

  @IsString()
  @MaxLength(100)
  department!: string;

  @IsString()
  @MaxLength(NEW_LINE_NAME * 2)
  name!: string;
}

export class RecordTransferDto {
  @IsInt()
  @Min(1900)
  @Max(2200)
  year!: number;

  /** A revenue line of the year; or `newRevenue`. */
  @IsOptional()
  @Matches(LINE_KEY)
  revenue?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => NewLineDto)
  newRevenue?: NewLineDto;

  /** A spending line of the year; or `newSpending`. */
  @IsOptional()
  @Matches(LINE_KEY)
  spending?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => NewLineDto)
  newSpending?: NewLineDto;

  /** Decimal yuan. */
  @Matches(POSITIVE)
  amount!: string;

  @IsBoolean()
  needsMatch!: boolean;

  /** The document from above. */
  @IsString()
  @MaxLength(200)
  document!: string;

  /** Who gives it. */
  @IsString()
  @MaxLength(200)
  giver!: string;

  @IsString()
  @MaxLength(2_000)
  reason!: string;
}
