// What the API says of sheets of execution figures, and how they are reported and explained.
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ProblemOnSheetDto, ReasonDto } from '../../budgets/index.js';
import { SilentDepartmentDto } from './execution.dto.js';

export class CheckSheetQuery {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(12)
  period!: number;
}

export class FigureChangeDto {
  lineKey!: string;
  name!: string;
  before?: string;
  after!: string;
}

export class SheetCheckDto {
  year!: number;
  period!: number;
  /** The period has a report: this sheet would correct it. */
  correction!: boolean;
  /** Rows that are lines of the budget. */
  figures!: number;
  /** Lines of the budget. */
  lines!: number;
  revenue!: string;
  expenditure!: string;
  errors!: number;
  reasons!: number;
  problems!: ProblemOnSheetDto[];
  /** Lines that would be beyond the bound. */
  beyond!: number;
  silent!: SilentDepartmentDto[];
  /** What it would change of what was reported; the first hundred. */
  changes!: FigureChangeDto[];
  changed!: number;
}

export class ReportExecutionDto {
  @IsUUID()
  importId!: string;

  @IsInt()
  @Min(1)
  @Max(12)
  period!: number;

  @IsArray()
  @ArrayMaxSize(5_000)
  @ValidateNested({ each: true })
  @Type(() => ReasonDto)
  reasons!: ReasonDto[];

  /** Why a reported period is reported anew; public. */
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  correction?: string;
}

export class ReportedDto {
  year!: number;
  period!: number;
  revision!: number;
}

export class ExplainDeviationDto {
  @IsInt()
  @Min(1900)
  @Max(2200)
  year!: number;

  @IsInt()
  @Min(1)
  @Max(12)
  period!: number;

  @Matches(/^[0-9A-Za-z-]{1,60}$/)
  lineKey!: string;

  @IsString()
  @MaxLength(8_000)
  text!: string;
}

export class ExplainedDto {
  lineKey!: string;
  /** Lines of the department in this report that are still unexplained. */
  left!: number;
}
