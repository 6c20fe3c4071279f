// What the API says of inspections.
import { INSPECTION_GRADES, type InspectionGrade } from '@kentan/shared/supervision';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PictureDto } from '../pictures/pictures.dto.js';

export class InspectedLineDto {
  lineKey!: string;
  name!: string;
}

export class InspectionDto {
  id!: string;
  year!: number;
  lines!: InspectedLineDto[];
  /** As the budget names it; empty where the lines have none. */
  department!: string;
  /** The day of the visit, in the locality's zone. */
  visitedOn!: string;
  place!: string;
  @ApiProperty({ enum: INSPECTION_GRADES })
  grade!: InspectionGrade;
  finding!: string;
  pictures!: PictureDto[];
  publishedAt!: string;
  publishedAct!: string;
  /** The last day for the reply. */
  dueOn!: string;
  overdue!: boolean;
  reply?: string;
  repliedAs?: string;
  repliedAt?: string;
  /** Whether the reader may reply. */
  mayReply!: boolean;
}

export class InspectionPageDto {
  inspections!: InspectionDto[];
  total!: number;
  /** Without a reply yet. */
  unanswered!: number;
  /** Of all that match, how many were found sound, wanting, unsound. */
  sound!: number;
  wanting!: number;
  unsound!: number;
  page!: number;
  pageSize!: number;
}

export class ListInspectionsQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;

  @IsOptional()
  @IsIn(['unanswered', 'replied'])
  state?: 'unanswered' | 'replied';

  @IsOptional()
  @Matches(/^[0-9A-Za-z-]{1,60}$/)
  line?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;
}

export class PublishInspectionDto {
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year!: number;

  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  lineKeys!: string[];

  /** 'YYYY-MM-DD', in the locality's zone. */
  @IsString()
  @MaxLength(10)
  visitedOn!: string;

  @IsString()
  @MaxLength(1_000)
  place!: string;

  @IsIn(INSPECTION_GRADES)
  grade!: InspectionGrade;

  @IsString()
  @MaxLength(8_000)
  finding!: string;

  /** Photographs sent before, in the order in which they are shown. */
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  pictures!: string[];
}

export class ReplyToInspectionDto {
  @IsString()
  @MaxLength(8_000)
  text!: string;
}
