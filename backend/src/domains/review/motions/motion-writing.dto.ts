import { MOTION_LINES, MOTION_PART_LENGTH } from '@kentan/shared/review';
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

export class DraftMotionDto {
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;
}

export class ChangeOfLineDto {
  @IsString()
  @Matches(/^[0-9A-Za-z-]{1,60}$/)
  lineKey!: string;

  /** Decimal yuan with at most two places; negative takes away. */
  @IsString()
  @Matches(/^-?\d{1,15}(\.\d{1,2})?$/)
  delta!: string;
}

export class EditMotionDto {
  @IsString()
  @MaxLength(MOTION_PART_LENGTH)
  cause!: string;

  @IsString()
  @MaxLength(MOTION_PART_LENGTH)
  grounds!: string;

  @IsString()
  @MaxLength(MOTION_PART_LENGTH)
  plan!: string;

  @IsArray()
  @ArrayMaxSize(MOTION_LINES)
  @ValidateNested({ each: true })
  @Type(() => ChangeOfLineDto)
  changes!: ChangeOfLineDto[];
}

export class InviteSponsorsDto {
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  deputies!: string[];
}

export class SignMotionDto {
  /** The version that was read. */
  @IsInt()
  @Min(1)
  version!: number;
}

export class AskWithdrawalDto {
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class DeputyDto {
  accountId!: string;
  name!: string;
  delegation!: string;
  constituency!: string;
}

export class DiscardedDto {
  id!: string;
}
