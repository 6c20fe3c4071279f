// How its participants are drawn, and how they resemble the people they were drawn from.
import { LEXIMIN_CHECKS, SAMPLE_ATTRIBUTES, type SampleAttribute } from '@kentan/shared/forums';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, MaxLength, ValidateNested } from 'class-validator';

export class HandDto {
  @IsString()
  @MaxLength(80)
  who!: string;

  @IsString()
  @MaxLength(40)
  digits!: string;
}

export class HoldDrawDto {
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => HandDto)
  hands!: HandDto[];
}

export class DrawQuotaDto {
  @ApiProperty({ enum: ['sex', 'ageGroup', 'village'] })
  attribute!: 'sex' | 'ageGroup' | 'village';
  /** A share: '0.05', '5%' or '1/20'. */
  tolerance!: string;
}

export class ReplacementDto {
  left!: string;
  took!: string;
}

export class DrawLotteryDto {
  /** SHA-256 of the panels. */
  hash!: string;
  quotas!: DrawQuotaDto[];
  /** The panel that the digits named, 0 to 999. */
  number!: number;
}

export class DrawDto {
  forumId!: string;
  algorithm!: string;
  registerHash!: string;
  poolSize!: number;
  seats!: number;
  hands!: HandDto[];
  seed!: string;
  /** Tickets in the order drawn: the first got number 1. */
  drawn!: string[];
  replacements!: ReplacementDto[];
  drawnAt!: string;
  actId!: string;
  /** The checks that `verifyDraw` makes, in order. */
  @ApiProperty({ enum: LEXIMIN_CHECKS, isArray: true })
  checks!: string[];
  /** Of a LEXIMIN draw. */
  lottery?: DrawLotteryDto;
}

export class SampleRowDto {
  value!: string;
  population!: number;
  sample!: number;
  /** Tenths of a percent. */
  populationShare!: number;
  sampleShare!: number;
  difference!: number;
}

export class SampleTableDto {
  @ApiProperty({ enum: SAMPLE_ATTRIBUTES })
  attribute!: SampleAttribute;
  rows!: SampleRowDto[];
}

export class ReplyCountsDto {
  invited!: number;
  accepted!: number;
  declined!: number;
  lapsed!: number;
  withdrawn!: number;
  waiting!: number;
  attended!: number;
}

export class ResponseRatesDto {
  replied!: number;
  accepted!: number;
  attended!: number;
}

export class CompositionDto {
  /** Those who hold seats now (those who came, once it was held) beside everybody on the list. */
  tables!: SampleTableDto[];
  counts!: ReplyCountsDto;
  rates!: ResponseRatesDto;
}
