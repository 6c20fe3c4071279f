// What the API says of a handover.
import { OFFICES, type Office } from '@kentan/shared/identity';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { BilingualDto } from '../localities/index.js';

const NAMES = Object.keys(OFFICES) as Office[];

export class HandoverQuery {
  /** The office that is taken over; absent: the promises of all. */
  @IsOptional()
  @IsIn(NAMES)
  @ApiProperty({ enum: NAMES })
  office?: Office;

  /** For a department's officers: which department. */
  @IsOptional()
  @IsUUID()
  department?: string;
}

export class YearLineDto {
  id!: string;
  text!: BilingualDto;
  /** The act in which it can be read. */
  act?: string;
}

export class PublicPromiseDto {
  act!: string;
  at!: string;
  office!: string;
  officeName!: BilingualDto;
  kind!: BilingualDto;
  /** What was asked or found. */
  about!: string;
  /** What was said to be done, or answered. */
  text!: string;
}

export class HandoverDto {
  year!: number;
  /** At most ten. */
  lines!: YearLineDto[];
  /** Newest first. */
  promises!: PublicPromiseDto[];
}
