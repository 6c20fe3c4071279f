// HTTP for money that moves without a vote: virements, the reserve, transfers, and the presidium's note.
import { fenFromJson } from '@kentan/shared/kernel';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  capacity,
  type LocalityRef,
  Transactions,
  type Tx,
  Verb,
} from '../../../platform/index.js';
import { supervisionManifest } from '../supervision.manifest.js';
import { makeVirement, virementCapacity } from './make-virement.js';
import {
  ListMovementsQuery,
  MakeVirementDto,
  MovementDto,
  MovementPageDto,
  type NewLineDto,
  RecordTransferDto,
  UseReserveDto,
} from './movement.dto.js';
import { listMovements, readMovement } from './movements.queries.js';
import { noteMovement } from './note-movement.js';
import { type LineChoice, recordTransfer } from './record-transfer.js';
import { drawOnReserve } from './use-reserve.js';

const choiceOf = (lineKey: string | undefined, opens: NewLineDto | undefined): LineChoice =>
  opens ? { opens: { ...opens, functionName: '' } } : lineKey ? { lineKey } : undefined;

@Controller('api/localities/:locality/supervision/movements')
export class MovementsController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @Verb(supervisionManifest, 'list-movements')
  list(
    @CurrentLocality() locality: LocalityRef,
    @Query() query: ListMovementsQuery,
  ): Promise<MovementPageDto> {
    return this.transactions.read((tx) => listMovements(tx, locality, query));
  }

  @Get(':id')
  @Verb(supervisionManifest, 'read-movement')
  read(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MovementDto> {
    return this.transactions.read((tx) => readMovement(tx, locality, id));
  }

  @Post('virements')
  @Verb(supervisionManifest, 'make-virement')
  virement(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() { amount, ...given }: MakeVirementDto,
  ): Promise<MovementDto> {
    return this.made(locality, async (tx) =>
      makeVirement(tx, {
        locality,
        ...given,
        amount: fenFromJson(amount),
        by: await virementCapacity(tx, locality, actor),
      }),
    );
  }

  @Post('reserve-uses')
  @Verb(supervisionManifest, 'use-reserve')
  reserve(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() { amount, ...given }: UseReserveDto,
  ): Promise<MovementDto> {
    const by = { office: 'governmentHead', accountId: actor.accountId, name: actor.displayName };
    return this.made(locality, (tx) =>
      drawOnReserve(tx, { locality, ...given, amount: fenFromJson(amount), by }),
    );
  }

  @Post('transfers')
  @Verb(supervisionManifest, 'record-transfer')
  transfer(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() { revenue, newRevenue, spending, newSpending, amount, ...given }: RecordTransferDto,
  ): Promise<MovementDto> {
    return this.made(locality, (tx) =>
      recordTransfer(tx, {
        locality,
        ...given,
        revenue: choiceOf(revenue, newRevenue),
        spending: choiceOf(spending, newSpending),
        amount: fenFromJson(amount),
        by: { office: 'financeOffice', accountId: actor.accountId },
      }),
    );
  }

  @Post(':id/noting')
  @HttpCode(200)
  @Verb(supervisionManifest, 'note-movement')
  note(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MovementDto> {
    const office = capacity(actor, locality.id, ['chair', 'presidium'])?.office ?? 'presidium';
    return this.made(locality, async (tx) => {
      const by = { office, accountId: actor.accountId };
      await noteMovement(tx, { localityId: locality.id, movementId: id, by });
      return id;
    });
  }

  /** Does it, and answers with the movement as it then stands. */
  private made(locality: LocalityRef, step: (tx: Tx) => Promise<string>): Promise<MovementDto> {
    return this.transactions.run(async (tx) => readMovement(tx, locality, await step(tx)));
  }
}
