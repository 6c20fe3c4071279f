// HTTP for execution: what everybody reads, the finance office's reports, the departments' explanations.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type KentanRequest,
  type LocalityRef,
  Transactions,
  Verb,
} from '../../../platform/index.js';
import {
  ImportDto,
  importDto,
  newestImports,
  StartedDto,
  StartImport,
  withUpload,
  yearOf,
} from '../../budgets/index.js';
import { cycleOfYear } from '../../cycles/index.js';
import { supervisionManifest } from '../supervision.manifest.js';
import { checkSheet } from './check-sheet.js';
import {
  ExecutionDto,
  ExecutionLinePageDto,
  ExecutionLinesQuery,
  ExecutionQuery,
  LineExecutionDto,
  OwedExecutionDto,
} from './execution.dto.js';
import { ExplainDeviation } from './explain-deviation.js';
import { listExecutionLines, readExecution } from './read-execution.js';
import { readLineExecution } from './read-line-execution.js';
import { readOwed } from './read-owed.js';
import {
  CheckSheetQuery,
  ExplainDeviationDto,
  ExplainedDto,
  ReportExecutionDto,
  ReportedDto,
  SheetCheckDto,
} from './report.dto.js';
import { ReportExecution } from './report-execution.js';

@Controller('api/localities/:locality/supervision/execution')
export class ExecutionController {
  constructor(
    private readonly transactions: Transactions,
    private readonly startImport: StartImport,
    private readonly reportExecution: ReportExecution,
    private readonly explainDeviation: ExplainDeviation,
  ) {}

  @Get()
  @Verb(supervisionManifest, 'read-execution')
  read(@CurrentLocality() locality: LocalityRef, @Query() query: ExecutionQuery): Promise<ExecutionDto> {
    return this.transactions.read((tx) => readExecution(tx, locality, query));
  }

  @Get('lines')
  @Verb(supervisionManifest, 'list-execution-lines')
  lines(
    @CurrentLocality() locality: LocalityRef,
    @Query() query: ExecutionLinesQuery,
  ): Promise<ExecutionLinePageDto> {
    return this.transactions.read((tx) => listExecutionLines(tx, locality, query));
  }

  @Get('lines/:lineKey')
  @Verb(supervisionManifest, 'read-line-execution')
  line(
    @CurrentLocality() locality: LocalityRef,
    @Param('lineKey') lineKey: string,
  ): Promise<LineExecutionDto> {
    return this.transactions.read((tx) => readLineExecution(tx, locality, lineKey));
  }

  @Get('owed')
  @Verb(supervisionManifest, 'read-owed-execution')
  owed(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Query() query: ExecutionQuery,
  ): Promise<OwedExecutionDto> {
    return this.transactions.read((tx) => readOwed(tx, locality, actor, query));
  }

  @Get('imports')
  @Verb(supervisionManifest, 'list-execution-imports')
  imports(@CurrentLocality() locality: LocalityRef): Promise<ImportDto[]> {
    return this.transactions.read(async (tx) =>
      (await newestImports(tx, locality.id, 'execution')).map(importDto),
    );
  }

  @Post('imports')
  @Verb(supervisionManifest, 'start-execution-import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'year'],
      properties: {
        file: { type: 'string', format: 'binary' },
        year: { type: 'string', pattern: '^\\d{4}$' },
      },
    },
  })
  async start(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Req() request: KentanRequest,
  ): Promise<StartedDto> {
    return withUpload(request, async ({ fields, file }) => {
      const year = yearOf(fields);
      await this.transactions.read((tx) => cycleOfYear(tx, locality.id, year));
      return this.startImport.run({
        localityId: locality.id,
        year,
        kind: 'executed',
        purpose: 'execution',
        ...file,
        settings: {},
        accountId: actor.accountId,
      });
    });
  }

  @Get('imports/:id/check')
  @Verb(supervisionManifest, 'check-execution-import')
  check(
    @CurrentLocality() locality: LocalityRef,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { period }: CheckSheetQuery,
  ): Promise<SheetCheckDto> {
    return this.transactions.read((tx) => checkSheet(tx, locality, id, period));
  }

  @Post('reports')
  @Verb(supervisionManifest, 'report-execution')
  report(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() { importId, period, reasons, correction }: ReportExecutionDto,
  ): Promise<ReportedDto> {
    return this.reportExecution.run({
      localityId: locality.id,
      importId,
      period,
      reasons,
      ...(correction === undefined ? {} : { correction }),
      by: { office: 'financeOffice', accountId: actor.accountId },
    });
  }

  @Post('explanations')
  @HttpCode(200)
  @Verb(supervisionManifest, 'explain-deviation')
  explain(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() { year, period, lineKey, text }: ExplainDeviationDto,
  ): Promise<ExplainedDto> {
    return this.explainDeviation.run({ localityId: locality.id, year, period, lineKey, text, actor });
  }
}
