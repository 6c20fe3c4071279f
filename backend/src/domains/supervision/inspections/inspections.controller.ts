// HTTP for inspections: what the review committee found on site, and the departments' replies.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
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
  InspectionDto,
  InspectionPageDto,
  ListInspectionsQuery,
  PublishInspectionDto,
  ReplyToInspectionDto,
} from './inspection.dto.js';
import { inspectionById, inspectionDto, listInspections } from './inspections.queries.js';
import { publishInspection } from './publish-inspection.js';
import { replyToInspection } from './reply-to-inspection.js';

@Controller('api/localities/:locality/supervision/inspections')
export class InspectionsController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @Verb(supervisionManifest, 'list-inspections')
  list(
    @CurrentLocality() locality: LocalityRef,
    @Query() query: ListInspectionsQuery,
    @CurrentActor() actor?: Actor,
  ): Promise<InspectionPageDto> {
    return this.transactions.read((tx) => listInspections(tx, locality, query, actor));
  }

  @Get(':id')
  @Verb(supervisionManifest, 'read-inspection')
  read(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor?: Actor,
  ): Promise<InspectionDto> {
    return this.transactions.read(async (tx) =>
      inspectionDto(tx, await inspectionById(tx, locality.id, id), locality, actor),
    );
  }

  @Post()
  @Verb(supervisionManifest, 'publish-inspection')
  publish(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() body: PublishInspectionDto,
  ): Promise<InspectionDto> {
    return this.transactions.run(async (tx) => {
      const id = await publishInspection(tx, { locality, inspectorId: actor.accountId, ...body });
      return inspectionDto(tx, await inspectionById(tx, locality.id, id), locality, actor);
    });
  }

  @Post(':id/reply')
  @HttpCode(200)
  @Verb(supervisionManifest, 'reply-to-inspection')
  reply(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: ReplyToInspectionDto,
  ): Promise<InspectionDto> {
    return this.transactions.run(async (tx) => {
      await replyToInspection(tx, { localityId: locality.id, id, actor, text });
      return inspectionDto(tx, await inspectionById(tx, locality.id, id), locality, actor);
    });
  }
}
