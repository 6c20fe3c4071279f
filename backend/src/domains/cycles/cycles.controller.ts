// HTTP for budget years and the demo clock.
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Config,
  CurrentActor,
  CurrentLocality,
  type LocalityRef,
  refuseWith,
  Transactions,
  type Tx,
  Verb,
} from '../../platform/index.js';
import { type CycleRow, cycleRow } from './cycle.queries.js';
import { ClockMovedDto, CycleListDto, FixableDayDto, FixDayDto, TimelineDto } from './cycles.dto.js';
import { cyclesManifest } from './cycles.manifest.js';
import { FixDay } from './fix-day.js';
import { MoveDemoClock } from './move-demo-clock.js';
import { listCycles, readTimeline } from './read-timeline.js';

@Controller('api/localities/:locality/cycles')
export class CyclesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly moveClock: MoveDemoClock,
    private readonly fixDay: FixDay,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Get()
  @Verb(cyclesManifest, 'list-cycles')
  async list(@CurrentLocality() locality: LocalityRef): Promise<CycleListDto> {
    return { cycles: await this.transactions.read((tx) => listCycles(tx, locality.id)) };
  }

  @Get('current')
  @Verb(cyclesManifest, 'read-current-timeline')
  current(@CurrentLocality() locality: LocalityRef): Promise<TimelineDto> {
    return this.transactions.read(async (tx) => {
      const row = await cycleRow(tx, locality.id, 'latest');
      return row ? this.timeline(tx, locality, row) : refuseWith('cycles.no-cycle', {}, { kind: 'missing' });
    });
  }

  @Get(':year')
  @Verb(cyclesManifest, 'read-timeline')
  year(
    @CurrentLocality() locality: LocalityRef,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<TimelineDto> {
    return this.transactions.read(async (tx) => {
      const row = await cycleRow(tx, locality.id, { year });
      return row
        ? this.timeline(tx, locality, row)
        : refuseWith('cycles.no-such-year', { year }, { kind: 'missing' });
    });
  }

  @Post(':year/days/:anchor')
  @HttpCode(200)
  @Verb(cyclesManifest, 'fix-day')
  fix(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Param('anchor') anchor: string,
    @Body() body: FixDayDto,
  ): Promise<FixableDayDto> {
    return this.fixDay.run(locality, actor, year, anchor, body.day);
  }

  @Post(':year/demo-clock/next-phase')
  @HttpCode(200)
  @Verb(cyclesManifest, 'move-demo-clock-to-next-phase')
  nextPhase(
    @CurrentLocality() locality: LocalityRef,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<ClockMovedDto> {
    return this.moveClock.run(locality, year, 'next-phase');
  }

  @Post(':year/demo-clock/next-day')
  @HttpCode(200)
  @Verb(cyclesManifest, 'move-demo-clock-to-next-day')
  nextDay(
    @CurrentLocality() locality: LocalityRef,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<ClockMovedDto> {
    return this.moveClock.run(locality, year, 'next-day');
  }

  private timeline(
    tx: Pick<Tx, 'query' | 'now'>,
    locality: LocalityRef,
    row: CycleRow,
  ): Promise<TimelineDto> {
    const demo = this.config.KENTAN_DEMO && locality.demo;
    return readTimeline(tx, row, demo ? { offsetMs: this.clock.offset } : undefined);
  }
}
