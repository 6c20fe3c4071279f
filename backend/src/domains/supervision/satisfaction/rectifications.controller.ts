// HTTP for rectifications: what is owed after "not satisfied", and the owing office's plan, evidence and report.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  IfMatch,
  type LocalityRef,
  Transactions,
  type Tx,
  Verb,
} from '../../../platform/index.js';
import { supervisionManifest } from '../supervision.manifest.js';
import {
  RectificationDto,
  RectificationListDto,
  RectificationsQuery,
  RectificationTextDto,
  ShowEvidenceDto,
} from './rectification.dto.js';
import { rectificationDtos } from './rectification.views.js';
import { rectificationById, rectifications } from './rectifications.queries.js';
import { reportRectification, showEvidence, writePlan } from './rectify.js';

@Controller('api/localities/:locality/supervision/rectifications')
export class RectificationsController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @Verb(supervisionManifest, 'list-rectifications')
  list(
    @CurrentLocality() locality: LocalityRef,
    @Query() { year }: RectificationsQuery,
    @CurrentActor() actor?: Actor,
  ): Promise<RectificationListDto> {
    return this.transactions.read(async (tx) => ({
      rectifications: await rectificationDtos(
        tx,
        locality.id,
        await rectifications(tx, locality.id, year),
        actor,
      ),
    }));
  }

  @Get(':id')
  @Verb(supervisionManifest, 'read-rectification')
  read(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor?: Actor,
  ): Promise<RectificationDto> {
    return this.transactions.read((tx) => one(tx, locality.id, id, actor));
  }

  @Put(':id/plan')
  @Verb(supervisionManifest, 'write-rectification-plan')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited: "v3"' })
  plan(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) rectificationId: string,
    @Body() { text }: RectificationTextDto,
    @IfMatch() expected: number,
  ): Promise<RectificationDto> {
    return this.transactions.run(async (tx) => {
      await writePlan(tx, { localityId: locality.id, rectificationId, actor, text, expected });
      return one(tx, locality.id, rectificationId, actor);
    });
  }

  @Post(':id/evidence')
  @Verb(supervisionManifest, 'show-evidence')
  evidence(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) rectificationId: string,
    @Body() { text, pictures }: ShowEvidenceDto,
  ): Promise<RectificationDto> {
    return this.transactions.run(async (tx) => {
      await showEvidence(tx, { localityId: locality.id, rectificationId, actor, text, pictures });
      return one(tx, locality.id, rectificationId, actor);
    });
  }

  @Post(':id/report')
  @HttpCode(200)
  @Verb(supervisionManifest, 'report-rectification')
  report(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) rectificationId: string,
    @Body() { text }: RectificationTextDto,
  ): Promise<RectificationDto> {
    return this.transactions.run(async (tx) => {
      await reportRectification(tx, { localityId: locality.id, rectificationId, actor, text });
      return one(tx, locality.id, rectificationId, actor);
    });
  }
}

async function one(tx: Tx, localityId: string, id: string, actor?: Actor): Promise<RectificationDto> {
  const [dto] = await rectificationDtos(tx, localityId, [await rectificationById(tx, localityId, id)], actor);
  return dto;
}
