// What the API says of submitted sheets, and how they are corrected and published.
import {
  BOOKS,
  COLUMN_ROLES,
  type ColumnRole,
  VERSION_KINDS,
  type VersionKind,
} from '@kentan/shared/budgets';
import { MONEY_UNITS, type MoneyUnit } from '@kentan/shared/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { BilingualDto } from '../localities/index.js';
import { BookTotalDto, LinePageOfDto, TreeNodeDto } from './budgets.dto.js';

const UNITS = Object.keys(MONEY_UNITS) as MoneyUnit[];

export class ColumnRoleDto {
  /** The column's heading as printed, its letter or its number. */
  @IsString()
  @MaxLength(200)
  column!: string;

  @IsIn(COLUMN_ROLES)
  @ApiProperty({ enum: COLUMN_ROLES })
  role!: ColumnRole;
}

export class ImportSettingsDto {
  @IsOptional()
  @IsIn(UNITS)
  @ApiProperty({ enum: UNITS, required: false })
  unit?: MoneyUnit;

  /** A workbook's sheet: its place among the visible ones, or its name. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  sheet?: string;

  /** Heading of this year's amount column. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  amount?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ColumnRoleDto)
  columns?: ColumnRoleDto[];

  /** Books declared to be empty. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @IsIn(BOOKS, { each: true })
  declaredEmpty?: string[];
}

export class ProblemOnSheetDto {
  sheet!: number;
  /** 1-based; 0 when it is about the sheet as a whole. */
  row!: number;
  column!: string;
  code!: string;
  @ApiProperty({ enum: ['error', 'reason', 'notice'] })
  severity!: 'error' | 'reason' | 'notice';
  /** What it says and what to do. */
  words!: BilingualDto;
}

export class ReadColumnDto {
  header!: string;
  @ApiProperty({ enum: COLUMN_ROLES })
  role!: ColumnRole;
  /** Decimal yuan over the lines that count; absent where the column holds no amounts. */
  total?: string;
}

export class ImportDto {
  id!: string;
  year!: number;
  @ApiProperty({ enum: VERSION_KINDS })
  kind!: VersionKind;
  @ApiProperty({ enum: ['reading', 'checked', 'failed', 'cancelled', 'published'] })
  state!: 'reading' | 'checked' | 'failed' | 'cancelled' | 'published';
  fileName!: string;
  fileSize!: number;
  /** How much of the file has been read, 0 to 1. */
  share!: number;
  createdAt!: string;
  changedAt!: string;
}

export class ImportDetailDto extends ImportDto {
  settings!: ImportSettingsDto;
  rows!: number;
  lines!: number;
  subtotals!: number;
  @ApiProperty({ enum: UNITS })
  unit!: MoneyUnit;
  encoding?: string;
  sheets!: string[];
  /** The version or year that was read, where one column held several. */
  version!: string;
  columns!: ReadColumnDto[];
  books!: BookTotalDto[];
  errors!: number;
  reasons!: number;
  problems!: ProblemOnSheetDto[];
}

export class ReasonDto {
  @IsString()
  @MaxLength(60)
  code!: string;

  @IsInt()
  @Min(0)
  @Max(10_000)
  sheet!: number;

  /** 0: for all points of this kind. */
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  row!: number;

  @IsString()
  @MaxLength(1_000)
  text!: string;
}

export class PublishImportDto {
  @IsArray()
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => ReasonDto)
  reasons!: ReasonDto[];

  /** In plain words, for the public (解读, ZB 17). */
  @IsString()
  @MaxLength(20_000)
  explanation!: string;
}

export class PublishedDto {
  versionId!: string;
  hash!: string;
}

export class PreviewDto {
  spending!: TreeNodeDto;
  revenue!: TreeNodeDto;
  lines!: LinePageOfDto;
}

export class StartedDto {
  id!: string;
}

export class ClassificationDto {
  @IsInt()
  @Min(1900)
  @Max(2200)
  year!: number;

  /** One "code name" a row. */
  @IsString()
  @MaxLength(900_000)
  functional!: string;

  @IsString()
  @MaxLength(900_000)
  economic!: string;
}

export class ClassificationSizeDto {
  functional!: number;
  economic!: number;
}
