// HTTP for signing in and out.
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  Config,
  CurrentLocality,
  type KentanRequest,
  type LocalityRef,
  refuseWith,
  Transactions,
  Verb,
} from '../../platform/index.js';
import { CodeSignInDto, DemoAccountDto, DemoSignInDto, SessionDto, SignInDto } from './identity.dto.js';
import { identityManifest } from './identity.manifest.js';
import { setSessionCookies } from './sign-in/session-cookies.js';
import { SESSION_COOKIE, SESSION_HOURS, Sessions } from './sign-in/sessions.js';
import { SignInByCode } from './sign-in/sign-in-by-code.js';
import { SignInByPassword } from './sign-in/sign-in-by-password.js';

const from = (request: KentanRequest) => ({
  network: request.ip,
  device: String(request.headers['user-agent'] ?? ''),
});

@Controller('api')
export class IdentityController {
  constructor(
    private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
    private readonly signInByPassword: SignInByPassword,
    private readonly signInByCode: SignInByCode,
  ) {}

  @Get('identity/session')
  @Verb(identityManifest, 'read-session')
  async session(@Req() request: KentanRequest): Promise<SessionDto> {
    return this.describe(request.cookies[SESSION_COOKIE]);
  }

  @Post('identity/sign-in')
  @HttpCode(200)
  @Verb(identityManifest, 'sign-in')
  async signInWithPassword(
    @Body() body: SignInDto,
    @Req() request: KentanRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const token = await this.signInByPassword.run(body.login, body.password, from(request));
    if (!token) return refuseWith('identity.wrong-login', {}, { kind: 'forbidden', path: 'password' });
    setSessionCookies(reply, token, this.config);
    return this.describe(token);
  }

  @Post('localities/:locality/identity/code-sign-in')
  @HttpCode(200)
  @Verb(identityManifest, 'code-sign-in')
  async signInWithCode(
    @CurrentLocality() locality: LocalityRef,
    @Body() body: CodeSignInDto,
    @Req() request: KentanRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const token = await this.signInByCode.run(locality, body.code, from(request));
    setSessionCookies(reply, token, this.config, SESSION_HOURS.code * 3600);
    return this.describe(token);
  }

  @Post('identity/sign-out')
  @HttpCode(200)
  @Verb(identityManifest, 'sign-out')
  async signOut(
    @Req() request: KentanRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const token = request.cookies[SESSION_COOKIE];
    if (token) await this.transactions.run((tx) => this.sessions.close(tx, token), { keepAnswer: false });
    setSessionCookies(reply, undefined, this.config);
    return this.describe(undefined);
  }

  @Get('localities/:locality/identity/demo-accounts')
  @Verb(identityManifest, 'list-demo-accounts')
  demoAccounts(@CurrentLocality() locality: LocalityRef): Promise<DemoAccountDto[]> {
    return this.transactions.read(async (tx) => {
      const rows = await tx.query<{
        id: string;
        display_name: string;
        demo_label_zh: string;
        demo_label_en: string;
      }>(
        `SELECT a.id, a.display_name, a.demo_label_zh, a.demo_label_en FROM identity.accounts a
          WHERE a.demo_label_zh IS NOT NULL AND a.id IN (SELECT account_id FROM identity.offices WHERE locality_id = $1)
          ORDER BY a.created_at, a.id`,
        [locality.id],
      );
      return rows.map((r) => ({
        accountId: r.id,
        displayName: r.display_name,
        label: { zh: r.demo_label_zh, en: r.demo_label_en },
      }));
    });
  }

  @Post('localities/:locality/identity/demo-sign-in')
  @HttpCode(200)
  @Verb(identityManifest, 'demo-sign-in')
  async demoSignIn(
    @CurrentLocality() locality: LocalityRef,
    @Body() body: DemoSignInDto,
    @Req() request: KentanRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const accounts = await this.demoAccounts(locality);
    if (!accounts.some((a) => a.accountId === body.accountId)) {
      return refuseWith('identity.no-demo-account', {}, { kind: 'missing' });
    }
    const token = await this.transactions.run(
      (tx) => this.sessions.open(tx, body.accountId, true, { by: 'demo', device: from(request).device }),
      { keepAnswer: false },
    );
    setSessionCookies(reply, token, this.config);
    return this.describe(token);
  }

  private async describe(token: string | undefined): Promise<SessionDto> {
    const session = token ? await this.sessions.resolve(token) : undefined;
    if (!session)
      return { signedIn: false, offices: [], secondFactorMissing: false, secondFactorSetUp: false };
    const { actor, withheld, secondFactorSetUp } = session;
    return { signedIn: true, ...actor, secondFactorMissing: withheld.length > 0, secondFactorSetUp };
  }
}
