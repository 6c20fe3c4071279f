// HTTP for single sign-on: leaving for the provider and coming back. Answers are redirects, because a browser follows them.
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Config,
  CurrentLocality,
  type KentanRequest,
  type LocalityRef,
  Refused,
  Transactions,
  Verb,
} from '../../../platform/index.js';
import { localityById } from '../../localities/index.js';
import { OidcStartQuery } from '../identity.dto.js';
import { identityManifest } from '../identity.manifest.js';
import { OidcSignIn } from './oidc-sign-in.js';
import { setSessionCookies } from './session-cookies.js';

const TICKET_COOKIE = 'kentan_oidc';

@Controller('api')
export class OidcController {
  constructor(
    private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly oidc: OidcSignIn,
  ) {}

  @Get('localities/:locality/identity/oidc/start')
  @Verb(identityManifest, 'oidc-start')
  @ApiFoundResponse({
    description: 'To the provider, back to the page, or to the sign-in page with what went wrong',
  })
  async start(
    @CurrentLocality() locality: LocalityRef,
    @Query() query: OidcStartQuery,
    @Req() request: KentanRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const { url, ticket } = await this.oidc.start({
        localityId: locality.id,
        returnTo: pageOf(query.returnTo, locality.slug),
        accountId: request.secondFactor?.needed ? undefined : request.actor?.accountId,
      });
      reply.setCookie(TICKET_COOKIE, ticket, { ...this.ticketCookie(), maxAge: 600 });
      void reply.redirect(url, 302);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      void reply.redirect(signInPage(locality.slug, error), 302);
    }
  }

  @Get('identity/oidc/callback')
  @Verb(identityManifest, 'oidc-callback')
  @ApiFoundResponse({
    description: 'To the provider, back to the page, or to the sign-in page with what went wrong',
  })
  async callback(@Req() request: KentanRequest, @Res() reply: FastifyReply): Promise<void> {
    const begun = await this.oidc.take(request.cookies[TICKET_COOKIE] ?? '');
    reply.clearCookie(TICKET_COOKIE, this.ticketCookie());
    if (!begun) {
      void reply.redirect('/', 302);
      return;
    }
    const { slug } = await this.transactions.read((tx) => localityById(tx, begun.localityId));
    try {
      const search = new URL(request.url, 'http://local').search;
      const token = await this.oidc.finish(begun, search, String(request.headers['user-agent'] ?? ''));
      setSessionCookies(reply, token, this.config);
      void reply.redirect(begun.flow.returnTo, 302);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      void reply.redirect(signInPage(slug, error), 302);
    }
  }

  private ticketCookie() {
    return {
      path: '/api/identity/oidc',
      httpOnly: true,
      sameSite: 'lax' as const,
      secure: this.config.KENTAN_URL?.startsWith('https://') ?? false,
    };
  }
}

/** Only pages of this site: an address that leads elsewhere becomes the locality's home. */
const pageOf = (asked: string | undefined, slug: string): string =>
  asked && /^\/[a-z0-9][\w\-/.?=&%]*$/i.test(asked) ? asked : `/${slug}`;

const signInPage = (slug: string, refused: Refused): string =>
  `/${slug}/sign-in?problem=${encodeURIComponent(refused.refusals[0].code)}`;
