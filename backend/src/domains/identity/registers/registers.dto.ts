// What the API says of registers: to the public size and hash, to the clerk who stands on it.
import { REGISTER_COLUMNS, type RegisterColumn } from '@kentan/shared/identity';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class RegisterDto {
  id!: string;
  number!: number;
  title!: string;
  people!: number;
  /** SHA-256 of the canonical text, as in the record. */
  hash!: string;
  importedAt!: Date;
  /** When the personal data of a replaced register was erased. */
  erasedAt!: Date | null;
}

export class RegisterProblemDto {
  /** As in the file; 0 for the file as a whole. */
  row!: number;
  @ApiProperty({ enum: [...Object.keys(REGISTER_COLUMNS), ''] })
  column!: RegisterColumn | '';
  code!: string;
  /** What is wrong and what to do, in the language asked for. */
  detail!: string;
}

export class RegisterCountDto {
  value!: string;
  people!: number;
}

export class RegisterCheckDto {
  people!: number;
  households!: number;
  women!: number;
  villages!: RegisterCountDto[];
  /** All problems; at most 200 are listed. */
  problemCount!: number;
  problems!: RegisterProblemDto[];
}

export class RegisterSavedDto {
  id!: string;
  number!: number;
  hash!: string;
  people!: number;
  /** People who stood on the register before and kept their id. */
  known!: number;
}

export class RegisterEntryDto {
  id!: string;
  name!: string;
  @ApiProperty({ enum: ['f', 'm'] })
  sex!: 'f' | 'm';
  birthYear!: number;
  village!: string;
  household!: string;
  contact!: string;
  /** Has signed in at least once. */
  hasAccount!: boolean;
}

export class RegisterPageDto {
  total!: number;
  entries!: RegisterEntryDto[];
}

export class RegisterPageQuery {
  /** Part of a name, village or household. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  search?: string;
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  offset?: number;
}
