// HTTP for a year's adjustments: what was adjusted and moved, line by line, and the desks' lines.
import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type LocalityRef,
  Transactions,
  Verb,
} from '../../../platform/index.js';
import { supervisionManifest } from '../supervision.manifest.js';
import {
  AdjustmentsDto,
  AuthorisedLineDto,
  ChangedLinesDto,
  ChangedLinesQuery,
  MoneyDeskDto,
} from './adjustment.dto.js';
import { adjustmentsOfYear } from './adjustments.views.js';
import { authorisedLine, changedLines } from './changed-lines.js';
import { moneyDesk } from './money-desk.js';
import { YearQuery } from './movement.dto.js';

@Controller('api/localities/:locality/supervision/adjustments')
export class AdjustmentsController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @Verb(supervisionManifest, 'read-adjustments')
  year(
    @CurrentLocality() locality: LocalityRef,
    @Query() { year }: YearQuery,
    @CurrentActor() actor?: Actor,
  ): Promise<AdjustmentsDto> {
    return this.transactions.read((tx) => adjustmentsOfYear(tx, locality, year, actor));
  }

  @Get('lines')
  @Verb(supervisionManifest, 'list-changed-lines')
  lines(
    @CurrentLocality() locality: LocalityRef,
    @Query() { year, page }: ChangedLinesQuery,
  ): Promise<ChangedLinesDto> {
    return this.transactions.read((tx) => changedLines(tx, locality, year, page));
  }

  @Get('lines/:lineKey')
  @Verb(supervisionManifest, 'read-authorised-line')
  line(
    @CurrentLocality() locality: LocalityRef,
    @Param('lineKey') lineKey: string,
    @Query() { year }: YearQuery,
  ): Promise<AuthorisedLineDto> {
    return this.transactions.read((tx) => authorisedLine(tx, locality, lineKey, year));
  }

  @Get('desk')
  @Verb(supervisionManifest, 'read-money-desk')
  desk(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Query() { year }: YearQuery,
  ): Promise<MoneyDeskDto> {
    return this.transactions.read((tx) => moneyDesk(tx, locality, year, actor));
  }
}
