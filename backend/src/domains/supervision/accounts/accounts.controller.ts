// HTTP for final accounts: reading, for everybody.
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  type LocalityRef,
  refuseWith,
  Transactions,
  Verb,
  YearPipe,
} from '../../../platform/index.js';
import { supervisionManifest } from '../supervision.manifest.js';
import { accountLines } from './account-lines.queries.js';
import {
  AccountLinesDto,
  AccountsDto,
  AccountsListDto,
  ListAccountLinesQuery,
  OutcomeDto,
} from './accounts.dto.js';
import { ACCOUNT_DOWNLOADS, downloadAccounts } from './download-accounts.js';
import { listAccountLines } from './list-account-lines.js';
import { listAccounts, readAccounts, visibleAccounts } from './read-accounts.js';
import { readOutcome } from './read-outcome.js';

@Controller('api/localities/:locality/supervision/accounts')
export class AccountsController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @Verb(supervisionManifest, 'list-accounts')
  list(@CurrentLocality() locality: LocalityRef): Promise<AccountsListDto> {
    return this.transactions.read((tx) => listAccounts(tx, locality));
  }

  @Get('outcomes/:year')
  @Verb(supervisionManifest, 'read-outcome')
  outcome(
    @CurrentLocality() locality: LocalityRef,
    @Param('year', YearPipe) year: number,
  ): Promise<OutcomeDto> {
    return this.transactions.read((tx) => readOutcome(tx, locality.id, year));
  }

  @Get(':year')
  @Verb(supervisionManifest, 'read-accounts')
  read(
    @CurrentLocality() locality: LocalityRef,
    @Param('year', YearPipe) year: number,
    @CurrentActor() actor?: Actor,
  ): Promise<AccountsDto> {
    return this.transactions.read((tx) => readAccounts(tx, locality, year, actor));
  }

  @Get(':year/lines')
  @Verb(supervisionManifest, 'list-account-lines')
  lines(
    @CurrentLocality() locality: LocalityRef,
    @Param('year', YearPipe) year: number,
    @Query() query: ListAccountLinesQuery,
    @CurrentActor() actor?: Actor,
  ): Promise<AccountLinesDto> {
    return this.transactions.read(async (tx) => {
      const accounts = await visibleAccounts(tx, locality.id, year, actor);
      return listAccountLines(tx, locality, accounts, query, actor);
    });
  }

  @Get(':year/download/:format')
  @Verb(supervisionManifest, 'download-accounts')
  @ApiParam({ name: 'format', enum: ACCOUNT_DOWNLOADS })
  @ApiOkResponse({ description: 'The file' })
  async download(
    @CurrentLocality() locality: LocalityRef,
    @Param('year', YearPipe) year: number,
    @Param('format') given: string,
    @Res() reply: FastifyReply,
    @CurrentActor() actor?: Actor,
  ): Promise<void> {
    const format =
      ACCOUNT_DOWNLOADS.find((f) => f === given) ??
      refuseWith('supervision.accounts-no-format', {}, { kind: 'missing' });
    const rows = await this.transactions.read(async (tx) => {
      const accounts = await visibleAccounts(tx, locality.id, year, actor);
      return accountLines(tx, locality.id, accounts.id);
    });
    const { contentType, body } = await downloadAccounts(rows, format);
    await reply
      .header('content-type', contentType)
      .header('content-disposition', `attachment; filename="accounts-${locality.slug}-${year}.${format}"`)
      .send(body);
  }
}
