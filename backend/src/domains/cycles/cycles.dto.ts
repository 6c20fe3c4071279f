// What the API says of budget years, and of the demo clock.
import type { PhaseStatus } from '@kentan/shared/cycles';
import { ApiProperty } from '@nestjs/swagger';
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
