// What the API says of versions, trees, lines and comparisons, and how it is asked.
import {
  BOOKS,
  type BudgetBook,
  DIRECTIONS,
  type Direction,
  LINE_MARKS,
  type LineMark,
  TREE_KINDS,
  type TreeKind,
  VERSION_KINDS,
  type VersionKind,
} from '@kentan/shared/budgets';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

export class BookTotalDto {
  @ApiProperty({ enum: BOOKS })
  book!: BudgetBook;
  /** Decimal yuan. */
  revenue!: string;
  /** Decimal yuan. */
  expenditure!: string;
}

export class EmptyBookDto {
  @ApiProperty({ enum: BOOKS })
  book!: BudgetBook;
  /** What the finance office said; empty where the book was only declared empty. */
  reason!: string;
}

export class VersionDto {
  id!: string;
  year!: number;
  @ApiProperty({ enum: VERSION_KINDS })
  kind!: VersionKind;
  /** 1 for the first of its kind in the year. */
  number!: number;
  /** SHA-256 of the content: the version's name in addresses. */
  hash!: string;
  lines!: number;
  /** Decimal yuan. */
  revenue!: string;
  /** Decimal yuan. */
  expenditure!: string;
  books!: BookTotalDto[];
  /** Books of which the version has no line, and why. */
  emptyBooks!: EmptyBookDto[];
  explanation!: string;
  publishedAt!: string;
  /** The act of publication in the record. */
  actId?: string;
}

export class TreeNodeDto {
  /** A code, or a name where the level has no codes. */
  id!: string;
  name!: string;
  /** Decimal yuan. */
  amount!: string;
  /** Last year's approved amount of the same lines, decimal yuan. */
  last!: string;
  lines!: number;
  @ApiProperty({ type: () => [TreeNodeDto] })
  children!: TreeNodeDto[];
}

export class TreeDto {
  year!: number;
  @ApiProperty({ enum: VERSION_KINDS })
  kind!: VersionKind;
  hash!: string;
  @ApiProperty({ enum: TREE_KINDS })
  by!: TreeKind;
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  root!: TreeNodeDto;
}

export class LineDto {
  lineKey!: string;
  @ApiProperty({ enum: BOOKS })
  book!: BudgetBook;
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  functionCode!: string;
  functionName!: string;
  economicCode!: string;
  department!: string;
  name!: string;
  /** basic, project, or empty. */
  nature!: string;
  @ApiProperty({ enum: LINE_MARKS, isArray: true })
  marks!: LineMark[];
  /** Decimal yuan. */
  amount!: string;
  /** Last year's approved amount, decimal yuan. */
  lastAdopted?: string;
  /** Last year's executed amount, decimal yuan. */
  lastExecuted?: string;
  basis!: string;
  target!: string;
  note!: string;
  location!: string;
}

export class LinePageOfDto {
  lines!: LineDto[];
  total!: number;
  page!: number;
  pageSize!: number;
}

export class ListLinesQuery {
  @IsOptional()
  @IsIn(TREE_KINDS)
  by?: TreeKind;

  @IsOptional()
  @IsIn(DIRECTIONS)
  direction?: Direction;

  /** Ids of the tree from the top, separated by "/" (URL-encoded each). */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  path?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;
}

export class SearchQuery {
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  q!: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;
}

export class FoundLineDto extends LineDto {
  year!: number;
  @ApiProperty({ enum: VERSION_KINDS })
  kind!: VersionKind;
}

export class FoundDto {
  lines!: FoundLineDto[];
  /** More lines match than are shown. */
  more!: boolean;
}

export class ChangeDto {
  @ApiProperty({ enum: ['added', 'removed', 'moved', 'changed'] })
  kind!: 'added' | 'removed' | 'moved' | 'changed';
  lineKey!: string;
  name!: string;
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  @ApiProperty({ enum: BOOKS })
  book!: BudgetBook;
  department!: string;
  functionCode!: string;
  /** Where a moved line stood before. */
  departmentBefore?: string;
  functionCodeBefore?: string;
  /** Decimal yuan. */
  from!: string;
  /** Decimal yuan. */
  to!: string;
}

export class ClassChangeDto {
  @ApiProperty({ enum: DIRECTIONS })
  direction!: Direction;
  code!: string;
  name!: string;
  /** Decimal yuan. */
  from!: string;
  /** Decimal yuan. */
  to!: string;
}

export class ChangeCountsDto {
  added!: number;
  removed!: number;
  moved!: number;
  changed!: number;
  same!: number;
}

export class ComparisonDto {
  from!: VersionDto;
  to!: VersionDto;
  counts!: ChangeCountsDto;
  byClass!: ClassChangeDto[];
  /** Largest difference first. */
  changes!: ChangeDto[];
  page!: number;
  pages!: number;
}

export class CompareQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;
}
