// HTTP for amendment motions: reading, writing, sponsoring, filing, withdrawing.
import { fenFromJson } from '@kentan/shared/kernel';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  IfMatch,
  type LocalityRef,
  refuseWith,
  Transactions,
  type Tx,
  Verb,
} from '../../../platform/index.js';
import { reviewManifest } from '../review.manifest.js';
import { fileMotion } from './file-motion.js';
import { cycleAsked, listMotions } from './list-motions.js';
import { ListMotionsQuery, MotionDto, MotionListDto } from './motion.dto.js';
import { maySee, motionDto } from './motion.views.js';
import { deputiesOf } from './motion-deputies.js';
import {
  AskWithdrawalDto,
  DeputyDto,
  DiscardedDto,
  DraftMotionDto,
  EditMotionDto,
  InviteSponsorsDto,
  SignMotionDto,
} from './motion-writing.dto.js';
import { motionById } from './motions.queries.js';
import { inviteSponsors, signMotion } from './sponsor-motion.js';
import { askWithdrawal } from './withdraw-motion.js';
import { discardMotion, draftMotion, editMotion } from './write-motion.js';

@Controller('api/localities/:locality/review')
export class MotionsController {
  constructor(private readonly transactions: Transactions) {}

  @Get('motions')
  @Verb(reviewManifest, 'list-motions')
  list(
    @CurrentLocality() locality: LocalityRef,
    @Query() query: ListMotionsQuery,
    @CurrentActor() actor?: Actor,
  ): Promise<MotionListDto> {
    return this.transactions.read((tx) => listMotions(tx, locality, query, actor));
  }

  @Get('deputies')
  @Verb(reviewManifest, 'list-deputies')
  deputies(@CurrentLocality() locality: LocalityRef): Promise<DeputyDto[]> {
    return this.transactions.read(async (tx) => [...(await deputiesOf(tx, locality.id)).values()]);
  }

  @Get('motions/:id')
  @Verb(reviewManifest, 'read-motion')
  read(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor?: Actor,
  ): Promise<MotionDto> {
    return this.transactions.read(async (tx) => {
      const motion = await motionById(tx, locality.id, id);
      if (!maySee(motion, actor)) refuseWith('review.no-such-motion', {}, { kind: 'missing' });
      return motionDto(tx, motion, actor);
    });
  }

  @Post('motions')
  @Verb(reviewManifest, 'draft-motion')
  draft(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() { year }: DraftMotionDto,
  ): Promise<MotionDto> {
    return this.transactions.run(async (tx) => {
      const cycle = await cycleAsked(tx, locality.id, year);
      const id = await draftMotion(tx, { localityId: locality.id, cycle, leadId: actor.accountId });
      return motionDto(tx, await motionById(tx, locality.id, id), actor);
    });
  }

  @Put('motions/:id')
  @Verb(reviewManifest, 'edit-motion')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited: "v3"' })
  edit(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { changes, ...texts }: EditMotionDto,
  ): Promise<MotionDto> {
    const content = {
      ...texts,
      changes: changes.map((c) => ({ lineKey: c.lineKey, delta: fenFromJson(c.delta) })),
    };
    return this.answered(locality, id, actor, (tx) =>
      editMotion(tx, { localityId: locality.id, motionId: id, leadId: actor.accountId, version, content }),
    );
  }

  @Delete('motions/:id')
  @Verb(reviewManifest, 'discard-motion')
  discard(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<DiscardedDto> {
    return this.transactions.run(async (tx) => {
      await discardMotion(tx, { localityId: locality.id, motionId: id, leadId: actor.accountId });
      return { id };
    });
  }

  @Post('motions/:id/invitations')
  @HttpCode(200)
  @Verb(reviewManifest, 'invite-sponsors')
  invite(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { deputies }: InviteSponsorsDto,
  ): Promise<MotionDto> {
    return this.answered(locality, id, actor, (tx) =>
      inviteSponsors(tx, {
        localityId: locality.id,
        motionId: id,
        leadId: actor.accountId,
        deputyIds: deputies,
      }),
    );
  }

  @Post('motions/:id/signatures')
  @HttpCode(200)
  @Verb(reviewManifest, 'sign-motion')
  sign(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: SignMotionDto,
  ): Promise<MotionDto> {
    return this.answered(locality, id, actor, (tx) =>
      signMotion(tx, { localityId: locality.id, motionId: id, deputyId: actor.accountId, version }),
    );
  }

  @Post('motions/:id/filing')
  @HttpCode(200)
  @Verb(reviewManifest, 'file-motion')
  file(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MotionDto> {
    return this.answered(locality, id, actor, (tx) =>
      fileMotion(tx, { localityId: locality.id, motionId: id, leadId: actor.accountId }),
    );
  }

  @Post('motions/:id/withdrawal')
  @HttpCode(200)
  @Verb(reviewManifest, 'ask-withdrawal')
  withdraw(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: AskWithdrawalDto,
  ): Promise<MotionDto> {
    return this.answered(locality, id, actor, (tx) =>
      askWithdrawal(tx, { localityId: locality.id, motionId: id, leadId: actor.accountId, reason }),
    );
  }

  /** Does it, and answers with the motion as it then stands. */
  private answered(
    locality: LocalityRef,
    id: string,
    actor: Actor,
    step: (tx: Tx) => Promise<unknown>,
  ): Promise<MotionDto> {
    return this.transactions.run(async (tx) => {
      await step(tx);
      return motionDto(tx, await motionById(tx, locality.id, id), actor);
    });
  }
}
