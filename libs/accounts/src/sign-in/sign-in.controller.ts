import { CurrentViewer, Public } from '@alliance/access';
import type { Viewer } from '@alliance/access';
import { clientOf, localeOf, PageErrorFilter, RateLimiter, sendPage } from '@alliance/graphql';
import { UserError } from '@alliance/kernel';
import { MAIL_OPTIONS } from '@alliance/mail';
import type { MailOptions } from '@alliance/mail';
import { Body, Controller, Get, Inject, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OidcProviders } from '../oidc/oidc-providers.js';
import { codePage, linkPage, linkRefusedPage, signInPage } from './sign-in.pages.js';
import { destinationOf } from './sign-in.rules.js';
import { SignInService } from './sign-in.service.js';
import type { SignedIn, SigningIn } from './sign-in.service.js';

/** What a form or an address carries, as it comes from outside. */
type Fields = Readonly<Record<string, unknown>>;

/** The pages for signing in. Only their POSTs do anything; `AccessGuard` sees to it that they come from here. */
@Controller('sign-in')
@UseFilters(PageErrorFilter)
export class SignInController {
  constructor(
    private readonly service: SignInService,
    private readonly providers: OidcProviders,
    private readonly rates: RateLimiter,
    @Inject(MAIL_OPTIONS) private readonly mail: MailOptions,
  ) {}

  @Get()
  @Public()
  show(@Query() query: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const visit = visitOf(query, request);
    return sendPage(reply, signInPage(visit, this.providers.list(visit.locale)));
  }

  @Post('request')
  @Public()
  async request(@Body() body: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.rates.count(null, request.ip);
    const visit = visitOf(body, request);
    const email = text(body, 'email').trim();
    try {
      const { requestId } = await this.service.requestLink({ ...visit, email }, clientOf(request));
      return await sendPage(reply, codePage({ ...visit, requestId, email, hasNoMailServer: this.mail.smtpUrl === undefined }));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return sendPage(reply, signInPage(visit, this.providers.list(visit.locale), email), { status: 422 });
    }
  }

  @Post('code')
  @Public()
  async useCode(@CurrentViewer() viewer: Viewer, @Body() body: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.rates.count(null, request.ip);
    const visit = visitOf(body, request);
    const [requestId, email, code] = [text(body, 'requestId'), text(body, 'email'), text(body, 'code')];
    const signedIn = await this.service.signIn({ requestId, email, code }, signingIn(request, viewer));
    if (signedIn) return enter(reply, signedIn, visit.returnTo);
    return sendPage(reply, codePage({ ...visit, requestId, email, isRefused: true }), { status: 422 });
  }

  @Get('link')
  @Public()
  showLink(@Query() query: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return sendPage(reply, linkPage(visitOf(query, request), text(query, 'token')));
  }

  @Post('link')
  @Public()
  async useLink(@CurrentViewer() viewer: Viewer, @Body() body: Fields, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.rates.count(null, request.ip);
    const visit = visitOf(body, request);
    const signedIn = await this.service.signIn({ token: text(body, 'token') }, signingIn(request, viewer));
    if (signedIn) return enter(reply, signedIn, visit.returnTo);
    return sendPage(reply, linkRefusedPage(visit), { status: 422 });
  }
}

/** Hands the cookie over and goes on, so that a reload does not send the form again. */
function enter(reply: FastifyReply, { session }: SignedIn, returnTo: string): FastifyReply {
  return reply
    .code(303)
    .headers({ 'Set-Cookie': [...session.setCookies], Location: returnTo, 'Cache-Control': 'no-store' })
    .send();
}

function visitOf(fields: Fields, request: FastifyRequest) {
  return { locale: localeOf(request), returnTo: destinationOf(fields?.['returnTo']) };
}

function signingIn(request: FastifyRequest, viewer: Viewer): SigningIn {
  const client = clientOf(request);
  return viewer?.session ? { ...client, formerSessionId: viewer.session.id } : client;
}

/** A field that is given once, as text that PostgreSQL can store; anything else counts as empty. */
function text(fields: Fields, name: string): string {
  const value = fields?.[name];
  return typeof value === 'string' && !value.includes('\0') ? value : '';
}
