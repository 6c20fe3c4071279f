// What the API says of changes of the charter.
import { MOST_FIELD_CHANGES } from '@kentan/shared/charters';
import { PROPOSAL_STATES, type ProposalState } from '@kentan/shared/review';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { SectionChangeDto } from '../../charters/index.js';
import { BilingualDto } from '../../localities/index.js';

export class CharterChangeIdDto {
  id!: string;
}

export class FieldChangeDto {
  /** 'review.inquiryAnswerDays' */
  @IsString()
  @MaxLength(100)
  path!: string;
  /** As typed: "5", "2/3", "open", "01-18". */
  @IsString()
  @MaxLength(100)
  value!: string;
}

export class CharterReasonsDto {
  @IsString()
  @MinLength(2)
  @MaxLength(2_000)
  zh!: string;
  @IsString()
  @MinLength(2)
  @MaxLength(2_000)
  en!: string;
}

export class SubmitCharterChangeDto {
  /** The version that is changed: refused when another is in force by now. */
  @IsInt()
  @Min(1)
  @Max(100_000)
  base!: number;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_FIELD_CHANGES)
  @ValidateNested({ each: true })
  @Type(() => FieldChangeDto)
  changes!: FieldChangeDto[];
  @ValidateNested()
  @Type(() => CharterReasonsDto)
  reasons!: CharterReasonsDto;
}

export class WithdrawCharterChangeDto {
  @IsString()
  @MinLength(2)
  @MaxLength(500)
  reason!: string;
}

export class CharterVoteDto {
  id!: string;
  yes!: number;
  no!: number;
  abstain!: number;
  /** Deputies in office. */
  all!: number;
  needed!: number;
  /** 'YYYY-MM-DD…' UTC: when it was closed. */
  closedAt!: string;
}

export class CharterChangeDto {
  id!: string;
  /** The version that it changes. */
  base!: number;
  title!: BilingualDto;
  @ApiProperty({ enum: PROPOSAL_STATES })
  state!: ProposalState;
  submittedAt!: string;
  proposalId!: string;
  /** The version that it became. */
  adoptedVersion?: number;
  /** How the congress voted. */
  vote?: CharterVoteDto;
  resolutionId?: string;
}

export class CharterChangeDetailDto extends CharterChangeDto {
  reasons!: BilingualDto;
  /** Sentences that go and come. */
  sections!: SectionChangeDto[];
  /** The values as submitted. */
  changes!: FieldChangeDto[];
  /** SHA-256 of the canonical JSON of the charter as it is or would be, hex. */
  hash!: string;
  /** The first budget year that goes by it, were it adopted now. */
  fromYear!: number;
  /** The act in the public record that put it to the congress. */
  actId!: string;
}
