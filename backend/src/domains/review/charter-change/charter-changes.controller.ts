// HTTP for changes of the charter: everybody reads them; the presidium submits and withdraws; only the congress's vote adopts.
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type LocalityRef,
  Transactions,
  Verb,
} from '../../../platform/index.js';
import { actingAs } from '../congress/sittings.controller.js';
import { reviewManifest } from '../review.manifest.js';
import {
  CharterChangeDetailDto,
  CharterChangeDto,
  CharterChangeIdDto,
  SubmitCharterChangeDto,
  WithdrawCharterChangeDto,
} from './charter-change.dto.js';
import { charterChangeById, charterChanges } from './charter-change.queries.js';
import { charterChangeDetail, charterChangeDto } from './charter-change.views.js';
import { SubmitCharterChange } from './submit-charter-change.js';
import { WithdrawCharterChange } from './withdraw-charter-change.js';

@Controller('api/localities/:locality/review/charter-changes')
export class CharterChangesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly submitChange: SubmitCharterChange,
    private readonly withdrawChange: WithdrawCharterChange,
  ) {}

  @Get()
  @Verb(reviewManifest, 'list-charter-changes')
  list(@CurrentLocality() locality: LocalityRef): Promise<CharterChangeDto[]> {
    return this.transactions.read(async (tx) => {
      const list: CharterChangeDto[] = [];
      for (const change of await charterChanges(tx, locality.id))
        list.push(await charterChangeDto(tx, change));
      return list;
    });
  }

  @Post()
  @Verb(reviewManifest, 'submit-charter-change')
  submit(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() body: SubmitCharterChangeDto,
  ): Promise<CharterChangeIdDto> {
    const by = { ...actingAs(actor, locality, ['chair', 'presidium']), name: actor.displayName };
    return this.submitChange.run({ locality, ...body, by });
  }

  @Get(':id')
  @Verb(reviewManifest, 'read-charter-change')
  read(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CharterChangeDetailDto> {
    return this.transactions.read(async (tx) =>
      charterChangeDetail(tx, await charterChangeById(tx, locality.id, id)),
    );
  }

  @Post(':id/withdraw')
  @Verb(reviewManifest, 'withdraw-charter-change')
  withdraw(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: WithdrawCharterChangeDto,
  ): Promise<CharterChangeIdDto> {
    return this.withdrawChange.run(
      locality.id,
      id,
      reason,
      actingAs(actor, locality, ['chair', 'presidium']),
    );
  }
}
