// HTTP for the duties board.
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type LocalityRef,
  Transactions,
  Verb,
} from '../../platform/index.js';
import { cyclesManifest } from './cycles.manifest.js';
import { DutyDto, DutyPageDto, ListDutiesQuery, MyDutiesDto } from './duties.dto.js';
import { dutiesOwedBy, listDuties, readDuty } from './read-duties.js';

@Controller('api/localities/:locality/cycles/duties')
export class DutiesController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @Verb(cyclesManifest, 'list-duties')
  list(@CurrentLocality() locality: LocalityRef, @Query() query: ListDutiesQuery): Promise<DutyPageDto> {
    return this.transactions.read((tx) => listDuties(tx, locality, query));
  }

  @Get('mine')
  @Verb(cyclesManifest, 'list-my-duties')
  async mine(@CurrentLocality() locality: LocalityRef, @CurrentActor() actor: Actor): Promise<MyDutiesDto> {
    return { duties: await this.transactions.read((tx) => dutiesOwedBy(tx, locality, actor)) };
  }

  @Get(':id')
  @Verb(cyclesManifest, 'read-duty')
  read(@CurrentLocality() locality: LocalityRef, @Param('id', ParseUUIDPipe) id: string): Promise<DutyDto> {
    return this.transactions.read((tx) => readDuty(tx, locality, id));
  }
}
