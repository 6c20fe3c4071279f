// HTTP for signing in and out.
import type { Office } from '@kentan/shared/identity';
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
import {
  CodeSignInDto,
  DemoAccountDto,
  DemoSignInDto,
  SessionDto,
  SignInDto,
  SignInWaysDto,
} from './identity.dto.js';
import { identityManifest } from './identity.manifest.js';
import { DescribeSession } from './sign-in/describe-session.js';
import { LocalStrategy } from './sign-in/local-strategy.js';
import { OidcProvider } from './sign-in/oidc-provider.js';
import { setSessionCookies } from './sign-in/session-cookies.js';
import { SESSION_COOKIE, SESSION_HOURS, Sessions } from './sign-in/sessions.js';
import { SignInByCode } from './sign-in/sign-in-by-code.js';

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
    private readonly describe: DescribeSession,
    private readonly local: LocalStrategy,
    private readonly oidc: OidcProvider,
    private readonly signInByCode: SignInByCode,
  ) {}

  @Get('identity/session')
  @Verb(identityManifest, 'read-session')
  async session(@Req() request: KentanRequest): Promise<SessionDto> {
    return this.describe.run(request.cookies[SESSION_COOKIE]);
  }

  @Get('identity/sign-in-ways')
  @Verb(identityManifest, 'read-sign-in-ways')
  ways(): SignInWaysDto {
    return { singleSignOn: this.oidc.configured ? this.oidc.name : null, demo: this.config.KENTAN_DEMO };
  }

  @Post('identity/sign-in')
  @HttpCode(200)
  @Verb(identityManifest, 'sign-in')
  async signInWithPassword(
    @Body() body: SignInDto,
    @Req() request: KentanRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const token = await this.local.run(body, from(request));
    if (!token) return refuseWith('identity.wrong-login', {}, { kind: 'forbidden', path: 'password' });
    setSessionCookies(reply, token, this.config);
    return this.describe.run(token);
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
    return this.describe.run(token);
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
    return this.describe.run(undefined);
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
        offices: Office[];
      }>(
        `SELECT a.id, a.display_name, a.demo_label_zh, a.demo_label_en,
                ARRAY(SELECT office FROM identity.offices o WHERE o.account_id = a.id AND o.locality_id = $1) AS offices
           FROM identity.accounts a
          WHERE a.demo_label_zh IS NOT NULL AND a.id IN (SELECT account_id FROM identity.offices WHERE locality_id = $1)
          ORDER BY a.created_at, a.id`,
        [locality.id],
      );
      return rows.map((r) => ({
        accountId: r.id,
        displayName: r.display_name,
        label: { zh: r.demo_label_zh, en: r.demo_label_en },
        offices: r.offices,
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
    return this.describe.run(token);
  }
}
