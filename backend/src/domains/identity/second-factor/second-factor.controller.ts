// HTTP for the second factor of the person who is signed in.
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { type Actor, CurrentActor, type KentanRequest, Verb } from '../../../platform/index.js';
import { SessionDto } from '../identity.dto.js';
import { identityManifest } from '../identity.manifest.js';
import { DescribeSession } from '../sign-in/describe-session.js';
import { SESSION_COOKIE } from '../sign-in/sessions.js';
import { assertSecondFactorShown } from './assert-shown.js';
import { RecoveryCodesDto, SecondFactorCodeDto, SecondFactorSetupDto } from './second-factor.dto.js';
import { SetUpSecondFactor } from './set-up-second-factor.js';
import { ShowSecondFactor } from './show-second-factor.js';

@Controller('api/identity/second-factor')
export class SecondFactorController {
  constructor(
    private readonly setUp: SetUpSecondFactor,
    private readonly show: ShowSecondFactor,
    private readonly describe: DescribeSession,
  ) {}

  @Post('setup')
  @HttpCode(200)
  @Verb(identityManifest, 'set-up-second-factor')
  async start(@CurrentActor() actor: Actor, @Req() request: KentanRequest): Promise<SecondFactorSetupDto> {
    assertSecondFactorShown(request, 'once-set-up');
    return this.setUp.start(actor);
  }

  @Post('confirm')
  @HttpCode(200)
  @Verb(identityManifest, 'confirm-second-factor')
  confirm(
    @CurrentActor() actor: Actor,
    @Body() { code }: SecondFactorCodeDto,
    @Req() request: KentanRequest,
  ): Promise<RecoveryCodesDto> {
    assertSecondFactorShown(request, 'once-set-up');
    return this.setUp.confirm(actor, code, request.cookies[SESSION_COOKIE] ?? '', request.ip);
  }

  @Post('show')
  @HttpCode(200)
  @Verb(identityManifest, 'show-second-factor')
  async showCode(
    @CurrentActor() actor: Actor,
    @Body() { code }: SecondFactorCodeDto,
    @Req() request: KentanRequest,
  ): Promise<SessionDto> {
    const token = request.cookies[SESSION_COOKIE] ?? '';
    await this.show.run(actor, code, token, request.ip);
    return this.describe.run(token);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Verb(identityManifest, 'renew-recovery-codes')
  renew(@CurrentActor() actor: Actor, @Req() request: KentanRequest): Promise<RecoveryCodesDto> {
    assertSecondFactorShown(request, 'once-set-up');
    return this.setUp.newRecoveryCodes(actor);
  }
}
