// HTTP for one's own account.
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Req } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { type Actor, CurrentActor, IfMatch, type KentanRequest, Verb } from '../../../platform/index.js';
import { identityManifest } from '../identity.manifest.js';
import { assertSecondFactorShown } from '../second-factor/assert-shown.js';
import { SESSION_COOKIE } from '../sign-in/sessions.js';
import { ChangePassword } from './change-password.js';
import {
  ChangeAccountDto,
  ChangePasswordDto,
  LoginDto,
  OwnAccountDto,
  OwnDataDto,
  OwnSessionDto,
  UsePasswordLinkDto,
} from './own-account.dto.js';
import { OwnAccounts } from './own-account.js';
import { UsePasswordLink } from './password-links.js';

const tokenOf = (request: KentanRequest): string => request.cookies[SESSION_COOKIE] ?? '';

@Controller('api/identity')
export class OwnAccountController {
  constructor(
    private readonly own: OwnAccounts,
    private readonly changePassword: ChangePassword,
    private readonly usePasswordLink: UsePasswordLink,
  ) {}

  @Get('account')
  @Verb(identityManifest, 'read-own-account')
  read(@CurrentActor() actor: Actor): Promise<OwnAccountDto> {
    return this.own.read(actor.accountId);
  }

  @Put('account')
  @Verb(identityManifest, 'change-own-account')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was edited: "v3"' })
  async change(
    @CurrentActor() actor: Actor,
    @Body() body: ChangeAccountDto,
    @IfMatch() expected: number,
    @Req() request: KentanRequest,
  ): Promise<OwnAccountDto> {
    assertSecondFactorShown(request, 'always');
    return this.own.change(actor.accountId, expected, body);
  }

  @Post('password')
  @HttpCode(200)
  @Verb(identityManifest, 'change-password')
  async password(
    @CurrentActor() { accountId }: Actor,
    @Body() body: ChangePasswordDto,
    @Req() request: KentanRequest,
  ): Promise<LoginDto> {
    assertSecondFactorShown(request, 'always');
    return this.changePassword.run({ ...body, accountId, token: tokenOf(request), network: request.ip });
  }

  @Post('password-link')
  @HttpCode(200)
  @Verb(identityManifest, 'use-password-link')
  passwordByLink(@Body() body: UsePasswordLinkDto, @Req() request: KentanRequest): Promise<LoginDto> {
    return this.usePasswordLink.run(body.token, body.password, request.ip);
  }

  @Get('sessions')
  @Verb(identityManifest, 'list-own-sessions')
  sessions(@CurrentActor() actor: Actor, @Req() request: KentanRequest): Promise<OwnSessionDto[]> {
    return this.own.listSessions(actor.accountId, tokenOf(request));
  }

  @Post('sessions/end-others')
  @HttpCode(200)
  @Verb(identityManifest, 'end-other-sessions')
  async endOthers(@CurrentActor() actor: Actor, @Req() request: KentanRequest): Promise<OwnSessionDto[]> {
    assertSecondFactorShown(request, 'always');
    return this.own.endSession(actor.accountId, tokenOf(request), 'others');
  }

  @Post('sessions/:id/end')
  @HttpCode(200)
  @Verb(identityManifest, 'end-own-session')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: KentanRequest,
  ): Promise<OwnSessionDto[]> {
    assertSecondFactorShown(request, 'always');
    return this.own.endSession(actor.accountId, tokenOf(request), id);
  }

  @Get('own-data')
  @Verb(identityManifest, 'export-own-data')
  async export(@CurrentActor() actor: Actor, @Req() request: KentanRequest): Promise<OwnDataDto> {
    assertSecondFactorShown(request, 'always');
    return this.own.export(actor.accountId, tokenOf(request));
  }
}
