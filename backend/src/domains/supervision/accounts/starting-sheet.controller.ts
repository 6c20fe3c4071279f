// HTTP for the sheet with which the next draft begins.
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentLocality, type LocalityRef, Transactions, Verb, YearPipe } from '../../../platform/index.js';
import { supervisionManifest } from '../supervision.manifest.js';
import { startingSheet } from './starting-sheet.js';

@Controller('api/localities/:locality/supervision/starting-sheet')
export class StartingSheetController {
  constructor(private readonly transactions: Transactions) {}

  /** `year` is the year that is carried over, not the one that is drafted. */
  @Get(':year')
  @Verb(supervisionManifest, 'download-starting-sheet')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async download(
    @CurrentLocality() locality: LocalityRef,
    @Param('year', YearPipe) year: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = await this.transactions.read((tx) => startingSheet(tx, locality.id, year));
    reply.header('content-type', 'text/csv; charset=utf-8');
    reply.header('content-disposition', `attachment; filename="draft-${year + 1}.csv"`);
    return text;
  }
}
