// HTTP for the publish desk: submit a sheet, correct how it is read, preview, publish.

import { VERSION_KINDS, type VersionKind } from '@kentan/shared/budgets';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  capacity,
  type KentanRequest,
  type LocalityRef,
  refuseWith,
  Transactions,
  Verb,
} from '../../platform/index.js';
import { versionDto } from './budget.views.js';
import { ListLinesQuery, VersionDto } from './budgets.dto.js';
import { budgetsManifest } from './budgets.manifest.js';
import { CancelImport, ChangeImport } from './change-import.js';
import { ImportClassification } from './classifications.js';
import {
  ClassificationDto,
  ClassificationSizeDto,
  ImportDetailDto,
  ImportDto,
  ImportSettingsDto,
  PreviewDto,
  PublishedDto,
  PublishImportDto,
  StartedDto,
} from './imports.dto.js';
import { importById, newestImports } from './imports.queries.js';
import { importDetailDto, importDto, settingsOf } from './imports.views.js';
import { previewOf } from './preview-import.js';
import { PublishDesk } from './publish-desk.js';
import { withUpload, yearOf } from './read-upload.js';
import { waitingVersions } from './read-versions.js';
import { StartImport } from './start-import.js';

const by = (actor: Actor, locality: LocalityRef) => ({
  office: capacity(actor, locality.id, ['financeOffice'])?.office ?? 'financeOffice',
  accountId: actor.accountId,
});

const kindOf = ({ kind }: Record<string, string>): VersionKind =>
  VERSION_KINDS.find((k) => k === kind) ?? refuseWith('budgets.kind-missing', {}, { path: 'kind' });

@Controller('api/localities/:locality/budgets')
export class ImportsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly startImport: StartImport,
    private readonly changeImport: ChangeImport,
    private readonly cancelImport: CancelImport,
    private readonly desk: PublishDesk,
  ) {}

  @Get('imports')
  @Verb(budgetsManifest, 'list-imports')
  list(@CurrentLocality() locality: LocalityRef): Promise<ImportDto[]> {
    return this.transactions.read(async (tx) => (await newestImports(tx, locality.id)).map(importDto));
  }

  @Post('imports')
  @Verb(budgetsManifest, 'start-import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'year', 'kind'],
      properties: {
        file: { type: 'string', format: 'binary' },
        year: { type: 'string', pattern: '^\\d{4}$' },
        kind: { type: 'string', enum: [...VERSION_KINDS] },
      },
    },
  })
  async start(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Req() request: KentanRequest,
  ): Promise<StartedDto> {
    return withUpload(request, ({ fields, file }) =>
      this.startImport.run({
        localityId: locality.id,
        year: yearOf(fields),
        kind: kindOf(fields),
        ...file,
        settings: {},
        accountId: actor.accountId,
      }),
    );
  }

  @Get('imports/:id')
  @Verb(budgetsManifest, 'read-import')
  read(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ImportDetailDto> {
    return this.transactions.read(async (tx) => importDetailDto(await importById(tx, locality.id, id)));
  }

  @Post('imports/:id/settings')
  @Verb(budgetsManifest, 'change-import')
  change(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() settings: ImportSettingsDto,
  ): Promise<StartedDto> {
    return this.changeImport.run(locality.id, id, settingsOf(settings));
  }

  @Post('imports/:id/cancel')
  @Verb(budgetsManifest, 'cancel-import')
  cancel(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StartedDto> {
    return this.cancelImport.run(locality.id, id);
  }

  @Get('imports/:id/preview')
  @Verb(budgetsManifest, 'preview-import')
  preview(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListLinesQuery,
  ): Promise<PreviewDto> {
    return this.transactions.read(async (tx) => previewOf(tx, await importById(tx, locality.id, id), query));
  }

  @Post('imports/:id/publish')
  @Verb(budgetsManifest, 'publish-import')
  publish(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) importId: string,
    @Body() { reasons, explanation }: PublishImportDto,
  ): Promise<PublishedDto> {
    return this.desk.publishImport({
      localityId: locality.id,
      importId,
      reasons,
      explanation,
      by: by(actor, locality),
    });
  }

  @Get('waiting-versions')
  @Verb(budgetsManifest, 'list-waiting-versions')
  waiting(@CurrentLocality() locality: LocalityRef): Promise<VersionDto[]> {
    return this.transactions.read(async (tx) => (await waitingVersions(tx, locality.id)).map(versionDto));
  }

  @Post('versions/:id/publish')
  @Verb(budgetsManifest, 'publish-version')
  publishVoted(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) versionId: string,
  ): Promise<PublishedDto> {
    return this.desk.publishVoted({ localityId: locality.id, versionId, by: by(actor, locality) });
  }
}

@Controller('api/localities/:locality/budgets/classification')
export class ClassificationController {
  constructor(private readonly importClassification: ImportClassification) {}

  @Post()
  @Verb(budgetsManifest, 'import-classification')
  run(
    @CurrentLocality() locality: LocalityRef,
    @Body() body: ClassificationDto,
  ): Promise<ClassificationSizeDto> {
    return this.importClassification.run({ localityId: locality.id, ...body });
  }
}
