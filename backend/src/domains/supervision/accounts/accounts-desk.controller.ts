// HTTP for final accounts: drawing up, explaining, handing in, opinion and filing.

import type { Office } from '@kentan/shared/identity';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  capacity,
  IfMatch,
  type KentanRequest,
  type LocalityRef,
  Transactions,
  type Tx,
  Verb,
  YearPipe,
} from '../../../platform/index.js';
import { StartedDto, StartImport, withUpload } from '../../budgets/index.js';
import { cycleOfYear, requirePhase } from '../../cycles/index.js';
import { supervisionManifest } from '../supervision.manifest.js';
import { accountLine } from './account-lines.queries.js';
import {
  AccountLineDto,
  AccountsDto,
  AccountsSheetDto,
  AccountsTextDto,
  DraftAccountsDto,
  SubmitAccountsDto,
  TellPerformanceDto,
} from './accounts.dto.js';
import { accountsOfYear } from './accounts.queries.js';
import { adviseOnAccounts, handleAccountsOpinion } from './advise-on-accounts.js';
import { draftAccounts } from './draft-accounts.js';
import { explainDifference } from './explain-difference.js';
import { fileAccounts } from './file-accounts.js';
import { accountLineDto } from './list-account-lines.js';
import { readAccounts } from './read-accounts.js';
import { readAccountsSheet } from './read-accounts-sheet.js';
import { SubmitAccounts } from './submit-accounts.js';
import { tellPerformance } from './tell-performance.js';
import { withdrawAccounts } from './withdraw-accounts.js';

const GOVERNMENT: readonly Office[] = ['financeOffice', 'governmentHead'];

@Controller('api/localities/:locality/supervision/accounts/:year')
export class AccountsDeskController {
  constructor(
    private readonly transactions: Transactions,
    private readonly startImport: StartImport,
    private readonly submission: SubmitAccounts,
  ) {}

  @Post('sheets')
  @Verb(supervisionManifest, 'start-accounts-sheet')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  async sheet(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('year', YearPipe) year: number,
    @Req() request: KentanRequest,
  ): Promise<StartedDto> {
    await this.transactions.read(async (tx) =>
      requirePhase(tx, await cycleOfYear(tx, locality.id, year), ['finalAccounts']),
    );
    return withUpload(request, ({ file }) =>
      this.startImport.run({
        localityId: locality.id,
        year,
        kind: 'final',
        purpose: 'accounts',
        ...file,
        settings: {},
        accountId: actor.accountId,
      }),
    );
  }

  @Get('sheets/:id')
  @Verb(supervisionManifest, 'read-accounts-sheet')
  readSheet(
    @CurrentLocality() locality: LocalityRef,
    @Param('year', YearPipe) year: number,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AccountsSheetDto> {
    return this.transactions.read((tx) => readAccountsSheet(tx, locality.id, year, id));
  }

  @Post('draft')
  @HttpCode(200)
  @Verb(supervisionManifest, 'draft-accounts')
  draft(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('year', YearPipe) year: number,
    @Body() { importId }: DraftAccountsDto,
  ): Promise<AccountsDto> {
    return this.done(locality, actor, year, async (tx, by) => {
      const cycle = await cycleOfYear(tx, locality.id, year);
      await draftAccounts(tx, { localityId: locality.id, cycle, importId, by });
    });
  }

  @Put('lines/:lineKey/explanation')
  @Verb(supervisionManifest, 'explain-difference')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version of the line that was read: "v3"' })
  explain(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('year', YearPipe) year: number,
    @Param('lineKey') lineKey: string,
    @IfMatch() version: number,
    @Body() { text }: AccountsTextDto,
  ): Promise<AccountLineDto> {
    return this.transactions.run(async (tx) => {
      await explainDifference(tx, { localityId: locality.id, year, lineKey, actor, version, text });
      return lineOf(tx, locality, year, lineKey, actor);
    });
  }

  @Put('lines/:lineKey/performance')
  @Verb(supervisionManifest, 'tell-performance')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version of the line that was read: "v3"' })
  performance(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('year', YearPipe) year: number,
    @Param('lineKey') lineKey: string,
    @IfMatch() version: number,
    @Body() { grade, text }: TellPerformanceDto,
  ): Promise<AccountLineDto> {
    return this.transactions.run(async (tx) => {
      await tellPerformance(tx, { localityId: locality.id, year, lineKey, actor, version, grade, text });
      return lineOf(tx, locality, year, lineKey, actor);
    });
  }

  @Post('submission')
  @HttpCode(200)
  @Verb(supervisionManifest, 'submit-accounts')
  submit(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('year', YearPipe) year: number,
    @Body() { summary }: SubmitAccountsDto,
  ): Promise<AccountsDto> {
    return this.done(locality, actor, year, (tx, by) =>
      this.submission.run(tx, { locality, year, summary, by }),
    );
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Verb(supervisionManifest, 'withdraw-accounts')
  withdraw(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('year', YearPipe) year: number,
  ): Promise<AccountsDto> {
    return this.done(locality, actor, year, (tx, by) =>
      withdrawAccounts(tx, { localityId: locality.id, year, by }),
    );
  }

  @Post('opinion')
  @HttpCode(200)
  @Verb(supervisionManifest, 'advise-on-accounts')
  advise(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('year', YearPipe) year: number,
    @Body() { text }: AccountsTextDto,
  ): Promise<AccountsDto> {
    const by = { office: 'reviewCommittee', accountId: actor.accountId };
    return this.done(locality, actor, year, (tx) =>
      adviseOnAccounts(tx, { localityId: locality.id, year, text, by }),
    );
  }

  @Post('opinion/handling')
  @HttpCode(200)
  @Verb(supervisionManifest, 'handle-accounts-opinion')
  handle(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('year', YearPipe) year: number,
    @Body() { text }: AccountsTextDto,
  ): Promise<AccountsDto> {
    return this.done(locality, actor, year, (tx, by) =>
      handleAccountsOpinion(tx, { localityId: locality.id, year, text, by }),
    );
  }

  @Post('filing')
  @HttpCode(200)
  @Verb(supervisionManifest, 'file-accounts')
  file(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('year', YearPipe) year: number,
    @Body() { text }: AccountsTextDto,
  ): Promise<AccountsDto> {
    return this.done(locality, actor, year, (tx, by) =>
      fileAccounts(tx, { localityId: locality.id, year, text, by }),
    );
  }

  /** One transaction; answers with the accounts as they stand after it. */
  private done(
    locality: LocalityRef,
    actor: Actor,
    year: number,
    act: (tx: Tx, by: { office: string; accountId: string }) => Promise<void>,
  ): Promise<AccountsDto> {
    const office = capacity(actor, locality.id, GOVERNMENT)?.office ?? 'financeOffice';
    return this.transactions.run(async (tx) => {
      await act(tx, { office, accountId: actor.accountId });
      return readAccounts(tx, locality, year, actor);
    });
  }
}

async function lineOf(
  tx: Tx,
  locality: LocalityRef,
  year: number,
  lineKey: string,
  actor: Actor,
): Promise<AccountLineDto> {
  const { id } = await accountsOfYear(tx, locality.id, year);
  return accountLineDto(await accountLine(tx, locality.id, id, lineKey), locality.id, actor);
}
