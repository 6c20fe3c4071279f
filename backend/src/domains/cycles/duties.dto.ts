// What the API says of duties, and how the board is asked.
import { DUTY_STATUSES, type DutyStatus } from '@kentan/shared/cycles';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { BilingualDto, DepartmentDto } from '../localities/index.js';
import { ActObjectDto } from '../record/index.js';

export class DutyDto {
  id!: string;
  /** '<domain>.<what>', or 'charter.<rule>'. */
  kind!: string;
  title!: BilingualDto;
  /** The office that owes it. */
  office!: string;
  officeName!: BilingualDto;
  department?: DepartmentDto;
  /** To whom it is owed. */
  owedTo!: BilingualDto;
  /** open (in time), overdue, kept (done in time), late (done after its day). */
  @ApiProperty({ enum: DUTY_STATUSES })
  status!: DutyStatus;
  /** The last day in time, in the locality's zone. */
  dueOn!: string;
  /** 0 on the last day, negative when it has passed. */
  daysLeft!: number;
  /** Law article or charter rule. */
  source!: BilingualDto;
  about!: ActObjectDto;
  /** Where that stands for all to see, when it has no page of its own: a question's line, an opinion's forum. */
  on?: ActObjectDto;
  year?: number;
  raisedAt!: string;
  raisedByAct?: string;
  dischargedAt?: string;
  dischargedByAct?: string;
  overdueAct?: string;
}

export class DutyCountsDto {
  open!: number;
  overdue!: number;
  kept!: number;
  late!: number;
}

export class OfficeFacetDto {
  office!: string;
  officeName!: BilingualDto;
  department?: DepartmentDto;
  counts!: DutyCountsDto;
}

export class DutyPageDto {
  duties!: DutyDto[];
  /** Over the whole board, whatever the status filter. */
  counts!: DutyCountsDto;
  /** Who owes and owed how much: the offices to filter by. */
  offices!: OfficeFacetDto[];
  page!: number;
  pages!: number;
}

export class ListDutiesQuery {
  @IsOptional()
  @IsIn(DUTY_STATUSES)
  status?: DutyStatus;

  @IsOptional()
  @Matches(/^[a-zA-Z]{1,40}$/)
  office?: string;

  @IsOptional()
  @IsUUID()
  department?: string;

  /** Budget year. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(9999)
  year?: number;

  /** From 1. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class MyDutiesDto {
  /** Overdue first, then by day. */
  duties!: DutyDto[];
}
