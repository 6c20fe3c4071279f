// What the API says of budget years, and of the demo clock.
import { FIXABLE_ANCHORS, type FixableAnchor, type PhaseStatus } from '@kentan/shared/cycles';
import { ApiProperty } from '@nestjs/swagger';
import { IsDateString, Matches } from 'class-validator';
import { SourceDto } from '../charters/index.js';
import { BilingualDto } from '../localities/index.js';

/** Something that must be done before a phase may open. */
export class MissingDto {
  fact!: string;
  /** What is owed, in words. */
  name!: BilingualDto;
  /** The office that owes it. */
  office!: string;
  officeName!: BilingualDto;
  /** The last day, in the locality's zone. */
  dueOn?: string;
  overdue!: boolean;
}

/** Something that must be done before a phase may open, done or not. */
export class DemandDto extends MissingDto {
  /** When it was done; absent while it is owed. */
  notedAt?: string;
  /** The act in the public record by which it was done. */
  actId?: string;
}

export class TimelinePhaseDto {
  id!: string;
  name!: BilingualDto;
  summary!: BilingualDto;
  source!: SourceDto;
  /** done, now, waiting (its day has come, something owed is missing), ahead. */
  @ApiProperty({ enum: ['done', 'now', 'waiting', 'ahead'] })
  status!: PhaseStatus;
  /** The day on which it opened or is to open. */
  date?: string;
  /** The day is expected, not fixed. */
  expected!: boolean;
  /** Days from today; negative when it lies behind. */
  daysUntil?: number;
  openedAt?: string;
  missing!: MissingDto[];
  /** Everything that must be done before it may open. */
  demands!: DemandDto[];
}

export class FixableDayDto {
  @ApiProperty({ enum: FIXABLE_ANCHORS })
  anchor!: FixableAnchor;
  day!: string;
  /** The clerk or chair has fixed it; otherwise it is the day that the charter expects. */
  fixed!: boolean;
  /** What counts from it has begun: it can no longer be moved. */
  settled!: boolean;
}

export class FixDayDto {
  /** The day, 'YYYY-MM-DD', in the locality's zone. */
  @IsDateString({ strict: true })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  day!: string;
}

export class DeadlineDto {
  id!: string;
  name!: BilingualDto;
  /** The last day on which it is in time. */
  date!: string;
  /** 0 on the day itself, negative when it has passed. */
  daysLeft!: number;
  source!: SourceDto;
}

export class DemoClockNextDto {
  phase!: string;
  name!: BilingualDto;
  date!: string;
  /** What is still owed before it may open: the clock does not move past it. */
  missing!: MissingDto[];
}

export class DemoClockDto {
  /** What the clock shows (UTC). */
  now!: string;
  /** Days by which it runs ahead of the real time. */
  daysAhead!: number;
  /** The phase to which it can be moved; absent in the last phase. */
  next?: DemoClockNextDto;
  /** The next day on which something happens or falls due. */
  nextDay?: string;
}

/** How the duties of a year stand. */
export class DutyBalanceDto {
  /** Not done, still in time. */
  open!: number;
  /** Not done, past their day. */
  overdue!: number;
  kept!: number;
  /** Done after their day. */
  late!: number;
}

export class TimelineDto {
  cycleId!: string;
  year!: number;
  charterVersion!: number;
  /** Today in the locality's zone. */
  today!: string;
  zone!: string;
  /** The present phase. */
  phase!: string;
  phases!: TimelinePhaseDto[];
  /** Statutory and charter deadlines that can be counted, earliest first. */
  deadlines!: DeadlineDto[];
  /** The days around which the year turns. */
  days!: FixableDayDto[];
  balance!: DutyBalanceDto;
  /** When the year was closed (UTC); absent while it runs. */
  closedAt?: string;
  /** The act in the public record that closed it. */
  closedAct?: string;
  /** Only in demo mode, in a demo locality. */
  demoClock?: DemoClockDto;
}

export class CycleDto {
  cycleId!: string;
  year!: number;
  phase!: string;
  phaseName!: BilingualDto;
  charterVersion!: number;
  openedAt!: string;
  closedAt?: string;
}

export class CycleListDto {
  /** Newest year first. */
  cycles!: CycleDto[];
}

export class ClockMovedDto {
  /** What the clock shows now (UTC). */
  now!: string;
  /** The day in the locality's zone. */
  today!: string;
  phase!: string;
  phaseName!: BilingualDto;
}
