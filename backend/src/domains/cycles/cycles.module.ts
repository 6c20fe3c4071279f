import { Module } from '@nestjs/common';
import { CyclesController } from './cycles.controller.js';
import { DutiesController } from './duties.controller.js';
import { FixDay } from './fix-day.js';
import { MoveDemoClock } from './move-demo-clock.js';
import { Ticker } from './ticker.js';

@Module({
  controllers: [DutiesController, CyclesController],
  providers: [Ticker, MoveDemoClock, FixDay],
  exports: [Ticker],
})
export class CyclesModule {}
