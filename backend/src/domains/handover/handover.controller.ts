// HTTP for the handover.
import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { CurrentLocality, type LocalityRef, Transactions, Verb } from '../../platform/index.js';
import { HandoverDto, HandoverQuery } from './handover.dto.js';
import { handoverManifest } from './handover.manifest.js';
import { readHandover } from './read-handover.js';

@Controller('api/localities/:locality/handover')
export class HandoverController {
  constructor(private readonly transactions: Transactions) {}

  @Get(':year')
  @Verb(handoverManifest, 'read-handover')
  read(
    @CurrentLocality() locality: LocalityRef,
    @Param('year', ParseIntPipe) year: number,
    @Query() query: HandoverQuery,
  ): Promise<HandoverDto> {
    return this.transactions.read((tx) => readHandover(tx, locality, year, query));
  }
}
