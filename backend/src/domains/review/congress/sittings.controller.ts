// HTTP for sittings: call, open, adjourn, close; the roll; the floor; minutes.
import type { Office } from '@kentan/shared/identity';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  capacity,
  type LocalityRef,
  Transactions,
  Verb,
} from '../../../platform/index.js';
import { reviewManifest } from '../review.manifest.js';
import { Attend } from './attend.js';
import { CallSitting } from './call-sitting.js';
import { PublishMinutes, readMinutes } from './minutes.js';
import { resolutionsOfSittings } from './read-resolutions.js';
import {
  CallSittingDto,
  MarkAttendanceDto,
  PublishSittingMinutesDto,
  QuorumDto,
  RollEntryDto,
  SittingDto,
  SittingIdDto,
  SittingMinutesDto,
  SittingSummaryDto,
} from './sitting.dto.js';
import { rollOf, sittingById, sittingsOf } from './sitting.queries.js';
import { sittingDto, sittingSummary } from './sitting.views.js';
import { StepSitting } from './step-sitting.js';

/** In which capacity an act is done: the first of the offices that may. */
export const actingAs = (actor: Actor, locality: LocalityRef, offices: readonly Office[]) => ({
  office: capacity(actor, locality.id, offices)?.office ?? offices[0],
  accountId: actor.accountId,
});

@Controller('api/localities/:locality/review/sittings')
export class SittingsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly callSitting: CallSitting,
    private readonly stepSitting: StepSitting,
    private readonly attend: Attend,
    private readonly publishMinutes: PublishMinutes,
  ) {}

  @Get()
  @Verb(reviewManifest, 'list-sittings')
  list(@CurrentLocality() locality: LocalityRef): Promise<SittingSummaryDto[]> {
    return this.transactions.read(async (tx) => {
      const resolutions = await resolutionsOfSittings(tx, locality.id);
      return (await sittingsOf(tx, locality.id)).map((row) => sittingSummary(row, resolutions));
    });
  }

  @Post()
  @Verb(reviewManifest, 'call-sitting')
  call(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() body: CallSittingDto,
  ): Promise<SittingIdDto> {
    const by = { ...actingAs(actor, locality, ['chair', 'presidium']), name: actor.displayName };
    return this.callSitting.run({ locality, ...body, by });
  }

  @Get(':id')
  @Verb(reviewManifest, 'read-sitting')
  read(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SittingDto> {
    return this.transactions.read(async (tx) =>
      sittingDto(tx, await sittingById(tx, locality.id, id), actor),
    );
  }

  @Post(':id/open')
  @Verb(reviewManifest, 'open-sitting')
  open(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SittingIdDto> {
    return this.stepSitting.run(locality, id, 'open', actingAs(actor, locality, ['clerk']));
  }

  @Post(':id/adjourn')
  @Verb(reviewManifest, 'adjourn-sitting')
  adjourn(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SittingIdDto> {
    return this.stepSitting.run(locality, id, 'adjourn', actingAs(actor, locality, ['clerk']));
  }

  @Post(':id/close')
  @Verb(reviewManifest, 'close-sitting')
  closeSitting(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SittingIdDto> {
    return this.stepSitting.run(locality, id, 'close', actingAs(actor, locality, ['clerk']));
  }

  @Get(':id/attendance')
  @Verb(reviewManifest, 'list-attendance')
  attendance(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RollEntryDto[]> {
    return this.transactions.read(async (tx) => {
      await sittingById(tx, locality.id, id);
      return (await rollOf(tx, locality.id, id)).map(({ arrivedAt, ...entry }) => ({
        ...entry,
        ...(arrivedAt ? { arrivedAt: arrivedAt.toISOString() } : {}),
      }));
    });
  }

  @Post(':id/sign-in')
  @Verb(reviewManifest, 'sign-in')
  signIn(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) sittingId: string,
  ): Promise<QuorumDto> {
    const deputyId = actor.accountId;
    return this.attend.run({ localityId: locality.id, sittingId, deputyId, here: true, byClerk: false });
  }

  @Post(':id/attendance')
  @Verb(reviewManifest, 'mark-attendance')
  mark(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) sittingId: string,
    @Body() body: MarkAttendanceDto,
  ): Promise<QuorumDto> {
    return this.attend.run({ localityId: locality.id, sittingId, ...body, byClerk: true });
  }

  @Get(':id/minutes')
  @Verb(reviewManifest, 'read-minutes')
  minutes(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<SittingMinutesDto> {
    return this.transactions.read((tx) => readMinutes(tx, locality.id, id));
  }

  @Post(':id/minutes')
  @Verb(reviewManifest, 'publish-minutes')
  publish(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { paragraphs }: PublishSittingMinutesDto,
  ): Promise<SittingMinutesDto> {
    return this.publishMinutes.run(locality, id, paragraphs, actingAs(actor, locality, ['clerk']));
  }
}
