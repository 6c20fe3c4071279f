import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';

/** A text written in both languages. */
export class WrittenDto {
  @IsString()
  @MinLength(1)
  @MaxLength(8_000)
  zh!: string;

  @IsString()
  @MaxLength(8_000)
  en!: string;
}

export class AgendaPointDto {
  /** 'HH:MM' on the day of the forum. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  at!: string;

  @ValidateNested()
  @Type(() => WrittenDto)
  what!: WrittenDto;
}

export class BriefingSectionDto {
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/)
  id!: string;

  @ValidateNested()
  @Type(() => WrittenDto)
  heading!: WrittenDto;

  @ValidateNested()
  @Type(() => WrittenDto)
  text!: WrittenDto;

  /** The budget line it explains. */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  lineKey?: string;
}

export class ItemOptionDto {
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/)
  id!: string;

  @ValidateNested()
  @Type(() => WrittenDto)
  text!: WrittenDto;
}

export class QuestionnaireItemDto {
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/)
  id!: string;

  @IsIn(['scale', 'choice'])
  @ApiProperty({ enum: ['scale', 'choice'] })
  kind!: 'scale' | 'choice';

  @ValidateNested()
  @Type(() => WrittenDto)
  text!: WrittenDto;

  @IsOptional()
  @IsString()
  @MaxLength(80)
  lineKey?: string;

  /** What 0 means, where it is not "not at all". */
  @IsOptional()
  @ValidateNested()
  @Type(() => WrittenDto)
  low?: WrittenDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => WrittenDto)
  high?: WrittenDto;

  /** For items to choose from. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(9)
  @ValidateNested({ each: true })
  @Type(() => ItemOptionDto)
  options?: ItemOptionDto[];
}

export class PlanForumDto {
  @ValidateNested()
  @Type(() => WrittenDto)
  title!: WrittenDto;

  /** What it is about, in a sentence. */
  @ValidateNested()
  @Type(() => WrittenDto)
  about!: WrittenDto;

  @ValidateNested()
  @Type(() => WrittenDto)
  place!: WrittenDto;

  @IsISO8601({ strict: true })
  startsAt!: string;

  @IsISO8601({ strict: true })
  endsAt!: string;
}

export class CreateForumDto extends PlanForumDto {
  @IsInt()
  @Min(1900)
  @Max(2200)
  year!: number;

  @IsInt()
  @Min(0)
  @Max(1_000)
  drawnSeats!: number;

  @IsInt()
  @Min(0)
  @Max(1_000)
  invitedSeats!: number;
}

export class EditForumDto extends PlanForumDto {
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => AgendaPointDto)
  agenda!: AgendaPointDto[];
}

export class EditBriefingDto {
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => BriefingSectionDto)
  sections!: BriefingSectionDto[];
}

export class EditQuestionnaireDto {
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => QuestionnaireItemDto)
  items!: QuestionnaireItemDto[];
}
