// HTTP for the administrator's accounts and the clerk's roll.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  CurrentLocality,
  IfMatch,
  type KentanRequest,
  type LocalityRef,
  readUpload,
  refuseWith,
  Transactions,
  Verb,
} from '../../../platform/index.js';
import { identityManifest } from '../identity.manifest.js';
import {
  AccountCreatedDto,
  AccountDto,
  AccountPageDto,
  AccountPageQuery,
  ChangeSettingsDto,
  EndOfficeDto,
  LocalitySettingsDto,
  NewAccountDto,
  NewOfficeDto,
  PasswordLinkDto,
  ResetAccessDto,
  RollImportedDto,
} from './accounts.dto.js';
import { GiveOffice } from './give-office.js';
import { ImportRoll } from './import-roll.js';
import { isDay } from './is-day.js';
import { listAccounts } from './list-accounts.js';
import { ChangeSettings, settingsOf } from './locality-settings.js';
import { ManageAccounts } from './manage-accounts.js';

@Controller('api/localities/:locality/identity')
export class AccountsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly manage: ManageAccounts,
    private readonly giveOffice: GiveOffice,
    private readonly importRoll: ImportRoll,
    private readonly changeSettings: ChangeSettings,
  ) {}

  @Get('accounts')
  @Verb(identityManifest, 'list-accounts')
  list(@CurrentLocality() locality: LocalityRef, @Query() query: AccountPageQuery): Promise<AccountPageDto> {
    return this.transactions.read((tx) => listAccounts(tx, locality.id, query));
  }

  @Post('accounts')
  @Verb(identityManifest, 'create-account')
  create(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() body: NewAccountDto,
  ): Promise<AccountCreatedDto> {
    return this.manage.create(locality.id, actor, body);
  }

  @Post('accounts/:id/offices')
  @Verb(identityManifest, 'give-office')
  give(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewOfficeDto,
  ): Promise<AccountDto> {
    return this.giveOffice.run(locality.id, actor, id, body);
  }

  @Post('accounts/:id/offices/:office/end')
  @HttpCode(200)
  @Verb(identityManifest, 'end-office')
  end(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('office', ParseUUIDPipe) office: string,
    @Body() { lastDay }: EndOfficeDto,
  ): Promise<AccountDto> {
    return this.giveOffice.end(locality.id, actor, id, office, lastDay);
  }

  @Post('accounts/:id/reset-access')
  @HttpCode(200)
  @Verb(identityManifest, 'reset-access')
  reset(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { secondFactor }: ResetAccessDto,
  ): Promise<PasswordLinkDto> {
    return this.manage.resetAccess(locality.id, actor, id, secondFactor);
  }

  @Get('settings')
  @Verb(identityManifest, 'read-settings')
  settings(@CurrentLocality() locality: LocalityRef): Promise<LocalitySettingsDto> {
    return this.transactions.read((tx) => settingsOf(tx, locality.id));
  }

  @Put('settings')
  @Verb(identityManifest, 'change-settings')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited: "v3"' })
  change(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Body() { singleSignOnCitizens }: ChangeSettingsDto,
    @IfMatch() expected: number,
  ): Promise<LocalitySettingsDto> {
    return this.changeSettings.run({
      localityId: locality.id,
      expected,
      singleSignOnCitizens,
      accountId: actor.accountId,
    });
  }

  @Post('roll')
  @HttpCode(200)
  @Verb(identityManifest, 'import-roll')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'termFrom', 'termTo'],
      properties: {
        file: { type: 'string', format: 'binary' },
        termFrom: { type: 'string', format: 'date' },
        termTo: { type: 'string', format: 'date' },
      },
    },
  })
  async roll(
    @CurrentLocality() locality: LocalityRef,
    @CurrentActor() actor: Actor,
    @Req() request: KentanRequest,
  ): Promise<RollImportedDto> {
    const { file, fields } = await readUpload(request);
    const day = (name: string): string =>
      isDay(fields[name]) ? fields[name] : refuseWith('identity.term-missing', {}, { path: name });
    const [termFrom, termTo] = [day('termFrom'), day('termTo')];
    return this.importRoll.run({ localityId: locality.id, by: actor, bytes: file?.bytes, termFrom, termTo });
  }
}
