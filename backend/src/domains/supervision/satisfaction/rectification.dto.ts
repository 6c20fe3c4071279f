// What the API says of rectifications: what is owed by whom until when, the plan, the evidence, the report.
import {
  RECTIFICATION_STATES,
  RECTIFICATION_TEXT,
  type RectificationState,
} from '@kentan/shared/supervision';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { BilingualDto } from '../../localities/index.js';
import { PictureDto } from '../pictures/pictures.dto.js';
import { MOST_PICTURES } from '../pictures/pictures.queries.js';

export class RectificationTextDto {
  @IsString()
  @MaxLength(RECTIFICATION_TEXT.most * 2)
  text!: string;
}

export class ShowEvidenceDto extends RectificationTextDto {
  /** Photographs sent before, by id. */
  @IsArray()
  @ArrayMaxSize(MOST_PICTURES)
  @IsUUID(undefined, { each: true })
  pictures!: string[];
}

export class RectificationsQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1990)
  @Max(2200)
  year?: number;
}

export class EvidenceDto {
  id!: string;
  text!: string;
  shownAt!: string;
  pictures!: PictureDto[];
  actId!: string;
}

export class RectificationDto {
  id!: string;
  year!: number;
  /** What was rated "not satisfied". */
  subject!: BilingualDto;
  departmentId?: string;
  lineKey?: string;
  lineName?: string;
  /** The vote whose result raised it. */
  voteId!: string;
  /** 1 for the first "not satisfied" of its subject. */
  time!: number;
  step!: BilingualDto;
  @ApiProperty({ enum: ['rectify', 'report', 'question', 'notice'] })
  consequence!: 'rectify' | 'report' | 'question' | 'notice';
  /** The office that owes it. */
  owedBy!: string;
  /** Whether the body votes again when it is reported done. */
  voteAgain!: boolean;
  dueOn!: string;
  overdue!: boolean;
  @ApiProperty({ enum: RECTIFICATION_STATES })
  state!: RectificationState;
  version!: number;
  raisedAt!: string;
  plan?: string;
  plannedAt?: string;
  evidence!: EvidenceDto[];
  report?: string;
  reportedAt?: string;
  settledAt?: string;
  /** Whether who asks works on it. */
  mine!: boolean;
}

export class RectificationListDto {
  rectifications!: RectificationDto[];
}
